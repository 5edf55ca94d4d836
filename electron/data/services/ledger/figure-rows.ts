import type { Proof } from '#shared/contract/ledger.ts'
import type { Figures, Rate } from '#shared/contract/service-figures.ts'
import { scoreFigures } from '#shared/kit/score-figures.ts'
import { leastScores, type RankableFigure } from '#shared/rules/ledger/rankable.ts'
import { intervalOfMean, type Rank, type RankRow } from '#shared/rules/service/ranking.ts'
import type { MonthFacts } from './month-facts.ts'

// One figure of everybody, ready to be ranked, and the team's beside it.

type Valued = Omit<RankRow, 'key'>

const nothing: Valued = { value: null, n: 0, low: null, high: null }

const ofRate = ({ rate, n, low, high }: Rate): Valued => ({ value: rate, n, low, high })

/** A mean with the interval of what it is the mean of. */
const ofMean = (values: readonly number[]): Valued => {
  const n = values.length
  if (n === 0) return nothing
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const interval = n < 2 ? null : intervalOfMean(mean, Math.sqrt(square / (n - 1)), n)
  return { value: mean, n, low: interval?.low ?? null, high: interval?.high ?? null }
}

const plain = (value: number | null, n: number): Valued => ({ value, n, low: null, high: null })

const rates = {
  withinLimit: ({ withinLimit }) => withinLimit,
  conversion: ({ conversion }) => conversion,
  replyRate: ({ replyRate }) => replyRate,
  satisfaction: ({ satisfaction }) => satisfaction,
  refundRate: ({ refundShare }) => refundShare,
} as const satisfies Readonly<Partial<Record<RankableFigure, (figures: Figures) => Rate>>>

/** The hits behind a figure that is a rate; null: it is none. */
export const rateIn = (figure: string, figures: Figures): Rate | null =>
  Object.hasOwn(rates, figure) ? rates[figure as keyof typeof rates](figures) : null

type Valuer = (facts: MonthFacts, agent: string) => Valued

const byRate =
  (figure: keyof typeof rates): Valuer =>
  ({ figures }, agent) => {
    const own = figures.get(agent)
    return own === undefined ? nothing : ofRate(rates[figure](own))
  }

const valuers: Readonly<Record<RankableFigure, Valuer>> = {
  withinLimit: byRate('withinLimit'),
  conversion: byRate('conversion'),
  replyRate: byRate('replyRate'),
  satisfaction: byRate('satisfaction'),
  refundRate: byRate('refundRate'),
  firstResponseMean: ({ waits }, agent) => ofMean(waits.get(agent)?.first ?? []),
  averageResponse: ({ waits }, agent) => ofMean(waits.get(agent)?.rounds ?? []),
  firstResponseMedian: ({ figures }, agent) => {
    const { median = null, n = 0 } = figures.get(agent)?.firstResponse ?? {}
    return plain(median, n)
  },
  averageOrderValue: ({ figures }, agent) => {
    const own = figures.get(agent)
    return own === undefined ? nothing : plain(own.averagePerBuyer, own.buyers)
  },
  sales: ({ sales }, agent) => {
    const own = sales.get(agent)
    return own === undefined || own.orders === 0 ? nothing : plain(own.base, own.orders)
  },
  quality: ({ quality }, agent) => ofMean(quality.get(agent)?.scores ?? []),
}

/** Everybody's row of a figure; who has nothing is in it without a value. */
export const rowsOf = (facts: MonthFacts, figure: RankableFigure): RankRow[] =>
  facts.team.map(({ number }) => ({ key: number, ...valuers[figure](facts, number) }))

/** More is better, or less. */
export const directionOf = (figure: RankableFigure): 'up' | 'down' =>
  scoreFigures[figure].isMoreBetter ? 'up' : 'down'

/** Nobody is ranked on less. */
export const minimumOf = (figure: RankableFigure, minN: number): number => (figure === 'quality' ? leastScores : minN)

const mean = (values: readonly number[]): Valued => ({ ...ofMean(values), low: null, high: null })

/** The same figure of all together. */
export const teamValue = (facts: MonthFacts, figure: RankableFigure): Valued => {
  const { total } = facts
  if (figure === 'quality') return mean([...facts.quality.values()].flatMap(({ scores }) => scores))
  if (figure === 'sales') {
    const all = [...facts.sales.values()]
    const orders = all.reduce((sum, own) => sum + own.orders, 0)
    return orders === 0
      ? nothing
      : plain(
          all.reduce((sum, own) => sum + own.base, 0),
          orders,
        )
  }
  if (total === null) return nothing
  const rate = rateIn(figure, total)
  if (rate !== null) return ofRate(rate)
  if (figure === 'averageOrderValue') return plain(total.averagePerBuyer, total.buyers)
  const times = figure === 'averageResponse' ? total.averageResponse : total.firstResponse
  return plain(figure === 'firstResponseMedian' ? times.median : times.mean, times.n)
}

/** A row as proof, beside something else of the same unit. */
export const proofOf = (
  figure: string,
  { key, value, n, low, high }: RankRow,
  beside: Pick<Valued, 'value' | 'n'>,
  rank: Rank | null,
): Proof => ({
  ...{ agent: key === '' ? null : key, figure, value, n, low, high },
  ...{ beside: beside.value, besideN: beside.value === null ? null : beside.n },
  ...{ rank: rank?.rank ?? null, isTied: rank?.isTied ?? false },
})
