import { Refusal } from '#shared/contract/failure.ts'
import type { MethodName } from '#shared/contract/index.ts'
import type { Work } from './context.ts'
import type { Sql } from './db/sql.ts'
import type { Caller, DispatchHost } from './dispatch.ts'
import { inSteppedTransaction, type SteppedWork } from './stepped-transaction.ts'
import { appendAudit } from './stores/audit-store.ts'

/** One call on its way: what is asked, by whom, and what its answer must be. */
export interface Asked {
  readonly method: MethodName
  readonly input: unknown
  readonly caller: Caller
  /** returns the answer as the contract describes it; throws when it is another one */
  readonly check: (answer: unknown) => unknown
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

const audit = ({ context }: DispatchHost, sql: Sql, { method, input }: Asked): void =>
  appendAudit(sql, { at: context.now(), by: context.by, method, summary: summaryOf(input) })

/** Runs `act` in one transaction with an audit line, after every write that came before; then everybody is told. */
export const keep = <Value>(host: DispatchHost, asked: Asked, act: () => Value): Promise<Value> => {
  const { context } = host
  return context.file.writes.alone(() => {
    const { sql } = context
    const value = sql.transaction(() => {
      const kept = act()
      audit(host, sql, asked)
      return kept
    })
    host.onWrite(asked.method)
    return value
  })
}

/** Runs `act` in one transaction after every write that came before; nobody is told and the audit trail says nothing. */
export const keepDraft = <Value>({ context }: DispatchHost, act: () => Value): Promise<Value> =>
  context.file.writes.alone(() => context.sql.transaction(act))

class Rehearsed extends Error {}

/** Everything inside happens and is taken back; the answer stays. */
const rehearse = <Value>({ context }: DispatchHost, act: () => Value): Promise<Value> =>
  context.file.writes.alone(() => {
    const answers: Value[] = []
    try {
      context.sql.transaction(() => {
        answers.push(act())
        throw new Rehearsed()
      })
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error
    }
    return answers[0] as Value
  })

/** A job's side of a call. Its signal is the caller's, and is aborted too when the file is about to close. */
export const workOf = (host: DispatchHost, asked: Asked): Work => {
  const { file } = host.context
  const { caller, method, check } = asked
  const { opening } = file
  const wishes = [...(caller.signal ? [caller.signal] : []), file.writes.closing]
  let signal: AbortSignal | null = null
  // Made at first use: most calls are short and never look at it.
  const wishToStop = (): AbortSignal => (signal ??= AbortSignal.any(wishes))
  const stepped = <Value>(work: Omit<SteppedWork<Value>, 'file' | 'signal'>): Promise<Value> =>
    inSteppedTransaction({
      ...work,
      steps: (sql) => {
        // What the job has read so far was another file's: somebody restored a copy meanwhile.
        if (file.opening !== opening) throw new Refusal('cancelled')
        return work.steps(sql)
      },
      file,
      signal: wishToStop(),
    })
  return {
    report: (progress) => caller.onProgress?.(progress),
    get signal() {
      return wishToStop()
    },
    commit: (act) => keep(host, asked, act),
    rehearse: (act) => rehearse(host, act),
    commitSteps: async (steps, options) => {
      const value = await stepped({
        steps,
        beforeCommit: (sql, answer) => {
          if (options?.isAnswer) check(answer)
          if (!options?.isDerived) audit(host, sql, asked)
        },
        isKept: true,
      })
      if (!options?.isDerived) host.onWrite(method)
      return value
    },
    announce: () => host.onWrite(method),
    rehearseSteps: (steps) => stepped({ steps, isKept: false }),
  }
}
