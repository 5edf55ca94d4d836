import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { personSheet } from './performance-person.ts'
import { summarySheet } from './performance-summary.ts'
import { sheetNamesOf } from './sheet-names.ts'
import { workbookOf } from './workbook.ts'

/** The sheets of a month as an `.xlsx` file: a summary and one sheet a person, in the words of `text`; money as numbers of yuan. */
export const performanceWorkbook = (
  sheets: readonly PerformanceSheet[],
  text: Text,
  format: Format,
): Promise<Uint8Array> => {
  const words = text.performance.workbookText
  const [summaryName = words.summary, ...personNames] = sheetNamesOf([
    words.summary,
    ...sheets.map(({ person }) => `${person.number} ${person.name}`),
  ])
  return workbookOf([
    summarySheet(summaryName, sheets, words, format),
    ...sheets.map((sheet, index) => personSheet(personNames[index] ?? sheet.person.number, sheet, text, format)),
  ])
}
