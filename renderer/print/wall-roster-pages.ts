import type { RosterPaper } from '#shared/contract/roster-paper.ts'

/** One page of the wall roster. `line`: height of a row in millimetres. The last page counts the shifts and is signed. */
export interface WallPage {
  readonly rows: RosterPaper['rows']
  readonly line: number
  readonly isLast: boolean
}

/** Millimetres: what head, legend and last line leave for the rows; a row of shift counts; the line to sign on; rows at their highest and lowest. */
const measures = { rows: 150, count: 4.2, signers: 11, highest: 8.4, lowest: 4.3 }

/** Everybody on as few pages as can be read, spread evenly: nobody stands alone on a last page. */
export const wallPages = ({ rows, kinds }: Pick<RosterPaper, 'rows' | 'kinds'>): readonly WallPage[] => {
  const room = measures.rows - kinds.length * measures.count - measures.signers
  const most = Math.max(Math.floor(room / measures.lowest), 1)
  const pages = Math.max(Math.ceil(rows.length / most), 1)
  const perPage = Math.max(Math.ceil(rows.length / pages), 1)
  const line = Math.min(measures.highest, Math.max(room / perPage, measures.lowest))
  return Array.from({ length: pages }, (_, index) => ({
    rows: rows.slice(index * perPage, (index + 1) * perPage),
    line: Math.floor(line * 10) / 10,
    isLast: index === pages - 1,
  }))
}
