import type { MethodName } from '#shared/contract/index.ts'
import type { Caller } from '#data/dispatch.ts'
import { bringOrders, flatPlan } from './closed-months.ts'
import { openTestHost, type TestHost } from './test-host.ts'
import { fillSmallTeam } from './test-team.ts'

// What hostile tests of the money ask, and which codes came.

/** A host on the small team with these orders. */
export const shopWith = async (...orders: readonly Record<string, string>[]) => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  await bringOrders(host, shopId, orders)
  return { host, shopId }
}

/** What came of a call with anything at all: its failure code, or `ok`. */
export const codeOf = async (
  { host }: TestHost,
  method: MethodName,
  input: unknown,
  caller?: Caller,
): Promise<string> => {
  const result = await host.dispatch(method, input, caller)
  return result.ok ? 'ok' : result.failure.code
}

/** What shows a month as a whole. */
export const monthReads = [
  ...(['orders.commission', 'orders.attribution', 'orders.missingMemos', 'orders.recovered'] as const),
  ...(['performance.summary', 'performance.inputs', 'performance.monthFindings'] as const),
]
/** What shows a month of everybody or of one. */
export const personReads = ['performance.sheets', 'performance.details', 'performance.scores'] as const

/** Everything that shows a month, asked for; the codes that came. */
export const codesOfMonth = async (host: TestHost, month: string): Promise<string[]> => {
  const codes = new Set<string>()
  for (const method of monthReads) codes.add(await codeOf(host, method, { month }))
  for (const method of personReads) codes.add(await codeOf(host, method, { month, agent: null }))
  for (const kind of ['doubtful', 'nobody', 'decided']) codes.add(await codeOf(host, 'orders.desk', { month, kind }))
  for (const method of ['performance.months', 'performance.today'] as const) codes.add(await codeOf(host, method, {}))
  codes.add(await codeOf(host, 'orders.comparePlans', { months: [month], plans: [flatPlan('2026-01', 1)] }))
  return [...codes]
}

/** A person as a form would hold him. */
export const personOf = async (host: TestHost, number: string) => {
  const found = (await host.ask('people.list', {})).find((person) => person.number === number)
  if (!found) throw new Error(`nobody is ${number}`)
  const { hasPin: _hasPin, left: _left, ...fields } = found
  return fields
}

/** Every month there is: its state and how often it was closed. */
export const statesOf = async (host: TestHost): Promise<string[]> =>
  (await host.ask('performance.months', {})).map(({ month, state, closings }) => `${month} ${state} ${closings.length}`)
