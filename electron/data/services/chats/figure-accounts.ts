import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { receptionsOf } from '#shared/rules/service/rounds.ts'
import type { ServiceDay } from '#shared/rules/service/stream.ts'
import { tallyDay, type Tally } from '#shared/rules/service/tally.ts'
import type { Context } from '../../context.ts'
import { buyersNamed } from '../../stores/chat-figure-store.ts'
import { serviceDay } from './figure-days.ts'
import type { Scope } from './figure-scope.ts'

/** Sums by account, whoever used it: what a platform counts. Only of some accounts, and only for one answer. */
export class AccountTallies {
  readonly #context: Context
  readonly #scope: Scope
  readonly #accounts: ReadonlySet<string>
  readonly #days = new Map<string, ServiceDay>()
  readonly #tallies = new Map<string, ReadonlyMap<string, Tally>>()
  readonly #listed = new Map<RuleSet['listedBuyers'], ReadonlySet<number>>()

  constructor(context: Context, scope: Scope, accounts: ReadonlySet<string>) {
    this.#context = context
    this.#scope = scope
    this.#accounts = accounts
  }

  /** Sessions run over accounts, so the other accounts of a buyer belong to the day too. */
  #day(shopId: number, day: LocalDate): ServiceDay {
    const key = `${shopId} ${day}`
    const known = this.#days.get(key)
    if (known) return known
    const whole = serviceDay(this.#context, this.#scope.versions, shopId, day)
    const buyers = new Set(whole.streams.filter(({ account }) => this.#accounts.has(account)).map(({ buyer }) => buyer))
    const part = { ...whole, streams: whole.streams.filter(({ buyer }) => buyers.has(buyer)) }
    this.#days.set(key, part)
    return part
  }

  #isListed({ filters, listedBuyers }: RuleSet): (buyer: number) => boolean {
    const known =
      this.#listed.get(listedBuyers) ?? buyersNamed(this.#context.sql, filters.listedBuyers ? listedBuyers : [])
    this.#listed.set(listedBuyers, known)
    return (buyer) => known.has(buyer)
  }

  /** By account, of a shop's service day under these rules. */
  of(shopId: number, day: LocalDate, rules: RuleSet): ReadonlyMap<string, Tally> {
    const key = `${shopId} ${day} ${JSON.stringify(rules)}`
    const known = this.#tallies.get(key)
    if (known) return known
    const isListed = this.#isListed(rules)
    const made = tallyDay(receptionsOf(this.#day(shopId, day), rules, isListed), {
      rules,
      isListed,
      keyAt: (account) => (this.#accounts.has(account) ? account : null),
      isOnShift: null,
    })
    this.#tallies.set(key, made)
    return made
  }
}
