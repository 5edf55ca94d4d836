import type { FigureScope } from '#shared/contract/service-figures.ts'
import { shopId } from '#shared/kit/ids.ts'
import { localDate, type LocalDate } from '#shared/kit/local-time.ts'
import { figureCuts, serviceFigureNames, type FigureCut, type ServiceFigure } from '#shared/kit/service-figures.ts'
import { compareNames, spanOf, type CompareName, type Span } from './figures-range.ts'

/** What stands in the hash after the screen. */
export type Query = Readonly<Record<string, string>>
/** Values to set in the hash; undefined takes one out. */
export type Changes = Readonly<Record<string, string | undefined>>

const tabs = ['figures', 'archive', 'questions', 'rules'] as const
/** The four pages of the screen, by their name in the hash. */
export type ChatsTab = (typeof tabs)[number]

/** The page a hash asks for; an unknown name is the first. */
export const tabOf = (query: Query): ChatsTab => tabs.find((tab) => tab === query.tab) ?? 'figures'

/** The query with some values changed; an empty or undefined value is taken out. */
export const changedQuery = (query: Query, changes: Changes): Query =>
  Object.fromEntries(
    Object.entries({ ...query, ...changes }).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )

/** Cuts that can be chosen, in the order of the choice. */
export const shownCuts = ['agent', 'day', 'hour', 'weekday-hour', 'shop', 'shift'] as const satisfies FigureCut[]
export type ShownCut = (typeof shownCuts)[number]

/** The cut a hash asks for; agents when it names none. */
export const cutOf = (query: Query): ShownCut => shownCuts.find((cut) => cut === query.by) ?? 'agent'

/** What figures are compared with; null: nothing. */
export const compareOf = (query: Query): CompareName | null =>
  compareNames.find((name) => name === query.compare) ?? null

/** The days of the hash; without them, or turned around, the newest days with data. */
export const daysOfQuery = (query: Query, today: LocalDate, newest: LocalDate | null): Span => {
  const [from, to] = [localDate.safeParse(query.from), localDate.safeParse(query.to)]
  if (!from.success || !to.success || from.data > to.data) return spanOf('newest', today, newest)
  return { from: from.data, to: to.data }
}

/** What the data process is asked about. `agent` of the hash is the page of one agent. */
export const scopeOf = (query: Query, span: Span): FigureScope => ({
  ...span,
  rules: query.rules ? query.rules.slice(0, 40) : null,
  shopId: shopId.safeParse(Number(query.shop)).data ?? null,
  agent: query.agent ? query.agent.slice(0, 120) : null,
  onShift: query.onShift === '1',
})

/** Seconds of a bin of the histogram: from `from` on, before `to`; null: without end. */
export interface Bin {
  readonly from: number
  readonly to: number | null
}

/**
 * A figure that was asked why, and the row it stands in; `row` null: all of the scope. `isTeam`: everybody's, on the page of one agent;
 * `days`: other days than the page shows, those compared with; `seconds`: one bin of the mean response.
 */
export interface WhyQuestion {
  readonly figure: ServiceFigure
  readonly row: { readonly by: FigureCut; readonly key: string } | null
  readonly isTeam?: boolean
  readonly days?: Span
  readonly seconds?: Bin
}

const binOf = (text: string | undefined): Bin | null => {
  const [, from, to] = /^(\d{1,7})-(\d{0,7})$/.exec(text ?? '') ?? []
  return from === undefined ? null : { from: Number(from), to: to ? Number(to) : null }
}

const otherDaysOf = (query: Query): Span | null => {
  const [from, to] = [localDate.safeParse(query.whyFrom), localDate.safeParse(query.whyTo)]
  return from.success && to.success && from.data <= to.data ? { from: from.data, to: to.data } : null
}

/** The open why of a hash; null: none, or a figure nobody knows. */
export const whyOf = (query: Query): WhyQuestion | null => {
  const figure = serviceFigureNames.find((name) => name === query.why)
  if (figure === undefined) return null
  const by = figureCuts.find((cut) => cut === query.whyBy)
  const days = otherDaysOf(query)
  const seconds = binOf(query.whySeconds)
  return {
    figure,
    row: by !== undefined && query.whyKey ? { by, key: query.whyKey } : null,
    ...(query.whyTeam === '1' ? { isTeam: true } : {}),
    ...(days === null ? {} : { days }),
    ...(seconds === null ? {} : { seconds }),
  }
}

/** The values that open a why in the hash; null closes it. */
export const whyChanges = (why: WhyQuestion | null): Changes => ({
  why: why?.figure,
  whyBy: why?.row?.by,
  whyKey: why?.row?.key,
  whyTeam: why?.isTeam === true ? '1' : undefined,
  whyFrom: why?.days?.from,
  whyTo: why?.days?.to,
  whySeconds: why?.seconds === undefined ? undefined : `${why.seconds.from}-${why.seconds.to ?? ''}`,
})

/** The scope a why is asked in: the page's, unless it is about the whole team or other days. */
export const whyScopeOf = (scope: FigureScope, why: WhyQuestion | null): FigureScope => ({
  ...scope,
  ...(why?.isTeam === true ? { agent: null } : {}),
  ...(why?.days ?? {}),
})

/** What is left of the hash when the page is changed: the days, shop and rule set hold on every page. */
export const queryOfTab = ({ from, to, shop, rules }: Query, tab: string): Query =>
  changedQuery({}, { tab, from, to, shop, rules })
