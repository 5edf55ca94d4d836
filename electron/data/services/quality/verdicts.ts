import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { dayAfter, localDate, type LocalDate } from '#shared/kit/local-time.ts'
import { isAround } from '#shared/rules/quality/scan/exceptions.ts'
import type { Context } from '../../context.ts'
import {
  insertException,
  revokeException as revokeRow,
  saveVerdict,
  verdictOf,
} from '../../stores/quality-list-store.ts'
import { pieceOf } from './scan-days.ts'
import type { RawHit } from './scan-pieces.ts'
import { allExceptions, scanScope, theApp } from './scan-scope.ts'

// What people say of hits, and what is learnt from it. docs/quality.md §2

/** The hit of a key; refuses with `not-found` when it is none any more. */
const hitOfKey = (context: Context, key: string): RawHit => {
  const [date = '', shop = ''] = key.split('.')
  const shopId = Number(shop)
  if (localDate.safeParse(date).success && Number.isSafeInteger(shopId)) {
    const day = date as LocalDate
    // A line after midnight may belong to the service day before.
    const scope = scanScope(context, { from: dayAfter(day, -1), to: day })
    for (const own of scope.versions.daysOf(shopId)) {
      const piece = pieceOf(context, scope, { shopId, day: own, start: scope.versions.start })
      const hit = piece.hits.find((one) => one.line.day === day && one.key === key)
      if (hit) return hit
    }
  }
  throw new Refusal('not-found', { what: 'hit', key: key.slice(0, 80) })
}

type Judgement = ParsedInputOf<'quality.judge'>

/** Keeps what is learnt from a false hit; says its id, null: nothing. */
const learn = (context: Context, { verdict, scope, phrase, reason }: Judgement, hit: RawHit): number | null => {
  if (verdict !== 'false' || scope === 'this') return null
  if (scope === 'phrase' && !isAround(phrase, hit.line.text, hit.marks))
    throw new Refusal('invalid-input', { path: 'phrase' })
  return insertException(context.sql, {
    ...{ rule: hit.rule, word: hit.word, scope, text: scope === 'line' ? hit.line.text : phrase },
    ...{ at: context.now(), by: context.by, reason, revokedAt: null },
  })
}

/** Says of a hit that it is right or false, or takes that back; what was learnt from the word before goes out of force. */
export const judge = (context: Context, judgement: Judgement): OutputOf<'quality.judge'> => {
  const { sql, now, by } = context
  const { key, verdict } = judgement
  const before = verdictOf(sql, key)
  // Taking back works for hits that are gone with their import, too.
  if (verdict === null) {
    if (before === undefined) hitOfKey(context, key)
  }
  const exceptionId = verdict === null ? null : learn(context, judgement, hitOfKey(context, key))
  const learnt = before?.exceptionId ?? null
  if (learnt !== null) revokeRow(sql, learnt, now())
  saveVerdict(sql, { key, verdict: verdict ?? 'right', exceptionId }, { verdict, at: now(), by })
  return {}
}

export const exceptions = (context: Context): OutputOf<'quality.exceptions'> => [...allExceptions(context)]

/** Takes an exception out of force; one of the app as well as one that was learnt. */
export const revokeException = (
  context: Context,
  { id }: ParsedInputOf<'quality.revokeException'>,
): OutputOf<'quality.revokeException'> => {
  const { sql, now } = context
  const known = allExceptions(context).find((one) => one.id === id && one.revokedAt === null)
  if (known === undefined) throw new Refusal('not-found', { what: 'exception', key: id })
  const { id: _id, ...row } = known
  if (known.by === theApp) insertException(sql, { ...row, at: now(), revokedAt: now() })
  else revokeRow(sql, id, now())
  return {}
}
