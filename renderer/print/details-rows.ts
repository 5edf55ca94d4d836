import type { Correction, CommissionLine } from '#shared/contract/commission.ts'
import type { CommissionDetail } from '#shared/contract/sheet.ts'
import { pagesOf } from './page-rows.ts'

/** What a page of details is made of, from top to bottom. */
export type DetailRow =
  | { readonly kind: 'line'; readonly line: CommissionLine }
  | { readonly kind: 'sum' }
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'correction-sum' }

/** Every line, their sums, then every correction in the order of the value and its sum. */
export const detailRows = ({ lines, corrections }: CommissionDetail): readonly DetailRow[] => [
  ...lines.map((line) => ({ kind: 'line' as const, line })),
  { kind: 'sum' },
  ...corrections.map((correction) => ({ kind: 'correction' as const, correction })),
  ...(corrections.length > 0 ? [{ kind: 'correction-sum' as const }] : []),
]

/** Rows of an ordinary line's height that a page has room for. */
const room = { first: 52, other: 57 }

const isCorrection = (row: DetailRow | undefined): boolean =>
  row?.kind === 'correction' || row?.kind === 'correction-sum'

/** The rows page by page; the first correction of all brings the height of its table's title and head. */
export const detailPages = (detail: CommissionDetail): readonly (readonly DetailRow[])[] => {
  const rows = detailRows(detail)
  const first = rows.findIndex(isCorrection)
  const titled = rows[first]
  const steps = Math.ceil(detail.steps.length / 2)
  return pagesOf(
    rows,
    (row) => ({ height: row === titled ? 4.1 : isCorrection(row) ? 1.1 : 1, isHeading: false }),
    room.first - steps,
    // a page that goes on with corrections only has another head, as tall as that of the lines
    room.other,
  )
}
