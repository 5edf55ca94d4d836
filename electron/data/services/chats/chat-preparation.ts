import type { OutputOf } from '#shared/contract/index.ts'
import type { Context, Sql, Work } from '../../context.ts'
import { countDays, daysToPrepare, markReady, type VersionedDay } from '../../stores/readiness-store.ts'
import { countUnindexed } from '../../stores/search-store.ts'
import { indexSome } from './chat-index.ts'
import { readTraits } from './chat-traits.ts'
import { digestDay } from './question-digest.ts'

// What is derived from the texts of chats, made after an import, a piece at a time. Answers are right without it, only slower.

export const readiness = ({ sql }: Context): OutputOf<'chats.readiness'> => ({
  ...countUnindexed(sql),
  ...countDays(sql),
})

/** Milliseconds after which a piece ends with what it is at: other writes wait no longer than that. */
const longestPiece = 1_000
const messagesAPiece = 20_000
const daysAtOnce = 200

const isOver = (started: number): boolean => performance.now() - started > longestPiece

/** Makes as many days as fit into a piece; returns how many. */
const prepareDays = function* (sql: Sql, days: readonly VersionedDay[]): Generator<unknown, number> {
  const started = performance.now()
  let made = 0
  for (const day of days) {
    yield* readTraits(sql, day)
    yield* digestDay(sql, day)
    markReady(sql, day)
    made++
    if (isOver(started)) break
    yield day
  }
  return made
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
  try {
    for (;;) {
      const days = daysToPrepare(context.sql, daysAtOnce)
      if (days.length === 0) break
      const count = await work.commitSteps((sql) => prepareDays(sql, days), { isDerived: true })
      made.days += count
      report(count)
    }
    for (;;) {
      const messages = await work.commitSteps((sql) => indexSome(sql, messagesAPiece), { isDerived: true })
      if (messages === 0) break
      made.messages += messages
      report(messages)
    }
  } finally {
    // Pieces that were made before a stop are kept: answers must not go on without them.
    if (made.days + made.messages > 0) work.announce()
  }
  return made
}
