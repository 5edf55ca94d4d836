import { folded } from '../folded.ts'
import { isMaskedName } from '../cells.ts'
import { strippedAccount } from './roles.ts'

// Whom a name in a file means (rule 16).

/** Someone of the team with everything a file may call them. */
export interface NamedPerson {
  /** the agent's number, such as `A01` */
  readonly number: string
  readonly name: string
  readonly aliases: readonly string[]
  /** platform logins, such as `店铺:小美` */
  readonly accounts: readonly string[]
}

/** Width, case and blanks make no difference between names. */
const plain = (text: string): string => folded(text).replace(/\s+/g, '')

/** What stands behind each separator, the longest first. */
const suffixesOf = (name: string): string[] =>
  [...name.matchAll(/[:_-]/g)].map(({ index }) => name.slice(index + 1)).filter((suffix) => suffix !== '')

/**
 * Prepares {@link personByName} for many names: the finder gives the number of the one person a text means, by number, name, alias or account
 * as a whole, else by the longest part behind `:`, `-` or `_` that means anybody; null = nobody, several, or a masked name (rules 16, 17).
 */
export const personFinder = (people: readonly NamedPerson[]): ((text: string) => string | null) => {
  const meant = new Map<string, Set<string>>()
  for (const { number, name, aliases, accounts } of people) {
    for (const call of [number, name, ...aliases, ...accounts.map(strippedAccount)].map(plain)) {
      if (call !== '') meant.set(call, (meant.get(call) ?? new Set()).add(number))
    }
  }
  return (text) => {
    const whole = plain(strippedAccount(text))
    if (isMaskedName(text)) return null
    for (const call of [whole, ...suffixesOf(whole)]) {
      const numbers = meant.get(call)
      if (numbers) return numbers.size === 1 ? ([...numbers][0] ?? null) : null
    }
    return null
  }
}

/** The number of the person a text means; see {@link personFinder}. */
export const personByName = (text: string, people: readonly NamedPerson[]): string | null => personFinder(people)(text)
