import type { PaperCell, RosterPaper } from '#shared/contract/roster-paper.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { countCell, decimalCell, headCell, numberHeadCell, textCell, type Row } from './cells.ts'
import { workbookOf, type WorkbookSheet } from './workbook.ts'

type Words = Text['rosterPaper']

const shownIn = (cell: PaperCell | undefined, paper: RosterPaper, words: Words): string | null => {
  if (cell === null || cell === undefined) return null
  if (cell.kind === 'off') return words.off
  // Read back, every word of leave is a day off; the leave itself is kept elsewhere.
  if (cell.kind === 'leave') return words.leaveWord
  return paper.kinds.find(({ code }) => code === cell.code)?.name ?? cell.code
}

const gridSheet = (paper: RosterPaper, words: Words): WorkbookSheet => {
  const head: Row = [
    headCell(words.columns.number),
    headCell(words.columns.name),
    ...paper.days.map(({ date }) => headCell(date)),
    ...[words.columns.days, words.columns.hours, words.columns.nights].map(numberHeadCell),
  ]
  const rows = paper.rows.map(({ agent, name, cells, tally }): Row => [
    textCell(agent),
    textCell(name),
    ...paper.days.map((_day, index) => textCell(shownIn(cells[index], paper, words))),
    countCell(tally.days),
    decimalCell(tally.minutes / 60),
    countCell(tally.nights),
  ])
  return {
    name: words.sheet,
    rows: [head, ...rows],
    headRow: 0,
    frozenRows: 1,
    frozenColumns: 2,
    filterTo: null,
    isLandscape: true,
    footer: words.page,
  }
}

const legendSheet = (paper: RosterPaper, words: Words, format: Format): WorkbookSheet => ({
  name: words.legend,
  rows: [
    [words.columns.shift, words.columns.times, words.columns.minimum].map(headCell),
    ...paper.kinds.map(({ name, segments, minimum }): Row => [
      textCell(name),
      textCell(segments.map(([from, to]) => words.times(from, to)).join(words.segmentSeparator)),
      countCell(minimum),
    ]),
    [textCell(format.month(paper.month)), textCell(paper.shopNames.join(words.listSeparator)), textCell(null)],
  ],
  headRow: 0,
  frozenRows: 1,
  frozenColumns: 0,
  filterTo: null,
  isLandscape: false,
  footer: words.page,
})

/** A month's grid as an `.xlsx` file: first the grid alone – the import of rosters reads it again as it is – then what the shifts mean. */
export const rosterWorkbook = (paper: RosterPaper, text: Text, format: Format): Promise<Uint8Array> =>
  workbookOf([gridSheet(paper, text.rosterPaper), legendSheet(paper, text.rosterPaper, format)])
