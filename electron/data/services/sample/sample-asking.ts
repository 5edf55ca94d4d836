import type { Context } from '../../context.ts'

/** Nothing that was asked while the shop was still empty counts here: its answers are older than the sample. */
export const asking = (context: Context): Context => {
  const answers = new Map<string, unknown>()
  const remembered = <Value>(key: string, compute: () => Value): Value => {
    if (!answers.has(key)) answers.set(key, compute())
    return answers.get(key) as Value
  }
  return { ...context, remembered }
}
