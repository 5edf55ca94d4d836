import { z } from 'zod'

/**
 * `read` changes nothing; `write` runs in one transaction with an audit line; `draft` keeps unfinished typing: a transaction, but no audit line, and
 * nobody is told; `job` is long, tells its progress and can be cancelled.
 */
export type MethodKind = 'read' | 'write' | 'draft' | 'job'

export interface Method<Kind extends MethodKind, Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: Kind
  readonly input: Input
  readonly output: Output
}

const methodOf =
  <Kind extends MethodKind>(kind: Kind) =>
  <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Method<Kind, Input, Output> => ({
    kind,
    input,
    output,
  })

/** A question: no transaction, no audit line, may be asked again at any time. */
export const read = methodOf('read')

/** A change: dispatch gives it a transaction, an audit line and marks the backup stale; a wrong answer rolls it back. */
export const write = methodOf('write')

/** Unfinished typing: kept in a transaction, without an audit line or a word to other windows. */
export const draft = methodOf('draft')

/** Long work: asynchronous, with progress and cancel; what it keeps, it keeps in one transaction at its end. */
export const job = methodOf('job')

/** The input of a method that takes nothing. */
export const nothing = z.strictObject({})

/** The answer of a method that only acts. */
export const done = z.strictObject({})

/** How far long work has come. `total` is null while nobody can know it; `fraction` is 0–1 of the bytes or steps. */
export const progress = z.strictObject({
  phase: z.enum(['reading', 'storing', 'copying', 'checking', 'making']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
  unit: z.enum(['rows', 'pages', 'steps']),
  fraction: z.number().min(0).max(1).nullable(),
  secondsLeft: z.number().nonnegative().nullable(),
  /** of a search for the best: its value so far, what it cannot fall below, and the gap between them as a share; null = nothing found yet */
  found: z
    .strictObject({
      objective: z.number().nullable(),
      bound: z.number().nullable(),
      gap: z.number().nonnegative().nullable(),
    })
    .optional(),
})
export type Progress = z.infer<typeof progress>
