import type { MonthDifference } from '#shared/contract/month-close.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'

type Figure = MonthDifference['people'][number]['figures'][number]['figure']

/** One line of the difference as it is shown. `sign`: of the change; 0 when it has none. */
export interface ShownChange {
  readonly key: string
  /** only in the first line of a person */
  readonly who: string
  readonly what: string
  readonly before: string
  readonly after: string
  readonly change: string
  readonly sign: number
}

const valueOf = (figure: Figure | 'order', value: number | null, format: Format): string => {
  if (figure === 'orders') return format.count(value)
  if (figure === 'score') return value === null ? format.count(null) : String(value)
  if (figure === 'coefficient') return format.coefficient(value)
  return format.money(value)
}

/** A score has hundredths: what is left of it after a subtraction is rounded to them. An order somebody had no part in paid nothing. */
const changeOf = (figure: Figure | 'order', before: number | null, after: number | null): number | null =>
  figure === 'order'
    ? (after ?? 0) - (before ?? 0)
    : before === null || after === null
      ? null
      : figure === 'score'
        ? Math.round((after - before) * 100) / 100
        : after - before

interface Change {
  readonly figure: Figure | 'order'
  readonly what: string
  readonly before: number | null
  readonly after: number | null
}

/** Every difference of everybody as lines of a table. */
export const shownChanges = (people: MonthDifference['people'], words: Text['months'], format: Format): ShownChange[] =>
  people.flatMap(({ agent, name, figures, orders }) => {
    const changes: Change[] = [
      ...figures.map((one) => ({ ...one, what: words.figures[one.figure] })),
      ...orders.map((one) => ({ ...one, figure: 'order' as const, what: words.order(one.order) })),
    ]
    return changes.map(({ figure, what, before, after }, index) => {
      const change = changeOf(figure, before, after)
      return {
        key: `${agent} ${what}`,
        who: index === 0 ? `${agent} ${name}` : '',
        what,
        before: valueOf(figure, before, format),
        after: valueOf(figure, after, format),
        change: valueOf(figure, change, format),
        sign: Math.sign(change ?? 0),
      }
    })
  })
