import type { Closing, MonthDifference, MonthFinding, MonthState } from '#shared/contract/month-close.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk, Option } from '../command.ts'
import { isoTime, ratio } from '../json-values.ts'
import { textTable } from '../text-table.ts'

const closingJson = ({ at, by, people, orders, total, reopenedAt, reopenReason }: Closing) => ({
  at: isoTime(at),
  by,
  people,
  orders,
  total,
  reopenedAt: isoTime(reopenedAt),
  reopenReason,
})

const stateJson = ({ month, state, checkedAt, closings }: MonthState) => ({
  month,
  state,
  checkedAt: isoTime(checkedAt),
  closings: closings.map(closingJson),
})

const monthOf = (desk: Desk): Month => desk.required('month') as Month

const namesOf = (desk: Desk, { days, agents, months }: MonthFinding): string =>
  [...days, ...months, ...agents].join(desk.text.cli.listSeparator)

const findingsTable = (desk: Desk, findings: readonly MonthFinding[]): string => {
  const words = desk.text.cli.month
  const { count, money } = desk.format
  if (findings.length === 0) return words.nothingMissing
  return textTable(
    [
      { title: words.columns.check },
      { title: words.columns.count, isRight: true },
      { title: words.columns.amount, isRight: true },
      { title: words.columns.who },
    ],
    findings.map((finding) => [
      desk.text.months.checks[finding.check],
      count(finding.count),
      money(finding.amount),
      namesOf(desk, finding),
    ]),
  )
}

const stateLine = (desk: Desk, { month, state }: MonthState): string =>
  desk.text.cli.month.state(desk.format.month(month), desk.text.months.states[state])

const check = async (desk: Desk): Promise<Answer> => {
  const { state, findings } = await desk.call('performance.checkMonth', { month: monthOf(desk) })
  return {
    json: { ...stateJson(state), findings },
    text: `${stateLine(desk, state)}\n${findingsTable(desk, findings)}`,
  }
}

const close = async (desk: Desk): Promise<Answer> => {
  const state = await desk.call('performance.closeMonth', { month: monthOf(desk) })
  const { count, money } = desk.format
  const last = state.closings.at(-1)
  const told = last && desk.text.cli.month.closed(count(last.people), count(last.orders), money(last.total))
  return { json: stateJson(state), text: [stateLine(desk, state), ...(told ? [told] : [])].join('\n') }
}

const reopen = async (desk: Desk): Promise<Answer> => {
  const state = await desk.call('performance.reopenMonth', { month: monthOf(desk), reason: desk.required('reason') })
  return { json: stateJson(state), text: `${stateLine(desk, state)}\n${desk.text.cli.month.reopened}` }
}

type Figure = MonthDifference['people'][number]['figures'][number]['figure']

const plainFigures: ReadonlySet<Figure> = new Set(['orders', 'score'])

const figureText = ({ format }: Desk, figure: Figure, value: number | null): string =>
  figure === 'coefficient'
    ? format.coefficient(value)
    : plainFigures.has(figure)
      ? (value?.toString() ?? format.count(null))
      : format.money(value)

const figureJson = (figure: Figure, value: number | null): number | null =>
  figure === 'coefficient' ? ratio(value) : value

const differenceTable = (desk: Desk, { people }: MonthDifference): string => {
  const words = desk.text.months
  const { money } = desk.format
  return textTable(
    [
      { title: words.who },
      { title: words.figure },
      { title: words.before, isRight: true },
      { title: words.after, isRight: true },
    ],
    people.flatMap(({ agent, name, figures, orders }) => [
      ...figures.map(({ figure, before, after }) => [
        `${agent} ${name}`,
        words.figures[figure],
        figureText(desk, figure, before),
        figureText(desk, figure, after),
      ]),
      ...orders.map(({ order, before, after }) => [
        `${agent} ${name}`,
        words.order(order),
        money(before),
        money(after),
      ]),
    ]),
  )
}

const difference = async (desk: Desk): Promise<Answer> => {
  const found = await desk.call('performance.monthDifference', { month: monthOf(desk) })
  const words = desk.text.months
  const { before, after, people, total, reason } = found
  const heading = after === null ? words.differenceNow(before.at) : words.differenceOf(before.at, after.at)
  return {
    json: {
      month: found.month,
      before: { ...before, at: isoTime(before.at) },
      after: after && { ...after, at: isoTime(after.at) },
      reason,
      people: people.map(({ figures, orders, ...person }) => ({
        ...person,
        figures: figures.map((one) => ({
          figure: one.figure,
          before: figureJson(one.figure, one.before),
          after: figureJson(one.figure, one.after),
        })),
        orders: orders.map(({ order, before: was, after: is }) => ({ order, before: was, after: is })),
      })),
      total,
    },
    text: [heading, people.length === 0 ? words.same : differenceTable(desk, found)].join('\n'),
  }
}

const month: Option = { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true }

/** `month check`, `month close`, `month reopen`, `month diff`. */
export const monthCommands: readonly Command[] = [
  { words: ['month', 'check'], about: 'monthCheck', options: [month], database: 'kept', run: check },
  { words: ['month', 'close'], about: 'monthClose', options: [month], database: 'kept', run: close },
  {
    words: ['month', 'reopen'],
    about: 'monthReopen',
    options: [month, { name: 'reason', value: 'TEXT', about: 'reason', isRequired: true }],
    database: 'kept',
    run: reopen,
  },
  { words: ['month', 'diff'], about: 'monthDiff', options: [month], database: 'kept', run: difference },
]
