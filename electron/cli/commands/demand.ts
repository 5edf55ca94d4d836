import type { DemandForecast } from '#shared/contract/demand.ts'
import { localDate, type LocalDate } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { textTable } from '../text-table.ts'
import { dayOptions } from './figures.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const clockOf = (halfHour: number): string => `${two(Math.floor(halfHour / 2))}:${halfHour % 2 === 0 ? '00' : '30'}`

const weekText = (desk: Desk, cells: readonly { weekday: number; halfHour: number; perDay: number }[]): string => {
  const { weekdays, time } = desk.text.cli.demand
  const order = [1, 2, 3, 4, 5, 6, 0]
  const perDay = new Map(cells.map((cell) => [`${cell.weekday} ${cell.halfHour}`, cell.perDay]))
  const busy = [...new Set(cells.filter((cell) => cell.perDay > 0).map(({ halfHour }) => halfHour))].sort(
    (a, b) => a - b,
  )
  return textTable(
    [{ title: time }, ...order.map((day) => ({ title: weekdays[day] ?? '', isRight: true }))],
    busy.map((halfHour) => [
      clockOf(halfHour),
      ...order.map((day) => perDay.get(`${day} ${halfHour}`)?.toFixed(1) ?? desk.text.cli.none),
    ]),
  )
}

/** More days than this are not forecast. */
const mostDays = 400

const daysFrom = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

const total = (slots: readonly number[] | null): number | null =>
  slots === null ? null : slots.reduce((sum, count) => sum + count, 0)

const forecastText = (desk: Desk, { learnt, error, days }: DemandForecast): string => {
  const { words, none, demand } = { ...desk.text.cli, words: desk.text.rosterDemand }
  if (learnt === null) return ''
  const percent = (share: number): string => desk.format.rate(Math.round(share * 1000) * 1000)
  const table = textTable(
    [
      { title: demand.columns.date },
      { title: demand.columns.kind },
      { title: demand.columns.expected, isRight: true },
      { title: demand.columns.actual, isRight: true },
    ],
    days.map(({ date, kind, event, likeness, expected, actual }) => [
      date,
      [event ?? words.kinds[kind], words.likenessNote(likeness, event !== null, kind)].filter(Boolean).join(' '),
      total(expected)?.toFixed(1) ?? none,
      total(actual)?.toFixed(0) ?? none,
    ]),
  )
  const judged =
    error === null
      ? words.error.tooFew
      : words.error.sentence(String(error.days), percent(error.forecast), percent(error.lastWeek))
  return `${words.learnt(String(learnt.days), learnt.from, learnt.to)} ${judged}\n${table}`
}

const demand = async (desk: Desk): Promise<Answer> => {
  const [from, to] = [localDate.parse(desk.required('from')), localDate.parse(desk.required('to'))]
  const found = await desk.call('chats.demand', { from, to, shopId: null })
  const isForecast = from <= to && daysFrom(from, to) < mostDays
  const expected = isForecast ? await desk.call('roster.forecast', { from, to }) : null
  const forecast = expected && { learnt: expected.learnt, error: expected.error, days: expected.days }
  const { summary, nothing } = desk.text.cli.demand
  const week =
    found.arrivals === 0
      ? nothing
      : `${summary(desk.format.count(found.arrivals), String(found.days))}\n${weekText(desk, found.cells)}`
  const ahead = expected === null ? '' : forecastText(desk, expected)
  return { json: { ...found, forecast }, text: ahead === '' ? week : `${week}\n\n${ahead}` }
}

/** `demand`. */
export const demandCommands: readonly Command[] = [
  { words: ['demand'], about: 'demand', options: dayOptions, database: 'kept', run: demand },
]
