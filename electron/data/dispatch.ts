import type { z } from 'zod'
import { contract, isMethodName, type MethodName } from '#shared/contract/index.ts'
import { Refusal, type Failure, type Result } from '#shared/contract/failure.ts'
import type { Progress } from '#shared/contract/method.ts'
import type { Context, Work } from './context.ts'
import { databaseRefusal } from './db/database-failure.ts'
import { ReadFailure } from './readers/read-failure.ts'
import { handlers } from './services/index.ts'
import { appendAudit } from './stores/audit-store.ts'

export interface Caller {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** What dispatch tells its host: something was written, or something broke that nobody foresaw. */
export interface DispatchHost {
  readonly context: Context
  readonly onWrite: (method: MethodName) => void
  readonly onBug: (error: unknown, method: string) => void
}

const summaryLength = 400

/** The input as the audit trail keeps it: secrets hidden, long texts cut. */
const summaryOf = (input: unknown): string => {
  const text = JSON.stringify(input, (key: string, value: unknown) =>
    key === 'pin' ? '***' : typeof value === 'string' && value.length > 80 ? `${value.slice(0, 80)}…` : value,
  )
  // A cut through the middle of a sign would be stored as another text than was hashed.
  return (text.length > summaryLength ? `${text.slice(0, summaryLength)}…` : text).toWellFormed()
}

const invalidInput = (error: z.ZodError): Refusal => {
  const issue = error.issues[0]
  return new Refusal('invalid-input', { path: issue?.path.join('.') ?? '', reason: issue?.message ?? '' })
}

class WrongAnswer extends Error {}

const failureOf = (error: unknown, onBug: (error: unknown) => void): Failure => {
  if (error instanceof Refusal) return { code: error.code, details: error.details }
  if (error instanceof ReadFailure) return { code: error.code, details: error.details }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', details: {} }
  const refusal = databaseRefusal(error)
  if (refusal) return { code: refusal.code, details: refusal.details }
  onBug(error)
  return { code: 'internal', details: {} }
}

const keep = <Value>(host: DispatchHost, method: MethodName, input: unknown, act: () => Value): Value => {
  const { context } = host
  return context.sql.transaction(() => {
    const value = act()
    appendAudit(context.sql, { at: context.now(), by: context.by, method, summary: summaryOf(input) })
    return value
  })
}

class Rehearsed extends Error {}

/** Everything inside happens and is taken back; the answer stays. */
const rehearse = <Value>(host: DispatchHost, act: () => Value): Value => {
  const answers: Value[] = []
  try {
    host.context.sql.transaction(() => {
      answers.push(act())
      throw new Rehearsed()
    })
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error
  }
  return answers[0] as Value
}

const workOf = (host: DispatchHost, method: MethodName, input: unknown, caller: Caller, onKept: () => void): Work => ({
  report: (progress) => caller.onProgress?.(progress),
  signal: caller.signal ?? new AbortController().signal,
  commit: (act) => {
    const value = keep(host, method, input, act)
    onKept()
    return value
  },
  rehearse: (act) => rehearse(host, act),
})

type Handle = (context: Context, input: unknown, work: Work) => unknown

const answer = async (host: DispatchHost, method: MethodName, input: unknown, caller: Caller): Promise<unknown> => {
  const { kind, output } = contract[method]
  // The table is typed method by method; here any of them is meant, and both sides are parsed.
  const handle = handlers[method] as Handle
  const checked = (value: unknown): unknown => {
    const parsed = output.safeParse(value)
    if (!parsed.success) throw new WrongAnswer(`${method}: ${parsed.error.message}`)
    return parsed.data
  }
  let hasWritten = kind === 'write'
  const work = workOf(host, method, input, caller, () => {
    hasWritten = true
  })
  // The answer is checked inside the transaction: a wrong one rolls back.
  const value =
    kind === 'write'
      ? keep(host, method, input, () => checked(handle(host.context, input, work)))
      : checked(await handle(host.context, input, work))
  if (hasWritten) host.onWrite(method)
  return value
}

/**
 * The one door to everything the app can do: parses the input, gives a write its transaction and audit line, parses the answer,
 * and turns whatever goes wrong into a failure with a code. Never throws.
 */
export const dispatch = async (
  host: DispatchHost,
  method: string,
  input: unknown,
  caller: Caller = {},
): Promise<Result<unknown>> => {
  try {
    if (!isMethodName(method)) throw new Refusal('unknown-method', { key: method.slice(0, 80) })
    const parsed = contract[method].input.safeParse(input)
    if (!parsed.success) throw invalidInput(parsed.error)
    return { ok: true, value: await answer(host, method, parsed.data, caller) }
  } catch (error) {
    return { ok: false, failure: failureOf(error, (bug) => host.onBug(bug, method)) }
  }
}
