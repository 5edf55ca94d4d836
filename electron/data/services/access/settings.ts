import type { AccessSettings } from '#shared/contract/access.ts'
import type { Person, Role } from '#shared/contract/people.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { insertAccess } from '../../stores/access-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { settingOf } from '../../stores/settings-store.ts'

export const settingName = 'access'
const atFirst: AccessSettings = { isOn: false, minutes: 10 }

/** As it was saved; off at first. A file that cannot be read locks nobody out: its own failure is told by whatever is asked. */
export const accessSettings = ({ file }: Context): AccessSettings => {
  try {
    return { ...atFirst, ...((settingOf(file.sql, settingName) as Partial<AccessSettings> | undefined) ?? {}) }
  } catch {
    return atFirst
  }
}

/** The team of today. */
export const peopleHere = ({ sql, now }: Context): Person[] => {
  const today = dateOf(now())
  return listPeople(sql).filter(({ joined, left }) => (joined ?? today) <= today && (left ?? today) >= today)
}

/** Whose role holds for a call; null: the window is locked. Somebody who left or was given another role meanwhile is asked again. */
export const roleNow = (context: Context): Role | null => {
  const { session } = context
  if (!session.isAsked || !accessSettings(context).isOn) return 'supervisor'
  const { present } = session
  if (present === null) return null
  const person = peopleHere(context).find(({ id }) => id === present.id)
  if (person?.role === present.role) return present.role
  session.present = null
  return null
}

/** A line of the access log; call it inside a transaction. */
export const log = (
  context: Context,
  what: Parameters<typeof insertAccess>[1]['what'],
  subject = '',
  reason = '',
): void => insertAccess(context.sql, { at: context.now(), by: context.by, what, subject, reason })
