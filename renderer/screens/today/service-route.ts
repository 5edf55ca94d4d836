import type { LocalDate } from '#shared/kit/local-time.ts'
import type { ServiceFigure } from '#shared/kit/service-figures.ts'

/** Where a figure of a day is opened: that day's figures by agent, with the figure taken apart. */
export const queryOfDay = (day: LocalDate, why: ServiceFigure): Readonly<Record<string, string>> => ({
  tab: 'figures',
  from: day,
  to: day,
  by: 'agent',
  why,
})
