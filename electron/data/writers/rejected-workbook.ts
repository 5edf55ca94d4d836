import { texts, type Text } from '#shared/text/text.ts'
import { headCell, textCell } from './cells.ts'
import { workbookOf } from './workbook.ts'

/** A row that was not understood, as it stood in the file: `row` counts from 1, with its sheet before it when there are several; `reason` in words. */
export interface RejectedRow {
  readonly row: number | string
  readonly reason: string
  readonly cells: readonly (string | number | null)[]
}

/**
 * The rejected rows as an `.xlsx` file to correct and import again: the file's own columns first, under their own names, then
 * the row and the reason. Every cell is text, so that Excel spoils neither order numbers nor dates while somebody corrects them.
 */
export const rejectedWorkbook = (
  header: readonly string[],
  rows: readonly RejectedRow[],
  words: Text['imports']['rejectedFile'] = texts['zh-CN'].imports.rejectedFile,
): Promise<Uint8Array> => {
  const asText = (value: string | number | null | undefined) =>
    textCell(value === undefined || value === null ? null : String(value))
  return workbookOf([
    {
      name: words.sheet,
      rows: [
        [...header, words.row, words.reason].map(headCell),
        ...rows.map(({ row, reason, cells }) => [
          ...header.map((_title, index) => asText(cells[index])),
          asText(row),
          asText(reason),
        ]),
      ],
      headRow: 0,
      frozenRows: 1,
      frozenColumns: 0,
      filterTo: rows.length,
      isLandscape: true,
      footer: words.page,
    },
  ])
}
