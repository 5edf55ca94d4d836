import { daysOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { agents, type SampleAgent } from './sample-team.ts'
import { two } from './sample-sequence.ts'

// Who works when in the sample shop: four days off a month, weeks of day and evening shifts in turn.

/** The months the sample tells of. */
export const sampleMonths = ['2026-08', '2026-09', '2026-10'] as Month[]

export const sampleDays = sampleMonths.flatMap((month) =>
  Array.from({ length: daysOfMonth(month) }, (_, day) => `${month}-${two(day + 1)}` as LocalDate),
)

/** Codes of the sample team's shift kinds. */
export type SampleShift = 'D' | 'E'

/** An agent's day: a shift, or `off`. */
export interface SampleDuty {
  readonly agent: SampleAgent
  readonly shift: SampleShift | 'off'
}

const isHere = (agent: SampleAgent, date: string): boolean =>
  agent.joined <= date && (agent.left === undefined || agent.left >= date)

const dayOf = (date: LocalDate): number => Number(date.slice(8))

/** Four days off in 28, no two of the pre-sales team on the same weekday's turn. */
const isOff = (index: number, date: LocalDate): boolean => {
  const day = dayOf(date)
  return day <= 28 && (day + 2 * index) % 7 === 3
}

const wishedShift = (agent: SampleAgent, index: number, date: LocalDate): SampleShift => {
  const week = Math.floor((dayOf(date) - 1) / 7)
  return agent.group === '售后' || (index + week) % 2 === 0 ? 'D' : 'E'
}

/** Nobody is left without a colleague for the evening, and somebody opens the shop. */
const balanced = (duties: readonly SampleDuty[]): readonly SampleDuty[] => {
  const working = duties.filter(({ agent, shift }) => agent.group === '售前' && shift !== 'off')
  const missing = (['D', 'E'] as const).find((shift) => working.every((duty) => duty.shift !== shift))
  const mover = working.at(-1)
  if (missing === undefined || mover === undefined) return duties
  return duties.map((duty) => (duty === mover ? { ...duty, shift: missing } : duty))
}

const made = new Map<LocalDate, readonly SampleDuty[]>()

const makeDuties = (date: LocalDate): readonly SampleDuty[] =>
  balanced(
    agents.flatMap((agent, index) =>
      isHere(agent, date)
        ? [{ agent, shift: isOff(index, date) ? ('off' as const) : wishedShift(agent, index, date) }]
        : [],
    ),
  )

/** What everybody of the sample team does on a day. */
export const dutiesOn = (date: LocalDate): readonly SampleDuty[] => {
  const duties = made.get(date) ?? makeDuties(date)
  made.set(date, duties)
  return duties
}

/** Pre-sales agents who work on a day. */
export const atWork = (date: LocalDate): readonly SampleDuty[] =>
  dutiesOn(date).filter(({ agent, shift }) => agent.group === '售前' && shift !== 'off')

/** The shift that answers at a second of the day; the evening's from half past four on, when the day's goes home. */
export const shiftAt = (second: number): SampleShift => (second < 16.5 * 3600 ? 'D' : 'E')

/** Pre-sales agents of a shift, never none while somebody works. */
export const serving = (date: LocalDate, shift: SampleShift): readonly SampleAgent[] => {
  const working = atWork(date)
  const onShift = working.filter((duty) => duty.shift === shift)
  return (onShift.length > 0 ? onShift : working).map(({ agent }) => agent)
}

/** The after-sales agent, when at work; null on days off. */
export const afterSalesOn = (date: LocalDate): SampleAgent | null =>
  dutiesOn(date).find(({ agent, shift }) => agent.group === '售后' && shift !== 'off')?.agent ?? null
