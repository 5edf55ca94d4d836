import type { RosterModel } from '#shared/rules/roster/model.ts'

/** Lists of numbers in one: the numbers of the n-th are from `starts[n]` to before `starts[n + 1]`. */
export interface Lists {
  readonly starts: Int32Array
  readonly items: Int32Array
}

/**
 * A roster model as a search in small steps sees it. A sum is Σ coefficient × column + constant; an auxiliary column is worth sign × the
 * highest of its sums, floor at least; a rule's sum must lie between two limits.
 */
export interface Landscape {
  readonly people: number
  readonly days: number
  readonly kinds: number
  /** by cell × (kinds + 1): column of the kind, and last that of working at all; −1 = the cell is fixed, or the kind is not in use */
  readonly columnsAt: Int32Array
  readonly cost: Float64Array
  readonly constant: number
  /** by column: the sums it is in, with its coefficients beside */
  readonly sumsOf: Lists
  readonly coefficients: Float64Array
  readonly sumConstants: Float64Array
  /** by sum: the auxiliary it counts for, or −1 − the rule */
  readonly readers: Int32Array
  readonly sumsOfAuxiliary: Lists
  readonly auxiliaryColumn: Int32Array
  readonly floors: Float64Array
  readonly signs: Float64Array
  readonly ruleSum: Int32Array
  readonly ruleLower: Float64Array
  readonly ruleUpper: Float64Array
}

interface SumPart {
  readonly columns: readonly number[]
  readonly coefficients: readonly number[]
  readonly constant: number
  readonly reader: number
}

const listsOf = (lists: readonly (readonly number[])[]): Lists => {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, index) => (starts[index + 1] = (starts[index] ?? 0) + list.length))
  return { starts, items: Int32Array.from(lists.flat()) }
}

const partsOf = (model: RosterModel, layout: NonNullable<RosterModel['layout']>): SumPart[] => [
  ...layout.auxiliaries.flatMap(({ sums }, reader) => sums.map((sum) => ({ ...sum, reader }))),
  ...model.rows
    .filter(({ rule }) => rule !== null)
    .map(({ terms }, rule) => ({
      ...{ columns: terms.map(([column]) => column), coefficients: terms.map(([, factor]) => factor) },
      ...{ constant: 0, reader: -1 - rule },
    })),
]

const columnsAtOf = ({ workAt, shiftAt }: NonNullable<RosterModel['layout']>, kinds: number): Int32Array => {
  const columnsAt = new Int32Array(workAt.length * (kinds + 1)).fill(-1)
  workAt.forEach((work, cell) => {
    for (let kind = 0; kind < kinds; kind += 1)
      columnsAt[cell * (kinds + 1) + kind] = shiftAt[cell * kinds + kind] ?? -1
    columnsAt[cell * (kinds + 1) + kinds] = work
  })
  return columnsAt
}

/** The landscape of a model; null when the model does not say how it is laid out. */
export const landscapeOf = (model: RosterModel, people: number, kinds: number): Landscape | null => {
  const { layout, columns, rows, constant } = model
  if (layout === undefined || people === 0) return null
  const parts = partsOf(model, layout)
  const [sums, factors] = [columns.map((): number[] => []), columns.map((): number[] => [])]
  parts.forEach(({ columns: own, coefficients }, sum) =>
    own.forEach((column, index) => {
      sums[column]?.push(sum)
      factors[column]?.push(coefficients[index] ?? 0)
    }),
  )
  const ofAuxiliary = layout.auxiliaries.map((): number[] => [])
  parts.forEach(({ reader }, sum) => void ofAuxiliary[reader]?.push(sum))
  const rules = rows.filter(({ rule }) => rule !== null)
  const before = parts.length - rules.length
  return {
    ...{ people, kinds, days: layout.workAt.length / people, constant },
    columnsAt: columnsAtOf(layout, kinds),
    cost: Float64Array.from(columns, ({ cost }) => cost),
    sumsOf: listsOf(sums),
    coefficients: Float64Array.from(factors.flat()),
    sumConstants: Float64Array.from(parts, (part) => part.constant),
    readers: Int32Array.from(parts, ({ reader }) => reader),
    sumsOfAuxiliary: listsOf(ofAuxiliary),
    auxiliaryColumn: Int32Array.from(layout.auxiliaries, ({ column }) => column),
    floors: Float64Array.from(layout.auxiliaries, ({ floor }) => floor),
    signs: Float64Array.from(layout.auxiliaries, ({ sign }) => sign),
    ruleSum: Int32Array.from(rules, (_, rule) => before + rule),
    ruleLower: Float64Array.from(rules, ({ lower }) => lower),
    ruleUpper: Float64Array.from(rules, ({ upper }) => upper),
  }
}

/** Cells that may be filled. */
export const freeCells = ({ columnsAt, kinds }: Landscape): Int32Array =>
  Int32Array.from({ length: columnsAt.length / (kinds + 1) }, (_, cell) => cell).filter(
    (cell) => (columnsAt[cell * (kinds + 1) + kinds] ?? -1) >= 0,
  )
