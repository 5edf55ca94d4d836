import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Person } from '#shared/contract/people.ts'
import type { CellChange, CellMark } from '#shared/contract/roster-month.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedInMonth } from '../../stores/plan-store.ts'
import { marksOfMonth, saveCell, saveMark } from '../../stores/roster-cell-store.ts'
import { everyShiftKind } from '../../stores/roster-store.ts'
import { insertVersion, newestVersion, type HungCell } from '../../stores/roster-version-store.ts'
import { withChanges } from './hung-cells.ts'

type Edit = ParsedInputOf<'roster.edit'>

/** A cell that is to become other than it is. */
interface Change {
  readonly person: HungCell[0]
  readonly agent: string
  readonly day: HungCell[1]
  readonly shift: string | null
}

type FindPerson = (agent: string) => Person

const personFinder = ({ sql }: Context): FindPerson => {
  const people = new Map(listPeople(sql).map((person) => [folded(person.number), person]))
  return (agent) => {
    const person = people.get(folded(agent))
    if (person === undefined) throw new Refusal('not-found', { what: 'person', key: agent })
    return person
  }
}

const checkMonth = (month: Month, path: string, entries: readonly { readonly date: string }[]): void => {
  const wrong = entries.findIndex(({ date }) => !date.startsWith(`${month}-`))
  if (wrong !== -1)
    throw new Refusal('invalid-input', { path: `${path}.${wrong}.date`, reason: entries[wrong]?.date ?? '' })
}

const checkShifts = ({ sql }: Context, cells: readonly CellChange[]): void => {
  const known = new Set(everyShiftKind(sql).map(({ code }) => code))
  for (const { shift } of cells)
    if (shift !== null && shift !== 'off' && !known.has(shift))
      throw new Refusal('not-found', { what: 'shift', key: shift })
}

/** Cells that become other than they are; of two entries for one cell the later counts. */
const changesOf = ({ sql }: Context, { month, cells }: Edit, find: FindPerson): Change[] => {
  const planned = new Map(plannedInMonth(sql, month).map(({ number, day, shift }) => [`${number} ${day}`, shift]))
  const wanted = new Map(
    cells.map(({ agent, date, shift }) => {
      const { id, number } = find(agent)
      return [`${number} ${date}`, { person: id, agent: number, day: date, shift }]
    }),
  )
  return [...wanted].filter(([key, { shift }]) => (planned.get(key) ?? null) !== shift).map(([, change]) => change)
}

const checkLocks = ({ sql }: Context, { month, marks }: Edit, changes: readonly Change[], find: FindPerson): void => {
  const unlocked = new Set(
    marks.filter(({ isLocked }) => !isLocked).map(({ agent, date }) => `${find(agent).number} ${date}`),
  )
  const locked = new Set(
    marksOfMonth(sql, month)
      .filter(({ isLocked }) => isLocked)
      .map(({ agent, date }) => `${agent} ${date}`),
  )
  for (const { agent, day } of changes)
    if (locked.has(`${agent} ${day}`) && !unlocked.has(`${agent} ${day}`))
      throw new Refusal('cell-locked', { agent, date: day })
}

const keepMarks = ({ sql }: Context, marks: readonly CellMark[], find: FindPerson): void => {
  for (const { agent, ...mark } of marks) saveMark(sql, find(agent).id, mark)
}

/** What is changed hangs up at once as the next version: only that, not what an import changed meanwhile. */
const hangUp = (context: Context, month: Month, changes: readonly Change[], reason: string): number | null => {
  const newest = newestVersion(context.sql, month)
  if (newest === null || changes.length === 0) return null
  const version = newest.version + 1
  insertVersion(context.sql, month, {
    ...{ version, at: context.now(), by: context.by, reason },
    cells: withChanges(newest.cells, changes),
  })
  return version
}

/** Changes cells and marks of one month; the rules stand in docs/roster.md §1. Call it inside a transaction: a refusal takes all back. */
export const edit = (context: Context, asked: Edit): OutputOf<'roster.edit'> => {
  const { month, cells, marks } = asked
  checkMonth(month, 'cells', cells)
  checkMonth(month, 'marks', marks)
  checkShifts(context, cells)
  const find = personFinder(context)
  const changes = changesOf(context, asked, find)
  checkLocks(context, asked, changes, find)
  const reason = asked.reason ?? ''
  const newest = newestVersion(context.sql, month)
  if (newest !== null && changes.length > 0 && reason === '')
    throw new Refusal('roster-published', { month, version: newest.version })
  for (const change of changes) saveCell(context.sql, change, context.now(), context.by)
  keepMarks(context, marks, find)
  return { changed: changes.length, version: hangUp(context, month, changes, reason) }
}
