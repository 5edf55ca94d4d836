import type { MessageFilter } from '#shared/contract/chats.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import {
  buyersOfDay,
  chatBuyer,
  chatDayStarts,
  chatsByDay,
  withIds,
  withSides,
  type ChatDayStart,
} from '../../stores/archive-store.ts'
import type { Condition } from '../../stores/search-store.ts'
import { readyFilter, sidesOf } from './archive-filter.ts'
import { chatLiner } from './archive-lines.ts'
import { archivePeople } from './archive-people.ts'

/** What a filter lets through: how many chats each day has, and on demand whose. */
interface FoundChats {
  readonly question: string
  readonly condition: Condition
  readonly days: readonly { readonly day: LocalDate; readonly chats: number }[]
  readonly buyers: Map<LocalDate, readonly number[]>
}

/** The chat days that began with somebody: for logins that several people had. */
const daysOfAgent = (context: Context, condition: Condition, agent: string): Condition => {
  const people = archivePeople(context)
  const isHis = ({ account, day, second }: ChatDayStart): boolean => {
    const login = people.accounts.get(account)
    return login !== undefined && people.keyAt(login.shopId, login.name, day, second) === agent
  }
  return withIds(
    condition,
    chatDayStarts(context.sql, condition)
      .filter(isHis)
      .map(({ id }) => id),
  )
}

const conditionOf = (context: Context, filter: MessageFilter): Condition => {
  const { condition, isSureOfAgent } = readyFilter(context, filter)
  const { agent } = filter
  const sides = sidesOf(filter.direction)
  const whose = agent === null || isSureOfAgent ? condition() : daysOfAgent(context, condition(), agent)
  return sides === null ? whose : withSides(whose, sides)
}

/** The latest filter asked for stays at hand while its pages are read. */
const found = (context: Context, filter: MessageFilter): FoundChats => {
  const latest = context.remembered<{ chats: FoundChats | null }>('latest chats', () => ({ chats: null }))
  const question = JSON.stringify(filter)
  if (latest.chats?.question === question) return latest.chats
  const condition = conditionOf(context, filter)
  latest.chats = { question, condition, days: chatsByDay(context.sql, condition), buyers: new Map() }
  return latest.chats
}

const buyersOf = (context: Context, { condition, buyers }: FoundChats, day: LocalDate): readonly number[] => {
  const known = buyers.get(day) ?? buyersOfDay(context.sql, day, condition)
  buyers.set(day, known)
  return known
}

/** The days and buyers of one page; only days that reach into it are put in order. */
const pageOf = (
  context: Context,
  chats: FoundChats,
  offset: number,
  limit: number,
): { readonly day: LocalDate; readonly buyer: number }[] => {
  const page: { day: LocalDate; buyer: number }[] = []
  let before = 0
  for (const { day, chats: count } of chats.days) {
    const [from, to] = [Math.max(0, offset - before), Math.min(count, offset + limit - before)]
    before += count
    if (to <= 0) break
    if (from < to)
      page.push(
        ...buyersOf(context, chats, day)
          .slice(from, to)
          .map((buyer) => ({ day, buyer })),
      )
  }
  return page
}

/** Chats of a filter, newest day first, within a day whoever wrote last first. */
export const list = (
  context: Context,
  { offset, limit, ...filter }: ParsedInputOf<'chats.list'>,
): OutputOf<'chats.list'> => {
  const chats = found(context, filter)
  const lineOf = chatLiner(context)
  return {
    rows: pageOf(context, chats, offset, limit).flatMap(({ day, buyer: id }) => {
      const buyer = chatBuyer(context.sql, id)
      return buyer ? [lineOf(buyer, day)] : []
    }),
    total: chats.days.reduce((total, { chats: count }) => total + count, 0),
  }
}
