import { createHash } from 'node:crypto'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { appendAudit } from '../../stores/audit-store.ts'
import { insertLink, lastLink, type LinkRow } from '../../stores/chain-store.ts'

/** SHA-256 of the hash before and the frozen text, as 64 hexadecimal digits. */
export const hashOfLink = (previous: string, body: string): string =>
  createHash('sha256')
    .update(previous + body)
    .digest('hex')

const methods = { handover: 'handovers.sign', remark: 'handovers.remark' } as const

/** What the audit trail keeps of a link: enough to miss it when the chain's end is cut off. */
export interface AuditedLink {
  readonly place: number
  readonly hash: string
}

/** Appends a link and has the audit trail witness its place and hash. */
export const appendLink = (
  { sql, by }: Context,
  at: LocalTime,
  link: Omit<LinkRow, 'place' | 'previous' | 'hash'>,
): void => {
  const last = lastLink(sql)
  const place = (last?.place ?? 0) + 1
  const previous = last?.hash ?? ''
  const hash = hashOfLink(previous, link.body)
  insertLink(sql, { ...link, place, previous, hash })
  const witnessed: AuditedLink = { place, hash }
  appendAudit(sql, { at, by, method: methods[link.kind], summary: JSON.stringify(witnessed) })
}
