import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { entriesOf, type EntryRow } from '../../stores/register-store.ts'
import type { AwardKind } from './proposal.ts'

/** Where an award that was granted came from; the same for the same award of the same person. */
export const awardSource = (kind: AwardKind, month: Month, agent: string, entry: number | null): string =>
  entry === null ? `award:${kind}:${month}:${agent}` : `award:${kind}:${entry}:${agent}`

/** A source may be used once: given again after it was revoked, it is counted on. */
const again = ' #'

const isOf = (row: EntryRow, source: string): boolean =>
  row.source === source || (row.source?.startsWith(`${source}${again}`) ?? false)

/** Awards that stand, and sources that are free. */
export const givenAwards = (context: Context) => {
  const rows = entriesOf(context.sql, { register: 'awards' })
  const isGivenByHand = ({ source, values, person }: EntryRow, kind: AwardKind, month: Month, agent: string): boolean =>
    source === null && values['kind'] === kind && values['month'] === month && person?.agent === agent
  return {
    /** what granted it and was not revoked; of a kind that is given once a month, what was written by hand too */
    standing: (kind: AwardKind, month: Month, agent: string, entry: number | null): readonly EntryRow[] =>
      rows.filter(
        (row) =>
          row.state !== 'revoked' &&
          (isOf(row, awardSource(kind, month, agent, entry)) ||
            (entry === null && isGivenByHand(row, kind, month, agent))),
      ),
    freeSource: (source: string): string => {
      const used = rows.filter((row) => isOf(row, source)).length
      return used === 0 ? source : `${source}${again}${used + 1}`
    },
  }
}

const withoutCount = (source: string): string => source.replace(/ #\d+$/, '')

/** True when what a revoked award was given for has been granted to the same person again: the two must not stand beside each other. */
export const isGrantedAgain = ({ sql }: Context, { id, source, values, person }: EntryRow): boolean => {
  const monthly = awardSource(values['kind'] as AwardKind, values['month'] as Month, person?.agent ?? '', null)
  const wanted = source === null ? monthly : withoutCount(source)
  const isSameByHand = (row: EntryRow): boolean =>
    source !== null &&
    wanted === monthly &&
    row.source === null &&
    row.values['kind'] === values['kind'] &&
    row.values['month'] === values['month'] &&
    row.person?.agent === person?.agent
  return entriesOf(sql, { register: 'awards', states: ['granted'] }).some(
    (row) => row.id !== id && (isOf(row, wanted) || isSameByHand(row)),
  )
}
