import ical, { ICalCalendarMethod } from 'ical-generator'
import type { PaperKind, RosterPaper } from '#shared/contract/roster-paper.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { Text } from '#shared/text/text.ts'

type Row = RosterPaper['rows'][number]

/** The format knows no control signs; a line break would begin a line of its own. */
const line = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

const lastDay = '9999-12-31'

/** What would lie beyond the calendar ends with it. */
const clockAt = (day: LocalDate, clock: string): Date =>
  new Date(day > lastDay ? `${lastDay}T23:59:00Z` : `${day}T${clock}:00Z`)

/** Times of a kind's segments on a day; one that ends at or before its beginning, or begins before the one before it, lies on the next day. */
const spansOn = (day: LocalDate, { segments }: PaperKind): { start: Date; end: Date }[] => {
  let before = ''
  let date = day
  return segments.map(([from, to]) => {
    if (from < before) date = dayAfter(date, 1)
    const start = clockAt(date, from)
    if (to <= from) date = dayAfter(date, 1)
    before = to
    return { start, end: clockAt(date, to) }
  })
}

/**
 * Somebody's shifts as an iCalendar text, one event a segment. Times are floating: 09:00 is 09:00 on the shop's wall, whatever clock the phone has
 * and whether clocks change. A segment keeps its id from one version of the roster to the next, so that a calendar replaces and does not double it.
 */
export const rosterCalendar = (
  paper: RosterPaper,
  row: Row,
  words: Text['rosterPaper'],
): { text: string; shifts: number } => {
  const kinds = new Map(paper.kinds.map((kind) => [kind.code, kind]))
  const calendar = ical({
    name: line(words.calendarName(row.name, paper.month)),
    prodId: { company: 'zhangban', product: 'roster', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  })
  let shifts = 0
  row.cells.forEach((cell, index) => {
    const day = paper.days[index]?.date
    const kind = cell?.kind === 'shift' ? kinds.get(cell.code) : undefined
    if (day === undefined || kind === undefined) return
    shifts += 1
    spansOn(day, kind).forEach(({ start, end }, part) =>
      calendar.createEvent({
        id: `${day}-${part + 1}-${encodeURIComponent(row.agent)}@zhangban`,
        start,
        end,
        floating: true,
        stamp: clockAt(paper.madeAt.slice(0, 10) as LocalDate, paper.madeAt.slice(11, 16)),
        summary: line(words.event(kind.name, row.name)),
        ...(paper.shopNames.length === 0 ? {} : { description: line(paper.shopNames.join(words.listSeparator)) }),
      }),
    )
  })
  return { text: calendar.toString(), shifts }
}
