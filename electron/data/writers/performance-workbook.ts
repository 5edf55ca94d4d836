import type { CommissionDetail, PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { detailsSheet } from './performance-details.ts'
import { personSheet } from './performance-person.ts'
import { summarySheet } from './performance-summary.ts'
import { sheetNamesOf } from './sheet-names.ts'
import { workbookOf } from './workbook.ts'

/**
 * The sheets of a month as an `.xlsx` file: a summary, one sheet a person, and every line of everybody on the last, in the words of
 * `text`; money as numbers of yuan.
 */
export const performanceWorkbook = (
  sheets: readonly PerformanceSheet[],
  details: readonly CommissionDetail[],
  text: Text,
  format: Format,
): Promise<Uint8Array> => {
  const words = text.performance.workbookText
  // The two sheets that are not a person's come first, so that a person called like one of them gives way.
  const [summaryName = words.summary, detailsName = words.details, ...personNames] = sheetNamesOf([
    words.summary,
    words.details,
    ...sheets.map(({ person }) => `${person.number} ${person.name}`),
  ])
  return workbookOf([
    summarySheet(summaryName, sheets, words, format),
    ...sheets.map((sheet, index) => personSheet(personNames[index] ?? sheet.person.number, sheet, text, format)),
    detailsSheet(detailsName, details, text, format),
  ])
}
