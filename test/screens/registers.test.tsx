import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryEvent } from '#shared/contract/registers.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { definitionOf, registerNames } from '#shared/kit/registers.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { valueWords, wordsOf } from '#shared/text/register-values.ts'
import { shownEvents } from '#renderer/kit/register-changes.ts'
import { leastWidthOf } from '#renderer/kit/table-column.ts'
import { isEmptyValue } from '#renderer/kit/register-words.ts'
import { choiceOfDigit } from '#renderer/registers/choice-keys.tsx'
import { bodyOf, changesOf, draftOf, emptyDraft, inputOf, keptIn, missingIn } from '#renderer/registers/entry-draft.ts'
import { missingInMove } from '#renderer/registers/entry-move.tsx'
import { namedFailure, refusedField } from '#renderer/registers/named-failure.ts'
import { ageWords, columnsOf, listedColumns, secondsBetween } from '#renderer/registers/register-columns.tsx'
import { formFields, isPlainMove, moveFields, movesFrom } from '#renderer/registers/register-fields.ts'
import { entryFilterOf, filterOfQuery, isFiltered, queryOfFilter } from '#renderer/registers/register-filter.ts'
import { registerPlaces } from '#renderer/registers/register-places.ts'
import { screenNames } from './registers-screens.ts'
import { entryOf } from './registers-fixtures.ts'

const today = '2026-11-22' as LocalDate
const keysOf = (fields: readonly { readonly key: string }[]): readonly string[] => fields.map(({ key }) => key)

describe('the form is made from the definition', () => {
  it('opens only what must be said and what the entry is called by', () => {
    const problems = formFields(definitionOf('problems'))
    expect(keysOf(problems.first)).toEqual(['category', 'text'])
    expect(keysOf(problems.more)).toEqual(['product', 'shop', 'buyer', 'orderNo', 'priority', 'department', 'links'])
    expect(keysOf(formFields(definitionOf('visits')).first)).toEqual(['kind', 'buyer'])
    expect(keysOf(formFields(definitionOf('courses')).first)).toContain('attendees')
  })
  it('never loses a field: each is asked at first, under more, or by being filled in later', () => {
    for (const name of registerNames) {
      const definition = definitionOf(name)
      const { first, more } = formFields(definition)
      const later = Object.keys(definition.fields).filter((key) => definition.fields[key]?.isLater === true)
      expect([...keysOf(first), ...keysOf(more), ...later].toSorted()).toEqual(
        Object.keys(definition.fields).toSorted(),
      )
      // What nobody asks for can be filled in when the entry ends, or by a correction.
      const reachable = Object.keys(definition.moves).flatMap((move) => {
        const { asked, offered } = moveFields(definition, move)
        return keysOf([...asked, ...offered])
      })
      for (const key of later) expect(reachable, `${name}.${key}`).toContain(key)
    }
  })
  it('begins with today where a day or month is asked for, and with who wrote last', () => {
    expect(emptyDraft(definitionOf('lost'), {}, 'A01', today)).toEqual({
      person: 'A01',
      owner: null,
      due: null,
      values: { day: '2026-11-22' },
    })
    expect(emptyDraft(definitionOf('awards'), {}, null, today).values).toEqual({ month: '2026-11' })
    expect(emptyDraft(definitionOf('awards'), { values: { month: '2026-10' } }, null, today).values).toEqual({
      month: '2026-10',
    })
    // A plan that ends today is no plan.
    expect(emptyDraft(definitionOf('improvement'), {}, null, today).values).toEqual({})
    expect(emptyDraft(definitionOf('courses'), {}, 'A01', today).person).toBe(null)
  })
  it('is not sent before everything required is said', () => {
    const definition = definitionOf('problems')
    const { first } = formFields(definition)
    const draft = emptyDraft(definition, {}, null, today)
    expect([...missingIn(definition, draft, first)]).toEqual(['person', 'category', 'text'])
    const whole = { ...draft, person: 'A01', values: { category: 'memo', text: ' 事 ' } }
    expect(missingIn(definition, whole, first).size).toBe(0)
    expect(missingIn(definition, { ...whole, values: { category: 'memo', text: '  ' } }, first)).toContain('text')
    expect(inputOf('problems', {}, { ...whole, values: { ...whole.values, product: ' ', links: [] } })).toEqual({
      register: 'problems',
      person: 'A01',
      owner: null,
      values: { category: 'memo', text: ' 事 ' },
      links: [],
      source: null,
    })
  })
  it('a digit chooses a code, 0 the tenth', () => {
    const choices = '一二三四五六七八九十'.split('').map((word) => ({ code: word, word }))
    expect(choiceOfDigit(choices, '1')?.code).toBe('一')
    expect(choiceOfDigit(choices, '0')?.code).toBe('十')
    expect(choiceOfDigit(choices.slice(0, 3), '4')).toBe(undefined)
    expect(choiceOfDigit(choices, 'Enter')).toBe(undefined)
  })
})

describe('what is typed is kept', () => {
  const definition = definitionOf('problems')
  const first = emptyDraft(definition, {}, null, today)
  it('comes back as it was, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, product) => {
        const draft = { ...first, person: 'A01', values: { text, product } }
        const kept = keptIn(bodyOf(draft, first, {}), first, {})
        if (isEmptyValue(text) && isEmptyValue(product)) expect(kept).toBe(null)
        else expect(kept).toEqual({ draft, origin: { links: [], source: null }, isOurs: true })
      }),
    )
  })
  it('today alone is nothing to keep; tomorrow it is still the same form', () => {
    const lost = definitionOf('lost')
    const begun = emptyDraft(lost, {}, 'A01', today)
    expect(bodyOf(begun, begun, {})).toBe(null)
    const body = bodyOf({ ...begun, values: { ...begun.values, text: '贵' } }, begun, {})
    expect(keptIn(body, emptyDraft(lost, {}, 'A01', '2026-11-23' as LocalDate), {})?.isOurs).toBe(true)
  })
  it('of a form called with other words is known as another', () => {
    const body = bodyOf({ ...first, values: { text: '半句' } }, first, {})
    const preset = { values: { orderNo: '77' } }
    expect(keptIn(body, emptyDraft(definition, preset, null, today), preset)?.isOurs).toBe(false)
    const forSomebody = { person: 'A01' }
    expect(keptIn(body, emptyDraft(definition, forSomebody, null, today), forSomebody)?.isOurs).toBe(false)
  })
  it('in a shape nobody knows is no fault', () => {
    for (const body of ['', '{', '3', 'null', '{"draft":null}', '{"draft":{"values":4}}'])
      expect(keptIn(body, first, {}), body).toBe(null)
  })
})

describe('a correction', () => {
  it('sends only what differs, and null for what was made empty', () => {
    const before = draftOf(entryOf('problems'))
    expect(changesOf(before, before)).toBe(null)
    expect(changesOf(before, { ...before, values: { ...before.values, text: '新', shop: '' } })).toEqual({
      values: { text: '新', shop: null },
    })
    expect(changesOf(before, { ...before, owner: null })).toEqual({ owner: null })
    // A buyer's shortened name that nobody touched is not sent.
    expect(changesOf({ ...before, values: { buyer: '青**原' } }, { ...before, values: { buyer: '青**原' } })).toBe(null)
  })
})

describe('moves', () => {
  const complaints = definitionOf('complaints')
  it('are those of the state, the way forward first', () => {
    expect(movesFrom(complaints, 'open')).toEqual(['begin', 'report', 'answer'])
    expect(movesFrom(complaints, 'closed')).toEqual(['reopen'])
    expect(isPlainMove(complaints, 'begin')).toBe(true)
    expect(isPlainMove(complaints, 'report')).toBe(false)
  })
  it('ask for their fields, and offer with the last step what nobody else asks for', () => {
    expect(keysOf(moveFields(complaints, 'answer').asked)).toEqual(['outcome'])
    const { asked, offered } = moveFields(complaints, 'close')
    expect(keysOf(asked)).toEqual(['cause', 'measure'])
    expect(keysOf(offered)).toEqual(['compensation', 'handlingMinutes', 'causeText', 'measureOwner', 'measureDue'])
  })
  it('are held until their fields and their why are there', () => {
    const empty = { person: null, owner: null, due: null, values: {} }
    expect([...missingInMove(complaints, 'close', empty, '')]).toEqual(['cause', 'measure'])
    expect([...missingInMove(complaints, 'report', empty, ' ')]).toEqual(['text'])
    expect(missingInMove(complaints, 'report', empty, '买家要求').size).toBe(0)
  })
})

const event = (fields: Partial<EntryEvent>): EntryEvent => ({
  at: '2026-11-20 10:00:00' as EntryEvent['at'],
  by: 'supervisor',
  what: 'made',
  move: null,
  fromState: null,
  toState: null,
  text: '',
  values: {},
  ...fields,
})

describe('the history', () => {
  it('says of each correction what stood before and what after, also when a move came between', () => {
    const later = '2026-11-21 10:00:00' as EntryEvent['at']
    const entry = entryOf('problems', {
      values: { category: 'memo', text: '三', answer: '丙' },
      history: [
        event({}),
        event({ what: 'corrected', values: { text: '一' } }),
        event({ what: 'corrected', values: { text: '二', owner: null } }),
        event({ what: 'moved', move: 'settle', values: { answer: '乙' } }),
        event({ what: 'noted', text: '记' }),
        event({ what: 'corrected', at: later, values: { answer: '乙' } }),
        event({ what: 'moved', move: 'adopt', at: later, values: { answer: '丙' } }),
      ],
    })
    expect(shownEvents(entry).map(({ changes }) => changes)).toEqual([
      [],
      [{ key: 'text', before: '一', after: '二' }],
      [
        { key: 'text', before: '二', after: '三' },
        { key: 'owner', before: null, after: '7' },
      ],
      [{ key: 'answer', before: undefined, after: '乙' }],
      [],
      [{ key: 'answer', before: '乙', after: '丙' }],
      [{ key: 'answer', before: undefined, after: '丙' }],
    ])
  })
})

describe('words of values', () => {
  const said = { text: texts['zh-CN'], format: formats['zh-CN'], nameOf: (agent: string) => `名${agent}` }
  const words = wordsOf(texts['zh-CN'], 'problems')
  it('codes, words of the shop, money, days, people, attendees', () => {
    expect(valueWords('choice', words.choices['category'], 'patrol', said)).toBe('巡店')
    expect(valueWords('choice', words.choices['category'], '直播间', said)).toBe('直播间')
    expect(valueWords('money', undefined, 123456, said)).toBe('¥1,234.56')
    expect(valueWords('day', undefined, '2026-11-22', said)).toBe('11月22日 周日')
    expect(valueWords('person', undefined, 'A01', said)).toBe('名A01')
    expect(valueWords('yes', undefined, false, said)).toBe('否')
    expect(valueWords('links', undefined, ['甲', '乙'], said)).toBe('甲\n乙')
    const attendees = [
      { agent: 'A01', came: true, score: 90, signedAt: '2026-11-20 10:00:00' },
      { agent: 'A02', came: false, score: null, signedAt: null },
    ]
    expect(valueWords('attendees', undefined, attendees, said)).toBe('名A01 90 分 已签字、名A02 没到')
    for (const value of [null, undefined, '']) expect(valueWords('text', undefined, value, said)).toBe('')
  })
})

describe('refusals call things by their words', () => {
  it('the field of a path, the state of a move', () => {
    const text = texts['zh-CN']
    const words = wordsOf(text, 'problems')
    const failure = { code: 'invalid-input', details: { path: 'values.category', reason: 'x' } } as const
    expect(refusedField(failure)).toBe('category')
    expect(namedFailure(failure, words, text.registers).details['path']).toBe('类别')
    const person = { code: 'invalid-input', details: { path: 'person' } } as const
    expect(namedFailure(person, words, text.registers).details['path']).toBe('谁发现的')
    const move = { code: 'move-not-possible', details: { state: 'adopted' } } as const
    expect(namedFailure(move, words, text.registers).details['state']).toBe('已采纳')
    expect(refusedField(move)).toBe(null)
  })
})

describe('the list', () => {
  it('says its filter in the link and reads it again', () => {
    const filter = filterOfQuery('problems', { state: 'adopted', search: '柜', person: 'A01', overdue: '1' })
    expect(filterOfQuery('problems', queryOfFilter(filter))).toEqual(filter)
    expect(isFiltered(filter)).toBe(true)
    expect(filterOfQuery('problems', { state: 'closed' }).state).toBe(null)
    expect(filterOfQuery('complaints', { state: 'unfinished' }).state).toBe('unfinished')
    expect(entryFilterOf('problems', { ...filter, search: ' 柜 ' }).search).toBe('柜')
    expect(isFiltered(filterOfQuery('problems', {}))).toBe(false)
  })
  it('counts ages in hours below a day, and columns for its paper', () => {
    const [text, format] = [texts['zh-CN'].registers, formats['zh-CN']]
    expect(ageWords(secondsBetween('2026-11-20 10:00:00', '2026-11-22 09:00:00'), text, format)).toBe('1 天')
    expect(ageWords(secondsBetween('2026-11-22 06:30:00', '2026-11-22 09:00:00'), text, format)).toBe('2 小时')
    expect(ageWords(secondsBetween('2026-11-22 09:00:00', '2026-11-22 08:00:00'), text, format)).toBe('刚刚')
    expect(listedColumns('problems')).toBe(8)
  })
  it.each(['zh-CN', 'en'] as const)(
    'fits the smallest window in %s, with what must be said, state, due and owner',
    (language) => {
      const text = texts[language]
      for (const name of registerNames) {
        const named = wordsOf(text, name)
        const words = {
          label: (key: string) => named.fields[key] ?? named.person ?? key,
          value: (key: string, value: unknown) => named.choices[key]?.[String(value)] ?? '',
          state: (state: string) => named.states[state] ?? state,
          title: () => '',
          writer: (by: string) => by,
        }
        const now = '2026-11-22 09:00:00'
        const of = { register: name, words, text: text.registers, format: formats[language], now, shortNameOf: String }
        const shownIn = (room: number) =>
          columnsOf({ ...of, room }).filter(({ isHiddenAtFirst }) => isHiddenAtFirst !== true)
        const shown = shownIn(1080)
        expect(leastWidthOf(shown), name).toBeLessThanOrEqual(1080)
        const { fields, due, hasOwner, person, title } = definitionOf(name)
        const required = Object.keys(fields).filter(
          (key) => fields[key]?.isListed === true && (fields[key].isRequired === true || key === title),
        )
        const isDue = (key: string) => due.rule === 'field' && due.field === key
        const listed = Object.keys(fields).filter((key) => fields[key]?.isListed === true && !isDue(key))
        const keys = shown.map(({ key }) => key)
        for (const key of required) expect(keys.includes(key) || isDue(key), `${name}.${key}`).toBe(true)
        expect(keys).toContain('state')
        expect(keys.includes('due')).toBe(due.rule !== 'none')
        expect(keys.includes('owner')).toBe(hasOwner)
        expect(keys.includes('person')).toBe(person !== 'none')
        expect(shownIn(2400).map(({ key }) => key)).toEqual(expect.arrayContaining(['age', ...listed]))
        if (person !== 'none') expect(keys.indexOf('person')).toBe(due.rule === 'none' ? 1 : 2)
      }
    },
  )
  it('stands on a screen and a tab that exist', () => {
    for (const name of registerNames) {
      const { screen, tab } = registerPlaces[name]
      expect(screenNames[screen]?.(texts['zh-CN']), `${screen} ${tab}`).toContain(tab)
    }
  })
})
