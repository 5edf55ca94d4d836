import { entryInput, registerValues } from '#shared/contract/registers.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { add, move, note } from '../registers/changes.ts'
import { sampleDailyEntries, type SampleAct, type SampleEntry } from './sample-entries.ts'
import { sampleGrowthEntries } from './sample-growth.ts'

const at = (context: Context, moment: string): Context => ({ ...context, now: () => moment as LocalTime })

const carryOn = (context: Context, id: number, { move: name, text = '', values = {} }: SampleAct): void => {
  if (name === undefined) note(context, { id, text })
  else move(context, { id, move: name, text, values: registerValues.parse(values) })
}

/** Writes every entry at its time through the services the screens use, and then, in the order of time, what became of it. */
export const storeSampleRegisters = (context: Context): void => {
  const entries: readonly SampleEntry[] = [...sampleDailyEntries, ...sampleGrowthEntries].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )
  for (const { at: moment, then = [], ...entry } of entries) {
    const { id } = add(at(context, moment), entryInput.parse(entry))
    for (const act of then) carryOn(at(context, act.at), id, act)
  }
}
