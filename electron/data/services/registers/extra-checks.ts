import { Refusal } from '#shared/contract/failure.ts'
import type { RegisterValues } from '#shared/contract/registers.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { finesInMoney } from '#shared/rules/registers/fines.ts'
import { lowestBalanceFrom } from '#shared/rules/registers/fund.ts'
import type { Context } from '../../context.ts'
import { fundDays } from '../../stores/register-fund-store.ts'
import type { EntryRow } from '../../stores/register-store.ts'
import { isGrantedAgain } from '../ledger/given-awards.ts'

// What single registers refuse beyond their fields. docs/registers.md §6

/** An entry as it would be after a change. `before` null: it is new. `text`: what is said with the change. */
export interface Planned {
  readonly before: EntryRow | null
  readonly person: string | null
  readonly state: string
  readonly values: RegisterValues
  readonly text: string
}

type Check = (context: Context, planned: Planned) => void

const refuseFines: Check = (_context, { values, text }) => {
  if (finesInMoney({ ...values, said: text })) throw new Refusal('fine-not-allowed')
}

const refuseUnwilling: Check = (_context, { state, values }) => {
  if (state === 'booked' && values['direction'] === 'in' && values['isVoluntary'] !== true)
    throw new Refusal('fund-not-voluntary')
}

const dayIn = (values: RegisterValues | undefined): LocalDate | null => {
  const day = values?.['day']
  return typeof day === 'string' ? (day as LocalDate) : null
}

const refuseOverdrawn: Check = ({ sql }, { before, state, values }) => {
  const day = dayIn(values)
  if (day === null) return
  const sign = values['direction'] === 'in' ? 1 : -1
  const own = state === 'booked' ? [{ day, amount: sign * Number(values['amount']) }] : []
  const earlier = dayIn(before?.values)
  const from = earlier !== null && earlier < day ? earlier : day
  const lowest = lowestBalanceFrom([...fundDays(sql, before?.id ?? null), ...own], from)
  if (lowest < 0) throw new Refusal('fund-short', { short: -lowest })
}

const refuseBackwards: Check = (_context, { values }) => {
  const { from, until } = values
  if (typeof from === 'string' && typeof until === 'string' && until < from) throw new Refusal('date-order')
}

const refuseOwnMentor: Check = (_context, { person, values }) => {
  if (person !== null && values['mentor'] === person)
    throw new Refusal('invalid-input', { path: 'mentor', reason: person })
}

const refuseGrantedAgain: Check = (context, { before, state, person }) => {
  if (before?.state === 'revoked' && state === 'granted' && isGrantedAgain(context, before))
    throw new Refusal('award-given', { agent: person ?? '' })
}

const checks: Readonly<Partial<Record<RegisterName, readonly Check[]>>> = {
  fund: [refuseFines, refuseUnwilling, refuseOverdrawn],
  warnings: [refuseFines],
  awards: [refuseFines, refuseGrantedAgain],
  mentoring: [refuseBackwards, refuseOwnMentor],
  office: [refuseBackwards],
}

/** Refuses what the register's own rules do not allow. */
export const checkPlanned = (context: Context, register: RegisterName, planned: Planned): void => {
  for (const check of checks[register] ?? []) check(context, planned)
}
