import type { FundMonth } from '#shared/contract/ledger.ts'
import { pagesOf } from './page-rows.ts'

export type FundLine = FundMonth['lines'][number]

/** Millimetres: a line of text, and the room for lines on a page without and with the closing part. */
const lineHeight = 5
const room = 195
const perLine = 30
const mostLines = 3

/** What a line is for; never more than three lines of it are drawn. */
export const purposeOf = ({ entry }: FundLine): string => String(entry.values['text'] ?? '')

const heightOf = (line: FundLine) => ({
  height: lineHeight * Math.min(mostLines, Math.max(1, Math.ceil(purposeOf(line).length / perLine))),
  isHeading: false,
})

/** A month's lines cut into pages that all have room for sums and signatures. */
export const fundPages = ({ lines }: FundMonth): readonly (readonly FundLine[])[] =>
  lines.length === 0 ? [[]] : pagesOf(lines, heightOf, room, room)
