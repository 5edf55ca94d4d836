import type { Direction, ImportField, ImportKind } from '../../contract/import-fields.ts'
import type { OrderStatus } from '../../contract/orders.ts'
import type { Platform } from '../../contract/shops.ts'
import type { HeaderUnit } from '../cells.ts'

// What is known of one export of one platform: data, no code. The list with the sources: docs/presets.md.

interface PresetVersion {
  readonly version: string
  /** the version is this one when the header has any of these */
  readonly marks: readonly string[]
}

/** Names a field goes by in the header; several present at once are read together, the first with a value leading. */
export type FieldColumns = Readonly<Partial<Record<ImportField, readonly string[]>>>

/**
 * One row is one order (`order`), one item of an order whose order columns are there too (`item`), or an item alone, for orders that
 * another file brings (`item-only`). Kinds that are not orders leave it out.
 */
export type Grain = 'order' | 'item' | 'item-only'

/**
 * How the lines of one order carry its amounts: the same on every line (`repeated`), on its first line only (`first-line`), each line its
 * own part (`each-line`), or one or the other, which the prices of the items tell (`by-price`). Rule 15.
 */
export type OrderAmounts = 'repeated' | 'first-line' | 'each-line' | 'by-price'

export interface Preset {
  readonly id: string
  readonly kind: ImportKind
  /** null: no platform's, such as attendance */
  readonly platform: Platform | null
  /** the header must have all of these */
  readonly all: readonly string[]
  /** and, when given, one of these */
  readonly oneOf?: readonly string[]
  /** and none of these: they belong to a sister export */
  readonly none?: readonly string[]
  /** newest first; the last one needs no mark */
  readonly versions: readonly PresetVersion[]
  readonly columns: FieldColumns
  /** required fields this export does not have at all */
  readonly without?: readonly ImportField[]
  /** the sheet is called one of these; among sheets that fit, these are preferred, and of several the first one listed is read */
  readonly sheets?: readonly string[]
  readonly grain?: Grain
  readonly orderAmounts?: OrderAmounts
  /** amounts that are carried in another manner than `orderAmounts` says */
  readonly otherAmounts?: Readonly<Partial<Record<ImportField, OrderAmounts>>>
  /** a row without an order number goes on with the order of the row above it: the number's cell is merged over its rows */
  readonly hasMergedOrders?: boolean
  /** known only so that nobody takes it for something else: a file with this header is refused as `wrong-kind-of-file` */
  readonly isRefused?: boolean
  /** the platform's own words of an order's state, looked at before the common list; found by substring (rule 18) */
  readonly statuses?: readonly (readonly [OrderStatus, readonly string[]])[]
  /** units of columns whose header states none */
  readonly units?: Readonly<Partial<Record<ImportField, HeaderUnit>>>
  /** where the day (or a missing time) comes from when no column has it; `saved-at`: the file's name says when it was written, and it was
   * written on the day it is about (rule 13) */
  readonly dayFrom?: 'file-name' | 'saved-at' | 'order-number' | 'title-lines'
  /** words of the direction column */
  readonly directions?: Readonly<Partial<Record<Direction, readonly string[]>>>
  /** the header has two rows, the upper one with merged group titles; columns are named `group:leaf` where a leaf repeats (rule 4) */
  readonly hasTwoTiers?: boolean
  /** rows of the sheet that are explanations: the text of their first cell contains one of these */
  readonly noteRows?: readonly string[]
  /** a roster-like grid: the columns named by a day carry this field */
  readonly dayColumns?: ImportField
}
