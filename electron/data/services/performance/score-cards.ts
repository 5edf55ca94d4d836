import type { Person } from '#shared/contract/people.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Scheme, ScoreCard } from '#shared/contract/scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { scoreFigureOf, type ScoreFigureSource } from '#shared/kit/score-figures.ts'
import { coefficientOf } from '#shared/rules/coefficient.ts'
import { isHereIn } from '#shared/rules/commission-lines.ts'
import { planFor } from '#shared/rules/plan-choice.ts'
import { schemeFor, scoreOf } from '#shared/rules/score.ts'
import type { Context } from '../../context.ts'
import { listDated } from '../../stores/dated-store.ts'
import { monthInputs } from '../../stores/month-input-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { basesOfMonth } from '../orders/month-lines.ts'
import { workdaysOf } from './attendance.ts'
import { valuesOf, type PersonFacts, type Sales } from './score-values.ts'
import { serviceOfMonth } from './service-month.ts'

/** The agents who were here: for whom there are cards. */
export const teamOf = (context: Context, month: Month): Person[] =>
  listPeople(context.sql).filter((person) => person.role === 'agent' && isHereIn(person, month))

/** Everybody's scheme of a month; kept schemes are asked once. */
export const schemeFinder = (context: Context, month: Month): ((group: string) => Scheme | null) => {
  const schemes = listDated<Scheme>(context.sql, 'schemes')
  return (group) => schemeFor(schemes, group, month)
}

const asks = (schemes: readonly (Scheme | null)[], ...sources: readonly ScoreFigureSource[]): boolean =>
  schemes.some((scheme) =>
    scheme?.items.some((item) => !('title' in item) && sources.includes(scoreFigureOf(item.figure).source)),
  )

/** Only what the schemes weigh is computed: service figures and bases cost more than everything else here. */
const factsOf = (context: Context, month: Month, schemes: readonly (Scheme | null)[]) => {
  const service = asks(schemes, 'service') ? serviceOfMonth(context, month) : new Map()
  const sales = asks(schemes, 'orders', 'target') ? basesOfMonth(context, month) : new Map<string, Sales>()
  const isSold = [...sales.values()].some(({ orders }) => orders > 0)
  const attendance = workdaysOf(context, month)
  return (number: string): Omit<PersonFacts, 'input'> => ({
    service: service.get(number) ?? null,
    sales: isSold ? (sales.get(number) ?? { orders: 0, base: 0 }) : null,
    attendance: attendance.get(number) ?? null,
  })
}

const collect = (context: Context, month: Month): ReadonlyMap<string, ScoreCard> => {
  const team = teamOf(context, month)
  const schemeOf = schemeFinder(context, month)
  const schemes = team.map(({ group }) => schemeOf(group))
  const inputs = monthInputs(context.sql, month)
  const plans = listDated<Plan>(context.sql, 'plans')
  const facts = factsOf(context, month, schemes)
  const cardOf = (person: Person, scheme: Scheme | null): ScoreCard => {
    const { number, name, group } = person
    const input = inputs.get(number) ?? null
    const score = scoreOf({ scheme, input, valueOf: valuesOf({ ...facts(number), input }) })
    return {
      ...{ agent: number, name, group, scheme: scheme?.name ?? null, schemeFrom: scheme?.from ?? null },
      ...score,
      coefficient: coefficientOf(planFor(plans, person, month), score.score),
    }
  }
  return new Map(team.map((person, index) => [person.number, cardOf(person, schemes[index] ?? null)]))
}

/** Everybody's score of an open month, by number; kept until the next change. docs/scores.md */
export const cardsOf = (context: Context, month: Month): ReadonlyMap<string, ScoreCard> =>
  context.remembered(`scores of ${month} ${context.now().slice(0, 13)}`, () => collect(context, month))
