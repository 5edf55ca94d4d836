import ical, { ICalCalendarMethod } from 'ical-generator'
import type { RosterPaper } from '#shared/contract/roster-paper.ts'
import { momentAt } from '#shared/kit/day-clock.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Text } from '#shared/text/text.ts'

type Row = RosterPaper['rows'][number]

/** The format knows no control signs; a line break would begin a line of its own. */
const line = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

/** Times of a shift kind's pieces in seconds from the midnight that begins its day, by its code. */
export type PieceTimes = ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>

const dateOf = (moment: LocalTime): Date => new Date(`${moment.replace(' ', 'T')}Z`)

/**
 * Somebody's shifts as an iCalendar text, one event a segment. Times are floating: 09:00 is 09:00 on the shop's wall, whatever clock the phone has
 * and whether clocks change. A segment keeps its id from one version of the roster to the next, so that a calendar replaces and does not double it.
 */
export const rosterCalendar = (
  paper: RosterPaper,
  row: Row,
  times: PieceTimes,
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
    times.get(kind.code)?.forEach(({ start, end }, part) =>
      calendar.createEvent({
        id: `${day}-${part + 1}-${encodeURIComponent(row.agent)}@zhangban`,
        start: dateOf(momentAt(day, start)),
        end: dateOf(momentAt(day, end)),
        floating: true,
        stamp: dateOf(paper.madeAt),
        summary: line(words.event(kind.name, row.name)),
        ...(paper.shopNames.length === 0 ? {} : { description: line(paper.shopNames.join(words.listSeparator)) }),
      }),
    )
  })
  return { text: calendar.toString(), shifts }
}
