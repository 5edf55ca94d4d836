import type { SampleSettings } from '../../contract/quality-scores.ts'
import { monthAfter, spanOfMonth, type LocalDate, type Month } from '../../kit/local-time.ts'
import { toFen } from '../../kit/money.ts'
import { decimalOf, product } from '../decimal.ts'
import { largestRemainder, type Exact } from '../exact.ts'

// How many chats of whom are drawn, and which: docs/quality.md §3.

export type Standing = 'new' | 'normal' | 'excellent'

/** `joined` null: nobody knows, so not new. `lastMean`: the quality score of the month before, null = nothing was scored. */
export const standingOf = (
  settings: Pick<SampleSettings, 'newMonths' | 'excellentFrom'>,
  month: Month,
  { joined, lastMean }: { readonly joined: LocalDate | null; readonly lastMean: number | null },
): Standing => {
  const newSince = spanOfMonth(monthAfter(month, 1 - settings.newMonths)).from
  if (joined !== null && joined >= newSince) return 'new'
  return lastMean !== null && lastMean >= settings.excellentFrom ? 'excellent' : 'normal'
}

/** The share of his chats that is drawn of somebody with this standing. */
export const rateOf = (settings: SampleSettings, standing: Standing): number =>
  ({ new: settings.newStaff, normal: settings.normal, excellent: settings.excellent })[standing]

/** Rate × chats, rounded up, of the decimal number that was typed: a tenth of 70 is 7. */
const roundedUp = (rate: number, chats: number): number => {
  const { numerator, denominator } = product(decimalOf(rate), decimalOf(chats))
  return Number((numerator + denominator - 1n) / denominator)
}

/**
 * How many of each layer of one agent are drawn: rate × chats of the layer, rounded up. Where that is less than `least` over all his layers,
 * the rest is spread over what is left of them by largest remainder. Never more than there are.
 */
export const wantedOf = (chats: readonly number[], rate: number, least: number): number[] => {
  const first = chats.map((count) => Math.min(count, roundedUp(rate, count)))
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  const missing = Math.min(least, sum(chats)) - sum(first)
  if (missing <= 0) return first
  const left = chats.map((count, index) => count - (first[index] ?? 0))
  const whole = BigInt(sum(left))
  const parts = left.map((count): Exact => ({ numerator: BigInt(missing) * BigInt(count), denominator: whole }))
  const more = largestRemainder(toFen(missing), parts)
  return first.map((count, index) => count + (more[index] ?? 0))
}

/** A chat that can be drawn. `place`: where the seed puts it among all chats: a text that depends on the seed and on this chat alone. */
export interface Drawable {
  readonly agent: string
  readonly shift: string | null
  readonly platform: string
  readonly place: string
}

/** One layer: an agent's chats of a shift and a platform. */
export interface Layer<Chat extends Drawable> {
  readonly agent: string
  readonly shift: string | null
  readonly platform: string
  readonly chats: number
  readonly wanted: number
  readonly drawn: readonly Chat[]
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const layersOfAgent = <Chat extends Drawable>(own: readonly Chat[], rate: number, least: number): Layer<Chat>[] => {
  const groups = [...Map.groupBy(own, ({ shift, platform }) => JSON.stringify([shift, platform]))]
    .sort(([one], [other]) => inOrder(one, other))
    .map(([, chats]) => chats)
  const wanted = wantedOf(
    groups.map(({ length }) => length),
    rate,
    least,
  )
  return groups.flatMap((chats, index) => {
    const [first] = chats
    if (first === undefined) return []
    const { agent, shift, platform } = first
    const drawn = chats.toSorted((a, b) => inOrder(a.place, b.place)).slice(0, wanted[index] ?? 0)
    return [{ agent, shift, platform, chats: chats.length, wanted: wanted[index] ?? 0, drawn }]
  })
}

/** Draws of every layer those whom the seed puts first. The same chats and places give the same sample, in whatever order they come. */
export const drawnFrom = <Chat extends Drawable>(
  chats: readonly Chat[],
  rateOfAgent: (agent: string) => number,
  least: number,
): Layer<Chat>[] =>
  [...Map.groupBy(chats, ({ agent }) => agent)]
    .sort(([one], [other]) => inOrder(one, other))
    .flatMap(([agent, own]) => layersOfAgent(own, rateOfAgent(agent), least))
