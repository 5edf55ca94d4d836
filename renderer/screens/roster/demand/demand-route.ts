import { localDate, month, monthOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'

/** What stands in the hash after the screen. */
type Query = Readonly<Record<string, string>>

/** What is enough: chats held at once, seconds, and the share of first replies within them. */
export interface Service {
  readonly concurrency: number
  readonly limitSeconds: number
  /** 0–1 */
  readonly target: number
}

/** As long as nobody says otherwise. */
export const usualService: Service = { concurrency: 3, limitSeconds: 30, target: 0.9 }

const within = (typed: string | undefined, least: number, most: number, usual: number): number => {
  const value = Number(typed)
  return typed !== undefined && value >= least && value <= most ? value : usual
}

/** What the hash says is enough; what it says wrongly is as usual. */
export const serviceOf = (query: Query): Service => ({
  concurrency: Math.round(within(query['concurrency'], 1, 10, usualService.concurrency)),
  limitSeconds: Math.round(within(query['limit'], 5, 600, usualService.limitSeconds)),
  target: within(query['target'], 0.5, 0.999, usualService.target),
})

/** The month of the hash, and the day of it that is looked at: today where it lies in the month, else its first. */
export const placeOf = (query: Query, today: LocalDate): { readonly month: Month; readonly day: LocalDate } => {
  const shown = month.safeParse(query['month']).data ?? monthOf(today)
  const day = localDate.safeParse(query['day']).data
  if (day !== undefined && monthOf(day) === shown) return { month: shown, day }
  return { month: shown, day: monthOf(today) === shown ? today : (`${shown}-01` as LocalDate) }
}

/** The hash with another service; usual values are not written. */
export const withService = (query: Query, service: Service): Record<string, string> => {
  const { concurrency: _c, limit: _l, target: _t, ...rest } = query
  return {
    ...rest,
    ...(service.concurrency === usualService.concurrency ? {} : { concurrency: String(service.concurrency) }),
    ...(service.limitSeconds === usualService.limitSeconds ? {} : { limit: String(service.limitSeconds) }),
    ...(service.target === usualService.target ? {} : { target: String(service.target) }),
  }
}
