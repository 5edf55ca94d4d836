import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedInMonth } from '../../stores/plan-store.ts'
import { insertVersion, listVersions, newestVersion, type HungCell } from '../../stores/roster-version-store.ts'
import { differences, hungCells, isSameRoster } from './hung-cells.ts'

/** Hangs the month up. What hangs there already is not hung up again: its version is the answer. */
export const publish = (
  context: Context,
  { month, reason }: ParsedInputOf<'roster.publish'>,
): OutputOf<'roster.publish'> => {
  const { sql } = context
  const cells = hungCells(listPeople(sql), plannedInMonth(sql, month))
  const newest = newestVersion(sql, month)
  if (newest === null && cells.length === 0) throw new Refusal('roster-empty', { what: month })
  if (newest !== null && (reason ?? '') === '')
    throw new Refusal('roster-published', { month, version: newest.version })
  if (newest !== null && isSameRoster(newest.cells, cells)) return { version: newest.version }
  const version = (newest?.version ?? 0) + 1
  insertVersion(sql, month, { version, at: context.now(), by: context.by, reason: reason ?? '', cells })
  return { version }
}

/** Every version of a month, the newest first, with what it changed. */
export const versions = (
  { sql }: Context,
  { month }: ParsedInputOf<'roster.versions'>,
): OutputOf<'roster.versions'> => {
  const numbers = new Map(listPeople(sql).map(({ id, number }) => [id, number]))
  let before: readonly HungCell[] = []
  return listVersions(sql, month)
    .map(({ cells, ...version }) => {
      const changes = differences(before, cells).map(({ person, day, ...change }) => ({
        ...{ agent: numbers.get(person) ?? '', date: day },
        ...change,
      }))
      before = cells
      return { ...version, changes }
    })
    .reverse()
}
