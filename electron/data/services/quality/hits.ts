import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { directions } from '#shared/kit/import-fields.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import { agentSpeaks, buyerSpeaks } from '#shared/rules/service/stream.ts'
import type { Context } from '../../context.ts'
import { linesAround } from '../../stores/quality-scan-store.ts'
import { archivePeople, shownBuyer } from '../chats/archive-people.ts'
import { scannedViews, type StandingHit } from './scan-days.ts'
import { scanScope, type ScanSpan } from './scan-scope.ts'

// Pages of hits with the lines around them. docs/quality.md §1

const linesAside = 3

const contextOf = (context: Context, { raw: { shopId, line } }: StandingHit): ScanHit['context'] => {
  const people = archivePeople(context)
  const { account, buyer } = line.stream
  const who = (direction: number, second: number): string => {
    if (direction === buyerSpeaks) return shownBuyer(buyer)
    return (direction === agentSpeaks ? people.speakerAt(shopId, account, line.day, second).name : null) ?? account
  }
  return linesAround(context.sql, line, linesAside).map(({ id, second, direction, text }) => ({
    at: momentOf(line.day, second),
    who: who(direction, second),
    direction: directions[direction] ?? 'system',
    text,
    isHit: id === line.id,
  }))
}

const shownHit = (context: Context, hit: StandingHit): ScanHit => {
  const { raw, marks, severity, speaker, verdict } = hit
  const { key, rule, list, word, line, shopId } = raw
  return {
    ...{ key, rule, list, word, severity, verdict },
    at: momentOf(line.day, line.second),
    agent: speaker.agent,
    name: speaker.name,
    account: line.stream.account,
    shopId: shopId as ShopId,
    shop: archivePeople(context).shopName(shopId),
    buyerId: line.stream.buyerId,
    buyer: shownBuyer(line.stream.buyer),
    text: line.text,
    marks: marks.map(([start, length]) => [start, length]),
    context: contextOf(context, hit),
  }
}

/** Hits as the window sees them, each with up to three lines before and after it. */
export const shownHits = (context: Context, hits: readonly StandingHit[]): ScanHit[] =>
  hits.map((hit) => shownHit(context, hit))

type Wish = ParsedInputOf<'quality.hits'>

const isWished =
  ({ rule, list, agent, word, state }: Wish) =>
  ({ raw, speaker, verdict }: StandingHit): boolean =>
    (rule === null || raw.rule === rule) &&
    (list === null || raw.list === list) &&
    (word === null || raw.word === word) &&
    (agent === null || (speaker.agent ?? raw.line.stream.account) === agent) &&
    (state === null || (verdict ?? 'unjudged') === state)

const severities = ['fatal', 'bad', 'note'] as const

/** The gravest first, each kind in the order it had. */
const gravestFirst = (hits: readonly StandingHit[]): StandingHit[] =>
  severities.flatMap((severity) => hits.filter((hit) => hit.severity === severity))

interface AllHits {
  readonly hits: readonly StandingHit[]
  readonly openDays: number
}

/** All hits of scanned days, newest first; shops' days side by side. */
const allHits = (context: Context, span: ScanSpan): AllHits => {
  const { views, openDays } = scannedViews(context, scanScope(context, span))
  const byDay = Map.groupBy(views, ({ day }) => day)
  const hits = [...byDay.values()].flatMap((shops) => {
    const [only] = shops
    if (shops.length === 1 && only) return only.hits
    return shops
      .flatMap((view) => view.hits)
      .sort((one, other) => other.raw.line.serviceSecond - one.raw.line.serviceSecond)
  })
  return { hits, openDays }
}

export const hits = (context: Context, wish: Wish): OutputOf<'quality.hits'> => {
  const { from, to, offset, limit } = wish
  const all = allHits(context, { from, to })
  const wished = gravestFirst(all.hits.filter(isWished(wish)))
  return {
    total: wished.length,
    openDays: all.openDays,
    hits: shownHits(context, wished.slice(offset, offset + limit)),
  }
}
