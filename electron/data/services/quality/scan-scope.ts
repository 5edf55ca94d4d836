import { createHash } from 'node:crypto'
import { Refusal } from '#shared/contract/failure.ts'
import type { ListVersion, ScanException } from '#shared/contract/quality-scan.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { harmlessPhrases } from '#shared/rules/quality/scan/default-words.ts'
import { LearntExceptions } from '#shared/rules/quality/scan/exceptions.ts'
import { Scanner } from '#shared/rules/quality/scan/scan-chat.ts'
import type { Context } from '../../context.ts'
import { listExceptions, verdictsBetween, type VerdictRow } from '../../stores/quality-list-store.ts'
import { daysWithChats, lastMoment, type Moment } from '../../stores/quality-scan-store.ts'
import { versionsBetween } from '../../stores/readiness-store.ts'
import { versionsOf, type Versions } from '../chats/figure-days.ts'
import { teamOf, type Team } from '../chats/figure-places.ts'
import { listsNow } from './lists.ts'

/** Both days included, service days. */
export interface ScanSpan {
  readonly from: LocalDate
  readonly to: LocalDate
}

const mark = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64').slice(0, 16)

/** Exceptions that come with the app have numbers from here on. */
const firstOfTheApp = 1_000_000_000
/** Who made the exceptions that come with the app. */
export const theApp = 'app'

/** Every exception, those of the app behind those of the shop; one of the app that was revoked says when. */
export const allExceptions = (context: Context): readonly ScanException[] =>
  context.remembered('scan exceptions', () => {
    const rows = listExceptions(context.sql)
    const own = rows.filter(({ by }) => by !== theApp)
    const revoked = new Map(rows.filter(({ by }) => by === theApp).map((row) => [row.text, row]))
    return [
      ...own.reverse(),
      ...harmlessPhrases.map(({ word, phrase }, index): ScanException => ({
        ...{ id: firstOfTheApp + index, rule: 'forbiddenWord', word, scope: 'phrase', text: phrase },
        ...{ at: null, by: theApp, reason: '', revokedAt: revoked.get(phrase)?.revokedAt ?? null },
      })),
    ]
  })

interface Learnt {
  readonly exceptions: LearntExceptions
  readonly stamp: string
}

const learntBy = (context: Context): Learnt =>
  context.remembered('learnt exceptions', () => {
    const inForce = allExceptions(context)
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ rule, word, scope, text }) => ({ rule, word, scope, text }))
    return { exceptions: new LearntExceptions(inForce), stamp: mark(inForce) }
  })

/** Hours after a promise reach so many days further at most. */
const longestPromiseDays = 9
const lastOfAll = '9999-12-15'
const later = (day: LocalDate, days: number): LocalDate => (day > lastOfAll ? day : dayAfter(day, days))

/** Everything a question about hits needs, looked up once. */
export interface ScanScope extends ScanSpan {
  readonly lists: ListVersion
  readonly scanner: () => Scanner
  readonly versions: Versions
  readonly team: Team
  readonly learnt: Learnt
  /** by date and shop */
  readonly verdictsOn: (shopId: number, day: LocalDate) => readonly VerdictRow[]
  /** version of a shop's date, some days behind the span included */
  readonly versionOn: (shopId: number, day: LocalDate) => number
  /** how far the shop's chats reach; undefined: there are none */
  readonly reachOf: (shopId: number) => Moment | undefined
  readonly hasChats: (shopId: number, day: LocalDate) => boolean
}

const everything = { from: '2000-01-01' as LocalDate, to: '2100-01-01' as LocalDate }

const presenceIn = ({ sql }: Context, { from, to }: ScanSpan): ScanScope['hasChats'] => {
  const known = new Map<number, ReadonlySet<LocalDate>>()
  return (shopId, day) => {
    const days = known.get(shopId) ?? new Set(daysWithChats(sql, shopId, from, later(to, longestPromiseDays)))
    known.set(shopId, days)
    return days.has(day)
  }
}

const verdictsIn = ({ sql }: Context, { from, to }: ScanSpan): ScanScope['verdictsOn'] => {
  const byPlace = Map.groupBy(verdictsBetween(sql, from, later(to, 1)), ({ key }) => key.split('.', 2).join('.'))
  return (shopId, day) => byPlace.get(`${day}.${shopId}`) ?? []
}

const scopeOfSpan = (context: Context, { from, to }: ScanSpan): ScanScope => {
  const { sql } = context
  const lists = listsNow(context)
  const byPlace = new Map(
    versionsBetween(sql, null, from, later(to, longestPromiseDays)).map((one) => [
      `${one.shopId} ${one.day}`,
      one.version,
    ]),
  )
  const reaches = new Map<number, Moment | undefined>()
  return {
    ...{ from, to, lists },
    scanner: () => context.keptByVersion('scanner', mark(lists.lists), () => new Scanner(lists.lists)),
    versions: versionsOf(context, null, from, to),
    team: teamOf(context, everything.from, everything.to),
    learnt: learntBy(context),
    verdictsOn: verdictsIn(context, { from, to }),
    versionOn: (shopId, day) => byPlace.get(`${shopId} ${day}`) ?? 0,
    reachOf: (shopId) => {
      if (!reaches.has(shopId)) reaches.set(shopId, lastMoment(sql, shopId))
      return reaches.get(shopId)
    },
    hasChats: presenceIn(context, { from, to }),
  }
}

/** A span that ends before it begins is refused. */
export const scanScope = (context: Context, span: ScanSpan): ScanScope => {
  if (span.from > span.to) throw new Refusal('invalid-input', { path: 'to' })
  return scopeOfSpan(context, span)
}
