import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { WhyItem } from '#shared/contract/service-figures.ts'
import { serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import { figureValue } from '#shared/rules/service/figure-value.ts'
import type { Context } from '../../context.ts'
import { buyerNames } from '../../stores/chat-figure-store.ts'
import { emptySums, figuresOf, rowSums } from './figure-rows.ts'
import { namedRules, scopeOf, type Scope } from './figure-scope.ts'
import { askedOf, partsBehind, type Asked, type Part } from './figure-why-parts.ts'

// A figure taken apart: what it is divided from and every thing behind it, worst first.

const verdictRank: Readonly<Record<WhyItem['verdict'], number>> = { miss: 0, counted: 1, hit: 2, 'left-out': 3 }

/** The longest wait first; nobody's answer is the longest of all. Nothing to wait for: the greatest value first. */
const weight = ({ kind, seconds, reason, value }: Part): number => {
  if (reason === 'unanswered' && seconds === null) return Infinity
  return kind === 'order' || kind === 'overtime' ? (value ?? 0) : (seconds ?? value ?? 0)
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What counts against the figure first, and the longest waits first among it. */
export const worstFirst = (one: Part, other: Part): number => {
  const byVerdict = verdictRank[one.verdict] - verdictRank[other.verdict]
  if (byVerdict !== 0) return byVerdict
  const [a, b] = [weight(one), weight(other)]
  if (a !== b) return b - a
  return text(one.at, other.at) || text(one.agent, other.agent) || (one.buyerId ?? 0) - (other.buyerId ?? 0)
}

const isMiddle = (figure: ServiceFigure): boolean => figure.endsWith('Median') || figure.endsWith('P90')
const isDivided = (figure: ServiceFigure): boolean =>
  !isMiddle(figure) && ['seconds', 'share', 'ratio'].includes(serviceFigures[figure])

type Line = Pick<OutputOf<'chats.why'>, 'numerator' | 'denominator'>

/** Above and below the line. Medians and percentiles have no line; counts and sums have nothing below it. */
const lineOf = ({ figure }: Asked, parts: readonly Part[], buyers: number): Line => {
  if (isMiddle(figure)) return { numerator: null, denominator: null }
  const numerator = parts.reduce((sum, { above }) => sum + above, 0)
  if (figure === 'averagePerBuyer' || figure === 'unitsPerBuyer') return { numerator, denominator: buyers }
  const denominator = isDivided(figure) ? parts.reduce((sum, { below }) => sum + below, 0) : null
  return { numerator, denominator }
}

interface Opened extends Line {
  readonly value: number | null
  readonly parts: readonly Part[]
  readonly scope: Scope
}

type Seconds = ParsedInputOf<'chats.why'>['seconds']

/** What was answered and counts for as long as asked for, with the mean of these alone; a capped time counts for its cap, as in the histogram. */
const tookAsLong = (all: Opened, { from, to }: NonNullable<Seconds>): Opened => {
  const parts = all.parts.filter(
    ({ verdict, seconds, value }) =>
      verdict === 'counted' && seconds !== null && value !== null && value >= from && value < (to ?? Infinity),
  )
  const numerator = parts.reduce((sum, { above }) => sum + above, 0)
  const value = parts.length === 0 ? null : numerator / parts.length
  return { ...all, parts, value, numerator, denominator: parts.length }
}

const open = (context: Context, scope: Scope, asked: Asked): Opened => {
  const sums = rowSums(context, scope, asked.by).get(asked.key) ?? emptySums(scope)
  const figures = figuresOf(context, scope, asked.by, sums)
  const value = figureValue(figures, asked.figure)
  // What a row does not have – silent orders of one agent – has nothing behind it either.
  const parts = value === null && asked.figure === 'silentOrders' ? [] : partsBehind(context, scope, asked)
  const line = lineOf(asked, parts, figures.buyers)
  const isUnknown = value === null && line.denominator === null
  return { scope, value, parts: parts.sort(worstFirst), ...line, ...(isUnknown ? { numerator: null } : {}) }
}

/** The last figure taken apart stays at hand while its pages are read; a month of rounds is too much to keep many of. */
const opened = (context: Context, input: ParsedInputOf<'chats.why'>): Opened => {
  const { figure: _figure, row: _row, offset: _offset, limit: _limit, seconds, ...scope } = input
  const asked = askedOf(input)
  const question = JSON.stringify([scope, asked, seconds, context.now().slice(0, 13)])
  const latest = context.remembered<{ answer: (Opened & { question: string }) | null }>('latest why', () => ({
    answer: null,
  }))
  if (latest.answer?.question === question) return latest.answer
  const all = open(context, scopeOf(context, scope), asked)
  latest.answer = { ...(seconds === null ? all : tookAsLong(all, seconds)), question }
  return latest.answer
}

const shown = (
  { shopId, buyerId, buyerName, seconds, above: _above, below: _below, ...part }: Part,
  shops: ReadonlyMap<number, string>,
  names: ReadonlyMap<number, string>,
): WhyItem => ({
  ...part,
  shop: shops.get(shopId) ?? '',
  buyer: shortenedName((buyerId === null ? null : names.get(buyerId)) ?? buyerName) ?? '',
  seconds,
  chat: buyerId === null ? null : { shopId: shopId as ShopId, buyerId, at: part.at },
})

/** Parts with the names of their buyers and shops. */
export const shownParts = (context: Context, scope: Pick<Scope, 'shops'>, parts: readonly Part[]): WhyItem[] => {
  const names = buyerNames(
    context.sql,
    parts.flatMap(({ buyerId }) => buyerId ?? []),
  )
  const shops = new Map<number, string>(scope.shops.map(({ id, name }) => [id, name]))
  return parts.map((part) => shown(part, shops, names))
}

/** One page of what is behind a figure; numbers are of all of it. */
export const why = (context: Context, input: ParsedInputOf<'chats.why'>): OutputOf<'chats.why'> => {
  const { scope, value, numerator, denominator, parts } = opened(context, input)
  return {
    figure: input.figure,
    unit: serviceFigures[input.figure],
    rules: namedRules(scope),
    value,
    numerator,
    denominator,
    total: parts.length,
    items: shownParts(context, scope, parts.slice(input.offset, input.offset + input.limit)),
  }
}
