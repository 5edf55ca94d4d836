import { Refusal } from '#shared/contract/failure.ts'
import type { Share } from '#shared/contract/orders.ts'
import { toMillionths } from '#shared/kit/money.ts'
import type { Desk } from '../command.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { personMeant } from './lookups.ts'

const asShare = /^(?<whole>[01])(?:\.(?<part>\d{1,6}))?$/
const asPercent = /^(?<whole>\d{1,3})(?:\.(?<part>\d{1,4}))?%$/

const scaled = (found: RegExpExecArray, digits: number): number =>
  Number(`${found.groups?.['whole'] ?? ''}${(found.groups?.['part'] ?? '').padEnd(digits, '0')}`)

/** `0.6` or `60%` in millionths, without a rounding anywhere; null: neither of them. */
const millionthsOf = (text: string): number | null => {
  const [share, percent] = [asShare.exec(text), asPercent.exec(text)]
  return share ? scaled(share, 6) : percent ? scaled(percent, 4) : null
}

const million = 1_000_000

/** The first ones carry the odd millionths. */
const inEqualParts = (numbers: readonly string[]): Share[] =>
  numbers.map((agent, index) => ({
    agent,
    share: toMillionths(Math.floor(million / numbers.length) + (index < million % numbers.length ? 1 : 0)),
  }))

const knownNumber = async (desk: Desk, typed: string): Promise<string> => {
  const person = await personMeant(desk, typed)
  if (person) return person.number
  const people = await desk.call('people.list', {})
  const known = people.map(({ number }) => number).join(desk.text.cli.listSeparator)
  throw new Refusal('not-found', { what: 'person', number: typed, known })
}

/** `--agent A01`, `A01,A02` in equal parts, or `A01=0.6,A02=40%`. Whether the shares are whole is the decision's own question. */
export const sharesTyped = async (desk: Desk): Promise<Share[]> => {
  const value = desk.required('agent')
  const parts = value.split(/[,，]/).map((part) => part.trim().split('='))
  const wrong = (): WrongUsage => new WrongUsage('not-shares', { option: '--agent', value })
  if (parts.some((part) => part.length > 2 || part.some((word) => word.trim() === ''))) throw wrong()
  const numbers: string[] = []
  for (const [number = ''] of parts) numbers.push(await knownNumber(desk, number.trim()))
  if (parts.every((part) => part.length === 1)) return inEqualParts(numbers)
  return numbers.map((agent, index) => {
    const share = millionthsOf(parts[index]?.[1]?.trim() ?? '')
    if (share === null) throw wrong()
    return { agent, share: toMillionths(share) }
  })
}
