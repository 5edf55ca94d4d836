import { nudgeResults, type Recovered, type UnpaidOrder } from '#shared/contract/unpaid.ts'
import { dateOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { sumFen, toFen } from '#shared/kit/money.ts'
import { wallClock } from '#data/host.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { chosenAgent } from './lookups.ts'
import { orderMeant } from './order-lookup.ts'

const orderJson = (row: UnpaidOrder) => ({
  order: row.orderNo,
  shop: row.shop,
  buyer: row.buyer,
  createdAt: isoTime(row.createdAt),
  payable: row.payable,
  owners: row.owners,
  ownedBy: row.ownedBy,
  nudgedToday: row.isNudgedToday,
  nudges: row.nudges.map(({ id, day, at, agent, result, note, takenBackAt }) => ({
    ...{ id, day, agent, result, note },
    at: isoTime(at),
    takenBackAt: isoTime(takenBackAt),
  })),
})

const lastResult = (desk: Desk, { nudges }: UnpaidOrder, day: string): string => {
  const standing = nudges.find((nudge) => nudge.day === day && nudge.takenBackAt === null)
  return standing === undefined ? '' : desk.text.unpaid.results[standing.result]
}

const unpaidText = (desk: Desk, rows: readonly UnpaidOrder[], day: string): string => {
  const words = desk.text.unpaid
  const { columns } = words
  const { money, count, moment } = desk.format
  const open = rows.filter(({ isNudgedToday }) => !isNudgedToday)
  const payable = (some: readonly UnpaidOrder[]): string => money(sumFen(some.map((row) => row.payable ?? toFen(0))))
  const table = textTable(
    [
      ...[words.detail.owner, columns.orderNo, words.detail.shop, columns.createdAt].map((title) => ({ title })),
      { title: columns.payable, isRight: true },
      ...[columns.buyer, columns.result].map((title) => ({ title })),
    ],
    rows.map((row) => [
      row.owners.join(words.listSeparator) || words.ownedBy.nobody,
      row.orderNo,
      row.shop,
      moment(row.createdAt),
      money(row.payable),
      row.buyer ?? words.unknownBuyer,
      lastResult(desk, row, day),
    ]),
  )
  const sums = [words.totals(count(rows.length), payable(rows)), words.totalsOpen(count(open.length), payable(open))]
  return `${table}\n${sums.join(desk.text.cli.unpaid.between)}`
}

const unpaid = async (desk: Desk): Promise<Answer> => {
  const day = (desk.option('date') as LocalDate | null) ?? dateOf(wallClock())
  const { rows } = await desk.call('orders.unpaid', { day })
  return {
    json: { date: day, rows: rows.map(orderJson) },
    text: rows.length === 0 ? desk.text.unpaid.empty.title : unpaidText(desk, rows, day),
  }
}

const nudge = async (desk: Desk): Promise<Answer> => {
  const result = nudgeResults.find((known) => known === desk.required('result')) ?? 'other'
  const { id } = await orderMeant(desk, desk.files[0] ?? '')
  const agent = (await chosenAgent(desk)) ?? ''
  const row = await desk.call('orders.nudge', { orderId: id, agent, result, note: desk.option('note') ?? '' })
  const words = desk.text.unpaid
  return { json: orderJson(row), text: words.detail.saved(row.orderNo, words.results[result]) }
}

const recoveredText = (desk: Desk, rows: readonly Recovered[]): string => {
  const words = desk.text.unpaid.recovered
  const { count, money } = desk.format
  return textTable(
    [
      { title: words.agent },
      ...[words.nudged, words.paidOrders, words.paid].map((title) => ({ title, isRight: true })),
    ],
    rows.map(({ agent, name, nudged, paidOrders, paid }) => [
      desk.text.unpaid.person(name, agent),
      count(nudged),
      count(paidOrders),
      money(paid),
    ]),
  )
}

const recovered = async (desk: Desk): Promise<Answer> => {
  const month = desk.required('month') as Month
  const rows = await desk.call('orders.recovered', { month })
  return {
    json: {
      month,
      rows: rows.map(({ agent, nudged, paidOrders, paid }) => ({ agent, nudged, orders: paidOrders, paid })),
    },
    text: rows.length === 0 ? desk.text.unpaid.recovered.none : recoveredText(desk, rows),
  }
}

/** `orders unpaid`, `orders nudge`, `orders recovered`. */
export const unpaidCommands: readonly Command[] = [
  {
    words: ['orders', 'unpaid'],
    about: 'ordersUnpaid',
    options: [{ name: 'date', value: 'D', about: 'nudgeDate', isDay: true }],
    database: 'kept',
    run: unpaid,
  },
  {
    words: ['orders', 'nudge'],
    about: 'ordersNudge',
    files: { name: 'ORDER', least: 1, most: 1 },
    options: [
      { name: 'agent', value: 'ID', about: 'nudgeAgent', isRequired: true },
      { name: 'result', value: nudgeResults.join('|'), about: 'nudgeResult', isRequired: true, choices: nudgeResults },
      { name: 'note', value: 'T', about: 'nudgeNote' },
      { name: 'shop', value: 'NAME', about: 'orderShop' },
    ],
    database: 'kept',
    run: nudge,
  },
  {
    words: ['orders', 'recovered'],
    about: 'ordersRecovered',
    options: [{ name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true }],
    database: 'kept',
    run: recovered,
  },
]
