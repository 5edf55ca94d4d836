import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ScanTally } from '#shared/contract/quality-scan.ts'
import type { Context, Work } from '../../context.ts'
import { keepPiece, pieceVersion, placesOf, scannedPiece, viewOf, type DayView, type StandingHit } from './scan-days.ts'
import { scanDay, type DayToScan, type ScanPiece } from './scan-pieces.ts'
import { scanScope, type ScanScope, type ScanSpan } from './scan-scope.ts'
import { Turns } from './scan-turns.ts'

// The scan over all chats of a span, day by day. docs/quality.md §1

type Summary = OutputOf<'quality.scan'>
type Agent = Summary['agents'][number]
type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/** Sums over days. */
export class ScanSums {
  readonly #tallies = new Map<string, Mutable<ScanTally>>()
  readonly #agents = new Map<string, Mutable<Agent> & { fatal: number }>()
  #messages = 0
  #chats = 0

  add({ messages, chats, hits, lines }: DayView): void {
    this.#messages += messages
    this.#chats += chats
    for (const { speaker, count } of lines.values()) this.#agent(speaker).lines += count
    for (const hit of hits) this.#count(hit)
  }

  #agent({ agent, name }: Pick<Agent, 'agent' | 'name'>) {
    const known = this.#agents.get(agent ?? '') ?? { agent, name, lines: 0, hits: 0, fatal: 0 }
    this.#agents.set(agent ?? '', known)
    return known
  }

  #count({ raw: { rule, list }, speaker, verdict, severity }: StandingHit): void {
    const key = `${rule} ${list} ${speaker.agent ?? ''}`
    const tally = this.#tallies.get(key) ?? { rule, list, ...speaker, hits: 0, falseHits: 0 }
    this.#tallies.set(key, tally)
    if (verdict === 'false') {
      tally.falseHits++
      return
    }
    tally.hits++
    const agent = this.#agent(speaker)
    agent.hits++
    if (severity === 'fatal') agent.fatal++
  }

  /** Who wrote, with how many hits and fatal ones; nobody's logins together, last. */
  agents(): readonly (Agent & { readonly fatal: number })[] {
    return [...this.#agents.values()].sort((one, other) =>
      one.agent === null ? 1 : other.agent === null ? -1 : one.agent < other.agent ? -1 : 1,
    )
  }

  summary(span: ScanSpan, version: number, seconds: number): Summary {
    const tallies = [...this.#tallies.values()]
    const agents = this.agents().map(({ fatal: _fatal, ...agent }) => agent)
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
    return {
      ...{ from: span.from, to: span.to, version, seconds, tallies, agents },
      ...{ messages: this.#messages, chats: this.#chats },
      lines: sum(agents.map(({ lines }) => lines)),
      hits: sum(tallies.map(({ hits }) => hits)),
      falseHits: sum(tallies.map(({ falseHits }) => falseHits)),
    }
  }
}

const reporter = (work: Work, total: number): ((done: number) => void) => {
  const started = performance.now()
  return (done) => {
    const seconds = (performance.now() - started) / 1000
    work.report({
      ...{ phase: 'checking', done, total, unit: 'steps' },
      fraction: total === 0 ? 1 : done / total,
      secondsLeft: done === 0 ? null : Math.ceil((seconds / done) * (total - done)),
    })
  }
}

/** Looks through a day as often as it changes meanwhile; what is kept is of one version. */
const lookThrough = async (
  context: Context,
  scope: ScanScope,
  place: DayToScan,
  turns: Turns,
): Promise<{ scope: ScanScope; piece: ScanPiece }> => {
  for (let now = scope; ;) {
    const known = scannedPiece(context, now, place)
    if (known !== null) return { scope: now, piece: known }
    const piece = await turns.take(scanDay(context, place, now.scanner()))
    const after = scanScope(context, scope)
    if (pieceVersion(after, place) === pieceVersion(now, place))
      return { scope: after, piece: keepPiece(context, after, place, () => piece) }
    now = after
  }
}

/** One pass over the days; with lists that change meanwhile the pass is of no use. */
const passOver = async (context: Context, span: ScanSpan, work: Work, turns: Turns) => {
  const sums = new ScanSums()
  let scope = scanScope(context, span)
  const { version } = scope.lists
  const places = placesOf(scope)
  const report = reporter(work, places.length)
  for (const [done, place] of places.entries()) {
    report(done)
    const found = await lookThrough(context, scanScope(context, span), place, turns)
    ;({ scope } = found)
    sums.add(viewOf(context, scope, place, found.piece))
    await turns.giveWay()
  }
  report(places.length)
  return { sums, version, isOfOneVersion: scope.lists.version === version }
}

/** Looks through every chat of the days; days that were looked through with these lists and chats are not read again. */
export const scan = async (context: Context, span: ParsedInputOf<'quality.scan'>, work: Work): Promise<Summary> => {
  const started = performance.now()
  const turns = new Turns(work.signal)
  for (;;) {
    const { sums, version, isOfOneVersion } = await passOver(context, span, work, turns)
    const seconds = Math.round(performance.now() - started) / 1000
    if (isOfOneVersion) return sums.summary({ from: span.from, to: span.to }, version, seconds)
  }
}
