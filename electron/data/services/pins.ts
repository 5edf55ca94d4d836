import { scryptSync, timingSafeEqual } from 'node:crypto'
import type { Person } from '#shared/contract/people.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { folded } from '#shared/rules/folded.ts'
import { afterWrongPin, pinLockedUntil, pinTriesLeft } from '#shared/rules/handovers/pin-tries.ts'
import type { Context, Work } from '../context.ts'
import { listPeople } from '../stores/people-store.ts'
import { clearPinTries, pinHashOf, pinTriesOf, savePinTries } from '../stores/pin-store.ts'

// Who says he is somebody proves it with his PIN. docs/handovers.md §3

/** True when a typed PIN is the one behind `scrypt$salt$hash`. */
const isRight = (pin: string, kept: string): boolean => {
  const [, salt = '', hash = ''] = kept.split('$')
  const expected = Buffer.from(hash, 'base64')
  const typed = scryptSync(pin, Buffer.from(salt, 'base64'), expected.length)
  return timingSafeEqual(typed, expected)
}

/** Somebody of the team who is here today; refuses everybody else. */
export const personHere = ({ sql, now }: Context, agent: string): Person => {
  const today = dateOf(now())
  const wanted = folded(agent)
  const person = listPeople(sql).find(({ number }) => folded(number) === wanted)
  if (person === undefined) throw new Refusal('not-found', { what: 'person', key: agent })
  const { joined, left } = person
  if ((joined !== null && joined > today) || (left !== null && left < today))
    throw new Refusal('not-found', { what: 'person-on-day', key: agent })
  return person
}

const refuseLocked = ({ sql, now }: Context, { id, number }: Person): void => {
  const until = pinLockedUntil(pinTriesOf(sql, id), now())
  if (until !== null) throw new Refusal('pin-locked', { agent: number, until })
}

/** Counts a wrong try and says what follows from it. */
const countWrong = ({ sql, now }: Context, { id, number }: Person): Refusal => {
  const tries = afterWrongPin(pinTriesOf(sql, id), now())
  savePinTries(sql, id, tries)
  const until = pinLockedUntil(tries, now())
  return until === null
    ? new Refusal('wrong-pin', { agent: number, left: pinTriesLeft(tries) })
    : new Refusal('pin-locked', { agent: number, until })
}

/**
 * The person of a number, when the PIN is his. Refuses `not-found` (nobody of the team today), `pin-missing`, `wrong-pin` (with the tries left) and
 * `pin-locked` (with its end); a wrong try is kept although the call is refused.
 */
export const checkPin = async (context: Context, work: Work, agent: string, pin: string): Promise<Person> => {
  const person = personHere(context, agent)
  const kept = pinHashOf(context.sql, person.id)
  if (kept === null) throw new Refusal('pin-missing', { agent: person.number })
  refuseLocked(context, person)
  if (!isRight(pin, kept)) {
    const refusal = await work.commit(() => {
      // Others may have been wrong while this try waited for a long write.
      refuseLocked(context, person)
      return countWrong(context, person)
    })
    throw refusal
  }
  await work.rehearse(() => refuseLocked(context, person))
  if (pinTriesOf(context.sql, person.id) !== null) await work.commit(() => clearPinTries(context.sql, person.id))
  return person
}
