import type { Person } from '#shared/contract/people.ts'
import type { PaySettings, ScoreCard } from '#shared/contract/scores.ts'
import type { Attendance, PerformanceSheet, SheetFigure } from '#shared/contract/sheet.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { PersonMonth } from '#shared/rules/commission-run.ts'
import type { Context } from '../../context.ts'
import { buyersOfMonth } from '../../stores/order-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { gradesOfMonth, shiftsOfMonth } from '../../stores/sheet-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { liveMonths } from '../orders/commission.ts'
import { attendanceOf } from './attendance.ts'
import { closingsOf } from './closings.ts'
import { joinedInputs, type JoinedInput } from './joined-inputs.ts'
import { paySettings } from './month-inputs.ts'
import { cardsOf } from './score-cards.ts'
import { pastOf, type Past } from './sheet-history.ts'
import { qualityFinder } from './sheet-quality.ts'
import { serviceFinder } from './sheet-service.ts'

/** Everything the sheets of an open month are put together from, looked up once for everybody. */
export interface SheetMonth extends Past {
  readonly month: Month
  readonly status: PerformanceSheet['status']
  readonly shopNames: readonly string[]
  readonly team: readonly PersonMonth[]
  readonly people: ReadonlyMap<string, Person>
  readonly buyers: ReadonlyMap<number, string | null>
  readonly grades: ReadonlyMap<OrderId, readonly number[]>
  readonly shifts: ReadonlyMap<string, string>
  readonly attendance: ReadonlyMap<string, Attendance>
  readonly cards: ReadonlyMap<string, ScoreCard>
  readonly inputs: ReadonlyMap<string, JoinedInput>
  readonly paySettings: PaySettings
  readonly serviceOf: (agent: string, group: readonly string[]) => SheetFigure[]
  readonly qualityOf: (agent: string) => PerformanceSheet['quality']
}

/** Shops that sold something in the month; all of them when none did. */
const shopNamesOf = (context: Context, team: readonly PersonMonth[]): string[] => {
  const sold = new Set(team.flatMap(({ lines }) => lines.map((line) => line.shop)))
  const shops = listShops(context.sql).map((shop) => shop.name)
  return sold.size > 0 ? shops.filter((name) => sold.has(name)) : shops
}

/** Where an open month stands: not closed, or closed and reopened so many times. */
export const draftStatus = (context: Context, month: Month): PerformanceSheet['status'] => ({
  state: 'draft',
  closedAt: null,
  number: closingsOf(context, month).length,
})

/** Kept until the next change, and for the hour because service figures are. */
export const sheetMonth = (context: Context, month: Month): SheetMonth =>
  context.remembered(`sheets of ${month} ${context.now().slice(0, 13)}`, () => {
    const { sql } = context
    // Looking back pushes what was remembered out: the month itself comes last and stays.
    const past = pastOf(context, month)
    const team = liveMonths(context, month)
    return {
      month,
      status: draftStatus(context, month),
      shopNames: shopNamesOf(context, team),
      team,
      people: new Map(listPeople(sql).map((person) => [person.number, person])),
      buyers: buyersOfMonth(sql, month),
      grades: gradesOfMonth(sql, month),
      shifts: shiftsOfMonth(sql, month),
      attendance: attendanceOf(context, month),
      cards: cardsOf(context, month),
      inputs: joinedInputs(context, month),
      paySettings: paySettings(context),
      serviceOf: serviceFinder(context, month),
      qualityOf: qualityFinder(context, month),
      ...past(team.map(({ row }) => row)),
    }
  })
