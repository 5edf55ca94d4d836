import { formats } from '../format.ts'
import type { TextOf } from '../text-of.ts'
import type { rosterChecks as shape, ToldBreach } from '../zh-CN/roster-checks.ts'

type Check = keyof (typeof shape)['names']
type Told = ToldBreach<Check>

const day = (date: string | null): string => (date === null ? '' : formats.en.date(date))

const when = ({ date, until }: Told): string =>
  until === null || until === date ? day(date) : `${day(date)} to ${day(until)}`

const figure = ({ figures }: Told, name: string): string => String(figures[name] ?? '')
const who = (told: Told): string => figure(told, 'name') || (told.agent ?? '')
const shift = (told: Told): string => figure(told, 'shiftName') || (told.shift ?? '')
const span = (told: Told): string => `${figure(told, 'from')}–${figure(told, 'to')}`
const plural = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`
const people = (count: string): string => plural(count, 'person', 'people')
const days = (count: string): string => plural(count, 'day', 'days')
/** `, Mon 1 Dec to Sun 7 Dec`, or nothing for a whole month. */
const during = (told: Told): string => (told.date === null ? '' : `, ${when(told)}`)

const reasons: Readonly<Record<string, string>> = {
  notHere: 'not employed on that day',
  retired: 'the shift is out of use',
  unknown: 'nobody knows that shift',
}

const away = ({ figures }: Told): string => {
  const parts = [
    Number(figures['leave'] ?? 0) > 0 ? [`${figures['leave']} on leave`] : [],
    Number(figures['locked'] ?? 0) > 0 ? [`${figures['locked']} locked`] : [],
  ].flat()
  return parts.length > 0 ? ` (${parts.join(', ')} that day)` : ''
}

const unfair =
  (what: string) =>
  (told: Told): string =>
    `${figure(told, 'group') ? `${figure(told, 'group')}: ` : ''}${who(told)} has ${figure(told, 'max')} ${what}, ${figure(told, 'least')} only ${figure(told, 'min')}, mean ${figure(told, 'mean')}`

const sentences: Readonly<Record<Check, (told: Told) => string>> = {
  uncoveredHour: (told) =>
    told.date === null
      ? `No shift covers the opening hours ${span(told)}: nobody can be planned for them`
      : `${when(told)}, ${span(told)}: nobody is on`,
  belowMinimum: (told) =>
    told.shift === null
      ? `${when(told)}, ${span(told)}: down to ${people(figure(told, 'on'))}, ${figure(told, 'minimum')} needed`
      : `${when(told)}, ${shift(told)}: ${people(figure(told, 'on'))}, at least ${figure(told, 'minimum')}`,
  restTooShort: (told) =>
    `${who(told)}, ${when(told)}: only ${figure(told, 'hours')} hours from ${figure(told, 'before')} to ${figure(told, 'after')}, at least ${figure(told, 'limit')}`,
  doubleShift: (told) =>
    `${who(told)}, ${when(told)}: ${figure(told, 'after')} begins before ${figure(told, 'before')} has ended`,
  unavailable: (told) =>
    `${who(told)}, ${when(told)}${shift(told) ? `, ${shift(told)}` : ''}: ${reasons[figure(told, 'reason')] ?? ''}`,
  onLeave: (told) =>
    `${who(told)}, ${when(told)}: on leave (${figure(told, 'leave')}) but planned for ${shift(told) || 'a shift'}`,
  restPattern: (told) =>
    Number(told.figures['surplus'] ?? 0) > 0
      ? `${who(told)}${during(told)}: ${days(figure(told, 'off'))} off, ${figure(told, 'surplus')} more than the pattern gives`
      : `${who(told)}${during(told)}: ${days(figure(told, 'off'))} off, ${figure(told, 'needed')} wanted`,
  tooManyDaysInARow: (told) =>
    `${who(told)} works ${days(figure(told, 'days'))} on end; ${when(told)} is beyond ${figure(told, 'limit')}`,
  nightToDay: (told) =>
    `${who(told)}, ${when(told)}: from ${figure(told, 'before')} to ${figure(told, 'after')} with ${days(figure(told, 'off'))} off between, ${figure(told, 'needed')} wanted`,
  tooManyOff: (told) => `${when(told)}: ${people(figure(told, 'off'))} off, at most ${figure(told, 'limit')}`,
  noSenior: (told) =>
    told.date === null
      ? `Nobody reaches the level ${figure(told, 'level')}; shifts that ask for it are not checked`
      : `${when(told)}, ${shift(told)}: ${people(figure(told, 'on'))} of level ${figure(told, 'level')} or above, ${figure(told, 'minimum')} wanted`,
  weeklyHours: (told) =>
    `${who(told)}: ${figure(told, 'hours')} hours in the week of ${when(told)}, above ${figure(told, 'limit')}`,
  monthlyHours: (told) =>
    `${who(told)}: ${figure(told, 'hours')} hours in the month, ${figure(told, 'overtime')} above ${figure(told, 'usual')}; the limit is ${figure(told, 'limit')}`,
  unfairNights: unfair('evening shifts'),
  unfairWeekends: unfair('weekend shifts'),
  unfairHolidays: unfair('holiday shifts'),
  wish: (told) =>
    `${who(told)} wished ${figure(told, 'wished') === 'off' ? 'a day off' : figure(told, 'wishedName')} on ${when(told)}, planned is ${shift(told) || 'a day off'}`,
  rotation: (told) => `${who(told)}, ${when(told)}: ${figure(told, 'kinds')} kinds of shift, ${figure(told, 'shifts')}`,
  meetingCover: (told) =>
    `${when(told)}, ${span(told)}: ${people(figure(told, 'on'))} on during the meeting, ${figure(told, 'stay')} wanted`,
}

const clashes: Readonly<Record<Check, (told: Told) => string>> = {
  uncoveredHour: (told) => `${when(told)}: somebody on all through ${span(told)}`,
  belowMinimum: (told) =>
    told.shift === null
      ? `${when(told)}: as many as each half-hour needs, up to ${people(figure(told, 'needed'))}${away(told)}`
      : `${when(told)}, ${shift(told)}: at least ${people(figure(told, 'minimum'))}${away(told)}`,
  restTooShort: (told) => `${who(told)}, to ${when(told)}: at least ${figure(told, 'limit')} hours between two shifts`,
  doubleShift: (told) => `${who(told)}, ${when(told)}: no overlap with the shift of the day beside`,
  unavailable: (told) => `${who(told)}, ${when(told)}: cannot work, ${reasons[figure(told, 'reason')] ?? ''}`,
  onLeave: (told) => `${who(told)}, ${when(told)}: on leave (${figure(told, 'leave')})`,
  restPattern: (told) => `${who(told)}${during(told)}: at least ${days(figure(told, 'needed'))} off`,
  tooManyDaysInARow: (told) => `${who(told)}, up to ${when(told)}: no more than ${days(figure(told, 'limit'))} on end`,
  nightToDay: (told) =>
    `${who(told)}, ${when(told)}: ${days(figure(told, 'needed'))} off between an evening and a day shift`,
  tooManyOff: (told) => `${when(told)}: at most ${people(figure(told, 'limit'))} off`,
  noSenior: (told) =>
    `${when(told)}, ${shift(told)}: ${people(figure(told, 'minimum'))} of level ${figure(told, 'level')} or above`,
  weeklyHours: (told) => `${who(told)}, ${when(told)}: hours of the week`,
  monthlyHours: (told) => `${who(told)}: overtime of the month`,
  unfairNights: (told) => `${figure(told, 'group')}: evening shifts no more than 1 apart`,
  unfairWeekends: (told) => `${figure(told, 'group')}: weekend shifts no more than 1 apart`,
  unfairHolidays: (told) => `${figure(told, 'group')}: holiday shifts no more than 1 apart`,
  wish: (told) =>
    `${who(told)}, ${when(told)}: ${figure(told, 'wished') === 'off' ? 'a day off' : figure(told, 'wishedName')} as wished`,
  rotation: (told) => `${who(told)}, ${when(told)}: one kind of shift only`,
  meetingCover: (told) => `${when(told)}: somebody stays on during the meeting`,
}

/** Words of the roster's checks: names, what each asks, sentences, how to give way, and the page of rules. */
export const rosterChecks: TextOf<typeof shape> = {
  title: 'Roster rules',
  names: {
    uncoveredHour: 'Open with nobody on',
    belowMinimum: 'Too few people',
    restTooShort: 'Rest too short',
    doubleShift: 'Overlapping shifts',
    unavailable: 'Not available',
    onLeave: 'On leave',
    restPattern: 'Days off',
    tooManyDaysInARow: 'Too many days on end',
    nightToDay: 'Evening to day',
    tooManyOff: 'Too many off',
    noSenior: 'No experienced person',
    weeklyHours: 'Hours of a week',
    monthlyHours: 'Overtime of a month',
    unfairNights: 'Unequal evenings',
    unfairWeekends: 'Unequal weekends',
    unfairHolidays: 'Unequal holidays',
    wish: 'Wishes',
    rotation: 'Rotation',
    meetingCover: 'Cover during the meeting',
  },
  explanations: {
    uncoveredHour: 'Somebody is on in every half-hour of the opening hours',
    belowMinimum: 'Enough people on each shift, and in each half-hour where needs were adopted',
    restTooShort: 'At least so long from one shift to that of the next day',
    doubleShift: 'No shift begins before that of the day before has ended',
    unavailable: 'Days without employment, shifts out of use or unknown',
    onLeave: 'No shift on a day of approved whole-day leave',
    restPattern: 'Days off in the way chosen beside; more than that costs points',
    tooManyDaysInARow: 'At most so many days with a shift on end',
    nightToDay: 'Days off from an evening shift to a day shift',
    tooManyOff: 'At most so many off on one day, leave not counted; empty means a third',
    noSenior: 'Shifts that ask for people have somebody of this level or above; what a shift says itself goes first',
    weeklyHours: 'Paid hours from Monday to Sunday',
    monthlyHours: 'Hours above eight a working day',
    unfairNights: 'Evening shifts within a group at most 1 apart',
    unfairWeekends: 'Shifts on Saturdays and Sundays within a group at most 1 apart; make-up days do not count',
    unfairHolidays: 'Shifts on public holidays within a group at most 1 apart',
    wish: 'The shift or day off somebody wished; points times the weight of the wish',
    rotation: 'One kind of shift for some days',
    meetingCover: 'Somebody keeps answering during the weekly meeting',
  },
  relaxations: {
    uncoveredHour: 'Shorten the opening hours, or add a shift that covers them',
    belowMinimum: 'Lower the minimum of the shift, or borrow somebody',
    restTooShort: 'Ask for fewer hours, or unlock one of the cells',
    doubleShift: 'Unlock one of the cells, or change the times of the shift',
    unavailable: 'Clear the cell, or correct the dates of employment',
    onLeave: 'Agree on other days, or take the leave back',
    restPattern: 'Fewer days off this month, made up for later',
    tooManyDaysInARow: 'Allow one day more on end',
    nightToDay: 'Make it a suggestion, or ask for fewer days',
    tooManyOff: 'Let one more be off that day',
    noSenior: 'Make it a suggestion, or ask for a lower level',
    weeklyHours: 'Only told; the solver does not look at it',
    monthlyHours: 'Only told; the solver does not look at it',
    unfairNights: 'Make it a suggestion',
    unfairWeekends: 'Make it a suggestion',
    unfairHolidays: 'Make it a suggestion',
    wish: 'Make it a suggestion',
    rotation: 'Make it a suggestion',
    meetingCover: 'Only told; the solver does not look at it',
  },
  severities: { hard: 'Must', soft: 'Suggestion', warning: 'Told', off: 'Off' },
  severityNotes:
    'Must: the solver keeps it in any case · Suggestion: each breach costs points · Told: only said · Off: appears nowhere',
  sentence: (told) => sentences[told.check](told),
  clash: (told) => clashes[told.check](told),
  columns: { check: 'Check', severity: 'How strictly', weight: 'Points each', measure: 'Measure' },
  severityOf: (check) => `${check}: how strictly`,
  weightOf: (check) => `${check}: points each`,
  measureOf: (check) => `${check}: measure`,
  units: { hours: 'hours', days: 'days', people: 'people' },
  byThird: 'a third',
  rotations: { week: 'a week', 'ten-days': 'ten days' },
  rest: {
    title: 'Days off',
    kinds: {
      none: 'No pattern',
      daysOffPerMonth: 'Days off a month',
      weeklyOff: 'Days off a week',
      perWindow: 'Days off in so many days',
    },
    month: 'A month',
    week: 'A week',
    window: 'In every',
    windowOff: 'days, off',
  },
  opening: {
    title: 'Opening hours',
    isOwn: 'Our own',
    byPlatform: 'By platform: 08:00–23:00, JD alone 09:00–23:00',
    from: 'Opens at',
    to: 'Closes at',
  },
  meeting: {
    title: 'Meeting',
    has: 'There is a weekly meeting',
    weekday: 'Weekday',
    from: 'Meeting begins',
    to: 'Meeting ends',
    stay: 'People who stay on',
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
  attendance: {
    title: 'Attendance',
    grace: 'Grace before late',
    minutes: 'minutes',
    fullWithLeave: 'Leave that keeps full attendance',
    fullWithLeaveHint: 'Type the kind of leave and press Enter',
  },
  events: {
    title: 'Shop days',
    note: 'Sales, stocktaking: marked in the roster and known to the forecast.',
    date: 'Date',
    name: 'Name',
    namePlaceholder: 'for example 12.12 sale',
    add: 'Add day',
    added: (name) => `${name} added`,
    remove: (name) => `Remove ${name}`,
    removed: (name) => `${name} removed`,
    none: 'No shop days yet.',
  },
  saved: 'Rules saved',
}
