import type { Meeting, MeetingPack, WeekFigure } from '#shared/contract/meetings.ts'
import type { RegisterEntry, RegisterValue } from '#shared/contract/registers.ts'
import { week as weekForm, weekOf, weeksLater, type Week } from '#shared/kit/iso-weeks.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import type { Format } from '#shared/text/format.ts'
import { valueWords, wordsOf } from '#shared/text/register-values.ts'
import type { Text } from '#shared/text/text.ts'

// A pack in words: the same on the screen and on paper.

/** 0–1 with one decimal of a percent; null → a dash. */
export const percent = (share: number | null, format: Format): string =>
  share === null ? format.rate(null) : `${(share * 100).toFixed(1)}%`

/** A value of a figure in its unit. */
export const figureValue = (unit: WeekFigure['unit'], value: number | null, format: Format): string => {
  if (unit === 'share') return percent(value, format)
  if (unit === 'seconds') return format.duration(value)
  return unit === 'money' ? format.money(value) : format.count(value)
}

const minus = '−'

/** The difference to the week before with its sign, shares in points; '' where one of them is missing. */
export const changeWords = ({ unit, value, before }: WeekFigure, text: Text, format: Format): string => {
  if (value === null || before === null) return ''
  const by = value - before
  const shown =
    unit === 'share'
      ? text.meetings.table.points((Math.abs(by) * 100).toFixed(1))
      : figureValue(unit, unit === 'seconds' ? Math.round(Math.abs(by)) : Math.abs(by), format)
  return `${by < 0 ? minus : '+'}${shown}`
}

/** `up` and `down` only where it is more than chance; `chance` where it may be chance; null: not testable. */
export const trendOf = ({ value, before, isSignificant }: WeekFigure): 'up' | 'down' | 'chance' | null => {
  if (value === null || before === null || isSignificant === null) return null
  if (!isSignificant) return 'chance'
  return value > before ? 'up' : 'down'
}

/** Whether a certain change is a good one. */
export const isGoodTrend = ({ value, before, isMoreBetter }: WeekFigure): boolean =>
  value !== null && before !== null && value > before === isMoreBetter

/** null: there is no target, or nothing to hold against it. */
export const isTargetMet = ({ value, target, isMoreBetter }: WeekFigure): boolean | null =>
  value === null || target === null ? null : isMoreBetter ? value >= target : value <= target

export const figureName = (figure: string, text: Text): string =>
  Object.entries(text.meetings.figures).find(([key]) => key === figure)?.[1] ?? figure

/** A field of an entry in words; '' when empty. */
export const fieldWords = (entry: RegisterEntry, field: string, text: Text, format: Format): string => {
  const kind = definitionOf(entry.register).fields[field]?.kind ?? 'text'
  const choices = wordsOf(text, entry.register).choices[field]
  const value: RegisterValue | undefined = entry.values[field]
  return valueWords(kind, choices, value, { text, format, nameOf: (agent) => agent })
}

export const stateWords = ({ register, state }: RegisterEntry, text: Text): string =>
  wordsOf(text, register).states[state] ?? state

/** The week whose meeting an action item came from; one that came from elsewhere counts from the week it was written in. */
const weekOfAction = ({ values, at }: RegisterEntry): Week =>
  weekForm.safeParse(values['week']).data ?? weekOf(dateOf(at))

/** An action item as a meeting of that week tells it; what there is nothing to say of is ''. */
export const actionWords = (entry: RegisterEntry, week: Week, text: Text, format: Format) => {
  const words = text.meetings.items
  const weeks = weeksLater(weekOfAction(entry), week)
  return {
    text: fieldWords(entry, 'text', text, format),
    owner: entry.owner?.name ?? '',
    until: fieldWords(entry, 'until', text, format),
    overdue: entry.isOverdue ? words.overdue : '',
    age: weeks === null ? '' : weeks === 0 ? words.fresh : words.weeks(format.count(weeks)),
    state: stateWords(entry, text),
    result: fieldWords(entry, 'result', text, format),
  }
}

/** When somebody signed in, hours and minutes; '' where nobody did. */
export const signClock = ({ at }: Pick<Meeting['signIns'][number], 'at'>): string => at?.slice(11, 16) ?? ''

/** A code of a choice in words, a shop's own word as it is. */
export const choiceWords = (register: RegisterEntry['register'], field: string, code: string, text: Text): string =>
  wordsOf(text, register).choices[field]?.[code] ?? code

/** One win in a sentence. */
export const winWords = (win: MeetingPack['wins'][number], pack: MeetingPack, text: Text, format: Format): string => {
  const words = text.meetings.wins
  if (win.kind === 'award') return words.award(win.text)
  if (win.kind === 'praised') return words.praised(win.text)
  const unit = pack.team.find(({ figure }) => figure === win.figure)?.unit ?? 'number'
  const name = figureName(win.figure ?? '', text)
  const value = figureValue(unit, win.value, format)
  return win.kind === 'target'
    ? words.target(name, value)
    : words[win.kind](name, figureValue(unit, win.before, format), value)
}

/** Complaints and reviews of the week in a few sentences. */
export const careWords = ({ care }: MeetingPack, text: Text, format: Format): string[] => {
  const words = text.meetings.complaints
  const { complaints, reviews, afterSales } = care
  const { count } = format
  return [
    words.summary(count(complaints.made), count(complaints.closed), count(complaints.open), count(complaints.overdue)),
    ...(complaints.inTime.n === 0
      ? []
      : [words.inTime(percent(complaints.inTime.rate, format), count(complaints.inTime.n))]),
    ...(care.complaintShare === null ? [] : [words.share(percent(care.complaintShare, format))]),
    ...(complaints.reopened === 0 ? [] : [words.again(count(complaints.reopened))]),
    ...(complaints.compensation === 0 ? [] : [words.compensation(format.money(complaints.compensation))]),
    ...(reviews.made + reviews.open === 0 ? [] : [words.reviews(count(reviews.made), count(reviews.open))]),
    ...(afterSales.made + afterSales.open === 0
      ? []
      : [words.afterSales(count(afterSales.made), count(afterSales.open), count(afterSales.overdue))]),
  ]
}

/** Quality of the week in a few words; empty: nothing was looked at. */
export const qualityWords = ({ quality }: MeetingPack, text: Text, format: Format): string[] => {
  const words = text.meetings.quality
  const { count } = format
  return [
    ...(quality.planned + quality.scored === 0 ? [] : [words.summary(count(quality.planned), count(quality.scored))]),
    ...(quality.mean === null ? [] : [words.mean(quality.mean.toFixed(1))]),
    ...(quality.fatal === 0 ? [] : [words.fatal(count(quality.fatal))]),
    ...(quality.hits === null ? [] : [words.hits(count(quality.hits))]),
    ...(quality.appealsOpen === 0 ? [] : [words.appeals(count(quality.appealsOpen), count(quality.appealsOverdue))]),
  ]
}
