import type { AccessState } from '#shared/contract/access.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Person } from '#shared/contract/people.ts'
import { methodsFor, screensFor } from '#shared/rules/access.ts'
import type { Context, Work } from '../../context.ts'
import { saveSetting } from '../../stores/settings-store.ts'
import { checkPin } from '../pins.ts'
import { writableBy } from './guard.ts'
import { accessSettings, log, peopleHere, roleNow, settingName } from './settings.ts'

// Who is at the window. docs/privacy.md §4

const screensOf = (role: AccessState['role']): AccessState['screens'] =>
  screensFor(role)?.map(({ screen, tabs }) => ({ screen, tabs: tabs === null ? null : [...tabs] })) ?? null

const copyOf = <Value extends string>(list: readonly Value[] | null): Value[] | null =>
  list === null ? null : [...list]

export const state = (context: Context): AccessState => {
  const role = roleNow(context)
  const { present } = context.session
  return {
    ...accessSettings(context),
    isLocked: role === null,
    role: role ?? 'agent',
    agent: present?.number ?? null,
    name: present?.name ?? null,
    people: peopleHere(context).map((person) => ({
      agent: person.number,
      name: person.name,
      role: person.role,
      hasPin: person.hasPin,
    })),
    screens: screensOf(role ?? 'agent'),
    methods: copyOf(methodsFor(role ?? 'agent')),
    writes: copyOf(writableBy(role ?? 'agent')),
  }
}

/** The same as {@link checkPin}; a wrong try is a line of the access log too. */
export const checkLoggedPin = async (context: Context, work: Work, agent: string, pin: string): Promise<Person> => {
  try {
    return await checkPin(context, work, agent, pin)
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'wrong-pin' || error.code === 'pin-locked')) {
      const { code } = error
      await work.commit(() => log(context, code, agent))
    }
    throw error
  }
}

/** Opens the window for somebody, by the PIN; whoever was there before is gone. */
export const unlock = async (
  context: Context,
  { agent, pin }: ParsedInputOf<'settings.unlock'>,
  work: Work,
): Promise<AccessState> => {
  const { id, number, name, role } = await checkLoggedPin(context, work, agent, pin)
  context.session.present = { id, number, name, role }
  await work.commit(() => log(context, 'unlocked', number))
  return state(context)
}

/** Locks the window; while the lock is off there is nothing to lock. */
export const lock = (context: Context): AccessState => {
  if (context.session.present !== null) log(context, 'locked', context.session.present.number)
  context.session.present = null
  return state(context)
}

/** Switched on, the window asks at once: nobody has said yet who he is. */
export const saveSettings = (context: Context, value: ParsedInputOf<'settings.saveAccess'>): AccessState => {
  const supervisor = peopleHere(context).find(({ role, hasPin }) => role === 'supervisor' && hasPin)
  if (value.isOn && supervisor === undefined) throw new Refusal('supervisor-pin-missing')
  saveSetting(context.sql, settingName, value)
  log(context, 'settings', value.isOn ? 'on' : 'off')
  return state(context)
}
