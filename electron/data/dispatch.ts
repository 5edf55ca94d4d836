import type { z } from 'zod'
import { contract, isMethodName, type MethodName } from '#shared/contract/index.ts'
import { Refusal, type Failure, type Result } from '#shared/contract/failure.ts'
import type { Progress } from '#shared/contract/method.ts'
import type { Context, Work } from './context.ts'
import { databaseRefusal } from './db/database-failure.ts'
import { ReadFailure } from './readers/read-failure.ts'
import { checkAllowed, ownPart } from './services/access/guard.ts'
import { handlers } from './services/index.ts'
import { isInPieces, makePieces } from './services/pieces.ts'
import { keep, keepDraft, workOf, type Asked } from './work.ts'

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

type Handle = (context: Context, input: unknown, work: Work) => unknown

const answer = async (host: DispatchHost, method: MethodName, input: unknown, caller: Caller): Promise<unknown> => {
  const { kind, output } = contract[method]
  // The table is typed method by method; here any of them is meant, and both sides are parsed.
  const handle = handlers[method] as Handle
  const checked = (value: unknown): unknown => {
    const parsed = output.safeParse(value)
    if (!parsed.success) throw new WrongAnswer(`${method}: ${parsed.error.message}`)
    return ownPart(host.context, method, parsed.data)
  }
  const asked: Asked = { method, input, caller, check: checked }
  const work = workOf(host, asked)
  // The answer is checked inside the transaction: a wrong one rolls back.
  if (kind === 'draft') return keepDraft(host, () => checked(handle(host.context, input, work)))
  if (kind === 'write') return keep(host, asked, () => checked(handle(host.context, input, work)))
  if (isInPieces(method)) await makePieces(host.context, method, input, work.signal)
  return checked(await handle(host.context, input, work))
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
    checkAllowed(host.context, method, parsed.data)
    return { ok: true, value: await answer(host, method, parsed.data, caller) }
  } catch (error) {
    return { ok: false, failure: failureOf(error, (bug) => host.onBug(bug, method)) }
  }
}
