import type { TestHost } from '#test/support/test-host.ts'

// What the sample shop keeps of A02, the shop's secret words, and where A01 could stumble over it.

export const month = '2026-10' as never

/** Words and numbers that stand nowhere but in what is not for A01. Those of `pay` are what A02 earns. */
export const secrets = {
  award: '秘奖甲',
  warning: '秘警乙',
  evidence: '秘据丙',
  plan: '秘改丁',
  improvement: '秘因戊',
  office: '秘假己',
  mentoring: '秘师庚',
  action: '秘项辛',
  appeal: '秘诉壬',
  leave: '秘休癸',
  draft: '秘稿子',
  officeDraft: '秘稿丑',
  score: '秘评寅',
  fund: '秘款卯',
  correction: '秘更辰',
  result: '61.37',
  salary: '7654321',
} as const

/** Ids of what was written, for calls that name them. */
export interface Planted {
  readonly entries: readonly number[]
  readonly problem: number
  readonly complaint: number
  readonly fund: number
  readonly warning: number
  readonly course: number
  readonly appeal: number
  readonly warningAppeal: number
  readonly score: number
  readonly request: number
  readonly handover: number
  readonly orderNo: string
  readonly order: number
  readonly personId: number
}

const entryIn =
  (test: TestHost) =>
  async (input: Parameters<typeof test.ask<'registers.add'>>[1]): Promise<number> =>
    (await test.ask('registers.add', input)).id

const ownedByOthers = async (test: TestHost): Promise<Readonly<Record<string, number>>> => {
  const add = entryIn(test)
  const person = 'A02'
  const { award, warning, evidence, plan, improvement, office, mentoring, action } = secrets
  const [from, until] = ['2026-10-01', '2026-10-31']
  return {
    award: await add({ register: 'awards', person, values: { kind: 'other', month, text: award, bonus: 4_321 } }),
    warning: await add({
      ...{ register: 'warnings', person },
      values: { step: 'written', month, text: warning, evidence, plan, points: -3 },
    }),
    improvement: await add({
      ...{ register: 'improvement', person },
      values: { cause: improvement, goal: improvement, until },
    }),
    office: await add({ register: 'office', person, values: { kind: 'other', text: office } }),
    mentoring: await add({
      ...{ register: 'mentoring', person },
      values: { mentor: 'A03', from, until, goal: mentoring },
    }),
    action: await add({ register: 'actions', owner: person, values: { text: action, until } }),
    fund: await add({
      register: 'fund',
      values: { direction: 'in', amount: 5_000, day: from, text: secrets.fund, isVoluntary: true },
    }),
  }
}

const course = async (test: TestHost): Promise<number> => {
  const id = await entryIn(test)({
    register: 'courses',
    values: { kind: 'policy', title: '发票规则', day: '2026-10-20' },
  })
  const attendees = [
    { agent: 'A01', came: true, score: 90 },
    { agent: 'A02', came: true, score: Number(secrets.result) },
  ]
  await test.ask('people.saveAttendees', { course: id, attendees })
  return id
}

const scoreOfOthers = async (test: TestHost): Promise<number> => {
  const given = (await test.ask('quality.scores', { month, agent: 'A02' }))[0]
  if (given === undefined) throw new Error('the sample has scores of A02')
  const { id, marks } = given
  const { id: corrected } = await test.ask('quality.correctScore', { id, marks, comment: secrets.score, reason: '补' })
  return corrected
}

const appealsOfOthers = async (test: TestHost, warning: number) => {
  const appeal = { month, agent: 'A02', text: secrets.appeal }
  const plain = await test.ask('performance.makeAppeal', { ...appeal, matter: 'pay' })
  const against = await test.ask('performance.makeAppeal', {
    ...{ ...appeal, matter: 'penalty', text: `${secrets.appeal}${secrets.warning}` },
    subject: { kind: 'entry', id: warning },
  })
  return { appeal: plain.id, warningAppeal: against.id }
}

/** Everything that is open to agents is linked with everything that is not. */
const linkAll = async (test: TestHost, open: readonly number[], hidden: readonly number[], planted: object) => {
  const { score, appeal } = planted as { score: number; appeal: number }
  for (const id of open) {
    for (const other of hidden) await test.ask('registers.link', { id, link: { kind: 'entry', id: other, key: null } })
    await test.ask('registers.link', { id, link: { kind: 'score', id: score, key: null } })
    await test.ask('registers.link', { id, link: { kind: 'appeal', id: appeal, key: null } })
  }
}

/** Plants all of it as the supervisor; nothing is locked yet. */
export const plantSecrets = async (test: TestHost): Promise<Planted> => {
  await test.ask('settings.loadSample', {})
  const people = await test.ask('people.list', {})
  const person = people.find(({ number }) => number === 'A02')
  if (person === undefined) throw new Error('the sample has A02')
  const { left: _left, hasPin: _hasPin, ...fields } = person
  await test.ask('people.change', { ...fields, baseSalary: Number(secrets.salary) as never })
  const { fund = 0, ...hidden } = await ownedByOthers(test)
  const { warning = 0 } = hidden
  const appeals = await appealsOfOthers(test, warning)
  const score = await scoreOfOthers(test)
  const first = async (register: 'problems' | 'complaints' | 'knowledge') =>
    (await test.ask('registers.list', { register, limit: 1 })).entries[0]?.id ?? 0
  const [problem, complaint, knowledge] = [await first('problems'), await first('complaints'), await first('knowledge')]
  const entries = [...Object.values(hidden), fund]
  await linkAll(test, [problem, complaint, knowledge, fund], Object.values(hidden), { score, ...appeals })
  await test.ask('registers.saveDraft', { register: 'warnings', entry: 0, body: secrets.draft })
  await test.ask('registers.saveDraft', { register: 'office', entry: hidden['office'] ?? 0, body: secrets.officeDraft })
  const days = { from: '2026-11-24', to: '2026-11-24' } as never as { from: never; to: never }
  const leave = { kind: 'leave' as const, agent: 'A02', ...days, leaveKind: '事假', minutes: null }
  const { id: request } = await test.ask('roster.ask', { ...leave, reason: secrets.leave })
  const correction = { agent: 'A02', originMonth: '2026-11' as never, amount: 4_567 as never }
  await test.ask('performance.addCorrection', { ...correction, reason: secrets.correction })
  const listed = await test.ask('handovers.list', { from: '2026-10-01' as never, to: '2026-11-22' as never })
  const page = { sort: { by: 'at', direction: 'down' }, offset: 0, limit: 1 } as const
  const filter = { month, shopId: null, status: null, state: null, agent: null, search: '' } as const
  const order = (await test.ask('orders.list', { filter, ...page } as never)).rows[0]?.order
  return {
    ...{ entries, problem, complaint, fund, warning, ...appeals, score, request, course: await course(test) },
    ...{ handover: listed.handovers[0]?.id ?? 0, orderNo: order?.orderNo ?? '', order: Number(order?.id ?? 0) },
    personId: person.id,
  }
}
