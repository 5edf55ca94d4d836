import type { MethodName } from '#shared/contract/index.ts'
import { definitionOf, registerNames } from '#shared/kit/registers.ts'
import { month, type Planted } from '#test/support/access-secrets.ts'

/** Inputs by method, each one that would bring something of somebody else's if it were let through. */
export type Probes = Readonly<Partial<Record<MethodName, readonly object[]>>>

const pin = '0000'
const months = [month, '2026-11']
const both = ['A01', 'A02', null]

const lists = registerNames.flatMap((register) =>
  [{}, { person: 'A01' }, { person: 'A02' }, { owner: 'A01' }, { owner: 'A02' }].map((who) => ({ register, ...who })),
)

const valuesOf = (register: (typeof registerNames)[number]): object =>
  Object.fromEntries(
    Object.entries(definitionOf(register).fields).flatMap(([name, { kind, isRequired, choices }]) => {
      if (isRequired !== true) return []
      const plain = { money: 100, day: '2026-10-05', month: '2026-10', person: 'A03' }[kind as string]
      return [[name, plain ?? choices?.[0] ?? '试写']]
    }),
  )

/** New entries of every register, about everybody; of problems and the fund also linked with what is hidden. */
const additions = ({ entries, score, appeal }: Planted) => {
  const links = [
    ...entries.map((id) => ({ kind: 'entry', id, key: null })),
    { kind: 'score', id: score, key: null },
    { kind: 'appeal', id: appeal, key: null },
  ]
  const open = ['problems', 'fund'] as const
  const made = (register: (typeof registerNames)[number]) => ({ register, values: valuesOf(register) })
  return [
    ...registerNames.flatMap((register) => ['A01', 'A02', null].map((person) => ({ ...made(register), person }))),
    ...open.flatMap((register) => links.map((link) => ({ ...made(register), person: 'A01', links: [link] }))),
  ]
}

const registerProbes = (planted: Planted): Probes => {
  const { entries, problem, complaint, fund } = planted
  const all = [...entries, problem, complaint, fund]
  const moves = [...new Set(registerNames.flatMap((name) => Object.keys(definitionOf(name).moves)))]
  const drafts = registerNames.flatMap((register) => [0, ...all].map((entry) => ({ register, entry })))
  return {
    'registers.list': lists,
    'registers.get': all.map((id) => ({ id })),
    'registers.add': additions(planted),
    'registers.correct': all.flatMap((id) => [
      { id, values: {}, reason: '看看' },
      { id, person: 'A01' },
      { id, owner: 'A01' },
    ]),
    'registers.move': all.flatMap((id) => moves.map((move) => ({ id, move, text: '看看', values: {} }))),
    'registers.note': all.map((id) => ({ id, text: '看看' })),
    'registers.attachments': all.map((id) => ({ id })),
    'registers.attach': all.map((id) => ({ id, path: '/nowhere/none.png' })),
    'registers.detach': all.map((id) => ({ id, attachment: 1 })),
    'registers.draftOf': drafts,
    'registers.saveDraft': [{ register: 'problems', entry: 0, body: '自己的' }],
    'registers.settings': [{}],
  }
}

const handoverProbes = ({ handover }: Planted): Probes => {
  const entry = {
    ...{ kind: 'other', shop: null, buyer: null, orderNo: null, happened: '试写', toDo: '', due: null },
    ...{ isUrgent: false, owner: null },
  }
  const item = { handover, item: 1 }
  return {
    'handovers.list': [{ from: '2026-10-01', to: '2026-11-22' }],
    'handovers.changes': [{ day: '2026-10-20' }],
    'handovers.get': [{ id: handover }],
    'handovers.open': [{ day: '2026-11-22', fromShift: 'D', toShift: 'E' }],
    'handovers.suggestions': [{ id: handover }],
    'handovers.add': [{ handover, entry, source: null }],
    'handovers.accept': [{ handover, keys: ['x'] }],
    'handovers.drop': [{ handover, key: 'x' }],
    'handovers.change': [{ ...item, entry }],
    'handovers.note': [{ ...item, text: '看看' }],
    'handovers.close': [{ ...item, outcome: '看看' }],
    'handovers.reopen': [item],
    'handovers.draftOf': [{ id: handover }],
    'handovers.saveDraft': [{ id: handover, body: null }],
    'handovers.sign': [{ id: handover, agent: 'A01', pin }],
    'handovers.remark': [{ id: handover, agent: 'A01', text: '看看' }],
    'handovers.waiting': [{}],
    'handovers.calendar': [{ month }],
    'handovers.settings': [{}],
  }
}

const peopleProbes = ({ course, request, problem, orderNo }: Planted): Probes => ({
  'people.list': [{}],
  'people.shops': [{}],
  'people.coursesOf': [{ agent: 'A01' }, { agent: 'A02' }],
  'people.signCourse': [
    { course, agent: 'A01', pin: '2580' },
    { course, agent: 'A02', pin: '2580' },
  ],
  'roster.month': months.map((one) => ({ month: one })),
  'roster.shiftKinds': [{}],
  'roster.requests': months.map((one) => ({ month: one })),
  'roster.ask': ['A01', 'A02'].map((agent) => ({
    ...{ kind: 'leave', agent, from: '2026-11-24', to: '2026-11-24', leaveKind: '事假', minutes: null, reason: '' },
  })),
  'roster.consent': [{ id: request, agent: 'A01', pin: '2580' }],
  'problems.knowledge': [{ search: '' }, { search: '发货' }],
  'problems.countCopy': [
    { id: problem, agent: 'A02' },
    { id: problem, agent: 'A01' },
  ],
  'quality.returnRules': [{}],
  'quality.returnAdvice': [{ orderNo, reason: 'mind' }],
  'quality.orderFacts': [{ orderNo }],
})

const payProbes = ({ score, warning, appeal, warningAppeal, order }: Planted): Probes => {
  const monthly = months.map((one) => ({ month: one }))
  const whose = months.flatMap((one) => both.map((agent) => ({ month: one, agent })))
  const appealed = [appeal, warningAppeal].map((id) => ({ id, text: '看看' }))
  const made = { month, text: '看看', matter: 'other' }
  return {
    'orders.months': [{}],
    'orders.commission': monthly,
    'orders.why': months.map((one) => ({ month: one, agent: 'A02' })),
    'orders.plans': [{}],
    'orders.planSignatures': [{}],
    'quality.scores': whose,
    'quality.scoreOf': [{ id: score }],
    'quality.acknowledge': [
      { id: score, agent: 'A01', pin: '2580' },
      { id: score, agent: 'A02', pin: '2580' },
    ],
    'ledger.acknowledge': [
      { id: warning, agent: 'A01', pin: '2580' },
      { id: warning, agent: 'A02', pin: '2580' },
    ],
    'ledger.settings': [{}],
    'ledger.fund': monthly,
    'ledger.fundMonths': [{}],
    'performance.sheets': whose,
    'performance.summary': monthly,
    'performance.details': whose,
    'performance.saveWorkbook': [{ month, agent: null, language: 'en', path: '/nowhere/none.xlsx' }],
    'performance.months': [{}],
    'performance.monthFindings': monthly,
    'performance.monthDifference': monthly,
    'performance.scores': whose,
    'performance.inputs': monthly,
    'performance.paySettings': [{}],
    'performance.addCorrection': [{ agent: 'A01', originMonth: '2026-11', amount: 100, reason: '补发' }],
    'performance.appeals': [{ state: null, month: null }],
    'performance.makeAppeal': [
      { ...made, agent: 'A02' },
      { ...made, agent: 'A01', subject: { kind: 'entry', id: warning } },
      { ...made, agent: 'A01', subject: { kind: 'score', id: score } },
      { ...made, agent: 'A01', orderId: order },
    ],
    'performance.noteAppeal': appealed,
    'performance.withdrawAppeal': appealed,
  }
}

const windowProbes: Probes = {
  'settings.get': [{}],
  'settings.access': [{}],
}

/** Of every call a role may make but the lock itself; what a role may not make is no use to it. */
export const probesOf = (planted: Planted): Probes => ({
  ...registerProbes(planted),
  ...handoverProbes(planted),
  ...peopleProbes(planted),
  ...payProbes(planted),
  ...windowProbes,
})
