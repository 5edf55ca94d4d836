import type { RuleSet } from '#shared/contract/rule-sets.ts'

// Rounds and sessions once more, written from the rule book alone and as plainly as possible: nothing here is shared with the program.

/** One line of a chat. `at` in seconds from the midnight that begins the first day. */
export interface Line {
  readonly shop: string
  readonly account: string
  readonly buyer: string
  readonly at: number
  readonly who: 'buyer' | 'agent' | 'auto' | 'system'
  readonly isAdvertising: boolean
}

/** A buyer's chat with one account on one service day. */
export interface Talk {
  readonly lines: readonly Line[]
  readonly isAnsweredNextDay: boolean
}

/** First and last message of a session. */
export interface Session {
  readonly from: number
  readonly to: number
}

/** A round with its first question. `isLeftOut`: by a waived day or the night; `isCounted`: it is in the figures of rounds. */
export interface PlainRound {
  readonly line: Line
  readonly seconds: number | null
  readonly session: number
  readonly isLeftOut: boolean
  readonly isCounted: boolean
}

const rank = { buyer: 0, agent: 1, auto: 2, system: 3 }

/** By second, the buyer first, then people, then machines. */
export const inOrder = (lines: readonly Line[]): Line[] =>
  [...lines].sort((one, other) => one.at - other.at || rank[one.who] - rank[other.who])

/** Things of one name together, in the order they first come. */
export const groups = <Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Thing[][] => {
  const found = new Map<string, Thing[]>()
  for (const thing of things) {
    const name = nameOf(thing)
    found.set(name, [...(found.get(name) ?? []), thing])
  }
  return [...found.values()]
}

/** Whether a switch of the rule set leaves a talk out of everything. */
export const isLeftOut = ({ lines }: Talk, rules: RuleSet): boolean => {
  const said = lines.filter(({ who }) => who === 'buyer')
  if (rules.filters.agentInitiated && said.length === 0) return true
  if (rules.filters.listedBuyers && lines.some(({ buyer }) => rules.listedBuyers.includes(buyer))) return true
  return rules.filters.advertising && said.some((line) => line.isAdvertising)
}

/** Split where nobody wrote for longer than the gap. */
export const sessionsIn = (lines: readonly Line[], gapMinutes: number): Session[] => {
  const found: { from: number; to: number }[] = []
  for (const { at } of inOrder(lines)) {
    const last = found[found.length - 1]
    if (last === undefined || at - last.to > gapMinutes * 60) found.push({ from: at, to: at })
    else last.to = at
  }
  return found
}

/** Whether a moment lies in the window, its end excluded; one that ends before it starts goes over midnight. */
export const isInside = (at: number, window: RuleSet['window']): boolean => {
  if (window === null) return true
  const minutesOf = (clock: string): number => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1])
  const [clock, start, end] = [at % 86_400, minutesOf(window.start) * 60, minutesOf(window.end) * 60]
  if (start < end) return start <= clock && clock < end
  return clock >= start || clock < end
}

const sessionAt = (sessions: readonly Session[], at: number): number =>
  sessions.findIndex(({ from, to }) => from <= at && at <= to)

/** The rounds of one talk, and what the rule set makes of each. */
export const roundsIn = (talk: Talk, sessions: readonly Session[], rules: RuleSet, isWaived: boolean): PlainRound[] => {
  const found: PlainRound[] = []
  const greeted = new Set<number>()
  let question: Line | null = null
  const close = (line: Line, seconds: number | null): void => {
    const isDropped = seconds === null && talk.isAnsweredNextDay && rules.crossMidnight === 'drop'
    found.push({
      line,
      seconds,
      session: sessionAt(sessions, line.at),
      isLeftOut: isWaived || isDropped,
      isCounted: !isWaived && !isDropped && isInside(line.at, rules.window),
    })
  }
  for (const line of inOrder(talk.lines)) {
    const session = sessionAt(sessions, line.at)
    const isWelcome = line.who === 'auto' && !greeted.has(session)
    if (line.who === 'agent' || line.who === 'auto') greeted.add(session)
    const isAnswer = line.who === 'agent' || (line.who === 'auto' && rules.assistedCountsAsHuman && !isWelcome)
    if (line.who === 'buyer' && question === null) question = line
    if (isAnswer && question !== null) {
      close(question, line.at - question.at)
      question = null
    }
  }
  if (question !== null) close(question, null)
  return found
}
