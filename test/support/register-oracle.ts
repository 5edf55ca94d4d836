import type { RegisterValue, RegisterValues } from '#shared/contract/registers.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'

// A register as somebody would keep it on paper: written from the rules, not from the program.

/** What happened to an entry, as the model sees it. */
export interface ModelEvent {
  readonly what: 'made' | 'corrected' | 'moved' | 'noted'
  readonly values: RegisterValues
}

export interface ModelEntry {
  state: string
  values: RegisterValues
  reopened: number
  closedAt: string | null
  readonly events: ModelEvent[]
}

/** Fields that are really changed by what is given, with what they were. */
const changedBy = (entry: ModelEntry, given: RegisterValues): [string, RegisterValue][] =>
  Object.entries(given).flatMap(([field, value]): [string, RegisterValue][] => {
    const was = entry.values[field] ?? null
    return was === value ? [] : [[field, was]]
  })

const write = (entry: ModelEntry, given: RegisterValues): void => {
  for (const [field, value] of Object.entries(given))
    if (value === null) delete entry.values[field]
    else entry.values[field] = value
}

/** One register in memory. Every act says whether it is allowed; what is not allowed changes nothing. */
export class RegisterModel {
  readonly register: RegisterName
  readonly entries = new Map<number, ModelEntry>()

  constructor(register: RegisterName) {
    this.register = register
  }

  #missing(values: RegisterValues, more: readonly string[] = []): boolean {
    const { fields } = definitionOf(this.register)
    const required = Object.keys(fields).filter((field) => fields[field]?.isRequired)
    return [...required, ...more].some((field) => values[field] === undefined || values[field] === null)
  }

  mayAdd(values: RegisterValues): boolean {
    return !this.#missing(values)
  }

  add(id: number, values: RegisterValues): void {
    const entry: ModelEntry = {
      state: definitionOf(this.register).states[0] ?? '',
      values: {},
      reopened: 0,
      closedAt: null,
      events: [{ what: 'made', values: {} }],
    }
    write(entry, values)
    this.entries.set(id, entry)
  }

  /** Corrects; false: refused. */
  correct(id: number, given: RegisterValues): boolean {
    const entry = this.entries.get(id)
    if (entry === undefined) return false
    const changed = changedBy(entry, given)
    if (changed.length === 0) return true
    if (this.#missing({ ...entry.values, ...given })) return false
    write(entry, given)
    entry.events.push({ what: 'corrected', values: Object.fromEntries(changed) })
    return true
  }

  /** Takes a step; the code of the refusal, or null. */
  move(id: number, name: string, given: RegisterValues, text: string, now: string): string | null {
    const entry = this.entries.get(id)
    const { moves, closed } = definitionOf(this.register)
    const step = moves[name]
    if (entry === undefined) return 'not-found'
    if (step === undefined || !step.from.includes(entry.state)) return 'move-not-possible'
    if (step.needsText && text === '') return 'invalid-input'
    if (this.#missing({ ...entry.values, ...given }, step.asks)) return 'invalid-input'
    const changed = changedBy(entry, given)
    const overwritten = changed.filter(([, was]) => was !== null)
    if (overwritten.length > 0) entry.events.push({ what: 'corrected', values: Object.fromEntries(overwritten) })
    const wasClosed = closed.includes(entry.state)
    const isClosed = closed.includes(step.to)
    if (name === 'reopen' || (wasClosed && !isClosed)) entry.reopened += 1
    entry.closedAt = isClosed ? (entry.closedAt ?? now) : null
    entry.state = step.to
    write(entry, given)
    entry.events.push({
      what: 'moved',
      values: Object.fromEntries(changed.map(([field]) => [field, given[field] ?? null])),
    })
    return null
  }

  note(id: number): boolean {
    const entry = this.entries.get(id)
    entry?.events.push({ what: 'noted', values: {} })
    return entry !== undefined
  }
}
