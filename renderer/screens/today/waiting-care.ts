import type { Today } from '#shared/contract/performance.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import type { Waiting } from './waiting-line.ts'

type Care = Today['care']

const places: Readonly<Record<keyof Care, Pick<Waiting, 'key' | 'screen' | 'query'>>> = {
  complaints: { key: 'complaints', screen: 'quality', query: { tab: 'complaints' } },
  afterSales: { key: 'after-sales', screen: 'quality', query: { tab: 'after-sales' } },
  reviews: { key: 'reviews', screen: 'quality', query: { tab: 'reviews' } },
  actions: { key: 'actions', screen: 'meetings', query: { tab: 'actions' } },
}

const registers = Object.keys(places) as readonly (keyof Care)[]

/** Open complaints, after-sales, reviews and action items, one line each; `warn`, and led to the late ones, when any is overdue. */
export const careThatIsOpen = ({ care }: Today, text: Text['today']['waiting'], format: Format): readonly Waiting[] =>
  registers.flatMap((register) => {
    const { open, overdue, nextDue } = care[register]
    if (open === 0) return []
    const { key, screen, query } = places[register]
    const name = text.registers[register]
    const words =
      overdue > 0
        ? text.registerOverdue(name, format.count(overdue), format.count(open))
        : text.registerOpen(name, format.count(open), nextDue === null ? '' : format.moment(nextDue))
    return [
      {
        key,
        words,
        action: text.registerAction,
        tone: overdue > 0 ? 'warn' : null,
        screen,
        query: overdue > 0 ? { ...query, overdue: '1' } : query,
      },
    ]
  })

/** New products not everybody has been taught; `warn` once one of them should have been. */
export const untaughtProducts = (
  { untaught: { products, people, isOverdue } }: Today,
  text: Text['today']['waiting'],
  format: Format,
): readonly Waiting[] =>
  products === 0
    ? []
    : [
        {
          key: 'untaught',
          words: text.untaught(format.count(products), format.count(people)),
          action: text.untaughtAction,
          tone: isOverdue ? 'warn' : null,
          screen: 'people',
          query: { tab: 'training' },
        },
      ]
