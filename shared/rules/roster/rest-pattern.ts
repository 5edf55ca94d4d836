import { emptySum, type ModelBuilder, type Sum } from './builder.ts'
import { anySeverity, type Check, type Look } from './check.ts'
import type { DaySpan } from './days.ts'
import type { Facts } from './facts.ts'

type Tell = Parameters<Check['find']>[1]

/** A span in which somebody works `most` days at most, and in which days off beyond `most surplus` cost points. */
interface Asked {
  /** days that are counted; before the board nobody works */
  readonly span: DaySpan
  readonly needed: number
  readonly most: number
  /** days of it on which a day off may be a surplus, with how many are not one; null = surplus is not looked at */
  readonly surplus: { readonly days: readonly number[]; readonly free: number } | null
}

const surplusIn = (facts: Facts, person: number, { from, to }: DaySpan, free: number): Asked['surplus'] => {
  if (!facts.isAgent[person]) return null
  const days: number[] = []
  let leave = 0
  for (let day = Math.max(from, facts.first); day < Math.min(to, facts.last); day += 1) {
    const at = person * facts.width + day
    if (!facts.isHere[at]) continue
    days.push(day)
    leave += facts.isOnLeave[at] ?? 0
  }
  return { days, free: Math.max(free, leave) }
}

const monthAsked = (facts: Facts, person: number, inMonth: number): Asked => {
  const span = { from: facts.first, to: facts.last }
  let here = 0
  for (let day = span.from; day < span.to; day += 1) here += facts.isHere[person * facts.width + day] ?? 0
  const needed = Math.floor((inMonth * here) / (span.to - span.from))
  return { span, needed, most: here - needed, surplus: surplusIn(facts, person, span, needed) }
}

/** Everything the pattern asks of a person but windows. */
const askedOf = (facts: Facts, person: number): readonly Asked[] => {
  const pattern = facts.settings.restPattern
  if (pattern?.kind === 'daysOffPerMonth') return [monthAsked(facts, person, pattern.days)]
  if (pattern?.kind !== 'weeklyOff') return []
  return facts.days.weeks.map((span) => ({
    span,
    needed: pattern.days,
    most: 7 - pattern.days,
    surplus: surplusIn(facts, person, span, pattern.days),
  }))
}

/** Windows of so many days that end in the month. */
const windowsOf = ({ settings: { restPattern }, first, last }: Facts): readonly DaySpan[] => {
  if (restPattern?.kind !== 'perWindow') return []
  return Array.from({ length: last - first }, (_, day) => ({
    from: first + day + 1 - restPattern.window,
    to: first + day + 1,
  }))
}

/** A month counts days of employment only; weeks and windows count every shift. */
const isCounted = (facts: Facts, person: number, day: number): boolean =>
  day >= 0 && (facts.settings.restPattern?.kind !== 'daysOffPerMonth' || facts.isHere[person * facts.width + day] === 1)

const worked = ({ facts, cells }: Look, person: number, { from, to }: DaySpan): number => {
  let days = 0
  for (let day = from; day < to; day += 1)
    if (isCounted(facts, person, day) && (cells[person * facts.width + day] ?? -1) >= 0) days += 1
  return days
}

const inside = ({ first, last }: Facts, { from, to }: DaySpan) => ({
  day: Math.max(from, first),
  until: Math.min(to, last) - 1,
})

const tellAsked = (look: Look, person: number, { span, needed, most, surplus }: Asked, tell: Tell): void => {
  const work = worked(look, person, span)
  const place = { person, ...inside(look.facts, span) }
  const pattern = look.facts.settings.restPattern?.kind ?? ''
  if (work > most) tell({ ...place, points: work - most, figures: { pattern, off: needed - (work - most), needed } })
  if (!surplus) return
  const at = person * look.facts.width
  const off = surplus.days.filter((day) => (look.cells[at + day] ?? -1) < 0).length
  const more = off - surplus.free
  if (more > 0) tell({ ...place, points: more, severity: 'soft', figures: { pattern, off, needed, surplus: more } })
}

const tellWindows = (look: Look, person: number, windows: readonly DaySpan[], tell: Tell): void => {
  const pattern = look.facts.settings.restPattern
  if (pattern?.kind !== 'perWindow') return
  const lacks = windows.map((span) => worked(look, person, span) - (pattern.window - pattern.days))
  for (let index = 0; index < lacks.length; index += 1) {
    const start = index
    let points = 0
    for (; (lacks[index] ?? 0) > 0; index += 1) points += lacks[index] ?? 0
    const span = windows[start]
    if (points === 0 || !span) continue
    const figures = {
      pattern: pattern.kind,
      off: pattern.days - (lacks[start] ?? 0),
      needed: pattern.days,
      window: pattern.window,
    }
    tell({ person, ...inside(look.facts, span), points, figures })
  }
}

const workSum = (builder: ModelBuilder, person: number, { from, to }: DaySpan): Sum => {
  const sum = emptySum()
  for (let day = from; day < to; day += 1) if (isCounted(builder.facts, person, day)) builder.addWork(sum, person, day)
  return sum
}

const constrainPerson = (builder: ModelBuilder, person: number, windows: readonly DaySpan[]): void => {
  const { facts } = builder
  const pattern = facts.settings.restPattern
  for (const { span, needed, most, surplus } of askedOf(facts, person)) {
    const figures = { pattern: pattern?.kind ?? '', needed }
    builder.atMost([workSum(builder, person, span)], most, { person, ...inside(facts, span), figures })
    if (!surplus) continue
    const off = emptySum(surplus.days.length)
    for (const day of surplus.days) builder.addWork(off, person, day, -1)
    builder.charge([off], surplus.free)
  }
  if (pattern?.kind !== 'perWindow') return
  const figures = { pattern: pattern.kind, needed: pattern.days, window: pattern.window }
  for (const span of windows)
    builder.atMost([workSum(builder, person, span)], pattern.window - pattern.days, {
      person,
      ...inside(facts, span),
      figures,
    })
}

/** Fewer days off than the shop's pattern gives; more than it gives (by month or week) costs points, whatever is set. */
export const restPattern: Check = {
  name: 'restPattern',
  severities: anySeverity,
  find: (look, tell) => {
    const windows = windowsOf(look.facts)
    for (let person = 0; person < look.facts.people; person += 1) {
      for (const asked of askedOf(look.facts, person)) tellAsked(look, person, asked, tell)
      tellWindows(look, person, windows, tell)
    }
  },
  constrain: (builder) => {
    const windows = windowsOf(builder.facts)
    for (let person = 0; person < builder.facts.people; person += 1) constrainPerson(builder, person, windows)
  },
}
