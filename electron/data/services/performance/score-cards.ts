import type { Person } from '#shared/contract/people.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Scheme, ScoreCard } from '#shared/contract/scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { scoreFigureOf, type ScoreFigureSource } from '#shared/kit/score-figures.ts'
import { coefficientOf } from '#shared/rules/coefficient.ts'
import { isHereIn } from '#shared/rules/commission-lines.ts'
import { planFor } from '#shared/rules/plan-choice.ts'
import { schemeFor, scoreOf, type FigureValue } from '#shared/rules/score.ts'
import type { Context } from '../../context.ts'
import { listDated } from '../../stores/dated-store.ts'
import { isRegisterKept } from '../../stores/month-day-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { basesOfMonth } from '../orders/month-lines.ts'
import { knowledgeOfMonth } from '../problems/contributions.ts'
import { careOfMonth } from '../quality/care-month.ts'
import { qualityOfMonth, type MonthQuality } from '../quality/quality-of-month.ts'
import { trainingOfMonth } from '../training/month.ts'
import { workdaysOf } from './attendance.ts'
import { joinedInputs } from './joined-inputs.ts'
import { valuesOf, type CareFacts, type PersonFacts, type Sales } from './score-values.ts'
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

const unknown: FigureValue = { value: null, n: null }

/** A shop that never wrote a complaint down has none to count: not a rate of 0. */
const careIn = (context: Context, month: Month): ReadonlyMap<string, CareFacts> => {
  const care = careOfMonth(context, month)
  if (isRegisterKept(context.sql, 'complaints')) return care
  return new Map([...care].map(([agent, own]) => [agent, { ...own, complaintRate: unknown }]))
}

/** Only what the schemes weigh is computed: service figures and bases cost more than everything else here. */
const factsOf = (context: Context, month: Month, schemes: readonly (Scheme | null)[]) => {
  const service = asks(schemes, 'service') ? serviceOfMonth(context, month) : new Map()
  const sales = asks(schemes, 'orders', 'target') ? basesOfMonth(context, month) : new Map<string, Sales>()
  const isSold = [...sales.values()].some(({ orders }) => orders > 0)
  const attendance = workdaysOf(context, month)
  const quality = asks(schemes, 'quality') ? qualityOfMonth(context, month) : new Map<string, MonthQuality>()
  const care = asks(schemes, 'care') ? careIn(context, month) : new Map<string, CareFacts>()
  const knowledge = asks(schemes, 'knowledge') ? knowledgeOfMonth(context, month) : new Map<string, number>()
  const training = asks(schemes, 'training') ? trainingOfMonth(context, month) : new Map<string, FigureValue>()
  return (number: string): Omit<PersonFacts, 'input'> => ({
    service: service.get(number) ?? null,
    sales: isSold ? (sales.get(number) ?? { orders: 0, base: 0 }) : null,
    attendance: attendance.get(number) ?? null,
    quality: quality.get(number) ?? null,
    care: care.get(number) ?? null,
    training: training.get(number) ?? null,
    knowledge: knowledge.size === 0 ? null : (knowledge.get(number) ?? 0),
  })
}

const collect = (context: Context, month: Month): ReadonlyMap<string, ScoreCard> => {
  const team = teamOf(context, month)
  const schemeOf = schemeFinder(context, month)
  const schemes = team.map(({ group }) => schemeOf(group))
  const inputs = joinedInputs(context, month)
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
