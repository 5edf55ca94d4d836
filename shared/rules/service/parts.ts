import type { RuleSet } from '../../contract/rule-sets.ts'
import type { WhyItem } from '../../contract/service-figures.ts'
import type { ServiceFigure } from '../../kit/service-figures.ts'
import type { BuyerDetail, GroupDetails, ReceptionDetail, RoundDetail, SessionDetail } from './details.ts'
import { isCounted, isInWindow } from './judge.ts'
import { passesByAverage, passesByFirst } from './session-day.ts'

// What each figure is made of, thing by thing. The sums of what is counted are the figure: docs/service-figures.md §2.

/** One thing behind a figure, before names are put to it. */
export interface FigurePart extends Pick<WhyItem, 'kind' | 'value' | 'verdict' | 'reason'> {
  readonly account: string
  /** row id */
  readonly buyer: number
  /** second of the service day */
  readonly second: number
  /** how long the buyer waited; null: nobody answered, or there is nothing to wait for */
  readonly seconds: number | null
  /** what it adds above and below the line; a left-out thing adds nothing */
  readonly above: number
  readonly below: number
}

/** What is said of a thing behind a figure. */
export type Told = Pick<FigurePart, 'verdict' | 'reason' | 'value' | 'above' | 'below'>

/** Something that adds a value to a sum; `below` 1 where the figure is a mean. */
export const counted = (value: number, reason: WhyItem['reason'] = 'none', below = 0): Told => ({
  ...{ verdict: 'counted', reason, value, above: value, below },
})
/** A hit or a miss of a rate. */
export const judged = (isHit: boolean, reason: WhyItem['reason']): Told => ({
  ...{ verdict: isHit ? 'hit' : 'miss', reason, value: isHit ? 1 : 0, above: isHit ? 1 : 0, below: 1 },
})
/** Something that belongs to the days and adds nothing. */
export const leftOut = (reason: WhyItem['reason']): Told => ({
  ...{ verdict: 'left-out', reason, value: null, above: 0, below: 0 },
})

const ofRound = ({ reception, round }: RoundDetail, told: Told): FigurePart => ({
  ...{ kind: 'round', account: reception.account, buyer: reception.buyer, second: round.start },
  ...{ seconds: round.seconds, ...told },
})
const ofReception = ({ reception, asked, first }: ReceptionDetail, told: Told): FigurePart => ({
  ...{ kind: 'reception', account: reception.account, buyer: reception.buyer, second: asked },
  ...{ seconds: first?.round.seconds ?? null, ...told },
})
const ofBuyer = ({ account, buyer, at, longest }: BuyerDetail, told: Told): FigurePart => ({
  ...{ kind: 'buyer', account, buyer, second: at, seconds: longest, ...told },
})
const ofSession = (session: SessionDetail, told: Told): FigurePart => ({
  ...{ kind: 'session', account: session.account, buyer: session.buyer, second: session.start },
  ...{ seconds: session.replied === Infinity ? null : session.replied - session.asked, ...told },
})

/** What a time of a mean is told as: as it is, capped, priced, or not at all. */
const timeTold = ({ round, verdict, time }: RoundDetail): Told => {
  if (!isCounted(verdict)) return leftOut(verdict)
  if (time === null) return leftOut('unanswered')
  const reason = round.seconds === null ? 'unanswered' : time < round.seconds ? 'capped' : 'answered'
  return counted(time, reason, 1)
}

type PartsOf = (details: GroupDetails, rules: RuleSet) => FigurePart[]

const told = <Detail>(
  details: readonly Detail[],
  of: (detail: Detail, told: Told) => FigurePart,
  tell: (detail: Detail) => Told | null,
): FigurePart[] =>
  details.flatMap((detail) => {
    const entry = tell(detail)
    return entry === null ? [] : [of(detail, entry)]
  })

const rounds =
  (tell: (detail: RoundDetail, rules: RuleSet) => Told | null): PartsOf =>
  (details, rules) =>
    told(details.rounds, ofRound, (detail) => tell(detail, rules))
const receptions =
  (tell: (detail: ReceptionDetail) => Told | null): PartsOf =>
  (details) =>
    told(details.receptions, ofReception, tell)
const buyers =
  (tell: (detail: BuyerDetail) => Told | null): PartsOf =>
  (details) =>
    told(details.buyers, ofBuyer, tell)
const sessions =
  (tell: (detail: SessionDetail, rules: RuleSet) => Told | null): PartsOf =>
  (details, rules) =>
    told(details.sessions, ofSession, (detail) => tell(detail, rules))

const firstTimes = receptions(({ filter, first }) => {
  if (filter !== null) return leftOut('filtered')
  return first === null ? null : timeTold(first)
})
const roundTimes = rounds(timeTold)
const sessionLengths = sessions(({ seconds }) => counted(seconds, 'none', 1))

const ofReceived = (value: (detail: ReceptionDetail) => Told): PartsOf =>
  receptions((detail) => (detail.filter === null ? value(detail) : leftOut('filtered')))

const roundReason = ({ verdict }: RoundDetail): 'in-time' | 'late' | 'unanswered' =>
  isCounted(verdict) ? verdict : 'unanswered'

/** Rounds that count, each as one; the others with why they do not. */
const countedRounds = (isWanted: (detail: RoundDetail) => boolean): PartsOf =>
  rounds((detail) => {
    if (!isCounted(detail.verdict)) return leftOut(detail.verdict)
    return isWanted(detail) ? counted(1, roundReason(detail)) : null
  })

const isLeftOutRound = ({ verdict }: RoundDetail): boolean => !isCounted(verdict)

/** Judged by the unit of the rule set; what is not judged at all is not listed. */
const withinLimit: PartsOf = (details, rules) => withinLimitBy[rules.unit](details, rules)

const sessionReason = (isHit: boolean, { replied }: SessionDetail): 'in-time' | 'late' | 'unanswered' =>
  isHit ? 'in-time' : replied === Infinity ? 'unanswered' : 'late'

const withinLimitBy: Readonly<Record<RuleSet['unit'], PartsOf>> = {
  round: rounds((detail) =>
    isLeftOutRound(detail)
      ? leftOut(detail.verdict as Exclude<typeof detail.verdict, 'in-time' | 'late'>)
      : judged(detail.verdict === 'in-time', roundReason(detail)),
  ),
  person: buyers(({ hasRound, hasMiss, hasUnanswered }) =>
    hasRound ? judged(!hasMiss, hasUnanswered ? 'unanswered' : hasMiss ? 'late' : 'in-time') : null,
  ),
  'session-average': sessions((session, { limitSeconds }) => {
    const isHit = passesByAverage(session, limitSeconds)
    if (session.hasCounted) return judged(isHit, sessionReason(isHit, session))
    return session.hasCountedDay ? leftOut('outside-window') : null
  }),
  'session-first': sessions((session, { limitSeconds, window }) => {
    const isHit = passesByFirst(session, limitSeconds)
    if (!session.hasCountedDay) return null
    return isInWindow(session.start, window) ? judged(isHit, sessionReason(isHit, session)) : leftOut('outside-window')
  }),
}

/** The figures that messages give, each by its parts. */
export const partsOf: Readonly<Partial<Record<ServiceFigure, PartsOf>>> = {
  consultations: buyers(({ isConsulting, isReceived }) =>
    isConsulting ? counted(1, isReceived ? 'none' : 'filtered') : null,
  ),
  filtered: buyers(({ isConsulting, isReceived }) => (isConsulting && !isReceived ? counted(1, 'filtered') : null)),
  receptions: ofReceived(() => counted(1)),
  buyersReceived: buyers(({ isConsulting, isReceived }) =>
    isReceived ? counted(1) : isConsulting ? leftOut('filtered') : null,
  ),
  sessions: sessions(() => counted(1)),
  rounds: countedRounds(() => true),
  unanswered: countedRounds(({ verdict }) => verdict === 'unanswered'),
  unansweredBuyers: buyers(({ hasUnanswered }) => (hasUnanswered ? counted(1, 'unanswered') : null)),
  escalations: countedRounds(({ isEscalated }) => isEscalated),
  firstResponseMean: firstTimes,
  firstResponseMedian: firstTimes,
  firstResponseP90: firstTimes,
  averageResponseMean: roundTimes,
  averageResponseMedian: roundTimes,
  averageResponseP90: roundTimes,
  withinLimit,
  replyRate: buyers(({ isReceived, isReplied }) =>
    isReceived ? judged(isReplied, isReplied ? 'answered' : 'unanswered') : null,
  ),
  answerRatio: ofReceived(({ reception: { agentMessages, buyerMessages } }) => ({
    ...counted(agentMessages, 'none', buyerMessages),
    value: buyerMessages === 0 ? null : agentMessages / buyerMessages,
  })),
  buyerMessages: ofReceived(({ reception }) => counted(reception.buyerMessages)),
  agentMessages: ofReceived(({ reception }) => counted(reception.agentMessages)),
  sessionLengthMean: sessionLengths,
}
