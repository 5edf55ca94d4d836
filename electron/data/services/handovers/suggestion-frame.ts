import { createHash } from 'node:crypto'
import type { HandoverEntry, HandoverSettings } from '#shared/contract/handovers.ts'
import { dateOf, dayAfter, secondsBetween, type LocalTime } from '#shared/kit/local-time.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import { formats, type Format } from '#shared/text/format.ts'
import { texts, type Text } from '#shared/text/text.ts'
import type { Context } from '../../context.ts'
import type { HandoverRow } from '../../stores/handover-store.ts'
import { get as settingsOf } from '../settings.ts'
import { settings } from './settings.ts'

/** What all suggestions for a handover share: the span of time they look at, and the words they are written in. */
export interface SuggestionFrame {
  readonly from: LocalTime
  readonly to: LocalTime
  readonly promises: HandoverSettings['promises']
  readonly words: Text['handovers']['suggested']
  readonly text: Text
  readonly format: Format
}

/** A moment so many seconds later; a negative count goes back at most two weeks. */
export const momentAfter = (moment: LocalTime, seconds: number): LocalTime => {
  const base = dayAfter(dateOf(moment), -14)
  return momentOf(base, secondsBetween(`${base} 00:00:00` as LocalTime, moment) + seconds)
}

/** Until now, or – of a handover of other days – until its change of shift is late. */
const endOf = ({ at, day }: HandoverRow, lateMinutes: number, now: LocalTime): LocalTime => {
  const over = at === null ? momentOf(day, 2 * 86_400 - 1) : momentAfter(at, lateMinutes * 60)
  return over < now ? over : now
}

export const suggestionFrame = (context: Context, row: HandoverRow): SuggestionFrame => {
  const { lateMinutes, lookBackHours, promises } = settings(context)
  const { language } = settingsOf(context)
  const to = endOf(row, lateMinutes, context.now())
  return {
    from: momentAfter(to, -lookBackHours * 3600),
    to,
    promises,
    words: texts[language].handovers.suggested,
    text: texts[language],
    format: formats[language],
  }
}

/** A key that tells nobody's name: the same for the same parts. */
export const keyOf = (source: string, ...parts: readonly (string | number)[]): string =>
  `${source}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`

/** The first characters of a text on one line. */
export const clipped = (text: string, most: number): string => {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim())
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('')
}

/** An entry with what is known; nobody owns it yet. */
export const suggestedEntry = (
  known: Pick<HandoverEntry, 'kind' | 'happened' | 'toDo'> & {
    readonly shop: string
    readonly buyer?: string | null
    readonly orderNo?: string | null
  },
): HandoverEntry => ({
  kind: known.kind,
  shop: known.shop,
  buyer: clipped(known.buyer ?? '', 80),
  orderNo: (known.orderNo ?? '').slice(0, 60),
  happened: known.happened,
  toDo: known.toDo,
  due: null,
  isUrgent: false,
  owner: null,
})
