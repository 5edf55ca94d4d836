import { shortenedName } from '#shared/rules/masking.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { listChatAccounts, type ChatAccount } from '../../stores/archive-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { placeOf, teamOf, type DayPlace } from './figure-places.ts'

// Who is who in the archive: logins and their owners by moment, shops, names as they may be shown.

const always = { from: '2000-01-01' as LocalDate, to: '2100-01-01' as LocalDate }

/** Whose line it is: the owner's number and name, both null when nobody owned the login then. */
export interface Speaker {
  readonly agent: string | null
  readonly name: string | null
}

const nobody: Speaker = { agent: null, name: null }

/** The team as the archive asks it. */
export class ArchivePeople {
  readonly #team
  readonly #days = new Map<string, DayPlace>()
  readonly #shops: ReadonlyMap<number, string>
  readonly accounts: ReadonlyMap<number, ChatAccount>

  constructor(context: Context) {
    this.#team = teamOf(context, always.from, always.to)
    this.#shops = new Map(listShops(context.sql).map(({ id, name }) => [id, name]))
    this.accounts = new Map(listChatAccounts(context.sql).map((account) => [account.id, account]))
  }

  /** The person's number, or the login's own name when nobody owns it. */
  keyAt(shopId: number, account: string, day: LocalDate, second: number): string {
    const key = `${shopId} ${day}`
    let place = this.#days.get(key)
    if (!place) {
      place = placeOf(this.#team, shopId, day)
      this.#days.set(key, place)
    }
    return place.agentAt(account, second)
  }

  speakerAt(shopId: number, account: string, day: LocalDate, second: number): Speaker {
    const key = this.keyAt(shopId, account, day, second)
    const name = this.#team.names.get(key)
    // A login may be called like somebody's number: then it is that person's only if he owns it.
    if (name === undefined || this.#team.usesOf(shopId, account).length === 0) return nobody
    return { agent: key, name }
  }

  /** True when somebody, by number, ever had this login. */
  isUsedBy({ shopId, name }: ChatAccount, number: string): boolean {
    return this.#team.usesOf(shopId, name).some((use) => use.number === number)
  }

  /** True when a login was somebody's all the time – a person's by number, or nobody's under its own name. */
  isAlwaysOf({ shopId, name }: ChatAccount, agent: string): boolean {
    const uses = this.#team.usesOf(shopId, name)
    if (uses.length === 0) return name === agent
    return uses.every(({ number }) => number === agent) && uses.some(({ from, to }) => from === null && to === null)
  }

  shopName(shopId: number): string {
    return this.#shops.get(shopId) ?? ''
  }
}

/** The team until the next change. */
export const archivePeople = (context: Context): ArchivePeople =>
  context.remembered('archive people', () => new ArchivePeople(context))

/** Logins that were nobody's at any time, by name. */
export const unownedAccounts = (context: Context): string[] => {
  const people = archivePeople(context)
  const unowned = [...people.accounts.values()].filter((login) => people.isAlwaysOf(login, login.name))
  return [...new Set(unowned.map(({ name }) => name))].sort()
}

/** A buyer's name as it may leave the data process. */
export const shownBuyer = (name: string): string => shortenedName(name) ?? ''
