/** How a cell looks. `money`: yuan with two decimals · `decimal`: as many decimals as there are, two at most · `score`: always two · `day`, `moment`: Excel's count of days since 1899-12-30, with the time as a fraction · `text`: kept as text, so that long order numbers stay whole. */
export type CellForm =
  | 'text'
  | 'money'
  | 'count'
  | 'decimal'
  | 'score'
  | 'rate'
  | 'coefficient'
  | 'day'
  | 'moment'
  | 'head'
  | 'headOfNumbers'
  | 'title'

/** A cell; null stays empty. A formula carries its value too, so that readers that do not calculate show the same. */
export interface WorkbookCell {
  readonly value: string | number | null
  readonly form: CellForm
  readonly isStrong?: boolean
  readonly formula?: string
}
