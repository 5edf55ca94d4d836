import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Placing } from '#shared/rules/service/judge.ts'
import { receptionsOf, type DayOfReceptions } from '#shared/rules/service/rounds.ts'
import { agentSpeaks, secondOf, speakerOf, type ServiceDay } from '#shared/rules/service/stream.ts'
import { tallyDay, type Judging, type Tally } from '#shared/rules/service/tally.ts'
import { packedTimes, type PackedTimes } from '#shared/rules/service/time-counts.ts'
import type { Context } from '../../context.ts'
import { serviceDay, versionOfDay } from './figure-days.ts'
import { placeOf, type DayPlace } from './figure-places.ts'
import type { Scope } from './figure-scope.ts'

// Sums of each service day by group, kept until the day, its rules or its people change. Rows of a table add them up.

/** What a day is cut into: the whole of it, by hour (0–47 from the midnight of its date), or by planned shift. */
export type Part = 'whole' | 'hour' | 'shift'

/** Between the agent and the part in a group's key; nobody's name has it. */
const between = '\n'

/** A group of a day: whose it is (null: everybody's) and which part of the day. */
export interface Group {
  readonly agent: string | null
  readonly part: string
}

export const groupOf = (key: string): Group => {
  const at = key.lastIndexOf(between)
  return at < 0 ? { agent: null, part: key } : { agent: key.slice(0, at), part: key.slice(at + 1) }
}

const partAt = (place: DayPlace, part: Part, account: string, second: number): string => {
  if (part === 'whole') return ''
  return part === 'hour' ? String(Math.floor(second / 3600)) : place.shiftAt(account, second)
}

/** How a day's moments fall into groups. `isByAgent`: each agent has groups of his own. */
export const placingOf = (place: DayPlace, part: Part, isByAgent: boolean, onShift: boolean): Placing => ({
  keyAt: (account, second) => {
    const own = partAt(place, part, account, second)
    return isByAgent ? `${place.agentAt(account, second)}${between}${own}` : own
  },
  isOnShift: onShift ? place.isOnShift : null,
})

/** The numbers of a tally that are simply added up. */
export type CountName = Exclude<keyof Tally, 'firstTimes' | 'roundTimes'>
export type Counts = Record<CountName, number>

/** A day's sums of one group, its times packed. */
export interface PackedTally {
  readonly counts: Counts
  readonly first: PackedTimes
  readonly rounds: PackedTimes
}

/** A day's sums by group; {@link groupOf} reads the keys. */
export type Groups = ReadonlyMap<string, PackedTally>

export const packedTally = ({ firstTimes, roundTimes, ...counts }: Tally): PackedTally => ({
  counts,
  first: packedTimes(firstTimes),
  rounds: packedTimes(roundTimes),
})

/** Rounds and receptions of a shop's day under the rules of that day. */
export const receptionsOn = (context: Context, scope: Scope, shopId: number, day: LocalDate): DayOfReceptions => {
  const { rules, isListed } = scope.rulesOn(day)
  return receptionsOf(serviceDay(context, scope.versions, shopId, day), rules, isListed)
}

/** With what a scope judges a day. */
export const judgingOf = (scope: Scope, day: LocalDate, placing: Placing): Judging => ({
  ...scope.rulesOn(day),
  ...placing,
})

/** Seconds of everybody's lines on a service day, sorted. */
export type Spoken = ReadonlyMap<string, Uint32Array>

const spokenOf = ({ streams }: ServiceDay, place: DayPlace): Spoken => {
  const spoken = new Map<string, number[]>()
  for (const { account, marks } of streams) {
    // Every line, not only the outer ones: a login may have changed hands in between.
    for (const mark of marks) {
      if (speakerOf(mark) !== agentSpeaks) continue
      const second = secondOf(mark)
      const agent = place.agentAt(account, second)
      const known = spoken.get(agent)
      if (known) known.push(second)
      else spoken.set(agent, [second])
    }
  }
  return new Map([...spoken].map(([agent, seconds]) => [agent, Uint32Array.from(seconds).sort()]))
}

/** Which of the kept sums are wanted. */
export interface TallyKind {
  readonly part: Part
  readonly isByAgent: boolean
}

/** Makes the sums of a day, with its rules and people at hand. */
const making = (context: Context, scope: Scope, shopId: number, day: LocalDate): ((kind: TallyKind) => Groups) => {
  const place = placeOf(scope.team, shopId, day)
  const receptions = receptionsOn(context, scope, shopId, day)
  return ({ part, isByAgent }) => {
    const placing = placingOf(place, part, isByAgent, scope.onShift)
    const tallies = tallyDay(receptions, judgingOf(scope, day, placing))
    return new Map([...tallies].map(([key, tally]) => [key, packedTally(tally)]))
  }
}

/** What a part of a shop's service day stands on, with the rules named in the key. The roster cuts a day into shifts; else it says whose a shared login was. */
export const dayKeyOf = (
  { team, versions, rulesOn, onShift }: Scope,
  shopId: number,
  day: LocalDate,
  part: Part = 'whole',
): { key: string; version: string } => ({
  key: `tally ${shopId} ${day} ${rulesOn(day).stamp} ${onShift}`,
  version: `${versionOfDay(versions, shopId, day)} ${(onShift || part === 'shift' ? team.stampOf : team.ownersStampOf)(day)}`,
})

/** The whole of a day is kept in one piece, by agent and together: a table of agents needs its total too. */
const wholeDay = (context: Context, scope: Scope, shopId: number, day: LocalDate) => {
  const { key, version } = dayKeyOf(scope, shopId, day)
  return context.keptByVersion(key, version, () => {
    const groups = making(context, scope, shopId, day)
    const part = 'whole'
    return { agents: groups({ part, isByAgent: true }), together: groups({ part, isByAgent: false }) }
  })
}

/** The sums of one shop's service day. */
export const dayTallies = (context: Context, scope: Scope, shopId: number, day: LocalDate, kind: TallyKind): Groups => {
  const { part, isByAgent } = kind
  if (part !== 'whole') {
    const { key, version } = dayKeyOf(scope, shopId, day, part)
    return context.keptByVersion(`${key} ${part} ${isByAgent}`, version, () =>
      making(context, scope, shopId, day)(kind),
    )
  }
  const { agents, together } = wholeDay(context, scope, shopId, day)
  return isByAgent ? agents : together
}

/** When each agent wrote on a day in a shop, over all of his accounts. */
export const spokenOn = (context: Context, scope: Scope, shopId: number, day: LocalDate): Spoken => {
  const version = `${versionOfDay(scope.versions, shopId, day)} ${scope.team.ownersStampOf(day)}`
  return context.keptByVersion(`spoken ${shopId} ${day}`, version, () =>
    spokenOf(serviceDay(context, scope.versions, shopId, day), placeOf(scope.team, shopId, day)),
  )
}
