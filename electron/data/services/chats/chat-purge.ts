import type { Purge } from '#shared/contract/chat-purges.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Context, Sql, Work } from '../../context.ts'
import { tidyChatDay, type Run } from '../../stores/message-store.ts'
import {
  chatDaysOn,
  countBefore,
  countBuyers,
  daysBefore,
  deleteDerivedOf,
  deleteMessagesOf,
  deleteRejectsBefore,
  deleteSecurely,
  deleteSessionsOn,
  filesOf,
  importsOfRun,
  insertPurge,
  nextRun,
  rewriteWhole,
  type PurgeRow,
} from '../../stores/purge-store.ts'
import { emptyIndex } from '../../stores/search-store.ts'
import { SeenIds } from '../imports/message-keeping.ts'
import { beforeOf, openMonthsBefore, purgeOf } from './purge-plan.ts'

// Removes chats that are past their time, day by day, oldest first. Each piece is kept by itself with its row of the record, so that a stop
// leaves days that are whole or gone and a record that says where it stopped: docs/retention.md.

/** Milliseconds after which a piece ends with the day it is at: other writes wait no longer than that. */
const longestPiece = 1_000
const daysAPiece = 31
const messagesAStep = 500

/** What a purge is about: the same in all of its rows. */
type Head = Pick<PurgeRow, 'run' | 'at' | 'by' | 'before'>

type Piece = Omit<PurgeRow, keyof Head | 'outcome'>

const importsOf = (sql: Sql, runs: readonly Run[]): number[] => runs.flatMap((run) => importsOfRun(sql, run))

/** Removes a day: messages, chats, the names nobody else has, listed sessions, and what was derived from them. */
const removeDay = function* (sql: Sql, day: LocalDate): Generator<unknown, Omit<Piece, 'imports'> & { ids: number[] }> {
  const seen = new SeenIds()
  const buyers = countBuyers(sql)
  const chatDays = chatDaysOn(sql, day)
  let reported = 0
  for (const chatDay of chatDays) {
    for (const id of deleteMessagesOf(sql, chatDay)) seen.add(id)
    tidyChatDay(sql, chatDay)
    if (seen.count - reported < messagesAStep) continue
    reported = seen.count
    yield reported
  }
  const { sessions, imports } = deleteSessionsOn(sql, day)
  deleteDerivedOf(sql, day)
  return {
    through: day,
    messages: seen.count,
    chats: chatDays.length,
    buyers: buyers - countBuyers(sql),
    sessions,
    ids: [...importsOf(sql, seen.runs()), ...imports],
  }
}

/** As many days as fit into a piece, with their row of the record; null when none is left. */
const removeSome = function* (sql: Sql, head: Head, isFirst: boolean): Generator<unknown, PurgeRow | null> {
  deleteSecurely(sql)
  if (isFirst) deleteRejectsBefore(sql, head.before)
  const days = daysBefore(sql, head.before, daysAPiece)
  if (days.length === 0) return null
  const started = performance.now()
  // What is gone must not be counted by the index; it is made anew from what stays.
  if (isFirst) emptyIndex(sql)
  const sum = { messages: 0, chats: 0, buyers: 0, sessions: 0 }
  const imports = new Set<number>()
  let through: LocalDate | null = null
  for (const day of days) {
    const gone = yield* removeDay(sql, day)
    through = day
    sum.messages += gone.messages
    sum.chats += gone.chats
    sum.buyers += gone.buyers
    sum.sessions += gone.sessions
    for (const id of gone.ids) imports.add(id)
    if (performance.now() - started > longestPiece) break
    yield day
  }
  const row: PurgeRow = { ...head, ...sum, through, imports: filesOf(sql, [...imports]), outcome: null }
  insertPurge(sql, row)
  return row
}

const reporter = (work: Work, total: number): ((done: number) => void) => {
  const started = performance.now()
  return (done) => {
    const seconds = (performance.now() - started) / 1000
    work.report({
      phase: 'storing',
      done,
      total,
      unit: 'rows',
      fraction: total === 0 ? 1 : Math.min(1, done / total),
      secondsLeft: done === 0 ? null : Math.ceil((seconds / done) * Math.max(0, total - done)),
    })
  }
}

const removeAll = async (context: Context, head: Head, work: Work, rows: PurgeRow[]): Promise<void> => {
  const report = reporter(work, countBefore(context.sql, head.before).messages)
  let done = 0
  report(done)
  for (;;) {
    const row = await work.commitSteps((sql) => removeSome(sql, head, rows.length === 0), { isDerived: true })
    if (row === null) return
    rows.push(row)
    report((done += row.messages))
  }
}

const endOf = (head: Head, outcome: PurgeRow['outcome']): PurgeRow => ({
  ...head,
  ...{ through: null, messages: 0, chats: 0, buyers: 0, sessions: 0, imports: [], outcome },
})

const refuseOpenMonths = (context: Context, before: LocalDate): void => {
  const months = openMonthsBefore(context, before)
  if (months.length > 0) throw new Refusal('retention-open-months', { months: months.join(', ') })
}

/** Writes the end of a purge with its line in the audit trail; from then on everybody knows. */
const end = (context: Context, work: Work, rows: PurgeRow[], last: PurgeRow): Promise<void> =>
  work.commit(() => {
    insertPurge(context.sql, last)
    rows.push(last)
  })

/** Removes what is past its time, makes the file anew so that nothing of it is left in its bytes, and writes it all down. */
export const purge = async (
  context: Context,
  { evenOpenMonths, ...wish }: ParsedInputOf<'chats.purge'>,
  work: Work,
): Promise<OutputOf<'chats.purge'>> => {
  const before = beforeOf(context, wish)
  if (before === null) throw new Refusal('retention-unset')
  if (!evenOpenMonths) refuseOpenMonths(context, before)
  const head: Head = { run: nextRun(context.sql), at: context.now(), by: context.by, before }
  const rows: PurgeRow[] = []
  try {
    await removeAll(context, head, work, rows)
  } catch (error) {
    if (rows.length > 0 && !context.file.writes.closing.aborted) await end(context, work, rows, endOf(head, 'stopped'))
    throw error
  }
  const isRewritten = await context.file.writes.alone(() => rewriteWhole(context.sql))
  await end(context, work, rows, endOf(head, isRewritten ? 'done' : 'left'))
  return whole(rows)
}

const whole = ([first, ...rest]: readonly PurgeRow[]): Purge => {
  if (first === undefined) throw new Error('A purge without rows.')
  return purgeOf([first, ...rest])
}
