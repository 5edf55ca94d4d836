import type { Mapping, OrderField } from '#shared/contract/imports.ts'

/** The mapping with one field taken from another column; null: the file has no such column. */
export const mappingWith = (mapping: Mapping, field: OrderField, column: string | null): Mapping => {
  const { [field]: _before, ...others } = mapping.columns
  return { ...mapping, columns: column === null ? others : { ...others, [field]: column } }
}
