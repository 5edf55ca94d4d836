import { describe, expect, it } from 'vitest'
import { handoverSettings, handoverSuggestion, type HandoverFinding } from '#shared/contract/handovers.ts'
import { person, type Person } from '#shared/contract/people.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { ChangeCard, changeLines, type ChangeNow } from '#renderer/screens/today/change-card.tsx'
import { shownState } from '#renderer/screens/handovers/calendar/shown-state.ts'
import { chatQuery, idOf, monthOfQuery, tabOf } from '#renderer/screens/handovers/handovers-route.ts'
import { countsOf, groupedItems, outcomeOfDigit } from '#renderer/screens/handovers/items/item-groups.ts'
import { ItemList } from '#renderer/screens/handovers/items/item-list.tsx'
import { ChainAnswer } from '#renderer/screens/handovers/settings/chain-section.tsx'
import { settingsDraftOf, settingsIn } from '#renderer/screens/handovers/settings/settings-draft.ts'
import { EntryForm } from '#renderer/screens/handovers/sheet/entry-form.tsx'
import { emptyDraft } from '#renderer/screens/handovers/sheet/entry-draft.ts'
import { FrozenSheet } from '#renderer/screens/handovers/sheet/frozen-sheet.tsx'
import { SheetHead } from '#renderer/screens/handovers/sheet/sheet-head.tsx'
import { groupedSuggestions } from '#renderer/screens/handovers/sheet/suggestion-groups.ts'
import { SuggestionRow } from '#renderer/screens/handovers/sheet/suggestion-row.tsx'
import { likelySigner, signersOf, sideToSign } from '#renderer/screens/handovers/sign/signer-order.ts'
import { slipFileName } from '#renderer/screens/handovers/slip/use-slip-output.ts'
import type { Names } from '#renderer/screens/handovers/use-names.ts'
import { FindingsList, findingWords } from '#renderer/screens/handovers/waiting/findings-list.tsx'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { handoverOf, incoming, itemOf, outgoing, summaryOf } from './handovers-fixtures.ts'

const day = '2026-11-22' as LocalDate
const [words, format] = [texts.en.handovers, formats.en]

const names: Names = {
  people: [],
  person: (number) => number,
  persons: (numbers) => numbers.join('+'),
  shift: (code) => ({ D: '白班', E: '晚班' })[code] ?? code,
  change: ({ fromShift, toShift }) => `${fromShift}>${toShift}`,
}

const findingOf = (check: HandoverFinding['check'], change: Partial<HandoverFinding> = {}): HandoverFinding => ({
  check,
  handover: 1,
  item: null,
  day,
  figures: { from: 'D', to: 'E', minutes: 90, age: 5, happened: '柜门坏了' },
  ...change,
})

const personOf = (number: string): Person =>
  person.parse({
    id: Number(number.slice(1)),
    number,
    name: `${number}名`,
    aliases: [],
    group: '',
    level: '',
    role: 'agent',
    joined: null,
    baseSalary: null,
    accounts: [],
    left: null,
    hasPin: true,
  })

describe('the route', () => {
  it('opens what incoming agents need unless it is told otherwise', () => {
    expect(tabOf({})).toBe('waiting')
    expect(tabOf({ tab: 'nothing' })).toBe('waiting')
    expect(tabOf({ tab: 'list' })).toBe('list')
    expect([idOf({ id: '3' }), idOf({ id: '0' }), idOf({ id: 'x' }), idOf({})]).toEqual([3, null, null, null])
    expect(monthOfQuery({ month: '2026-13' }, day)).toBe('2026-11')
    expect(monthOfQuery({ month: '2026-09' }, day)).toBe('2026-09')
  })
  it('leads to the chat a suggestion stands on, at its line', () => {
    const chat = { shopId: 4 as ShopId, shop: '店', account: '号', buyerId: 9, buyer: '小**', day }
    const at = '2026-11-22 09:12:00' as LocalTime
    const place = { tab: 'archive', shop: '4', buyer: '9' }
    expect(chatQuery({ chat, evidence: [{ at, who: '', text: '' }] })).toEqual({ ...place, at })
    expect(chatQuery({ chat, evidence: [] })).toEqual({ ...place, at: day })
  })
})

describe('items', () => {
  const items = [
    itemOf({ id: 1, carried: 2 }),
    itemOf({ id: 2, kind: 'urgent' }),
    itemOf({ id: 3, isOverdue: true, carried: 1 }),
    itemOf({ id: 4, closed: { at: '2026-11-22 10:00:00', by: '阿强', outcome: '已发货' }, isUrgent: true }),
    itemOf({ id: 5 }),
  ]
  it('stand in groups, urgent and overdue first, closed last', () => {
    expect(groupedItems(items).map(({ group, items: found }) => [group, found.map(({ id }) => id)])).toEqual([
      ['urgent', [2, 3]],
      ['open', [5]],
      ['carried', [1]],
      ['closed', [4]],
    ])
    expect(countsOf(items)).toEqual({ all: 5, open: 4, urgent: 1, overdue: 1 })
  })
  it('are closed by a digit', () => {
    expect(outcomeOfDigit('1')).toBe('solved')
    expect(['0', '6', 'x', ' '].map(outcomeOfDigit)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('signing', () => {
  const people = ['A03', 'A01', 'A02'].map(personOf)
  it('offers those on the roster first and never the outgoing person again', () => {
    const half = handoverOf({
      state: 'half-signed',
      outgoing,
      expected: { outgoing: ['A01'], incoming: ['A01', 'A03'] },
    })
    expect(sideToSign(half)).toBe('incoming')
    expect(signersOf(half, 'incoming', people).map(({ number }) => number)).toEqual(['A03', 'A02'])
    expect(likelySigner(half, 'incoming')).toBe('A03')
    expect(signersOf(half, 'outgoing', people).map(({ number }) => number)).toEqual(['A01', 'A02', 'A03'])
    expect(likelySigner(handoverOf(), 'outgoing')).toBe(null)
    expect(sideToSign(handoverOf({ state: 'signed' }))).toBe(null)
  })
})

describe('what became of a change of shift', () => {
  it('is its state, unless the checks know better', () => {
    expect(shownState(summaryOf(), [])).toBe('open')
    expect(shownState(summaryOf(), [findingOf('neverTaken')])).toBe('never')
    expect(shownState(summaryOf({ state: 'signed', outgoing, incoming }), [findingOf('takenLate')])).toBe('late')
    expect(shownState(summaryOf({ id: 2, state: 'signed' }), [findingOf('takenLate')])).toBe('signed')
  })
  it('is told as a sentence with the names of the shifts', () => {
    expect(findingWords(findingOf('takenLate'), [], names, words, format)).toContain('白班 → 晚班')
    expect(findingWords(findingOf('takenLate'), [], names, words, format)).toContain('90')
    expect(
      findingWords(findingOf('openTooLong', { item: 1 }), [itemOf({ happened: '少发' })], names, words, format),
    ).toBe(words.findings.openTooLong('少发', '5'))
    expect(findingWords(findingOf('openTooLong'), [], names, words, format)).toContain('柜门坏了')
  })
})

describe('settings', () => {
  const settings = handoverSettings.parse({
    lateMinutes: 30,
    openDays: 3,
    promises: ['补发', '尽快'],
    lookBackHours: 24,
  })
  it('come back from what is typed, promises a line each, once', () => {
    expect(settingsIn(settingsDraftOf(settings))).toEqual({ settings })
    const typed = { ...settingsDraftOf(settings), promises: ' 补发 \n\n尽快，补发' }
    expect(settingsIn(typed)).toEqual({ settings })
  })
  it('name the fields that are wrong', () => {
    const draft = settingsDraftOf(settings)
    expect(settingsIn({ ...draft, lateMinutes: '-1', openDays: '61', lookBackHours: '' })).toEqual({
      wrong: ['lateMinutes', 'openDays', 'lookBackHours'],
    })
    expect(settingsIn({ ...draft, promises: '长'.repeat(21) })).toEqual({ wrong: ['promises'] })
  })
})

const change: ChangeNow = {
  now: '2026-11-22 15:00:00' as ChangeNow['now'],
  handover: null,
  onShift: [],
  items: [],
  findings: [],
  next: null,
}

describe('the first screen', () => {
  const keys = (now: ChangeNow) => changeLines(now, texts.en.today.change, format, (code) => code).map(({ key }) => key)
  it('says first that nobody has taken over', () => {
    const half = summaryOf({ state: 'half-signed', outgoing })
    expect(keys({ ...change, handover: half, items: [itemOf()], findings: [findingOf('neverTaken')] })).toEqual([
      'half',
      'items',
      'findings',
    ])
    expect(keys({ ...change, handover: summaryOf() })).toEqual(['writing'])
    expect(keys(change)).toEqual([])
  })
  it('marks what is overdue', () => {
    const [line] = changeLines(
      { ...change, items: [itemOf({ isOverdue: true })] },
      texts.en.today.change,
      format,
      (code) => code,
    )
    expect(line?.tone).toBe('bad')
  })
})

const suggestion = handoverSuggestion.parse({
  key: 'k',
  source: 'promise',
  entry: {
    kind: 'promise',
    shop: '店',
    buyer: '青',
    orderNo: '7',
    happened: '答应补发',
    toDo: '补发',
    due: null,
    isUrgent: false,
    owner: null,
  },
  evidence: [{ at: null, who: '小美', text: '明天发' }],
  chat: { shopId: 4, shop: '店', account: '号', buyerId: 9, buyer: '青', day },
  orderNo: '7',
})

describe('words', () => {
  const data = [
    '柜门坏了',
    '补铰链',
    '青',
    '店',
    '小美',
    '阿强',
    '白班',
    '晚班',
    '仓库',
    '已发货',
    '答应补发',
    '补发',
    '明天发',
    '核对过',
    'ab12',
    'A01',
    'A02',
  ]
  const full = itemOf({
    toDo: '补铰链',
    buyer: '青',
    shop: '店',
    orderNo: '7',
    owner: 'A01',
    due: '2026-11-22 12:00:00',
    isOverdue: true,
    age: 3,
    carried: 2,
    receivers: [{ agent: 'A02', name: '阿强', day, shift: 'E' }],
    notes: [
      { at: '2026-11-22 10:00:00', by: '小美', kind: 'note', text: '仓库' },
      { at: '2026-11-22 10:00:00', by: '小美', kind: 'changed', text: '仓库' },
      { at: '2026-11-22 10:00:00', by: '小美', kind: 'closed', text: '仓库' },
      { at: '2026-11-22 10:00:00', by: '小美', kind: 'reopened', text: '仓库' },
    ],
    closed: { at: '2026-11-22 11:00:00', by: '阿强', outcome: '已发货' },
  })
  const signed = handoverOf({
    state: 'signed',
    outgoing,
    incoming,
    items: [full],
    place: 1,
    hash: 'ab12',
    remarks: [{ at: '2026-11-22 17:00:00', by: '小美', text: '核对过' }],
  })
  const acts = { isBusy: false, onEdit: () => undefined, onReopen: () => undefined }
  const save = () => Promise.resolve(true)
  const form = { draft: emptyDraft, day, names, isBusy: false, onChange: () => undefined, onSave: () => undefined }
  const row = { suggestion, isTabStop: true, isBusy: false, onAccept: save, onDrop: save, onFocus: save }
  const broken = { place: 2, kind: 'handover' as const, handover: 1, day, problem: 'altered' as const }
  it.each([
    [
      'items',
      <ItemList
        key="i"
        label=""
        items={[itemOf({ id: 2 }), full]}
        names={names}
        {...acts}
        onClose={save}
        onNote={save}
      />,
    ],
    ['the entry line', <EntryForm key="e" prefix="a" {...form} />],
    ['the fuller fields', <EntryForm key="f" prefix="a" {...form} onCancel={() => undefined} />],
    ['the head', <SheetHead key="h" handover={signed} names={names} />],
    ['a frozen handover', <FrozenSheet key="z" handover={signed} />],
    ['a suggestion', <SuggestionRow key="s" names={names} {...row} />],
    [
      'findings',
      <FindingsList key="l" findings={[findingOf('neverTaken'), findingOf('openTooLong')]} items={[]} names={names} />,
    ],
    ['a whole chain', <ChainAnswer key="c" chain={{ ok: true, count: 2, firstBroken: null }} />],
    ['a broken chain', <ChainAnswer key="b" chain={{ ok: false, count: 2, firstBroken: broken }} />],
    [
      'the card of the first screen',
      <ChangeCard key="t" change={{ ...change, items: [full], handover: summaryOf() }} shiftNames={new Map()} />,
    ],
  ])('of %s come from the tables', (_name, node) => {
    const markup = inKeyLanguage(node)
    expect(markup).toMatch(/«(handovers|today)\./)
    expect(leftOverWords(markup, data)).toEqual([])
  })
  it('shows a signed handover without anything that changes it', () => {
    const markup = inKeyLanguage(<FrozenSheet handover={signed} />)
    expect(markup).not.toContain('«handovers.actions.close»')
    expect(markup).not.toContain('«handovers.actions.edit»')
  })
})

it('suggestions stand by their source, and a file name holds nothing a file system refuses', () => {
  const other = { ...suggestion, key: 'u', source: 'unanswered' as const }
  expect(groupedSuggestions([suggestion, other]).map(({ source }) => source)).toEqual(['unanswered', 'promise'])
  expect(slipFileName('交接条-2026-11-22-白/班-<E>')).toBe('交接条-2026-11-22-白-班-E-')
})
