import { Refusal } from '#shared/contract/failure.ts'
import type { FigureScope, Why, WhyItem } from '#shared/contract/service-figures.ts'
import { serviceFigureNames, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { FieldUnit } from '#shared/kit/import-fields.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { dayOptions, scopeOf } from './figures.ts'
import { personMeant } from './lookups.ts'

const figureNamed = (typed: string): ServiceFigure => {
  const name = serviceFigureNames.find((known) => known === typed)
  if (name) return name
  throw new WrongUsage('not-a-choice', { option: 'FIGURE', known: serviceFigureNames.join(' | '), value: typed })
}

/** A person's number, or an account nobody owns that has something on these days; refuses anything else with those there are. */
const agentKey = async (desk: Desk, scope: FigureScope): Promise<string> => {
  const typed = desk.required('agent')
  const person = await personMeant(desk, typed)
  if (person) return person.number
  const { rows } = await desk.call('chats.figures', { ...scope, by: 'agent' })
  if (rows.some(({ key }) => key === typed)) return typed
  const people = await desk.call('people.list', {})
  const unowned = rows.filter((row) => row.person === null && row.key !== '').map(({ key }) => key)
  const known = [...people.map(({ number }) => number), ...unowned].join(desk.text.cli.listSeparator)
  throw new Refusal('not-found', { what: 'person', number: typed, known })
}

const mostOfPage = 1000

const allOf = async (desk: Desk, scope: FigureScope, figure: ServiceFigure, key: string): Promise<Why> => {
  const page = (offset: number): Promise<Why> =>
    desk.call('chats.why', { ...scope, figure, row: { by: 'agent', key }, offset, limit: mostOfPage })
  const first = await page(0)
  const items = [...first.items]
  while (items.length < first.total) {
    const { items: more } = await page(items.length)
    if (more.length === 0) break
    items.push(...more)
  }
  return { ...first, items }
}

const itemJson = ({ kind, at, shop, agent, buyer, value, seconds = null, verdict, reason, orderNo }: WhyItem) => ({
  kind,
  at: isoTime(at),
  shop,
  agent,
  buyer,
  value,
  seconds,
  verdict,
  reason,
  order: orderNo,
})

/** A value in its unit as a reader sees it. */
const valueText = (desk: Desk, value: number | null, unit: FieldUnit): string => {
  if (value === null) return desk.text.cli.none
  if (unit === 'fen') return desk.format.money(Math.round(value))
  if (unit === 'share') return desk.format.rate(Math.round(value * 1000) * 1000)
  const text = Number.isInteger(value) ? String(value) : (Math.round(value * 100) / 100).toFixed(2)
  return unit === 'seconds' ? desk.text.cli.stats.seconds(text) : text
}

const itemText = (desk: Desk, item: WhyItem, unit: FieldUnit): string[] => {
  const { kinds, verdicts, reasons } = desk.text.chats.why
  const { at, shop, buyer, kind, value, seconds, verdict, reason, orderNo } = item
  const shown = unit === 'share' && typeof seconds === 'number' ? valueText(desk, seconds, 'seconds') : ''
  return [
    at,
    shop,
    buyer,
    kinds[kind],
    shown === '' ? valueText(desk, unit === 'share' ? null : value, unit) : shown,
    verdicts[verdict],
    reasons[reason],
    orderNo ?? '',
  ]
}

const textOf = (desk: Desk, { figure, unit, value, numerator, denominator, rules, items }: Why): string => {
  const { fields } = desk.text.chats.why
  const line = unit === 'fen' ? 'fen' : 'count'
  const parts =
    numerator === null || denominator === null
      ? valueText(desk, value, unit)
      : desk.text.chats.why.equals(valueText(desk, numerator, line), String(denominator), valueText(desk, value, unit))
  const head = `${desk.text.chats.figures[figure]}  ${parts}  ${desk.text.cli.stats.rules(rules.name, rules.id)}`
  if (items.length === 0) return head
  const titles = [fields.at, fields.shop, fields.buyer, '', fields.value, fields.verdict, '', fields.order]
  return `${head}\n${textTable(
    titles.map((title) => ({ title })),
    items.map((item) => itemText(desk, item, unit)),
  )}`
}

const why = async (desk: Desk): Promise<Answer> => {
  const figure = figureNamed(desk.files[0] ?? '')
  const scope = await scopeOf(desk)
  const agent = await agentKey(desk, scope)
  const { rules, items, ...told } = await allOf(desk, scope, figure, agent)
  return {
    json: { ...told, agent, rules: rules.id, items: items.map(itemJson) },
    text: textOf(desk, { ...told, rules, items }),
  }
}

/** `why`. */
export const figurePartCommands: readonly Command[] = [
  {
    words: ['why'],
    about: 'why',
    files: { name: 'FIGURE', least: 1, most: 1 },
    options: [
      { name: 'agent', value: 'ID', about: 'agentOrAccount', isRequired: true },
      ...dayOptions,
      { name: 'rules', value: 'ID', about: 'rules' },
    ],
    database: 'kept',
    run: why,
  },
]
