import type { SummaryRow, TeamSummary } from '#shared/contract/sheet.ts'

/** A part of a page: people's money or people's service, as many as fit. `isFirst`, `isLast`: of all parts of its kind. */
export interface SummaryPart {
  readonly kind: 'pay' | 'service'
  readonly rows: readonly SummaryRow[]
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Millimetres: what is between head and bottom of a landscape page, the title and head of a table, and what stands under the last row of money. */
export const measures = { page: 166, tableHead: 15.5, end: 33.5 }

/** Millimetres of a row: fewer people are set wider, so that a small team does not huddle at the top. */
export const lineOf = (people: number): number => {
  if (people <= 6) return 7.4
  return people <= 14 ? 5 : 4.2
}

const hasService = ({ rows }: TeamSummary): boolean => rows.some(({ service }) => service.length > 0)

interface Progress {
  readonly pages: SummaryPart[][]
  left: number
}

const place = (progress: Progress, kind: SummaryPart['kind'], rows: readonly SummaryRow[], end: number): void => {
  const line = lineOf(rows.length)
  let from = 0
  while (from < rows.length || from === 0) {
    // a table's head with fewer than three rows under it goes to the next page
    if (progress.left < measures.tableHead + Math.min(3, rows.length) * line) startPage(progress)
    const fit = Math.floor((progress.left - measures.tableHead) / line)
    const rest = rows.length - from
    const endFits = progress.left - measures.tableHead - rest * line >= end
    const take = rest <= fit && endFits ? rest : Math.min(fit, Math.max(1, rest - 1))
    progress.pages.at(-1)?.push({
      kind,
      rows: rows.slice(from, from + take),
      isFirst: from === 0,
      isLast: from + take >= rows.length,
    })
    progress.left -= measures.tableHead + take * line + (take === rest ? end : 0)
    from += take
    if (from < rows.length) startPage(progress)
    if (rows.length === 0) return
  }
}

const startPage = (progress: Progress): void => {
  progress.pages.push([])
  progress.left = measures.page
}

/** The pages of the summary: everybody's money with what stands under it, then everybody's service on the same page where it fits. */
export const summaryPages = (summary: TeamSummary): readonly (readonly SummaryPart[])[] => {
  const progress: Progress = { pages: [[]], left: measures.page }
  place(progress, 'pay', summary.rows, measures.end)
  if (hasService(summary)) place(progress, 'service', summary.rows, 0)
  return progress.pages
}
