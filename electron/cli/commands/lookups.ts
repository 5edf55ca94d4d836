import { Refusal } from '#shared/contract/failure.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { Desk } from '../command.ts'

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** The one meant by a typed name: exactly it, else the only one that differs by case, width or spaces around. */
const meant = <Value>(values: readonly Value[], nameOf: (value: Value) => string, typed: string): Value | undefined => {
  const exact = values.find((value) => nameOf(value) === typed)
  if (exact) return exact
  const similar = values.filter((value) => folded(nameOf(value)) === folded(typed))
  return similar.length === 1 ? similar[0] : undefined
}

/** The shop of this name; refuses with `not-found` and the names there are. */
export const shopNamed = async (desk: Desk, name: string): Promise<Shop> => {
  const shops = await desk.call('people.shops', {})
  const shop = meant(shops, (known) => known.name, name)
  if (shop) return shop
  throw new Refusal('not-found', {
    what: 'shop',
    name,
    known: shops.map((known) => known.name).join(desk.text.cli.listSeparator),
  })
}

/** The one of the team whose number was typed, whatever case or width; undefined when there is none. */
export const personMeant = async (desk: Desk, typed: string): Promise<Person | undefined> =>
  meant(await desk.call('people.list', {}), (known) => known.number, typed)

/** Whom `--agent` means in the team as it stands; null without the option; refuses with `not-found` and the numbers there are. */
export const chosenPerson = async (desk: Desk): Promise<Person | null> => {
  const typed = desk.option('agent')
  if (typed === null) return null
  const people = await desk.call('people.list', {})
  const person = meant(people, (known) => known.number, typed)
  if (person) return person
  const known = people.map(({ number }) => number).join(desk.text.cli.listSeparator)
  throw new Refusal('not-found', { what: 'person', number: typed, known })
}

/** The number of {@link chosenPerson}. */
export const chosenAgent = async (desk: Desk): Promise<string | null> => (await chosenPerson(desk))?.number ?? null
