import { directions } from '#shared/kit/import-fields.ts'
import type { MessageFilter, WhoSpeaks } from '#shared/contract/chats.ts'
import { dayAfter } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { buyersLike, type ChatAccount } from '../../stores/archive-store.ts'
import { everywhere, firstPlaceOf, type Candidate, type Condition, type Places } from '../../stores/search-store.ts'
import { archivePeople, type ArchivePeople } from './archive-people.ts'

/** A filter made ready: where in the index to look, which chat days can have something, and which messages pass. */
export interface ReadyFilter {
  readonly places: Places
  readonly condition: () => Condition
  /** the same without days, as far as it pays to ask the database for it: the rest is left to `passes` */
  readonly hint: Condition
  readonly passes: (candidate: Candidate) => boolean
  /** true: the condition alone says whose a chat day is; false: it may be somebody else's too */
  readonly isSureOfAgent: boolean
  /** sides that pass, as kept; null: all */
  readonly sides: readonly number[] | null
  /** true: whatever those sides say in the places passes */
  readonly isOpen: boolean
  /** the condition may leave only few chat days */
  readonly isNarrowing: boolean
}

type Part = (filter: MessageFilter, people: ArchivePeople) => ReadonlySet<number> | null

/** Logins the filter can mean; null: all. */
const accountsOf: Part = ({ shopId, agent }, people) => {
  if (shopId === null && agent === null) return null
  const isMeant = (account: ChatAccount): boolean =>
    (shopId === null || account.shopId === shopId) &&
    (agent === null || account.name === agent || people.isUsedBy(account, agent))
  const meant = [...people.accounts.values()].filter(isMeant).map(({ id }) => id)
  return agent === null && meant.length === people.accounts.size ? null : new Set(meant)
}

/** More buyers than this do not narrow a search down. */
const fewBuyers = 2_000

/** Buyers the filter means; null: all. The latest ones stay at hand, because every page asks for them again. */
const buyersOf = (context: Context, { buyer, shopId }: MessageFilter): ReadonlySet<number> | null => {
  const part = buyer.trim()
  if (part === '') return null
  const latest = context.remembered<{ question: string; buyers: ReadonlySet<number> }>('latest buyers', () => ({
    question: '',
    buyers: new Set(),
  }))
  const question = JSON.stringify([part, shopId])
  if (latest.question !== question)
    Object.assign(latest, { question, buyers: new Set(buyersLike(context.sql, part, shopId)) })
  return latest.buyers
}

const both = (one: Condition, other: Condition): Condition => ({
  text: `${one.text} and ${other.text}`,
  values: [...one.values, ...other.values],
})

const always: Condition = { text: 'true', values: [] }

const among = (column: 'account_id' | 'buyer_id', ids: ReadonlySet<number> | null): Condition =>
  ids === null
    ? always
    : { text: `d.${column} in (select value from json_each(?))`, values: [JSON.stringify([...ids])] }

const ofDays = ({ from, to }: MessageFilter): Condition =>
  from === null && to === null
    ? always
    : { text: 'd.day between ? and ?', values: [from ?? '0000-01-01', to ?? '9999-12-31'] }

/** The sides a filter lets through, as kept; null: all. */
export const sidesOf = (who: WhoSpeaks | null): readonly number[] | null => {
  if (who === null) return null
  return (who === 'people' ? (['buyer', 'agent'] as const) : [who]).map((side) => directions.indexOf(side))
}

const ofSides = (sides: readonly number[] | null): Condition =>
  sides === null ? always : { text: `m.direction in (${sides.map(() => '?').join(', ')})`, values: sides }

const placesOf = ({ from, to }: MessageFilter): Places => ({
  from: from === null ? everywhere.from : firstPlaceOf(from),
  to: to === null || to >= '9999-12-31' ? everywhere.to : firstPlaceOf(dayAfter(to, 1)),
})

/** Whether somebody said it: by number, or under the name of a login nobody owned then. */
const isAgents =
  (people: ArchivePeople, agent: string) =>
  ({ account, day, second }: Candidate): boolean => {
    const login = people.accounts.get(account)
    return login !== undefined && people.keyAt(login.shopId, login.name, day, second) === agent
  }

const isAlwaysOf = (people: ArchivePeople, account: number, agent: string): boolean => {
  const login = people.accounts.get(account)
  return login !== undefined && people.isAlwaysOf(login, agent)
}

/** Makes a filter ready to be asked. */
export const readyFilter = (context: Context, filter: MessageFilter): ReadyFilter => {
  const people = archivePeople(context)
  const { agent } = filter
  const accounts = accountsOf(filter, people)
  const buyers = buyersOf(context, filter)
  const sides = sidesOf(filter.direction)
  const isFew = buyers !== null && buyers.size <= fewBuyers
  const isOfAgent = agent === null ? null : isAgents(people, agent)
  return {
    places: placesOf(filter),
    condition: () => both(ofDays(filter), both(among('account_id', accounts), among('buyer_id', buyers))),
    hint: both(ofSides(sides), both(among('account_id', accounts), among('buyer_id', isFew ? buyers : null))),
    passes: (candidate) =>
      (sides === null || sides.includes(candidate.direction)) &&
      (accounts === null || accounts.has(candidate.account)) &&
      (buyers === null || buyers.has(candidate.buyer)) &&
      (isOfAgent === null || isOfAgent(candidate)),
    isSureOfAgent: agent === null || [...(accounts ?? [])].every((id) => isAlwaysOf(people, id, agent)),
    sides,
    isOpen: accounts === null && buyers === null,
    isNarrowing: agent !== null || isFew || (accounts !== null && accounts.size * 4 <= people.accounts.size),
  }
}
