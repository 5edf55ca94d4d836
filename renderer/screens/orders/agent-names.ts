import type { Share } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { wholeOrder } from './desk/decision-draft.ts'

/** Names by number. */
export type Names = ReadonlyMap<string, string>

/** Names of the team by number, also of those who left. */
export const namesOf = (people: readonly Person[]): Names => new Map(people.map(({ number, name }) => [number, name]))

/** `小美 A01`; a number nobody has stands alone. */
export const personWords = (text: Text['orders'], names: Names, number: string): string => {
  const name = names.get(number)
  return name === undefined ? number : text.person(name, number)
}

/** Who gets an order: `小美 A01`, or `小美 60%、阿强 40%` when it is split; empty when nobody does. */
export const whoseWords = (text: Text['orders'], format: Format, names: Names, shares: readonly Share[]): string =>
  shares
    .map(({ agent, share }) =>
      share === wholeOrder
        ? personWords(text, names, agent)
        : text.personShare(names.get(agent) ?? agent, format.rate(share)),
    )
    .join(text.listSeparator)

/** The numbers of those who worked in the shop on the day of a moment, finance left out. */
export const presentOn = (people: readonly Person[], moment: string): readonly string[] => {
  const day = moment.slice(0, 10)
  return people
    .filter(({ role, joined, left }) => role !== 'finance' && (joined ?? day) <= day && (left ?? day) >= day)
    .map(({ number }) => number)
}
