import type { Person } from '#shared/contract/people.ts'
import type { PersonId, ShopId } from '#shared/kit/ids.ts'
import { dayAfter, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { filterOf } from '#shared/rules/service/filters.ts'
import { agentSpeaks, secondOf, speakerOf, type Stream } from '#shared/rules/service/stream.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { buyerNames } from '../../stores/quality-sample-store.ts'
import { serviceDay } from '../chats/figure-days.ts'
import { placeOf, type Team } from '../chats/figure-places.ts'
import { scopeOf, type Scope } from '../chats/figure-scope.ts'
import { receptionsOn } from '../chats/figure-tallies.ts'

// The chats a sample is drawn from: a buyer's service day with an agent in a shop. docs/quality.md §3

/** A chat somebody of the team wrote a line in. */
export interface AgentChat {
  readonly shopId: ShopId
  readonly shop: string
  readonly platform: string
  readonly buyerId: number
  /** in full: never leaves the data process */
  readonly buyer: string
  /** of several the one he wrote with first */
  readonly account: string
  readonly day: LocalDate
  readonly agent: string
  readonly name: string
  readonly personId: PersonId
  /** code of the shift he was planned for that day; null: none */
  readonly shift: string | null
  /** of all accounts he used with this buyer on the day, both sides */
  readonly messages: number
}

/** Who wrote in a stream by hand, with the second of each one's first line. */
const writersOf = ({ account, marks }: Stream, agentAt: (account: string, second: number) => string) => {
  const writers = new Map<string, number>()
  for (const mark of marks) {
    if (speakerOf(mark) !== agentSpeaks) continue
    const second = secondOf(mark)
    const agent = agentAt(account, second)
    if (!writers.has(agent)) writers.set(agent, second)
  }
  return writers
}

const shiftOn = ({ plans }: Team, agent: string, day: LocalDate): string | null => {
  const plan = plans.get(`${agent} ${day}`)
  return plan === undefined || plan.spans.length === 0 ? null : plan.code
}

interface Asked {
  readonly scope: Scope
  readonly people: ReadonlyMap<string, Person>
  readonly names: ReadonlyMap<number, string>
}

const keptStreams = (context: Context, scope: Scope, shopId: number, day: LocalDate): readonly Stream[] => {
  const { rules, isListed } = scope.rulesOn(day)
  const keyOf = ({ buyer, account }: { buyer: number; account: string }): string => `${buyer} ${account}`
  const kept = new Set(
    receptionsOn(context, scope, shopId, day)
      .receptions.filter((reception) => filterOf(reception, rules, isListed(reception.buyer)) === null)
      .map(keyOf),
  )
  return serviceDay(context, scope.versions, shopId, day).streams.filter((stream) => kept.has(keyOf(stream)))
}

type Found = { chat: AgentChat; second: number }

const chatsOfDay = (
  context: Context,
  { scope, people, names }: Asked,
  shop: Scope['shops'][number],
  day: LocalDate,
): AgentChat[] => {
  const { agentAt } = placeOf(scope.team, shop.id, day)
  const found = new Map<string, Found>()
  for (const stream of keptStreams(context, scope, shop.id, day))
    for (const [agent, second] of writersOf(stream, agentAt)) {
      const person = people.get(agent)
      if (person === undefined) continue
      const key = `${stream.buyer} ${agent}`
      const known = found.get(key)
      const isFirst = known === undefined || second < known.second
      const chat: AgentChat = {
        ...{ shopId: shop.id, shop: shop.name, platform: shop.platform, day },
        ...{ buyerId: stream.buyer, buyer: names.get(stream.buyer) ?? '' },
        ...{ agent, name: person.name, personId: person.id, shift: shiftOn(scope.team, agent, day) },
        account: isFirst ? stream.account : known.chat.account,
        messages: stream.marks.length + (known?.chat.messages ?? 0),
      }
      found.set(key, { chat, second: isFirst ? second : known.second })
    }
  return [...found.values()].map(({ chat }) => chat)
}

const agentsOf = (context: Context): ReadonlyMap<string, Person> =>
  new Map(
    listPeople(context.sql)
      .filter(({ role }) => role === 'agent')
      .map((person) => [person.number, person]),
  )

const chatsBetween = (context: Context, from: LocalDate, to: LocalDate, shopId: number | null): AgentChat[] => {
  const scope = scopeOf(context, {
    from,
    to,
    rules: null,
    shopId: shopId as ShopId | null,
    agent: null,
    onShift: false,
  })
  const asked = { scope, people: agentsOf(context), names: buyerNames(context.sql) }
  return scope.shops.flatMap((shop) =>
    scope.versions.daysOf(shop.id).flatMap((day) => chatsOfDay(context, asked, shop, day)),
  )
}

/** Every chat of a month that somebody of the team wrote in, as the shop's own rule set counts receptions; kept until the next change. */
export const chatsOfMonth = (context: Context, month: Month): readonly AgentChat[] =>
  context.remembered(`quality chats of ${month}`, () => {
    const { from, to } = spanOfMonth(month)
    return chatsBetween(context, from, dayAfter(to, -1), null)
  })

/** How many chats of the month each agent has, by number. */
export const chatCounts = (context: Context, month: Month): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { agent } of chatsOfMonth(context, month)) counts.set(agent, (counts.get(agent) ?? 0) + 1)
  return counts
}

/** True when somebody wrote a line by hand to a buyer on a service day, whatever the filters of a rule set leave out. */
export const wroteTo = (
  context: Context,
  agent: string,
  { shopId, buyerId, day }: { readonly shopId: ShopId; readonly buyerId: number; readonly day: LocalDate },
): boolean => {
  const scope = scopeOf(context, { from: day, to: day, rules: null, shopId, agent: null, onShift: false })
  const { agentAt } = placeOf(scope.team, shopId, day)
  return serviceDay(context, scope.versions, shopId, day).streams.some(
    (stream) => stream.buyer === buyerId && writersOf(stream, agentAt).has(agent),
  )
}
