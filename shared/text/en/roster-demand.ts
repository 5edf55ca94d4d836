import type { TextOf } from '../text-of.ts'
import type { rosterDemand as shape } from '../zh-CN/roster-demand.ts'

const nouns = { holiday: 'earlier holidays', makeup: 'earlier make-up days', event: 'earlier days of the shop’s own' }

export const rosterDemand: TextOf<typeof shape> = {
  title: 'Demand and staffing',
  kinds: { workday: 'workday', weekend: 'weekend', holiday: 'holiday', makeup: 'make-up day' },
  empty: {
    title: 'No chats yet',
    text: 'Once chats are imported, this tells how many buyers come each half-hour and how many people they need, beside the roster.',
    import: 'Import chats',
  },
  settings: {
    label: 'What is enough',
    concurrency: 'At once',
    concurrencyUnit: 'chats',
    limit: 'First reply within',
    limitUnit: 's',
    target: 'for',
    targetUnit: '%',
  },
  heat: 'Weekday × hour heat map',
  month: {
    title: (month) => `Each day of ${month}`,
    chart: 'Chart',
    table: 'Table',
    form: 'Chart or table',
    chartLabel: (from, to) => `Chats begun each day, ${from} to ${to}`,
    expected: 'expected',
    actual: 'actual',
    perDay: (count) => `${count} chats`,
    date: 'Date',
    kind: 'Kind of day',
    learntFrom: 'Expected like',
    open: (date) => `Staffing of ${date}`,
    nothing: 'No day of this month can be expected.',
  },
  learnt: (days, from, to) => `Learnt from ${days} days of chats, ${from} to ${to}.`,
  error: {
    sentence: (days, forecast, lastWeek) =>
      `On ${days} days it had not seen (knowing only what was known a week before): the forecast is off by ${forecast}, the same weekday last week by ${lastWeek} (sum of half-hourly differences ÷ sum of chats).`,
    worse: 'Copying last week is better at present.',
    tooFew: 'Less than three weeks of chats: the forecast cannot be judged yet.',
  },
  likeness: {
    weekday: 'its weekday',
    holiday: 'earlier holidays',
    makeup: 'earlier make-up days',
    event: 'earlier days of the shop’s own',
  },
  likenessNote: (likeness, isEvent, kind) =>
    likeness === null || (likeness === 'weekday' && !isEvent && (kind === 'workday' || kind === 'weekend'))
      ? ''
      : likeness === 'weekday'
        ? '(no such day before: expected like its weekday)'
        : `(like ${nouns[likeness]})`,
  day: {
    title: (date) => `Staffing of ${date}`,
    previous: 'Day before',
    next: 'Day after',
    arrivals: 'Buyers expected each half-hour',
    arrivalsLabel: (most, at) => `Buyers expected; most in the half-hour from ${at}, ${most}`,
    strip: 'People needed and planned',
    planned: 'planned',
    needed: 'needed',
    lack: (spans) => `Too few people: ${spans}.`,
    enough: 'Enough people in every half-hour.',
    more: (count) => `${count} more in the table`,
    separator: ', ',
    lackOf: (from, to, people) => `${people} short ${from}–${to}`,
    hint: 'Click a half-hour (Shift for a stretch, ← → and Shift on the keyboard) to see what one person fewer would do.',
    halfHour: (from, planned, needed, rate) => `${from}, ${planned} planned, ${needed} needed, ${rate} in time`,
    unreachable: (reaction, limit) =>
      `With their hands free, agents themselves take ${reaction} s for a first reply, more than the ${limit} s asked for: no number of people reaches it. “Needed” below only keeps anybody from waiting for a place.`,
    noLog: 'There are no chats to replay.',
  },
  replayed: (days, reaction) =>
    `Replays the chats of ${days}. A first reply = the wait for a place + the agents’ own reaction (median ${reaction} s).`,
  nobodyPlanned: 'Nobody is on the roster of this day yet; “what if” starts from the people needed.',
  dayRate: (rate) => `With the people planned, ${rate} of the first replies in opening hours are in time.`,
  whatIf: {
    title: 'One person fewer',
    people: 'People more or fewer',
    span: (from, to) => `${from}–${to}`,
    change: (count, isFewer) => (isFewer ? `${count} fewer` : `${count} more`),
    answer: (before, after, day) => `In this stretch ${before} → ${after} in time; the whole day ${day}.`,
    none: 'Nobody comes in this stretch.',
    clear: 'Clear',
  },
  columns: {
    from: 'Time',
    arrivals: 'Expected',
    handling: 'Seconds each',
    planned: 'Planned',
    needed: 'Needed',
    lack: 'Short',
    erlang: 'Erlang needs',
    rate: 'In time',
    erlangRate: 'Erlang in time',
    whatIf: 'After the change',
  },
  erlangNote:
    'Erlang C knows only the means; it stands beside as a cross-check. Where the two differ much, look for chats that come in clusters.',
  adopt: {
    button: 'Make it a rule',
    title: (month) => `Make the people needed in ${month} a rule?`,
    text: 'Checks and the automatic roster will ask for these people each half-hour, in place of what the month asked for before. The roster itself does not change.',
    confirm: 'Make it a rule',
    done: 'The month now asks for these people',
    take: 'Drop the rule of this month',
    taken: 'The month no longer asks for people by demand',
  },
}
