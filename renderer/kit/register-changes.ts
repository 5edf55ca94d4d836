import type { EntryEvent, RegisterValue, RegisterValues, WholeEntry } from '#shared/contract/registers.ts'

/** What a field said before and after something happened; `before` undefined: a move filled it. */
export interface FieldChange {
  readonly key: string
  readonly before: RegisterValue | undefined
  readonly after: RegisterValue | undefined
}

/** An event with what it changed: a correction before → after, a move what it filled (`before` undefined). */
export interface ShownEvent {
  readonly event: EntryEvent
  readonly changes: readonly FieldChange[]
}

const nowOf = ({ values, person, owner, due }: WholeEntry): RegisterValues => ({
  ...values,
  person: person?.agent ?? null,
  owner: owner?.agent ?? null,
  due,
})

type Later = Map<string, RegisterValue | undefined>

const correctedIn = ({ values }: EntryEvent, later: Later): readonly FieldChange[] =>
  Object.entries(values).map(([key, before]) => {
    const after = later.get(key)
    later.set(key, before)
    return { key, before, after }
  })

/** What a move overwrote stands in a correction of the same moment before it; what it did not overwrite was empty. */
const movedIn = ({ values, at }: EntryEvent, previous: EntryEvent | undefined, later: Later): readonly FieldChange[] =>
  Object.entries(values).map(([key, after]) => {
    const isKept = previous?.what === 'corrected' && previous.at === at && Object.hasOwn(previous.values, key)
    if (!isKept) later.set(key, null)
    return { key, before: undefined, after }
  })

/** The history, oldest first: a correction keeps only what stood before, what came after is read from what followed it. */
export const shownEvents = (entry: WholeEntry): readonly ShownEvent[] => {
  const later: Later = new Map(Object.entries(nowOf(entry)))
  const shown: ShownEvent[] = []
  for (const [index, event] of [...entry.history.entries()].toReversed()) {
    const changes =
      event.what === 'corrected'
        ? correctedIn(event, later)
        : event.what === 'moved'
          ? movedIn(event, entry.history[index - 1], later)
          : []
    shown.unshift({ event, changes })
  }
  return shown
}
