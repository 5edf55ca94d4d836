import { createRef } from 'react'
import type { InputRef } from 'antd'
import { describe, expect, it } from 'vitest'
import { person } from '#shared/contract/people.ts'
import { today as todaySchema } from '#shared/contract/performance.ts'
import { recovered, unpaidOrder, type UnpaidOrder } from '#shared/contract/unpaid.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { UnpaidDetail } from '#renderer/screens/orders/unpaid/unpaid-detail.tsx'
import {
  groupsOf,
  movedTo,
  nextToNudge,
  offeredAgent,
  payableOf,
  standingNudge,
} from '#renderer/screens/orders/unpaid/unpaid-groups.ts'
import { unpaidActionOf } from '#renderer/screens/orders/unpaid/unpaid-keys.ts'
import { UnpaidList } from '#renderer/screens/orders/unpaid/unpaid-list.tsx'
import { RecoveredTable } from '#renderer/screens/orders/unpaid/unpaid-recovered.tsx'
import { UnpaidToolbar } from '#renderer/screens/orders/unpaid/unpaid-toolbar.tsx'
import { waitingOf } from '#renderer/screens/today/waiting.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { busyDay, date } from './frame-fixtures.ts'

const rowOf = (orderId: number, fields: object = {}): UnpaidOrder =>
  unpaidOrder.parse({
    orderId,
    orderNo: `2135550${orderId}`,
    shop: '1',
    buyer: null,
    title: null,
    createdAt: '2026-11-22 10:00:00',
    payable: 1_000,
    owners: ['A01'],
    ownedBy: 'memo',
    chat: null,
    nudges: [],
    isNudgedToday: false,
    ...fields,
  })

const nudge = (id: number, takenBackAt: string | null) => ({
  id,
  day: '2026-11-22',
  at: '2026-11-22 16:00:00',
  agent: 'A01',
  result: 'will-pay',
  note: '',
  takenBackAt,
})

const people = [
  person.parse({
    ...{ id: 1, number: 'A01', name: '7', aliases: [], group: '', level: '', role: 'agent', joined: null, left: null },
    ...{ baseSalary: null, accounts: [], hasPin: false },
  }),
]

describe('groups', () => {
  const rows = [
    rowOf(1, { owners: ['A02'] }),
    rowOf(2, { owners: [], ownedBy: 'nobody' }),
    rowOf(3, { owners: ['A01'], payable: null }),
    rowOf(4, { owners: ['A01'], ownedBy: 'chat' }),
    rowOf(5, { owners: ['A02'] }),
  ]

  it('stand by owner, then by reason, those of nobody last; the order inside is kept', () => {
    const groups = groupsOf(rows)
    expect(
      groups.map((group) => [group.owners.join(), group.ownedBy, group.rows.map(({ orderId }) => orderId)]),
    ).toEqual([
      ['A01', 'chat', [4]],
      ['A01', 'memo', [3]],
      ['A02', 'memo', [1, 5]],
      ['', 'nobody', [2]],
    ])
    expect(groups.map(({ payable }) => payable)).toEqual([1_000, 0, 2_000, 1_000])
    expect(payableOf(rows)).toBe(4_000)
  })

  it('the keys go through them and stop at both ends; after a reminder the next open one follows, from the top at the end', () => {
    const shown = [rowOf(1), rowOf(2, { isNudgedToday: true }), rowOf(3)]
    expect([movedTo(shown, null, 1), movedTo(shown, 1, 1), movedTo(shown, 3, 1), movedTo(shown, 1, -1)]).toEqual([
      1, 2, 3, 1,
    ])
    expect([nextToNudge(shown, 1), nextToNudge(shown, 3)]).toEqual([3, 1])
    expect(nextToNudge([rowOf(1), rowOf(2, { isNudgedToday: true })], 1)).toBe(1)
    expect(movedTo([], null, 1)).toBe(null)
  })

  it('the only owner is offered; of several or none only who was chosen before', () => {
    expect(offeredAgent(rowOf(1), 'A09')).toBe('A01')
    expect(offeredAgent(rowOf(1, { owners: ['A01', 'A02'] }), null)).toBe(null)
    expect(offeredAgent(rowOf(1, { owners: ['A01', 'A02'] }), 'A02')).toBe('A02')
    expect(offeredAgent(rowOf(1, { owners: ['A01', 'A02'] }), 'A09')).toBe(null)
    expect(offeredAgent(rowOf(1, { owners: [] }), 'A09')).toBe('A09')
  })

  it('a reminder taken back does not stand', () => {
    const row = rowOf(1, { nudges: [nudge(1, '2026-11-22 16:01:00'), nudge(2, null)] })
    expect(standingNudge(row, '2026-11-22')?.id).toBe(2)
    expect(standingNudge(row, '2026-11-21')).toBeUndefined()
  })
})

describe('keys', () => {
  const press = (key: string, fields: object = {}) =>
    unpaidActionOf({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...fields })

  it('1 to 5 are the results in their order, the rest moves, notes and copies', () => {
    expect([press('1'), press('5')]).toEqual([
      { kind: 'result', result: 'reminded' },
      { kind: 'result', result: 'other' },
    ])
    expect([press('0'), press('6'), press('x')]).toEqual([null, null, null])
    expect([press('ArrowDown'), press('PageUp'), press('Enter'), press('C')]).toEqual([
      { kind: 'move', steps: 1 },
      { kind: 'move', steps: -10 },
      { kind: 'note' },
      { kind: 'copy' },
    ])
    expect([press('1', { ctrlKey: true }), press('Enter', { isComposing: true })]).toEqual([null, null])
  })
})

describe('the first screen', () => {
  const today = todaySchema.parse({
    ...busyDay,
    toNudge: { orders: 3, payable: 38_400 },
    appeals: { open: 3, overdue: 1, nextDue: '2026-11-25' },
    monthsToClose: ['2026-10', '2026-09'],
  })
  const linesAt = (hour: number, shown = today) => waitingOf(shown, 0, date, texts.en, formats.en, hour)

  it('has a line for each follow-up, late appeals and, from four on, unpaid orders before the rest', () => {
    expect(linesAt(15).map(({ key }) => key)).toEqual([
      ...['appeals-overdue', 'contested', 'uncredited', 'unpaid'],
      ...['appeals', 'to-nudge', 'months-to-close'],
    ])
    expect(linesAt(16).map(({ key }) => key)).toEqual([
      ...['appeals-overdue', 'to-nudge', 'contested', 'uncredited', 'unpaid'],
      ...['appeals', 'months-to-close'],
    ])
    const line = (key: string) => linesAt(16).find((waiting) => waiting.key === key)
    expect(line('to-nudge')).toMatchObject({
      words: 'Time to remind: 3 unpaid orders not reminded yet, ¥384.00 payable',
      tone: 'warn',
      query: { tab: 'unpaid' },
    })
    expect(line('appeals')?.words).toBe('2 appeals to answer, the next by Wed 25 Nov')
    expect(line('months-to-close')).toMatchObject({
      words: 'October 2026 is not closed yet, nor 1 month before it',
      query: { tab: 'months', month: '2026-10' },
    })
  })

  it('says unpaid orders once when all of them are to be reminded', () => {
    const all = { ...today, unpaid: today.toNudge }
    expect(linesAt(9, all).map(({ key }) => key)).not.toContain('unpaid')
  })
})

describe('words', () => {
  const rows = [
    rowOf(1, { nudges: [nudge(1, null), nudge(2, '2026-11-22 16:01:00')], isNudgedToday: true }),
    rowOf(2, { owners: [], ownedBy: 'nobody', chat: { shopId: 1, buyerId: 2, day: '2026-11-22' } }),
  ]
  const nothing = (): void => undefined
  const detail = (row: UnpaidOrder, isToday: boolean) => (
    <UnpaidDetail
      row={row}
      people={people}
      day="2026-11-22"
      isToday={isToday}
      draft={{ agent: null, note: '' }}
      isBusy={false}
      noteField={createRef<InputRef>()}
      onDraft={nothing}
      onResult={nothing}
      onNoteDone={nothing}
      onCopy={nothing}
      onTakeBack={nothing}
    />
  )
  const views = {
    list: <UnpaidList groups={groupsOf(rows)} day="2026-11-22" names={new Map()} chosen={1} onChoose={nothing} />,
    done: detail(rows[0] ?? rowOf(1), true),
    open: detail(rows[1] ?? rowOf(2), true),
    past: detail(rows[1] ?? rowOf(2), false),
    toolbar: (
      <UnpaidToolbar asked={{ day: date, days: 3, isOnlyOpen: false }} today={date} rows={rows} onAsk={nothing} />
    ),
    recovered: (
      <RecoveredTable
        month={'2026-11' as Month}
        rows={[recovered.parse({ agent: 'A01', name: '7', nudged: 2, paidOrders: 1, paid: 900 })]}
      />
    ),
    nothingRecovered: <RecoveredTable month={'2026-11' as Month} rows={[]} />,
  }
  it.each(Object.keys(views) as (keyof typeof views)[])('%s: every word is from the tables', (name) => {
    expect(leftOverWords(inKeyLanguage(views[name]))).toEqual([])
  })
})
