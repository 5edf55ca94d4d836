import type { Figures } from '#shared/contract/service-figures.ts'
import type { FigureCut } from '#shared/kit/service-figures.ts'
import { toFen } from '#shared/kit/money.ts'
import { conversionSums, type ConversionSums } from '#shared/rules/conversion/sums.ts'
import { rateFrom } from '#shared/rules/service/distribution.ts'
import { responseFigures } from '#shared/rules/service/figures.ts'
import { tallySessions } from '#shared/rules/service/listed-sessions.ts'
import { ratingShares, type SatisfactionGrade } from '#shared/rules/service/satisfaction.ts'
import { emptyTally } from '#shared/rules/service/tally.ts'
import { TimeCounts } from '#shared/rules/service/time-counts.ts'
import type { Context } from '../../context.ts'
import { conversionCut, conversionIn } from './figure-conversion.ts'
import { rowOfGroup, rowOfMoment, tallyKindOf } from './figure-cuts.ts'
import { overtimeIn } from './figure-overtime.ts'
import type { Scope } from './figure-scope.ts'
import { sessionData } from './figure-sessions.ts'
import { dayTallies, groupOf, packedTally, type CountName, type Counts, type PackedTally } from './figure-tallies.ts'

// Rows of a table: the kept sums of the days added up, then divided.

/** What a row is divided from. */
export interface RowSums {
  readonly counts: Counts
  readonly first: TimeCounts
  readonly rounds: TimeCounts
  /** sessions whose length no list tells */
  untimed: number
  readonly grades: SatisfactionGrade[]
  /** minutes; null = no roster */
  overtime: number | null
  conversion: ConversionSums | null
}

const noCounts = (): Counts => packedTally(emptyTally()).counts

/** Adds a group's day to a row. */
export const addPacked = (sums: Pick<RowSums, 'counts' | 'first' | 'rounds'>, part: PackedTally): void => {
  for (const name of Object.keys(sums.counts) as CountName[]) sums.counts[name] += part.counts[name]
  sums.first.add(part.first)
  sums.rounds.add(part.rounds)
}

/** A row without anything in it. */
export const emptySums = ({ team }: Pick<Scope, 'team'>): RowSums => ({
  counts: noCounts(),
  first: new TimeCounts(),
  rounds: new TimeCounts(),
  untimed: 0,
  grades: [],
  overtime: team.hasRoster ? 0 : null,
  conversion: null,
})

class Rows {
  readonly all = new Map<string, RowSums>()
  readonly #scope: Scope

  constructor(scope: Scope) {
    this.#scope = scope
  }

  at(key: string): RowSums {
    const known = this.all.get(key)
    if (known) return known
    const fresh = emptySums(this.#scope)
    this.all.set(key, fresh)
    return fresh
  }
}

const addMessages = (context: Context, scope: Scope, by: FigureCut, rows: Rows): void => {
  const kind = tallyKindOf(by, scope)
  for (const { id: shopId } of scope.shops)
    for (const day of scope.versions.daysOf(shopId))
      for (const [key, tally] of dayTallies(context, scope, shopId, day, kind)) {
        const { agent, part } = groupOf(key)
        const row = rowOfGroup(by, scope, { shopId, day, agent, part })
        if (row !== null) addPacked(rows.at(row), tally)
      }
}

const addSessions = (context: Context, scope: Scope, by: FigureCut, rows: Rows): void => {
  const { facts, ratings } = sessionData(context, scope)
  const placed = facts.map((fact) => ({ fact, row: rowOfMoment(by, scope, fact.at) }))
  const groups = Map.groupBy(placed, ({ fact, row }) => JSON.stringify([fact.day, row]))
  for (const group of groups.values()) {
    const [{ fact, row } = { fact: null, row: null }] = group
    if (fact === null || row === null) continue
    const ofGroup = group.map((entry) => entry.fact)
    const { tally, untimed } = tallySessions(ofGroup, scope.rulesOn(fact.day).rules)
    const sums = rows.at(row)
    addPacked(sums, packedTally(tally))
    sums.untimed += untimed
  }
  for (const { at, grade } of ratings) {
    const row = rowOfMoment(by, scope, at)
    if (row !== null) rows.at(row).grades.push(grade)
  }
}

const addOvertime = (context: Context, scope: Scope, by: FigureCut, rows: Rows): void => {
  for (const { at, minutes } of overtimeIn(context, scope) ?? []) {
    const row = rowOfMoment(by, scope, at)
    if (row === null) continue
    const sums = rows.at(row)
    sums.overtime = (sums.overtime ?? 0) + minutes
  }
}

/** What messages alone give, all rows together; null = there are none. */
export const messageSums = (context: Context, scope: Scope): RowSums | null => {
  const rows = new Rows(scope)
  addMessages(context, scope, 'total', rows)
  return rows.all.get('total') ?? null
}

/** Everything a table's rows are divided from, by row. */
export const rowSums = (context: Context, scope: Scope, by: FigureCut): ReadonlyMap<string, RowSums> => {
  const rows = new Rows(scope)
  addMessages(context, scope, by, rows)
  addSessions(context, scope, by, rows)
  addOvertime(context, scope, by, rows)
  for (const [row, sums] of conversionSums(conversionIn(context, scope), conversionCut(by, scope)))
    rows.at(row).conversion = sums
  return rows.all
}

const perBuyer = (above: number, buyers: number): number | null => (buyers === 0 ? null : above / buyers)

const conversionFigures = (sums: ConversionSums | null, covered: number | null, hasSilent: boolean) => {
  const [inquiries, orders, buyers] = [sums?.inquiries ?? 0, sums?.orders ?? 0, sums?.buyers ?? 0]
  const sales = sums?.sales ?? toFen(0)
  const average = perBuyer(sales, buyers)
  return {
    inquiries,
    assisted: sums?.assisted ?? 0,
    conversion: {
      ...rateFrom(sums?.converted ?? 0, inquiries),
      coverage: covered,
      isOpen: sums?.isOpen ?? false,
    },
    orderedOrders: sums?.orderedOrders ?? 0,
    orders,
    paidShare: rateFrom(orders, sums?.orderedOrders ?? 0),
    buyers,
    units: sums?.units ?? 0,
    sales,
    averagePerBuyer: average === null ? null : toFen(Math.round(average)),
    unitsPerBuyer: perBuyer(sums?.units ?? 0, buyers),
    silentOrders: hasSilent ? (sums?.silentOrders ?? 0) : null,
    nudgedOrders: sums?.nudgedOrders ?? 0,
    refundShare: rateFrom(sums?.refundedOrders ?? 0, orders),
  }
}

/** Divides a row's sums: the one place where figures become what is shown. */
export const figuresOf = (context: Context, scope: Scope, by: FigureCut, sums: RowSums): Figures => {
  const { counts, untimed, grades, overtime } = sums
  const timed = counts.sessions - untimed
  const { ignoresFairRatings } = scope.rules
  const { coverage } = conversionIn(context, scope)
  return {
    ...responseFigures({ ...counts, firstTimes: [], roundTimes: [] }),
    firstResponse: sums.first.distribution(),
    averageResponse: sums.rounds.distribution(),
    sessionLengthMean: timed === 0 ? null : counts.sessionSeconds / timed,
    ...conversionFigures(sums.conversion, coverage.covered, conversionCut(by, scope).view === 'shop'),
    // No export of ours says who was asked for a rating: those two shares have no data.
    ...ratingShares({ consultations: null, invited: null, grades }, { ignoresFairRatings }),
    overtimeMinutes: overtime,
  }
}
