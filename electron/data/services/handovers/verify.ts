import type { ChainBreak } from '#shared/contract/handovers.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { Sql } from '../../context.ts'
import { auditedSummaries } from '../../stores/audit-store.ts'
import { everyLink, type LinkRow } from '../../stores/chain-store.ts'
import { handoversSigned } from '../../stores/handover-store.ts'
import type { FrozenHandover, FrozenRemark } from './frozen.ts'
import { hashOfLink, type AuditedLink } from './links.ts'
import { frozenRows, type FrozenRows } from './verify-rows.ts'

// The chain walked from its beginning; docs/handovers.md §4 says what that proves and what it cannot.

type Problem = ChainBreak['problem']

/** What a link says; null: its text is no text of ours any more. */
const saidBy = ({ body }: LinkRow): FrozenHandover | FrozenRemark | null => {
  try {
    const value: unknown = JSON.parse(body)
    return value !== null && typeof value === 'object' && 'form' in value
      ? (value as FrozenHandover | FrozenRemark)
      : null
  } catch {
    return null
  }
}

const problemOf = (
  link: LinkRow,
  previous: string,
  witnessed: string | undefined,
  rows: FrozenRows,
): Problem | null => {
  if (link.previous !== previous) return 'unlinked'
  if (link.hash !== hashOfLink(previous, link.body)) return 'altered'
  if (witnessed === undefined) return 'extra'
  if (witnessed !== link.hash) return 'altered'
  const said = saidBy(link)
  if (said === null) return 'altered'
  return 'remark' in said ? rows.problemOfRemark(link, said) : rows.problemOfHandover(link, said)
}

const breakAt = (link: LinkRow, place: number, problem: Problem): ChainBreak => {
  const said = saidBy(link)
  return {
    place,
    kind: link.kind,
    handover: link.handoverId,
    day: said !== null && 'day' in said ? said.day : null,
    problem,
  }
}

/** Places and hashes the audit trail has seen. */
const witnessedLinks = (sql: Sql): ReadonlyMap<number, string> =>
  new Map(
    auditedSummaries(sql, ['handovers.sign', 'handovers.remark'], '{"place":%').map((summary) => {
      const { place, hash } = JSON.parse(summary) as AuditedLink
      return [place, hash]
    }),
  )

interface Walked {
  readonly count: number
  readonly broken: ChainBreak | null
  readonly seen: { readonly handovers: ReadonlySet<number>; readonly remarks: ReadonlySet<number> }
}

const missingAt = (place: number): ChainBreak => ({
  place,
  kind: 'handover',
  handover: null,
  day: null,
  problem: 'missing',
})

const walk = (sql: Sql, witnessed: ReadonlyMap<number, string>): Walked => {
  const rows = frozenRows(sql)
  const seen = { handovers: new Set<number>(), remarks: new Set<number>() }
  let [count, previous] = [0, '']
  let broken: ChainBreak | null = null
  for (const link of everyLink(sql)) {
    count++
    if (broken !== null) continue
    if (link.place !== count) broken = missingAt(count)
    else {
      const problem = problemOf(link, previous, witnessed.get(link.place), rows)
      if (problem !== null) broken = breakAt(link, link.place, problem)
    }
    previous = link.hash
    if (link.kind === 'handover') seen.handovers.add(link.handoverId)
    else if (link.remarkId !== null) seen.remarks.add(link.remarkId)
  }
  return { count, broken, seen }
}

/** What signed handovers, remarks and the audit trail know of beyond the chain's end. */
const brokenEnd = (sql: Sql, { count, seen }: Walked, witnessed: ReadonlyMap<number, string>): ChainBreak | null => {
  const place = count + 1
  const signed = handoversSigned(sql).find(({ id }) => !seen.handovers.has(id))
  if (signed) return { ...missingAt(place), handover: signed.id, day: signed.day }
  const remark = frozenRows(sql).remarks.find(({ id }) => !seen.remarks.has(id))
  if (remark) return { ...missingAt(place), kind: 'remark', handover: remark.handoverId }
  return [...witnessed.keys()].some((known) => known > count) ? missingAt(place) : null
}

/** The first broken link from the beginning of the chain; one that is gone from its end is told after the last there is. */
export const verifyChain = (sql: Sql): OutputOf<'handovers.verify'> => {
  const witnessed = witnessedLinks(sql)
  const walked = walk(sql, witnessed)
  const firstBroken = walked.broken ?? brokenEnd(sql, walked, witnessed)
  return { ok: firstBroken === null, count: walked.count, firstBroken }
}
