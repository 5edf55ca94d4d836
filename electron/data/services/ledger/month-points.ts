import type { RegisterEntry } from '#shared/contract/registers.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { toFen, type Fen } from '#shared/kit/money.ts'
import { bonusLabel, pointsReason } from '#shared/rules/ledger/labels.ts'
import { texts } from '#shared/text/text.ts'
import type { Context } from '../../context.ts'
import { entriesOf, type EntryRow } from '../../stores/register-store.ts'
import { get as settingsOf } from '../settings.ts'

// What the registers of awards and warnings add to a month's scores and pay: docs/ledger.md §3.

/** Points of an entry that was not revoked, with why. */
export interface LedgerPoints {
  readonly entry: number
  readonly points: number
  readonly reason: string
}

/** Money of an award that was not revoked, called by the award. */
export interface LedgerBonus {
  readonly entry: number
  readonly label: string
  readonly amount: Fen
}

export interface LedgerOfPerson {
  readonly points: readonly LedgerPoints[]
  readonly bonuses: readonly LedgerBonus[]
}

const textIn = (values: RegisterEntry['values'], field: string): string => {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}

const numberIn = (values: RegisterEntry['values'], field: string): number => {
  const value = values[field]
  return typeof value === 'number' ? value : 0
}

/** An entry with what it is called in the shop's language; a word of the shop's own is its own name. */
interface Line {
  readonly row: EntryRow
  readonly kind: string
  readonly word: string
  /** kind and text together */
  readonly reason: string
}

const lineMaker = (context: Context): ((row: EntryRow) => Line) => {
  const { registerWords, ledger } = texts[settingsOf(context).language]
  const { awards, warnings } = registerWords.registers
  const words: Readonly<Record<string, string>> = { ...warnings.choices.step, ...awards.choices.kind }
  return (row) => {
    const kind = textIn(row.values, row.register === 'awards' ? 'kind' : 'step')
    const word = words[kind] ?? kind
    return { row, kind, word, reason: ledger.reason(word, textIn(row.values, 'text')) }
  }
}

/** Entries of a month that stand, oldest first. */
export const standingEntries = (context: Context, register: 'awards' | 'warnings', month: Month): EntryRow[] =>
  entriesOf(context.sql, { register })
    .filter(({ state, values }) => state !== 'revoked' && values['month'] === month)
    .toSorted((a, b) => a.id - b.id)

const pointsOf = ({ row, reason }: Line): LedgerPoints[] => {
  const points = numberIn(row.values, 'points')
  return points === 0 ? [] : [{ entry: row.id, points, reason: pointsReason(reason) }]
}

/** Only awards bring money; a warning has no field for it. */
const bonusesOf = ({ row, kind, word, reason }: Line): LedgerBonus[] => {
  const bonus = row.register === 'awards' ? numberIn(row.values, 'bonus') : 0
  return bonus <= 0 ? [] : [{ entry: row.id, amount: toFen(bonus), label: bonusLabel(kind, word, reason) }]
}

const collect = (context: Context, month: Month): ReadonlyMap<string, LedgerOfPerson> => {
  const rows = [...standingEntries(context, 'awards', month), ...standingEntries(context, 'warnings', month)]
  const people = Map.groupBy(rows.map(lineMaker(context)), ({ row }) => row.person?.agent ?? '')
  return new Map(
    [...people].map(([agent, own]) => [agent, { points: own.flatMap(pointsOf), bonuses: own.flatMap(bonusesOf) }]),
  )
}

/** Points and bonuses of awards and warnings that count in a month and were not revoked, by number; kept until the next change. */
export const pointsOfMonth = (context: Context, month: Month): ReadonlyMap<string, LedgerOfPerson> =>
  context.remembered(`ledger points of ${month}`, () => collect(context, month))
