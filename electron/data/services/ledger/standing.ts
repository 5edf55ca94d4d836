import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { LadderStanding } from '#shared/contract/ledger.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { sumFen } from '#shared/kit/money.ts'
import { countsIn, ladderStanding, type GivenWarning } from '#shared/rules/ledger/ladder.ts'
import type { Context } from '../../context.ts'
import { entriesOf, type EntryRow } from '../../stores/register-store.ts'
import { teamOf } from '../performance/score-cards.ts'
import { shownEntry } from '../registers/shown.ts'
import { pointsOfMonth, standingEntries } from './month-points.ts'
import { settings } from './settings.ts'

const givenOf = ({ values, at }: EntryRow): GivenWarning => ({
  step: values['step'] as GivenWarning['step'],
  month: values['month'] as Month,
  at,
})

const byAgent = (rows: readonly EntryRow[]) => Map.groupBy(rows, ({ person }) => person?.agent ?? '')

/** Where everybody of the team stands on the ladder at the end of a month, by number. docs/ledger.md §2 */
export const standing = (
  context: Context,
  { month }: ParsedInputOf<'ledger.standing'>,
): OutputOf<'ledger.standing'> => {
  const rules = settings(context)
  const counting = entriesOf(context.sql, { register: 'warnings' }).filter(
    ({ state, values }) => state !== 'revoked' && countsIn(values['month'] as Month, month, rules.windowMonths),
  )
  const warnings = byAgent(counting)
  const awards = byAgent(standingEntries(context, 'awards', month))
  const plans = byAgent(entriesOf(context.sql, { register: 'improvement', states: ['running'] }))
  const ledger = pointsOfMonth(context, month)
  const standingOf = ({ number, name }: Person): LadderStanding => {
    const own = warnings.get(number) ?? []
    const { points = [], bonuses = [] } = ledger.get(number) ?? {}
    return {
      ...{ agent: number, name, points: points.reduce((sum, line) => sum + line.points, 0) },
      ...{ awards: awards.get(number)?.length ?? 0, bonus: sumFen(bonuses.map(({ amount }) => amount)) },
      warnings: own.toSorted((a, b) => a.id - b.id).map((row) => shownEntry(context, row)),
      ...ladderStanding(own.map(givenOf), rules, month),
      plans: plans.get(number)?.length ?? 0,
    }
  }
  return teamOf(context, month).map(standingOf)
}
