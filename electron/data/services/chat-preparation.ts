import type { OutputOf } from '#shared/contract/index.ts'
import type { Context, Sql, Work } from '../context.ts'
import { countDays, daysToPrepare, markReady, type VersionedDay } from '../stores/readiness-store.ts'
import { countUnindexed } from '../stores/search-store.ts'
import { indexSome } from './chat-index.ts'
import { readTraits } from './chat-traits.ts'
import { digestDay } from './question-digest.ts'

// What is derived from the texts of chats, made after an import, a piece at a time. Answers are right without it, only slower.

export const readiness = ({ sql }: Context): OutputOf<'chats.readiness'> => ({
  ...countUnindexed(sql),
  ...countDays(sql),
})

/** Messages that are taken into one transaction: other writes wait no longer than it takes. */
const messagesAPiece = 10_000
const daysAPiece = 4

const prepareDays = function* (sql: Sql, days: readonly VersionedDay[]): Generator<unknown, number> {
  for (const day of days) {
    yield* readTraits(sql, day)
    yield* digestDay(sql, day)
    markReady(sql, day)
    yield day
  }
  return days.length
}

/** A number that only grows by itself is enough: how long the rest takes is told by what was done so far. */
const reporter = (work: Work, total: number): ((count: number) => void) => {
  const started = performance.now()
  let done = 0
  return (count) => {
    done = Math.min(done + count, total)
    const seconds = (performance.now() - started) / 1000
    work.report({
      phase: 'making',
      done,
      total,
      unit: 'steps',
      fraction: total === 0 ? 1 : done / total,
      secondsLeft: done === 0 ? null : Math.ceil((seconds / done) * (total - done)),
    })
  }
}

/** Days first, because figures wait for them, then the search index. Each piece is kept by itself, so that a stop loses one piece only. */
export const prepare = async (context: Context, _input: object, work: Work): Promise<OutputOf<'chats.prepare'>> => {
  const { unindexed, openDays } = readiness(context)
  const report = reporter(work, unindexed + openDays)
  const made = { messages: 0, days: 0 }
  for (;;) {
    const days = daysToPrepare(context.sql, daysAPiece)
    if (days.length === 0) break
    made.days += await work.commitSteps((sql) => prepareDays(sql, days), { isDerived: true })
    report(days.length)
  }
  for (;;) {
    const messages = await work.commitSteps((sql) => indexSome(sql, messagesAPiece), { isDerived: true })
    if (messages === 0) break
    made.messages += messages
    report(messages)
  }
  if (made.days + made.messages > 0) work.announce()
  return made
}
