import type { LocalDate } from '#shared/kit/local-time.ts'
import type { ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Context } from '../../context.ts'
import type { Scope } from './figure-scope.ts'
import { dayKeyOf } from './figure-tallies.ts'
import { worstFirst } from './figure-why.ts'
import { otherParts, toldOn, type Asked, type Part } from './figure-why-parts.ts'

// The worst behind a figure without all that is behind it: a day's are kept like its sums, so that a week needs only its new days read.

/** Above and below the line, and the worst of what stands there, the worst first. */
export interface Worst {
  readonly above: number
  readonly below: number
  readonly parts: readonly Part[]
}

type Judged = Pick<Part, 'above' | 'below' | 'verdict'>

const sumsOf = (parts: readonly Judged[]): Omit<Worst, 'parts'> => ({
  above: parts.reduce((sum, part) => sum + part.above, 0),
  below: parts.reduce((sum, part) => sum + part.below, 0),
})

const worstOf = (parts: readonly Part[], most: number): readonly Part[] => parts.toSorted(worstFirst).slice(0, most)

/** Misses come before everything else: where there are enough of them, nothing else is put in order. */
const candidates = <One extends Judged>(all: readonly One[], most: number): readonly One[] => {
  const misses = all.filter(({ verdict }) => verdict === 'miss')
  return misses.length < most ? all : misses
}

const totalOf = (figure: ServiceFigure): Asked => ({ figure, by: 'total', key: 'total' })

/** Of one shop's service day, by its messages. */
export const worstOfDay = (
  context: Context,
  scope: Scope,
  { figure, most }: { readonly figure: ServiceFigure; readonly most: number },
  { shopId, day }: { readonly shopId: number; readonly day: LocalDate },
): Worst => {
  const { key, version } = dayKeyOf(scope, shopId, day)
  return context.keptByVersion(`worst ${most} of ${figure} ${key}`, version, () => {
    const { told, partsFrom } = toldOn(context, scope, totalOf(figure), { shopId, day })
    return { ...sumsOf(told), parts: worstOf(partsFrom([...candidates(told, most)]), most) }
  })
}

/** Of a whole scope, from messages and lists of sessions. */
export const worstBehind = (
  context: Context,
  scope: Scope,
  asked: { readonly figure: ServiceFigure; readonly most: number },
): Worst => {
  const days = scope.shops.flatMap(({ id: shopId }) =>
    scope.versions.daysOf(shopId).map((day) => worstOfDay(context, scope, asked, { shopId, day })),
  )
  const others = otherParts(context, scope, totalOf(asked.figure))
  const all = [...days, { ...sumsOf(others), parts: others }]
  return {
    above: all.reduce((sum, { above }) => sum + above, 0),
    below: all.reduce((sum, { below }) => sum + below, 0),
    parts: worstOf(
      all.flatMap(({ parts }) => parts),
      asked.most,
    ),
  }
}
