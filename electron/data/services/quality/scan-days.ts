import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { promiseWithoutFollowUp } from '#shared/rules/quality/scan/chat-rules.ts'
import type { Place } from '#shared/rules/quality/scan/word-finder.ts'
import type { Context } from '../../context.ts'
import { agentWroteBetween, type Moment } from '../../stores/quality-scan-store.ts'
import { archivePeople, type Speaker } from '../chats/archive-people.ts'
import { scanDay, type ChatOfDay, type DayToScan, type RawHit, type ScanPiece } from './scan-pieces.ts'
import type { ScanScope } from './scan-scope.ts'
import { atOnce } from './scan-turns.ts'

// Days that were scanned, and what stands of their hits after exceptions and verdicts.

const secondsPerDay = 86_400
/** Days of so many dates a shop stay in memory. */
const daysInMemory = 400

const slotOf = (day: LocalDate): number => (Date.parse(`${day}T00:00:00Z`) / 86_400_000) % daysInMemory

/** A day's texts and the lists: what was found in it stays the same as long as this does. */
export const pieceVersion = ({ lists, versions }: ScanScope, { shopId, day, start }: DayToScan): string =>
  [day, lists.version, start, versions.of(shopId, day), start === 0 ? 0 : versions.of(shopId, dayAfter(day, 1))].join(
    ' ',
  )

class NotScanned extends Error {}

/** What was found on a day, if it was scanned as it is now. */
export const scannedPiece = (context: Context, scope: ScanScope, place: DayToScan): ScanPiece | null => {
  try {
    return keepPiece(context, scope, place, () => {
      throw new NotScanned()
    })
  } catch (error) {
    if (error instanceof NotScanned) return null
    throw error
  }
}

/** Keeps what was found on a day; `make` is asked when it is not kept yet. */
export const keepPiece = (context: Context, scope: ScanScope, place: DayToScan, make: () => ScanPiece): ScanPiece =>
  context.keptByVersion(`scan ${place.shopId} ${slotOf(place.day)}`, pieceVersion(scope, place), make)

/** What was found on a day, scanned now if need be: for a single day. */
export const pieceOf = (context: Context, scope: ScanScope, place: DayToScan): ScanPiece =>
  keepPiece(context, scope, place, () => atOnce(scanDay(context, place, scope.scanner())))

/** A hit that stands, or was judged. */
export interface StandingHit {
  readonly raw: RawHit
  /** without those an exception excuses */
  readonly marks: readonly Place[]
  readonly severity: ScanHit['severity']
  readonly speaker: Speaker
  readonly verdict: ScanHit['verdict']
}

/** A shop's service day after exceptions and verdicts; hits newest first. `lines`: by agent, '' for logins that were nobody's. */
export interface DayView {
  readonly day: LocalDate
  readonly messages: number
  readonly chats: number
  readonly hits: readonly StandingHit[]
  readonly lines: ReadonlyMap<string, { readonly speaker: Speaker; readonly count: number }>
}

const later = ({ day, second }: Moment, seconds: number): Moment => {
  const sum = second + seconds
  return { day: dayAfter(day, Math.floor(sum / secondsPerDay)), second: sum % secondsPerDay }
}

const isBefore = (one: Moment, other: Moment): boolean =>
  one.day < other.day || (one.day === other.day && one.second < other.second)

/** True when somebody promised and nobody came back, as far as the chats say. */
const isBroken = ({ sql }: Context, { lists, reachOf, hasChats }: ScanScope, { shopId, line }: RawHit): boolean => {
  const until = later(line, lists.lists.promiseHours * 3600)
  const reach = reachOf(shopId)
  let isKnown = reach !== undefined && !isBefore(reach, until)
  for (let { day } = line; isKnown && day <= until.day; day = dayAfter(day, 1)) isKnown = hasChats(shopId, day)
  const isFollowed = isKnown && agentWroteBetween(sql, line.stream.buyerId, line, until)
  return promiseWithoutFollowUp([{ list: null, word: '', marks: [] }], { isFollowed, isKnown }).length > 0
}

const ofReceptions: readonly string[] = ['noGreeting', 'noClosing'] satisfies ScanHit['rule'][]

/** Whom nobody greets: one of us who writes as a buyer. */
const isOfUs = ({ versions }: ScanScope, { rule, line }: RawHit): boolean =>
  ofReceptions.includes(rule) && versions.ownBuyers.has(line.stream.buyerId)

const marksLeft = (context: Context, scope: ScanScope, hit: RawHit): readonly Place[] => {
  if (isOfUs(scope, hit)) return []
  if (hit.rule === 'promiseWithoutFollowUp' && !isBroken(context, scope, hit)) return []
  return scope.learnt.exceptions.left(hit, hit.line.text)
}

const standing = (context: Context, scope: ScanScope, { shopId, day, hits }: ScanPiece): readonly StandingHit[] => {
  const people = archivePeople(context)
  const judged = new Map(
    [day, dayAfter(day, 1)].flatMap((date) => scope.verdictsOn(shopId, date)).map(({ key, verdict }) => [key, verdict]),
  )
  return hits.flatMap((raw): StandingHit[] => {
    const severity = scope.lists.lists.severity[raw.rule]
    if (severity === null) return []
    const verdict = judged.size === 0 ? null : (judged.get(raw.key) ?? null)
    // What somebody said of this very hit counts more than what was learnt elsewhere.
    const marks = verdict === null ? marksLeft(context, scope, raw) : raw.marks
    if (marks.length === 0) return []
    const speaker = people.speakerAt(shopId, raw.line.stream.account, day, raw.line.serviceSecond)
    return [{ raw, marks, severity, speaker, verdict }]
  })
}

const newestFirst = (one: StandingHit, other: StandingHit): number =>
  other.raw.line.serviceSecond - one.raw.line.serviceSecond || other.raw.line.id - one.raw.line.id

const linesByAgent = (context: Context, { shopId, day, written }: ScanPiece): DayView['lines'] => {
  const people = archivePeople(context)
  const lines = new Map<string, { speaker: Speaker; count: number }>()
  for (const [account, seconds] of written)
    for (const second of seconds) {
      const speaker = people.speakerAt(shopId, account, day, second)
      const key = speaker.agent ?? ''
      const known = lines.get(key)
      if (known) known.count++
      else lines.set(key, { speaker, count: 1 })
    }
  return lines
}

const viewVersion = (scope: ScanScope, place: DayToScan): string => {
  const { shopId, day } = place
  const days = Math.ceil(scope.lists.lists.promiseHours / 24) + 1
  const ahead = Array.from({ length: days }, (_, count) => scope.versionOn(shopId, dayAfter(day, count + 1)))
  const verdicts = [day, dayAfter(day, 1)].flatMap((date) => scope.verdictsOn(shopId, date))
  const reach = scope.reachOf(shopId)
  return [
    pieceVersion(scope, place),
    scope.versions.ownStamp,
    scope.team.stampOf(day),
    scope.learnt.stamp,
    ahead.join(','),
    // Far enough is far enough: later chats change nothing of this day.
    reach === undefined || reach.day > dayAfter(day, days + 1) ? '' : `${reach.day} ${reach.second}`,
    verdicts.map(({ key, verdict }) => `${key}:${verdict}`).join(','),
  ].join('|')
}

/** The hits of one chat of a day, newest first; where the day was not scanned only the chat is. */
export const hitsInChat = (
  context: Context,
  scope: ScanScope,
  place: DayToScan,
  chat: ChatOfDay,
): readonly StandingHit[] => {
  const known = scannedPiece(context, scope, place)
  const piece = known ?? atOnce(scanDay(context, place, scope.scanner(), chat))
  const { account, buyerId } = chat
  const own = piece.hits.filter(({ line: { stream } }) => stream.account === account && stream.buyerId === buyerId)
  return [...standing(context, scope, { ...piece, hits: own })].sort(newestFirst)
}

/** A scanned day after exceptions and verdicts. */
export const viewOf = (context: Context, scope: ScanScope, place: DayToScan, piece: ScanPiece): DayView =>
  context.keptByVersion(`scan view ${place.shopId} ${slotOf(place.day)}`, viewVersion(scope, place), () => ({
    day: piece.day,
    messages: piece.messages,
    chats: piece.chats,
    hits: [...standing(context, scope, piece)].sort(newestFirst),
    lines: linesByAgent(context, piece),
  }))

/** The shops' days of the span that may have chats, the newest first. */
export const placesOf = ({ versions }: ScanScope): readonly DayToScan[] =>
  versions.shops
    .flatMap((shopId) => versions.daysOf(shopId).map((day) => ({ shopId, day, start: versions.start })))
    .sort((one, other) => (one.day === other.day ? one.shopId - other.shopId : one.day < other.day ? 1 : -1))

/** The days of the span that were scanned, newest first, and how many were not. */
export const scannedViews = (context: Context, scope: ScanScope): { views: readonly DayView[]; openDays: number } => {
  const places = placesOf(scope)
  const views = places.flatMap((place) => {
    const piece = scannedPiece(context, scope, place)
    return piece === null ? [] : [viewOf(context, scope, place, piece)]
  })
  return { views, openDays: places.length - views.length }
}
