import type { RegisterEntry } from '#shared/contract/registers.ts'
import { definitionOf } from '#shared/kit/registers.ts'

const lookOf = ({ isClosed, register }: Pick<RegisterEntry, 'isClosed' | 'register'>): string =>
  isClosed ? 'is-closed' : definitionOf(register).isStanding === true ? 'is-standing' : 'is-open'

/** An entry's state: what is left to do stands out, what is in force is plain, what is over is muted. */
export const StateMark = ({ entry, word }: { entry: Pick<RegisterEntry, 'isClosed' | 'register'>; word: string }) => (
  <span className={`register-state ${lookOf(entry)}`}>{word}</span>
)
