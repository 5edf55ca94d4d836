import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WhyItem } from '#shared/contract/service-figures.ts'
import type { FigureCut, ServiceFigure } from '#shared/kit/service-figures.ts'
import { conversionFigures, conversionItems, type ConversionFigure } from '#shared/rules/conversion/items.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import { detailsOfDay } from '#shared/rules/service/details.ts'
import { sessionPartsOf } from '#shared/rules/service/listed-sessions.ts'
import { partsOf } from '#shared/rules/service/parts.ts'
import type { Context } from '../../context.ts'
import type { ShopDay } from '../../stores/readiness-store.ts'
import { conversionCut, conversionIn } from './figure-conversion.ts'
import { rowOfGroup, rowOfMoment, tallyKindOf } from './figure-cuts.ts'
import { overtimeIn } from './figure-overtime.ts'
import { placeOf } from './figure-places.ts'
import type { Scope } from './figure-scope.ts'
import { sessionData } from './figure-sessions.ts'
import { groupOf, judgingOf, placingOf, receptionsOn } from './figure-tallies.ts'

// The things behind one figure of one row, from messages, lists of sessions, ratings, inquiries, orders and rosters.

/** A thing behind a figure; names of buyers and shops are put to it when it is shown. */
export interface Part extends Omit<WhyItem, 'shop' | 'buyer' | 'chat' | 'seconds'> {
  readonly shopId: number
  /** row id; null: no chat is behind it */
  readonly buyerId: number | null
  /** in full, where no row id tells it */
  readonly buyerName: string | null
  readonly seconds: number | null
  readonly above: number
  readonly below: number
}

/** One figure of one row. */
export interface Asked {
  readonly figure: ServiceFigure
  readonly by: FigureCut
  readonly key: string
}

/** The row that is asked about; without one all of the scope. */
export const askedOf = ({ figure, row }: Pick<ParsedInputOf<'chats.why'>, 'figure' | 'row'>): Asked => ({
  figure,
  by: row?.by ?? 'total',
  key: row?.key ?? 'total',
})

const noOrder = { orderId: null, orderNo: null }

/** What is behind a figure on a day, before it is said when it was and whose. */
type ToldOnDay = ReturnType<NonNullable<(typeof partsOf)[ServiceFigure]>>

/** What is behind a figure in the messages of one shop's service day, in no order, and how it becomes parts: most of a day may never be shown. */
export const toldOn = (
  context: Context,
  scope: Scope,
  { figure, by, key }: Asked,
  { shopId, day }: ShopDay,
): { readonly told: ToldOnDay; readonly partsFrom: (told: ToldOnDay) => Part[] } => {
  const tell = partsOf[figure]
  if (!tell) return { told: [], partsFrom: () => [] }
  const { part, isByAgent } = tallyKindOf(by, scope)
  const place = placeOf(scope.team, shopId, day)
  const judging = judgingOf(scope, day, placingOf(place, part, isByAgent, scope.onShift))
  const groups = detailsOfDay(receptionsOn(context, scope, shopId, day), judging)
  return {
    told: [...groups]
      .filter(([group]) => rowOfGroup(by, scope, { shopId, day, ...groupOf(group) }) === key)
      .flatMap(([, details]) => tell(details, judging.rules)),
    partsFrom: (told) =>
      told.map(({ account, buyer, second, ...one }) => ({
        ...one,
        ...noOrder,
        shopId,
        at: momentOf(day, second),
        agent: place.agentAt(account, second),
        buyerId: buyer,
        buyerName: null,
      })),
  }
}

const messagePartsOn = (context: Context, scope: Scope, asked: Asked, place: ShopDay): Part[] => {
  const { told, partsFrom } = toldOn(context, scope, asked, place)
  return partsFrom(told)
}

const messageParts = (context: Context, scope: Scope, asked: Asked): Part[] =>
  scope.shops.flatMap(({ id: shopId }) =>
    scope.versions.daysOf(shopId).flatMap((day) => messagePartsOn(context, scope, asked, { shopId, day })),
  )

const sessionParts = (context: Context, scope: Scope, { figure, by, key }: Asked): Part[] => {
  const tell = sessionPartsOf[figure]
  if (!tell) return []
  const facts = sessionData(context, scope).facts.filter(({ at }) => rowOfMoment(by, scope, at) === key)
  const byDay = Map.groupBy(facts, ({ day }) => day)
  return [...byDay].flatMap(([day, ofDay]) => {
    const placeOfFact = new Map(ofDay.map((fact) => [fact as object, fact]))
    return tell(ofDay, scope.rulesOn(day).rules).flatMap(({ fact, ...told }) => {
      const placed = placeOfFact.get(fact)
      if (!placed) return []
      const { shopId, agent, second } = placed.at
      return [
        { ...told, ...noOrder, shopId, at: momentOf(day, second), agent, buyerId: null, buyerName: placed.buyerName },
      ]
    })
  })
}

const ratingParts = (context: Context, scope: Scope, { figure, by, key }: Asked): Part[] => {
  if (figure !== 'satisfaction') return []
  return sessionData(context, scope)
    .ratings.filter(({ at }) => rowOfMoment(by, scope, at) === key)
    .map(({ at, grade, buyerName }) => {
      const isLeftOut = grade === 3 && scope.rules.ignoresFairRatings
      const isHit = grade >= 4
      return {
        ...{ kind: 'rating' as const, shopId: at.shopId, at: momentOf(at.day, at.second), agent: at.agent, ...noOrder },
        ...{ buyerId: null, buyerName, seconds: null, reason: 'rated' as const },
        value: isLeftOut ? null : isHit ? 1 : 0,
        verdict: isLeftOut ? ('left-out' as const) : isHit ? ('hit' as const) : ('miss' as const),
        above: isHit && !isLeftOut ? 1 : 0,
        below: isLeftOut ? 0 : 1,
      }
    })
}

const overtimeParts = (context: Context, scope: Scope, { figure, by, key }: Asked): Part[] => {
  if (figure !== 'overtimeMinutes') return []
  return (overtimeIn(context, scope) ?? [])
    .filter(({ at }) => rowOfMoment(by, scope, at) === key)
    .map(({ at, minutes }) => ({
      ...{ kind: 'overtime' as const, shopId: at.shopId, at: momentOf(at.day, at.second), agent: at.agent, ...noOrder },
      ...{ buyerId: null, buyerName: null, seconds: null, verdict: 'counted' as const, reason: 'none' as const },
      ...{ value: minutes, above: minutes, below: 0 },
    }))
}

const isOfConversion = (figure: ServiceFigure): figure is ConversionFigure =>
  (conversionFigures as readonly ServiceFigure[]).includes(figure)

/** Per-buyer figures divide by buyers, which are no parts of their own: their parts add above the line only. */
const belowOf = (figure: ConversionFigure, verdict: WhyItem['verdict']): number =>
  figure === 'averagePerBuyer' || figure === 'unitsPerBuyer' || verdict === 'left-out' ? 0 : 1

const conversionParts = (context: Context, scope: Scope, { figure, by, key }: Asked): Part[] => {
  if (!isOfConversion(figure)) return []
  return conversionItems(conversionIn(context, scope), figure, key, conversionCut(by, scope)).map((item) => {
    const { agentKeys, buyer, orderId, ...told } = item
    return {
      ...told,
      agent: agentKeys.join(' / '),
      buyerName: buyer,
      orderId: orderId as WhyItem['orderId'],
      seconds: null,
      above: item.verdict === 'left-out' ? 0 : (item.value ?? 0),
      below: belowOf(figure, item.verdict),
    }
  })
}

/** What is behind a figure of a row besides messages, in no order. */
export const otherParts = (context: Context, scope: Scope, asked: Asked): Part[] => [
  ...sessionParts(context, scope, asked),
  ...ratingParts(context, scope, asked),
  ...overtimeParts(context, scope, asked),
  ...conversionParts(context, scope, asked),
]

/** Everything behind a figure of a row, in no order. */
export const partsBehind = (context: Context, scope: Scope, asked: Asked): Part[] => [
  ...messageParts(context, scope, asked),
  ...otherParts(context, scope, asked),
]
