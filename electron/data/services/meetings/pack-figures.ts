import type { MeetingPack, WeekFigure } from '#shared/contract/meetings.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { winOf } from '#shared/rules/meetings/wins.ts'
import type { Context } from '../../context.ts'
import { daysWithOrders } from '../../stores/meeting-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { serviceDay, versionsOf } from '../chats/figure-days.ts'
import { listShops } from '../../stores/shop-store.ts'
import { rowsOfWeek, weekFigures, type WeekRows } from './week-figures.ts'

type Figures = Pick<MeetingPack, 'team' | 'agents' | 'sales' | 'coverage'>

/** Days that have chats; one whose import was undone has none, though it has been there. */
const chatDays = (context: Context, from: LocalDate, to: LocalDate): number => {
  const versions = versionsOf(context, null, from, to)
  const hasChats = (shopId: number, day: LocalDate): boolean =>
    serviceDay(context, versions, shopId, day).streams.length > 0
  return new Set(listShops(context.sql).flatMap(({ id }) => versions.daysOf(id).filter((day) => hasChats(id, day))))
    .size
}

const salesOf = (now: WeekRows, before: WeekRows): MeetingPack['sales'] => {
  const [one, other] = [now.get('total')?.figures, before.get('total')?.figures]
  return {
    orders: one?.orders ?? 0,
    base: one?.sales ?? (0 as MeetingPack['sales']['base']),
    before: other === undefined || other.orders === 0 ? null : other.sales,
  }
}

const computed = (context: Context, from: LocalDate, to: LocalDate): Figures => {
  const now = rowsOfWeek(context, from, to)
  const before = rowsOfWeek(context, dayAfter(from, -7), dayAfter(to, -7))
  const people = listPeople(context.sql).filter(({ number }) => now.has(number))
  const figures = weekFigures(
    context,
    people.map(({ number }) => number),
    now,
    before,
  )
  return {
    team: weekFigures(context, ['total'], now, before).get('total') ?? [],
    agents: people.map(({ number, name, group }) => ({
      ...{ agent: number, name, group },
      figures: figures.get(number) ?? [],
    })),
    sales: salesOf(now, before),
    coverage: { chatDays: chatDays(context, from, to), orderDays: daysWithOrders(context.sql, from, to) },
  }
}

/** Everybody with figures of the week, those who have left since too, in the order of the team; kept until the next change, and for the hour as figures are. */
export const figuresOfWeek = (context: Context, from: LocalDate, to: LocalDate): Figures =>
  context.remembered(`figures of week ${from} ${to} ${context.now().slice(0, 13)}`, () => computed(context, from, to))

type Win = MeetingPack['wins'][number]

const winsIn = (who: Win['who'], figures: readonly WeekFigure[]): Win[] =>
  figures.flatMap((figure) => {
    const kind = winOf(figure)
    // Of one person a target alone is no news: with few chats it is reached and missed by turns.
    if (kind === null || (who !== null && kind === 'target')) return []
    return [{ kind, who, figure: figure.figure, value: figure.value, before: figure.before, text: '' }]
  })

const praise = ({ person, values }: RegisterEntry): Win => ({
  ...{ kind: 'award' as const, who: person, figure: null, value: null, before: null },
  text: typeof values['text'] === 'string' ? values['text'] : '',
})

/** What went well: the team's figures, each agent's that rose for certain, and the week's awards. */
export const winsOf = ({ team, agents }: Figures, awards: readonly RegisterEntry[]): Win[] => [
  ...winsIn(null, team),
  ...agents.flatMap(({ agent, name, figures }) => winsIn({ agent, name }, figures)),
  ...awards.filter(({ state }) => state === 'granted').map(praise),
]
