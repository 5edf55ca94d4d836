import type { Direction } from '#shared/contract/import-fields.ts'
import type { DirectionNames, Preview } from '#shared/contract/imports.ts'
import { directions } from '#shared/kit/import-fields.ts'

/** A speaker with the role known now. */
export type ShownSender = Preview['senders'][number]

const keys: Readonly<Record<string, Direction>> = { b: 'buyer', a: 'agent', r: 'auto', s: 'system' }

/** The role a key gives: B, A, R or S in either case; null for every other key. */
export const roleOfKey = (key: string): Direction | null => keys[key.toLowerCase()] ?? null

/** More lines than this help nobody: whoever speaks most, and is not known, comes first. */
const mostShown = 100

/**
 * The speakers with the roles given by hand standing above what was recognised, in the order in which they were first seen; new ones behind.
 * `unknown` counts beyond the shown ones.
 */
export const shownSenders = (
  found: Preview['senders'],
  given: DirectionNames | undefined,
  order: readonly string[],
): { readonly senders: readonly ShownSender[]; readonly all: number; readonly unknown: readonly string[] } => {
  const byHand = new Map(directions.flatMap((role) => (given?.[role] ?? []).map((name) => [name, role] as const)))
  const places = new Map(order.map((name, place) => [name, place]))
  const placeOf = ({ name }: ShownSender): number => places.get(name) ?? order.length
  const all = found
    .map((sender) => ({ ...sender, role: byHand.get(sender.name) ?? sender.role }))
    .toSorted((one, other) => placeOf(one) - placeOf(other))
  return {
    senders: all.slice(0, mostShown),
    all: all.length,
    unknown: all.filter(({ role }) => role === null).map(({ name }) => name),
  }
}

/**
 * Everybody seen to speak in a file so far. A role given by mistake – ten buyers in one conversation – may leave no line understood, and with
 * it no speaker to correct: who was there before stays.
 */
export const sendersSeen = (
  before: Pick<Preview, 'kind' | 'senders'> | null,
  now: Pick<Preview, 'kind' | 'senders'>,
): Preview['senders'] => {
  if (before === null || before.kind !== now.kind) return now.senders
  const names = new Set(now.senders.map(({ name }) => name))
  return [...now.senders, ...before.senders.filter(({ name }) => !names.has(name))]
}

/** Names whose role nobody knows, by recognition or by hand. */
export const unknownSenders = ({ senders, mapping }: Pick<Preview, 'senders' | 'mapping'>): readonly string[] =>
  shownSenders(senders, mapping.direction, []).unknown
