import type { Direction } from '../../../contract/import-fields.ts'
import { RowProblem } from '../target.ts'
import { learnRoles, type KnownRoles } from './conversation-roles.ts'
import type { Line, MessageFacts, MessageSink } from './message.ts'
import { fullAccount, mayBeSameName } from './names.ts'
import { servingAccounts, transferIn, type ServedLine } from './serving.ts'

/** The roles of agents whose names the file does not give still need an account. */
const isOfShop = (role: Direction | null): boolean => role === 'agent'

/**
 * The lines of one conversation, waiting until it is known who everybody is. What was learned stays when a part of it has been settled, so
 * that a long conversation can be settled in parts.
 */
export class Conversation {
  readonly #facts: MessageFacts
  readonly #roles: KnownRoles = new Map()
  #lines: Line[] = []
  #buyer: string | null = null
  #serving: string | null = null

  constructor(facts: MessageFacts) {
    this.#facts = facts
  }

  get size(): number {
    return this.#lines.length
  }

  add(line: Line): void {
    this.#lines.push(line)
  }

  /** Tells what became of every waiting line. */
  settle(sink: MessageSink): void {
    const lines = this.#lines
    this.#lines = []
    if (lines.length === 0) return
    learnRoles(lines, this.#roles)
    const buyer = this.#buyerOf(lines)
    const served = lines.map((line) => this.#served(line))
    const { accounts, last } = servingAccounts(served, this.#serving, '')
    this.#serving = last
    for (const [index, { line, spokenBy }] of served.entries())
      this.#tell(sink, line, line.account ?? spokenBy ?? accounts[index] ?? '', line.buyer ?? buyer)
  }

  #roleOf({ role, sender, text }: Line): Direction | null {
    if (role !== null) return role
    if (sender !== null) return this.#roles.get(sender) ?? null
    return transferIn(text) === null ? null : 'system'
  }

  #served(line: Line): ServedLine {
    const role = this.#roleOf(line)
    const { sender } = line
    const own = line.account ?? sender ?? this.#facts.mainAccount
    const isPersons = sender !== null && (this.#roles.get(sender) === 'agent' || this.#facts.roleOf(sender) === 'agent')
    const handed = role === 'system' ? transferIn(line.text) : null
    return {
      line,
      spokenBy: isOfShop(role) ? own : null,
      sentBy: role === 'auto' && isPersons ? own : null,
      handed: handed && { from: handed.from && this.#full(handed.from), to: this.#full(handed.to) },
    }
  }

  /** A hand-over names agents as the window shows them; their lines carry the whole account. */
  #full(name: string): string {
    const speaking = [...this.#roles].flatMap(([sender, role]) => (role === 'agent' ? [sender] : []))
    const found = fullAccount(name, speaking)
    return found === name ? fullAccount(name, this.#facts.accounts) : found
  }

  /** The buyer the log names, else the only one who speaks as one; null when there are none or several. */
  #buyerOf(lines: readonly Line[]): string | null {
    const named = lines.find(({ buyer }) => buyer !== null)?.buyer ?? null
    if (named !== null) this.#buyer = named
    if (this.#buyer !== null) return this.#buyer
    const speaking = new Set(
      lines.flatMap((line) => (line.sender !== null && this.#roleOf(line) === 'buyer' ? [line.sender] : [])),
    )
    const [first] = speaking
    if (first === undefined) return null
    const isOne = [...speaking].every((name) => mayBeSameName(name, first))
    this.#buyer = isOne ? ([...speaking].find((name) => !name.includes('*')) ?? first) : null
    return this.#buyer
  }

  #tell(sink: MessageSink, line: Line, account: string, buyer: string | null): void {
    const role = this.#roleOf(line)
    const refuse = (problem: RowProblem): void => {
      sink.problem(line, problem)
    }
    if (role === 'system' && (line.text === '' || buyer === null))
      return refuse(new RowProblem('system-line', null, 'excluded'))
    if (role === null) return refuse(new RowProblem('sender-unknown', line.sender))
    if (buyer === null) return refuse(new RowProblem('buyer-missing', line.sender))
    sink.message(line, account, buyer, role)
  }
}
