import { describe, expect, test } from 'vitest'
import { attributionSettings, doubts } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import type { OrderId, PersonId, ShopId } from '#shared/kit/ids.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { presentOn, whoseWords } from '#renderer/screens/orders/agent-names.ts'
import { RulesForm } from '#renderer/screens/orders/rules/attribution-rules.tsx'
import { WaitingLine } from '#renderer/screens/orders/commission/commission-panel.tsx'
import { DecisionForm } from '#renderer/screens/orders/desk/decision-form.tsx'
import { DecisionStanding } from '#renderer/screens/orders/desk/decision-standing.tsx'
import { emptyDraft, toggleSplit, type DecisionDraft } from '#renderer/screens/orders/desk/decision-draft.ts'
import { DeskChips } from '#renderer/screens/orders/desk/desk-head.tsx'
import { DeskHints } from '#renderer/screens/orders/desk/desk-hints.tsx'
import { ClosedNotice, DeskOrder } from '#renderer/screens/orders/desk/desk-order.tsx'
import { CandidateNote, DeskVerdicts } from '#renderer/screens/orders/desk/desk-verdicts.tsx'
import { EvidenceDesk } from '#renderer/screens/orders/desk/evidence-desk.tsx'
import { evidenceWords } from '#renderer/screens/orders/evidence-words.ts'
import { MissingAgents } from '#renderer/screens/orders/missing/missing-agents.tsx'
import { MissingOrders } from '#renderer/screens/orders/missing/missing-orders.tsx'
import { OrderLinks } from '#renderer/screens/orders/order/order-links.tsx'
import { OrderList } from '#renderer/screens/orders/list/order-list.tsx'
import { OrderView } from '#renderer/screens/orders/order/order-view.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { deskRowOf, evidenceOf, missingOf, orderOf, rowOf } from './orders-fixtures.ts'

const personOf = (number: string, name: string, more: Partial<Person> = {}): Person => ({
  id: 1 as PersonId,
  number,
  name,
  aliases: [],
  group: '',
  level: '',
  role: 'agent',
  joined: null,
  left: null,
  baseSalary: null,
  accounts: [],
  hasPin: false,
  ...more,
})

const people = [personOf('A01', 'Mei'), personOf('A03', 'Lulu'), personOf('M01', 'Min', { role: 'supervisor' })]
const names = new Map(people.map(({ number, name }) => [number, name]))
const data = [
  'A01',
  'A03',
  'M01',
  'Mei',
  'Lulu',
  'Min',
  'Cloud Home',
  'TRADE_FINISHED',
  'Shelf',
  'red',
  't**8',
  'supervisor',
]
const nothing = (): void => undefined

const deskOf = (draft: DecisionDraft) => ({
  draft,
  agents: ['A01', 'A03'],
  problem: 'reason-missing' as const,
  isBusy: false,
  change: nothing,
  addAgent: nothing,
  confirm: () => null,
})

const chat = { how: 'served', agent: 'A03', account: null, join: 'name' } as const

const decision = {
  shares: [
    { agent: 'A01', share: toMillionths(700_000) },
    { agent: 'A03', share: toMillionths(300_000) },
  ],
  reason: '42',
  at: '2026-10-04 09:00:00' as LocalTime,
  by: 'supervisor',
}

const full = orderOf({
  flag: 'red',
  buyerNote: '7',
  closeReason: '8',
  parentOrderNo: '9',
  shippedAt: '2026-10-04 09:00:00' as LocalTime,
})
const months = ['2026-10' as Month]
const split = toggleSplit(emptyDraft, ['A01', 'A03'])
const settings = attributionSettings.parse({
  excludeFlags: ['red'],
  flags: [{ from: '2026-10', meanings: [['red', '5']], commissionFlag: null, excludeFlags: ['red'] }],
  conversion: { within: { hours: 24 }, takeBackCancelledWithinDays: 7 },
})
const coverage = {
  ...{ orders: 3, decision: 1, memo: 1, chat: 1, silent: 0 },
  ...{ contested: 0, nobody: 0, excluded: 0, doubtful: 1 },
}
const run = {
  month: '2026-10' as Month,
  isClosed: false,
  coverage,
  rows: [],
  pending: { orders: 2, base: toFen(500) },
  uncredited: { orders: 1, base: toFen(100) },
}

const deskRow = deskRowOf(full, { doubts: [...doubts], chat })
const evidence = evidenceOf(full, { doubts: [...doubts], chat })
const missing = missingOf([full, { ...full, id: 2 as OrderId }])

describe('every word comes from the table', () => {
  test.each([
    ['an order', <OrderView key="a" row={rowOf(full)} names={names} />],
    [
      'an order of nobody',
      <OrderView key="b" row={rowOf({ memo: null }, { state: 'nobody', found: [] })} names={names} />,
    ],
    [
      'its evidence on the desk',
      <DeskOrder key="j" row={deskRow} evidence={evidence} names={names} onOrder={nothing} />,
    ],
    ['its evidence in the panel', <OrderLinks key="k" evidence={evidence} names={names} />],
    ['what the rules say', <DeskVerdicts key="l" verdicts={evidence.verdicts} names={names} />],
    ['a closed month', <ClosedNotice key="m" evidence={evidence} />],
    ['candidates', <CandidateNote key="n" candidate={evidence.candidates[0]} />],
    ['the doubts', <DeskChips key="o" rows={[deskRow]} doubt={null} onDoubt={nothing} />],
    ['the keys', <DeskHints key="p" onAll={nothing} />],
    ['who forgot', <MissingAgents key="q" missing={missing} whose={null} onWhose={nothing} />],
    ['the forgotten orders', <MissingOrders key="r" missing={missing} whose={null} onOrder={nothing} />],
    ['a choice', <DecisionForm key="c" desk={deskOf(emptyDraft)} people={people} candidates={['A01']} hasKeys />],
    ['a split', <DecisionForm key="d" desk={deskOf(split)} people={people} candidates={['A01']} onCancel={nothing} />],
    ['a standing decision', <DecisionStanding key="e" order={full} decision={decision} names={names} />],
    ['the rules', <RulesForm key="f" saved={settings} flags={[{ flag: 'red', orders: 3 }]} month={months[0]!} />],
    ['what waits', <WaitingLine key="g" run={run} />],
    [
      'the list',
      <OrderList
        key="h"
        query={{ search: '8' }}
        months={months}
        people={people}
        shops={[{ id: 1 as ShopId, name: 'Cloud Home', platform: 'tmall' }]}
        onQuery={nothing}
      />,
    ],
    [
      'the desk',
      <EvidenceDesk
        key="i"
        month={months[0]!}
        kind="nobody"
        months={months}
        people={people}
        isPaused={false}
        onMonth={nothing}
        onKind={nothing}
        onOrder={nothing}
      />,
    ],
  ])('%s', (_name, screen) => {
    const markup = inKeyLanguage(screen)
    expect(markup).toContain('«')
    // keys of the keyboard are the same in every language
    expect(leftOverWords(markup.replace(/<kbd[^>]*>[^<]*<\/kbd>/g, ''), data)).toEqual([])
  })
})

describe('evidence in words', () => {
  const zh = texts['zh-CN'].orders
  const credited = {
    state: 'credited',
    candidates: ['A01'],
    shares: [{ agent: 'A01', share: toMillionths(1_000_000) }],
  } as const

  test('a number and an alias are told apart, case and width folded', () => {
    const memo = rowOf({}, { ...credited, candidates: ['A01'], shares: [], found: ['ａ01', '小美'] })
    expect(evidenceWords(zh, memo)).toBe('备注中的工号 ａ01、备注中的别名 小美')
  })

  test('a decision says who and why', () => {
    expect(evidenceWords(zh, rowOf({}, { ...credited, candidates: [], shares: [], decision }))).toBe('主管裁定：42')
  })

  test('contested names who stands against whom; an excluding flag is named', () => {
    expect(evidenceWords(zh, rowOf())).toBe('备注同时提到 A01、A03，裁定前不计给任何人')
    expect(evidenceWords(zh, rowOf({ flag: '蓝' }, { state: 'excluded' }))).toContain('旗色 蓝')
  })

  test('shares are shown only when an order is split', () => {
    expect(whoseWords(zh, formats['zh-CN'], names, [{ agent: 'A01', share: toMillionths(1_000_000) }])).toBe('Mei A01')
    expect(whoseWords(zh, formats['zh-CN'], names, decision.shares)).toBe('Mei 70%、Lulu 30%')
  })
})

test('who is offered for an order of nobody: here that day, finance left out', () => {
  const team = [
    personOf('A01', 'a', { joined: '2026-10-03' as Person['joined'] }),
    personOf('A02', 'b', { joined: '2026-10-04' as Person['joined'] }),
    personOf('A03', 'c', { left: '2026-10-03' as Person['left'] }),
    personOf('A04', 'd', { left: '2026-10-02' as Person['left'] }),
    personOf('F01', 'e', { role: 'finance' }),
  ]
  expect(presentOn(team, '2026-10-03 15:30:05')).toEqual(['A01', 'A03'])
})
