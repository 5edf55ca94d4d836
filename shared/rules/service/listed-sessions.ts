import type { RuleSet } from '../../contract/rule-sets.ts'
import type { ServiceFigure } from '../../kit/service-figures.ts'
import type { LocalDate } from '../../kit/local-time.ts'
import { isInWindow } from './judge.ts'
import { counted, judged, leftOut, type FigurePart, type Told } from './parts.ts'
import { passesByAverage, passesByFirst } from './session-day.ts'
import { emptyTally, type Tally } from './tally.ts'

// Days of which a platform gives only a list of sessions, no messages: what can be told of them. The rule book: docs/service-figures.md §4.

/** A session of one group and day; null = the list does not say. Spans in whole seconds. */
export interface SessionFact {
  readonly day: LocalDate
  readonly account: string
  /** tells buyers apart within the day; a nameless one is his own each time */
  readonly buyer: string
  /** second of the service day */
  readonly second: number
  readonly length: number | null
  readonly first: number | null
  readonly average: number | null
  readonly messagesIn: number | null
  readonly messagesOut: number | null
  /** false: outside the planned shift of its owner, where that matters */
  readonly isOnShift: boolean
}

/** A part, and the fact it is of. */
export interface SessionPart extends Told {
  readonly kind: FigurePart['kind']
  readonly fact: SessionFact
  readonly seconds: number | null
}

type PartsOf = (facts: readonly SessionFact[], rules: RuleSet) => SessionPart[]

const unplaced = ({ day, second, isOnShift }: SessionFact, rules: RuleSet): Told | null => {
  if (rules.waivedDates.includes(day)) return leftOut('waived-day')
  if (!isInWindow(second, rules.window)) return leftOut('outside-window')
  return isOnShift ? null : leftOut('off-shift')
}

const sessions =
  (tell: (fact: SessionFact, rules: RuleSet) => Told | null): PartsOf =>
  (facts, rules) =>
    facts.flatMap((fact) => {
      const told = tell(fact, rules)
      return told === null ? [] : [{ kind: 'session' as const, fact, seconds: fact.first, ...told }]
    })

/** Whether somebody answered; null = the list does not say. */
const isAnswered = ({ first, messagesOut }: SessionFact): boolean | null =>
  first !== null ? true : messagesOut === null ? null : messagesOut > 0

const spans = (spanOf: (fact: SessionFact) => number | null): PartsOf =>
  sessions((fact, rules) => {
    const span = spanOf(fact)
    if (span === null) return isAnswered(fact) === false ? leftOut('unanswered') : null
    const out = unplaced(fact, rules)
    if (out) return out
    const time = rules.roundCapSeconds === null ? span : Math.min(span, rules.roundCapSeconds)
    return counted(time, time < span ? 'capped' : 'answered', 1)
  })

const firstTimes = spans(({ first }) => first)
const averageTimes = spans(({ average }) => average)

/** Only the two units a list of sessions can answer; rounds and buyers stay unknown. */
const withinLimit = sessions((fact, rules) => {
  const { limitSeconds, unit } = rules
  const out = unplaced(fact, rules)
  if (unit === 'session-first' && isAnswered(fact) !== null) {
    const isHit = fact.first !== null && passesByFirst({ asked: 0, replied: fact.first }, limitSeconds)
    if (isAnswered(fact) === true && fact.first === null) return null
    return out ?? judged(isHit, isHit ? 'in-time' : fact.first === null ? 'unanswered' : 'late')
  }
  if (unit !== 'session-average' || fact.average === null) return null
  const isHit = passesByAverage({ sum: fact.average, times: 1 }, limitSeconds)
  return out ?? judged(isHit, isHit ? 'in-time' : 'late')
})

/** One part a buyer's day, of the sessions that say whether they were answered. */
const perBuyer =
  (kind: 'reception' | 'buyer', tell: (isReplied: boolean) => Told): PartsOf =>
  (facts) => {
    const known = facts.filter((fact) => isAnswered(fact) !== null && fact.isOnShift)
    const groups = Map.groupBy(known, ({ day, buyer, account }) =>
      JSON.stringify([day, buyer, kind === 'reception' ? account : '']),
    )
    return [...groups.values()].flatMap((ofBuyer) => {
      const [fact] = ofBuyer
      return fact ? [{ kind, fact, seconds: fact.first, ...tell(ofBuyer.some((one) => isAnswered(one) === true)) }] : []
    })
  }

const messages = (told: (sent: { in: number; out: number }) => Told): PartsOf =>
  sessions(({ messagesIn, messagesOut }) =>
    messagesIn === null || messagesOut === null ? null : told({ in: messagesIn, out: messagesOut }),
  )

/** The figures that a list of sessions can give, each by its parts. */
export const sessionPartsOf: Readonly<Partial<Record<ServiceFigure, PartsOf>>> = {
  consultations: perBuyer('buyer', () => counted(1)),
  receptions: perBuyer('reception', () => counted(1)),
  buyersReceived: perBuyer('buyer', () => counted(1)),
  replyRate: perBuyer('buyer', (isReplied) => judged(isReplied, isReplied ? 'answered' : 'unanswered')),
  sessions: sessions(() => counted(1)),
  sessionLengthMean: sessions(({ length }) => (length === null ? null : counted(length, 'none', 1))),
  firstResponseMean: firstTimes,
  firstResponseMedian: firstTimes,
  firstResponseP90: firstTimes,
  averageResponseMean: averageTimes,
  averageResponseMedian: averageTimes,
  averageResponseP90: averageTimes,
  withinLimit,
  buyerMessages: messages((sent) => counted(sent.in)),
  agentMessages: messages((sent) => counted(sent.out)),
  answerRatio: messages((sent) => ({
    ...counted(sent.out, 'none', sent.in),
    value: sent.in === 0 ? null : sent.out / sent.in,
  })),
}

/** The sums of a group's sessions of one or more days; `untimed`: sessions whose length nobody tells. */
export const tallySessions = (facts: readonly SessionFact[], rules: RuleSet): { tally: Tally; untimed: number } => {
  const parts = (figure: ServiceFigure): SessionPart[] => sessionPartsOf[figure]?.(facts, rules) ?? []
  const above = (figure: ServiceFigure): number => parts(figure).reduce((sum, part) => sum + part.above, 0)
  const below = (figure: ServiceFigure): number => parts(figure).reduce((sum, part) => sum + part.below, 0)
  const times = (figure: ServiceFigure): number[] =>
    parts(figure).flatMap(({ verdict, value }) => (verdict === 'counted' && value !== null ? [value] : []))
  const tally: Tally = {
    ...emptyTally(),
    consultations: above('consultations'),
    buyersReceived: above('buyersReceived'),
    buyersReplied: above('replyRate'),
    receptions: above('receptions'),
    sessions: above('sessions'),
    sessionSeconds: above('sessionLengthMean'),
    judged: below('withinLimit'),
    inTime: above('withinLimit'),
    firstTimes: times('firstResponseMean'),
    roundTimes: times('averageResponseMean'),
    buyerMessages: above('buyerMessages'),
    agentMessages: above('agentMessages'),
  }
  return { tally, untimed: tally.sessions - below('sessionLengthMean') }
}
