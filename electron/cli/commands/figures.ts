import { Refusal } from '#shared/contract/failure.ts'
import type { Distribution, FigureRow, FigureScope, FigureTable, Rate } from '#shared/contract/service-figures.ts'
import { localDate } from '#shared/kit/local-time.ts'
import type { FigureCut } from '#shared/kit/service-figures.ts'
import type { Answer, Command, Desk, Option } from '../command.ts'
import { textTable } from '../text-table.ts'
import { shopNamed } from './lookups.ts'

const cuts: readonly FigureCut[] = ['agent', 'day', 'hour', 'shop']

/** The days of a question about figures, both included. */
export const dayOptions: readonly Option[] = [
  { name: 'from', value: 'D', about: 'fromDay', isRequired: true, isDay: true },
  { name: 'to', value: 'D', about: 'toDay', isRequired: true, isDay: true },
]

const knownRules = async (desk: Desk): Promise<string | null> => {
  const typed = desk.option('rules')
  if (typed === null) return null
  const { versions } = await desk.call('chats.ruleSets', {})
  const ids = [...new Set(versions.map(({ id }) => id))]
  if (ids.includes(typed)) return typed
  throw new Refusal('not-found', { what: 'rule-set', key: typed, known: ids.join(desk.text.cli.listSeparator) })
}

/** Days, shop and rules as they were written; everybody. */
export const scopeOf = async (desk: Desk): Promise<FigureScope> => {
  const shop = desk.option('shop')
  return {
    from: localDate.parse(desk.required('from')),
    to: localDate.parse(desk.required('to')),
    rules: await knownRules(desk),
    shopId: shop === null ? null : (await shopNamed(desk, shop)).id,
    agent: null,
    onShift: false,
  }
}

const spreadJson = ({ n, mean, median, p90 }: Distribution) => ({ n, mean, median, p90 })
const rateJson = ({ n, hits, rate }: Rate) => ({ n, hits, rate })

const rowJson = ({ key, person, figures }: FigureRow, by: FigureCut) => ({
  key,
  ...(by === 'agent' ? { person } : {}),
  receptions: figures.receptions,
  rounds: figures.rounds,
  unanswered: figures.unanswered,
  firstResponse: spreadJson(figures.firstResponse),
  averageResponse: spreadJson(figures.averageResponse),
  withinLimit: rateJson(figures.withinLimit),
  replyRate: rateJson(figures.replyRate),
  answerRatio: figures.answerRatio,
  inquiries: figures.inquiries,
  conversion: { ...rateJson(figures.conversion), coverage: figures.conversion.coverage },
  sales: figures.sales,
  orders: figures.orders,
  buyers: figures.buyers,
  units: figures.units,
})

/** `45.5 s`; times are compared to the tenth. */
const secondsText = (desk: Desk, seconds: number | null): string =>
  seconds === null ? desk.text.cli.none : desk.text.cli.stats.seconds((Math.round(seconds * 10) / 10).toFixed(1))

const shareText = (desk: Desk, { rate, n }: Rate): string =>
  rate === null
    ? desk.text.cli.none
    : desk.text.cli.stats.share(desk.format.rate(Math.round(rate * 1000) * 1000), String(n))

const cellsOf = (desk: Desk, { key, name, figures }: FigureRow): string[] => {
  const { count, money } = desk.format
  return [
    key === '' ? desk.text.cli.stats.nobody : key,
    name ?? '',
    count(figures.receptions),
    count(figures.rounds),
    count(figures.unanswered),
    secondsText(desk, figures.firstResponse.mean),
    secondsText(desk, figures.averageResponse.mean),
    shareText(desk, figures.withinLimit),
    shareText(desk, figures.replyRate),
    shareText(desk, figures.conversion),
    money(figures.sales),
  ]
}

const tableText = (desk: Desk, { rules, rows, total }: FigureTable): string => {
  const { figures } = desk.text.chats
  const { within, key, name, sum, rules: named } = desk.text.cli.stats
  const columns = [
    ...[figures.receptions, figures.rounds, figures.unanswered, figures.firstResponseMean, figures.averageResponseMean],
    ...[within(String(rules.limitSeconds)), figures.replyRate, figures.conversion, figures.sales],
  ]
  const all = rows.length > 1 ? [...rows, { key: sum, person: null, name: null, figures: total }] : rows
  return [
    named(rules.name, rules.id),
    textTable(
      [{ title: key }, { title: name }, ...columns.map((title) => ({ title, isRight: true }))],
      all.map((row) => cellsOf(desk, row)),
    ),
  ].join('\n')
}

/** Days that are not complete, and conversion that orders hardly cover: said beside the figures, never left out. */
const caution = (desk: Desk, { openDays, coverage }: FigureTable): string | null => {
  const { open, openReasons, covered } = desk.text.cli.stats
  const lines = openDays.map(({ day, shop, reason, detail }) => open(day, shop, openReasons[reason](detail)))
  const share = coverage.covered
  if (share !== null && share < 1) lines.push(covered(desk.format.rate(Math.round(share * 1000) * 1000)))
  return lines.length === 0 ? null : lines.join('\n')
}

const stats = async (desk: Desk): Promise<Answer> => {
  const by = (desk.option('by') ?? 'agent') as FigureCut
  const table = await desk.call('chats.figures', { ...(await scopeOf(desk)), by })
  return {
    json: {
      rules: table.rules.id,
      rows: table.rows.map((row) => rowJson(row, by)),
      openDays: table.openDays,
      coverage: table.coverage,
    },
    text: table.rows.length === 0 ? desk.text.cli.stats.nothing : tableText(desk, table),
    complaint: caution(desk, table),
  }
}

/** `stats`. */
export const figureCommands: readonly Command[] = [
  {
    words: ['stats'],
    about: 'stats',
    options: [
      ...dayOptions,
      { name: 'by', value: cuts.join('|'), about: 'by', choices: cuts },
      { name: 'rules', value: 'ID', about: 'rules' },
      { name: 'shop', value: 'NAME', about: 'onlyShop' },
    ],
    database: 'kept',
    run: stats,
  },
]
