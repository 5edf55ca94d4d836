import type { CommissionRun, Correction } from '#shared/contract/commission.ts'
import type { MonthFinding } from '#shared/contract/month-close.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { ScoreCard, Scheme } from '#shared/contract/scores.ts'
import type { PerformanceSheet, TeamSummary } from '#shared/contract/sheet.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import { folded } from '#shared/rules/folded.ts'
import type { PersonMonth } from '#shared/rules/commission-run.ts'
import type { Context, Sql } from '../../context.ts'
import { closingBody, closingPeople, closingPersonBody, type KeptClosing } from '../../stores/closing-store.ts'
import type { KeptInput } from '../../stores/month-input-store.ts'
import { listPeople, personIdByNumber } from '../../stores/people-store.ts'
import { correctionLines } from './closing-corrections.ts'
import { firstOpenMonth, standingClosing } from './closings.ts'

// Months as they were closed, and what is put right of them since: docs/month-close.md, docs/corrections.md.

/** What a closing keeps of somebody. */
export interface ClosedPersonBody {
  readonly month: PersonMonth
  readonly card: ScoreCard | null
  readonly sheet: PerformanceSheet
  /** what was entered by hand; null: nothing */
  readonly input: KeptInput | null
}

/** Somebody's month as it was closed. */
export interface ClosedPerson extends ClosedPersonBody {
  readonly personId: PersonId
  /** as it was then */
  readonly number: string
}

/** A file the month was made of. */
export interface ClosingSource {
  readonly file: string
  readonly sha256: string
  readonly kind: string
  readonly at: LocalTime
}

/** What is kept of a closing besides people and orders. */
export interface ClosingBody {
  readonly run: CommissionRun
  readonly summary: TeamSummary
  readonly settings: AttributionSettings
  /** the versions in force */
  readonly plans: readonly Plan[]
  readonly schemes: readonly Scheme[]
  readonly sources: readonly ClosingSource[]
  /** what was missing, and closed all the same */
  readonly findings: readonly MonthFinding[]
}

/** A month as it was closed: everything that is shown or printed of it. Nothing in it is ever computed again. */
export interface ClosedMonth extends ClosingBody {
  readonly month: Month
  readonly at: LocalTime
  readonly by: string
  /** how many times it had been closed */
  readonly number: number
  /** by number; who it is and what was kept of each is read from the file when first asked for */
  readonly people: readonly ClosedPerson[]
}

/** A busy month of a large team is many megabytes: whoever looks at one person waits for that one only. */
const personOf = (sql: Sql, closing: number, { personId, number }: Pick<ClosedPerson, 'personId' | 'number'>) => {
  let read: ClosedPersonBody | null = null
  const body = (): ClosedPersonBody => (read ??= closingPersonBody(sql, closing, personId) as ClosedPersonBody)
  return {
    personId,
    number,
    get month() {
      return body().month
    },
    get card() {
      return body().card
    },
    get sheet() {
      return body().sheet
    },
    get input() {
      return body().input
    },
  } satisfies ClosedPerson
}

const readClosing = (context: Context, { id, month, at, by, number }: KeptClosing): ClosedMonth => {
  const body = closingBody(context.sql, id) as ClosingBody
  let people: readonly ClosedPerson[] | null = null
  return {
    ...body,
    month,
    at,
    by,
    number,
    get people() {
      people ??= closingPeople(context.sql, id).map((person) => personOf(context.sql, id, person))
      return people
    },
  }
}

/** A closing as it was kept, standing or not. */
export const closedAs = (context: Context, closing: KeptClosing): ClosedMonth =>
  context.keptByVersion(`closing ${closing.id}`, closing.at, () => readClosing(context, closing))

/** The standing closing of a month; null: it is open. */
export const closedMonth = (context: Context, month: Month): ClosedMonth | null => {
  const closing = standingClosing(context, month)
  return closing && closedAs(context, closing)
}

/** The number somebody had when the month was closed; of an open month, and of whom nobody knows, the number asked for. */
export const numberIn = (context: Context, month: Month, agent: string): string => {
  const closed = closedMonth(context, month)
  if (closed === null || closed.run.rows.some((row) => row.agent === agent)) return agent
  const id = personIdByNumber(context.sql, folded(agent))
  return closed.run.rows.find(({ personId }) => personId === id)?.agent ?? agent
}

/** The month corrections are posted in: the first one after all that are closed; null: none is closed. */
export const openMonth = (context: Context): Month | null => firstOpenMonth(context)

/** Corrections that stand in a month, by person's number; those of a month that was closed before are as they were paid then. */
export const correctionsIn = (context: Context, month: Month): ReadonlyMap<string, readonly Correction[]> =>
  context.remembered(`corrections in ${month}`, () => {
    const lines = correctionLines(context, month)
    if (lines.length === 0) return new Map<string, Correction[]>()
    const numbers = new Map(listPeople(context.sql).map(({ id, number }) => [id, number]))
    const known = lines.flatMap(({ personId, correction }) => {
      const number = numbers.get(personId)
      return number === undefined ? [] : [{ number, correction }]
    })
    return new Map(
      [...Map.groupBy(known, ({ number }) => number)].map(([number, own]) => [
        number,
        own.map(({ correction }) => correction),
      ]),
    )
  })
