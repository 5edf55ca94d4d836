import type { Direction } from '../../../contract/import-fields.ts'
import type { Line } from './message.ts'
import { fullAccount, mayBeSameName } from './names.ts'

/** What a conversation has shown so far: roles by sender. */
export type KnownRoles = Map<string, Direction>

const learn = (lines: readonly Line[], roles: KnownRoles): void => {
  for (const { sender, role, buyer, account } of lines) {
    if (buyer !== null && !roles.has(buyer)) roles.set(buyer, 'buyer')
    if (account !== null && account !== '' && !roles.has(account)) roles.set(account, 'agent')
    // A person's account also sends automatic lines; what she says herself tells who she is.
    if (sender !== null && role !== null && role !== 'system' && (role !== 'auto' || !roles.has(sender)))
      roles.set(sender, role)
  }
}

const strangersIn = (lines: readonly Line[], roles: KnownRoles): string[] => [
  ...new Set(
    lines.flatMap(({ sender, role }) => (sender !== null && role === null && !roles.has(sender) ? [sender] : [])),
  ),
]

/** The role a row's own names give a sender: the short form of the account, or the buyer with the middle hidden. */
const namesakeRole = (stranger: string, lines: readonly Line[], hasBuyer: boolean): Direction | null => {
  for (const { account, buyer } of lines) {
    if (account !== null && fullAccount(stranger, [account]) === account) return 'agent'
    if (buyer !== null && !hasBuyer && mayBeSameName(buyer, stranger)) return 'buyer'
  }
  return null
}

/** The role of the one sender nothing is known of: the other side of the one that is known; null when both are known, or none. */
const otherSide = (hasBuyer: boolean, roles: KnownRoles): Direction | null => {
  const known = new Set(roles.values())
  if (hasBuyer || known.has('buyer')) return known.has('agent') ? null : 'agent'
  return known.has('agent') || known.has('auto') ? 'buyer' : null
}

/** Completes what is known of the senders by these lines of one conversation; strangers stay unknown when there are several. */
export const learnRoles = (lines: readonly Line[], roles: KnownRoles): void => {
  learn(lines, roles)
  const hasBuyer = lines.some(({ sender }) => sender !== null && roles.get(sender) === 'buyer')
  for (const stranger of strangersIn(lines, roles)) {
    const role = namesakeRole(stranger, lines, hasBuyer)
    if (role !== null) roles.set(stranger, role)
  }
  const [stranger, ...others] = strangersIn(lines, roles)
  const role = stranger === undefined || others.length > 0 ? null : otherSide(hasBuyer, roles)
  if (stranger !== undefined && role !== null) roles.set(stranger, role)
}
