import type { Figures } from '../../contract/service-figures.ts'
import { distributionOf, rateFrom } from './distribution.ts'
import type { Tally } from './tally.ts'

/** The figures that come from messages alone. */
export type ResponseFigures = Pick<
  Figures,
  | 'consultations'
  | 'filtered'
  | 'receptions'
  | 'buyersReceived'
  | 'sessions'
  | 'rounds'
  | 'unanswered'
  | 'unansweredBuyers'
  | 'escalations'
  | 'firstResponse'
  | 'averageResponse'
  | 'withinLimit'
  | 'replyRate'
  | 'answerRatio'
  | 'buyerMessages'
  | 'agentMessages'
  | 'sessionLengthMean'
>

const ratio = (above: number, below: number): number | null => (below === 0 ? null : above / below)

/** Divides what was summed up: last, and never by nothing (docs/service-figures.md §2). */
export const responseFigures = (tally: Tally): ResponseFigures => ({
  consultations: tally.consultations,
  filtered: tally.consultations - tally.buyersReceived,
  receptions: tally.receptions,
  buyersReceived: tally.buyersReceived,
  sessions: tally.sessions,
  rounds: tally.rounds,
  unanswered: tally.unanswered,
  unansweredBuyers: tally.buyersUnanswered,
  escalations: tally.escalations,
  firstResponse: distributionOf(tally.firstTimes),
  averageResponse: distributionOf(tally.roundTimes),
  withinLimit: rateFrom(tally.inTime, tally.judged),
  replyRate: rateFrom(tally.buyersReplied, tally.buyersReceived),
  answerRatio: ratio(tally.agentMessages, tally.buyerMessages),
  buyerMessages: tally.buyerMessages,
  agentMessages: tally.agentMessages,
  sessionLengthMean: ratio(tally.sessionSeconds, tally.sessions),
})
