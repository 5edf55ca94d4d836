import type { RuleSet } from '#shared/contract/rule-sets.ts'
import {
  groups,
  inOrder,
  isInside,
  isLeftOut,
  roundsIn,
  sessionsIn,
  type Line,
  type PlainRound,
  type Session,
  type Talk,
} from './rounds-oracle.ts'

// Service figures once more, written from the rule book alone and as plainly as possible: nothing here is shared with the program.

/** What figures are asked for with. */
export interface Asked {
  /** seconds after midnight at which a service day begins */
  readonly dayStart: number
  /** the version of the rule set that holds on a service day, counted from 0 */
  readonly rulesOn: (day: number) => RuleSet
  /** a service day's date */
  readonly dateOf: (day: number) => string
  /** the row something belongs to */
  readonly rowOf: (shop: string, account: string, at: number, day: number) => string
}

/** Hits of n. */
interface Share {
  readonly hits: number
  readonly n: number
}

/** The figures of a row that come from messages. */
export interface PlainFigures {
  readonly consultations: number
  readonly filtered: number
  readonly receptions: number
  readonly buyersReceived: number
  readonly sessions: number
  readonly rounds: number
  readonly unanswered: number
  readonly unansweredBuyers: number
  readonly escalations: number
  readonly firstResponse: readonly number[]
  readonly averageResponse: readonly number[]
  readonly withinLimit: Share
  readonly replyRate: Share
  readonly buyerMessages: number
  readonly agentMessages: number
  readonly sessionSeconds: number
}

/** What a row collects while it is counted. */
class Row {
  consulting = new Set<string>()
  received = new Set<string>()
  replied = new Set<string>()
  receptions = 0
  buyerMessages = 0
  agentMessages = 0
  firsts: number[] = []
  rounds: { readonly round: PlainRound; readonly buyer: string; readonly rules: RuleSet; readonly session: Session }[] =
    []
}

const timeOf = ({ seconds }: PlainRound, rules: RuleSet): number[] => {
  if (seconds === null) return rules.unansweredCountsAs === null ? [] : [rules.unansweredCountsAs]
  return [rules.roundCapSeconds === null ? seconds : Math.min(seconds, rules.roundCapSeconds)]
}

const isHit = ({ seconds }: PlainRound, { limitSeconds }: RuleSet): boolean =>
  seconds !== null && seconds <= limitSeconds

const sessionPasses = (rounds: readonly PlainRound[], { unit, limitSeconds }: RuleSet): boolean => {
  const answered = rounds.filter(({ seconds }) => seconds !== null)
  if (answered.length === 0) return false
  if (unit === 'session-average') {
    const sum = answered.reduce((all, { seconds }) => all + (seconds ?? 0), 0)
    return sum / answered.length < limitSeconds
  }
  const asked = Math.min(...rounds.map(({ line }) => line.at))
  const replied = Math.min(...answered.map(({ line, seconds }) => line.at + (seconds ?? 0)))
  return replied - asked <= limitSeconds
}

const shareOf = (verdicts: readonly boolean[]): Share => ({ hits: verdicts.filter(Boolean).length, n: verdicts.length })

/** A row's rate, day by day as the units differ when a rule set changes its unit from a day on. */
const verdictsOf = (row: Row): boolean[] => {
  const counted = row.rounds.filter(({ round }) => round.isCounted)
  const byRound = counted.filter(({ rules }) => rules.unit === 'round')
  const byPerson = groups(
    counted.filter(({ rules }) => rules.unit === 'person'),
    ({ buyer }) => buyer,
  )
  const ofSession = (unit: RuleSet['unit']) =>
    groups(
      row.rounds.filter(({ rules, round }) => rules.unit === unit && !round.isLeftOut),
      ({ buyer, round }) => `${buyer} ${round.session}`,
    )
  return [
    ...byRound.map(({ round, rules }) => isHit(round, rules)),
    ...byPerson.map((all) => all.every(({ round, rules }) => isHit(round, rules))),
    ...ofSession('session-average').flatMap((all) => {
      const judged = all.filter(({ round }) => round.isCounted)
      return judged
        .map(({ rules }) =>
          sessionPasses(
            judged.map(({ round }) => round),
            rules,
          ),
        )
        .slice(0, 1)
    }),
    ...ofSession('session-first').flatMap((all) =>
      all
        .filter(({ session, rules }) => isInside(session.from, rules.window))
        .map(({ rules }) =>
          sessionPasses(
            all.map(({ round }) => round),
            rules,
          ),
        )
        .slice(0, 1),
    ),
  ]
}

const figuresOf = (row: Row): PlainFigures => {
  const counted = row.rounds.filter(({ round }) => round.isCounted)
  const sessions = groups(row.rounds, ({ buyer, round }) => `${buyer} ${round.session}`).flatMap((all) =>
    all.slice(0, 1),
  )
  const unanswered = counted.filter(({ round }) => round.seconds === null)
  return {
    consultations: row.consulting.size,
    filtered: row.consulting.size - row.received.size,
    receptions: row.receptions,
    buyersReceived: row.received.size,
    sessions: sessions.length,
    rounds: counted.length,
    unanswered: unanswered.length,
    unansweredBuyers: new Set(unanswered.map(({ buyer }) => buyer)).size,
    escalations: counted.filter(({ round, rules }) => (round.seconds ?? Infinity) >= rules.escalationSeconds).length,
    firstResponse: row.firsts,
    averageResponse: counted.flatMap(({ round, rules }) => timeOf(round, rules)),
    withinLimit: shareOf(verdictsOf(row)),
    replyRate: { hits: row.replied.size, n: row.received.size },
    buyerMessages: row.buyerMessages,
    agentMessages: row.agentMessages,
    sessionSeconds: sessions.reduce((sum, { session }) => sum + session.to - session.from, 0),
  }
}

/** Every row of a table by its key. */
export const plainRows = (lines: readonly Line[], asked: Asked): ReadonlyMap<string, PlainFigures> => {
  const rows = new Map<string, Row>()
  const rowAt = (line: Line, at: number, day: number): Row => {
    const key = asked.rowOf(line.shop, line.account, at, day)
    const row = rows.get(key) ?? new Row()
    rows.set(key, row)
    return row
  }
  const dayOf = ({ at }: Line): number => Math.floor((at - asked.dayStart) / 86_400)
  const talkName = (line: Line, day: number): string => [day, line.shop, line.account, line.buyer].join('|')
  const writing = new Set(lines.filter(({ who }) => who === 'agent').map((line) => talkName(line, dayOf(line))))
  for (const ofBuyer of groups(lines, (line) => [dayOf(line), line.shop, line.buyer].join('|')))
    countBuyer(ofBuyer, asked, dayOf, (line, day) => writing.has(talkName(line, day)), rowAt)
  return new Map([...rows].map(([key, row]) => [key, figuresOf(row)]))
}

const countBuyer = (
  lines: readonly Line[],
  asked: Asked,
  dayOf: (line: Line) => number,
  wrote: (line: Line, day: number) => boolean,
  rowAt: (line: Line, at: number, day: number) => Row,
): void => {
  const [any] = lines
  if (any === undefined) return
  const day = dayOf(any)
  const rules = asked.rulesOn(day)
  const isWaived = (rules.waivedDates as readonly string[]).includes(asked.dateOf(day))
  const talks = groups(lines, ({ account }) => account).map((all) => ({
    lines: inOrder(all),
    isAnsweredNextDay: all.slice(0, 1).some((line) => wrote(line, day + 1)),
  }))
  const standing = talks.filter((talk) => !isLeftOut(talk, rules))
  const sessions = sessionsIn(
    standing.flatMap((talk) => talk.lines),
    rules.sessionGapMinutes,
  )
  const buyer = `${any.shop}|${any.buyer}|${String(day)}`
  for (const talk of talks)
    countTalk(talk, { rules, isWaived, sessions, buyer, isStanding: standing.includes(talk) }, (line) =>
      rowAt(line, line.at, day),
    )
}

interface TalkPlace {
  readonly rules: RuleSet
  readonly isWaived: boolean
  readonly sessions: readonly Session[]
  readonly buyer: string
  readonly isStanding: boolean
}

const countTalk = (talk: Talk, place: TalkPlace, rowAt: (line: Line) => Row): void => {
  const { rules, isWaived, sessions, buyer, isStanding } = place
  const said = talk.lines.filter(({ who }) => who === 'buyer')
  const start = said[0] ?? talk.lines[0]
  if (start === undefined || (said.length === 0 && rules.filters.agentInitiated)) return
  const row = rowAt(start)
  row.consulting.add(buyer)
  if (!isStanding) return
  const rounds = roundsIn(talk, sessions, rules, isWaived)
  row.received.add(buyer)
  row.receptions++
  row.buyerMessages += said.length
  row.agentMessages += talk.lines.filter(({ who }) => who === 'agent').length
  if (rounds.some(({ seconds }) => seconds !== null)) row.replied.add(buyer)
  for (const round of rounds.slice(0, 1)) if (round.isCounted) row.firsts.push(...timeOf(round, rules))
  for (const round of rounds) {
    const session = sessions[round.session]
    if (session) rowAt(round.line).rounds.push({ round, buyer, rules, session })
  }
}
