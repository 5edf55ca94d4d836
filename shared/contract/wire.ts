import { z } from 'zod'
import { progress, type Progress } from './method.ts'
import { failure, type Result } from './failure.ts'

/** What goes down a port: a call, or the wish to stop one. `id` is chosen by the caller and unique on its port. */
export const request = z.union([
  z.strictObject({ id: z.number().int(), method: z.string(), input: z.unknown() }),
  z.strictObject({ cancel: z.number().int() }),
])
export type Request = z.infer<typeof request>

/** News nobody asked for. `changed`: something was written, screens ask again · `data`: how the data process fares. */
export const push = z.discriminatedUnion('topic', [
  z.strictObject({ topic: z.literal('changed'), method: z.string() }),
  z.strictObject({ topic: z.literal('data'), state: z.enum(['ready', 'lost', 'dead']), failure: failure.nullable() }),
  z.strictObject({ topic: z.literal('go'), route: z.string() }),
])
export type Push = z.infer<typeof push>

/** What comes up a port. */
export type Reply =
  | { readonly id: number; readonly result: Result<unknown> }
  | { readonly id: number; readonly progress: Progress }
  | { readonly push: Push }

export const reply = z.union([
  z.strictObject({ id: z.number().int(), progress }),
  z.strictObject({ id: z.number().int(), result: z.unknown() }),
  z.strictObject({ push }),
])
