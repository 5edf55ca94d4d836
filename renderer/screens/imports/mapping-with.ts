import type { Direction, ImportField, ImportKind } from '#shared/contract/import-fields.ts'
import type { DirectionNames, Mapping, Preview } from '#shared/contract/imports.ts'
import { directions, fieldsOf, importFields } from '#shared/kit/import-fields.ts'
import type { ImportFile } from './import-files.ts'
import { mainFields } from './shown-fields.ts'

/** The mapping to change: a choice made before the last one was recognised must add to it, not to what was shown before it. */
export const mappingToChange = ({ wish, mapping }: ImportFile, preview: Preview): Mapping =>
  (wish === 'preview' ? mapping : null) ?? preview.mapping

/** The mapping with one field taken from another column; null: the file has no such column. */
export const mappingWith = (mapping: Mapping, field: ImportField, column: string | null): Mapping => {
  const { [field]: _before, ...others } = mapping.columns
  return { ...mapping, columns: column === null ? others : { ...others, [field]: column } }
}

/** Names of a column of the file that can be chosen, each once. */
export const columnsToChoose = ({ columns }: Preview): readonly string[] =>
  [...new Set(columns)].filter((column) => column !== '')

/** Columns no field takes yet, in the file's order. */
export const freeColumns = (preview: Preview, mapping: Mapping): readonly string[] => {
  const taken = new Set(Object.values(mapping.columns))
  return columnsToChoose(preview).filter((column) => !taken.has(column))
}

/**
 * The fields of a kind in three groups, each in its usual order: required ones (and what is missing), others that have a column or that nobody
 * wants to go without, and the rest.
 */
export const fieldGroups = (
  kind: ImportKind,
  mapping: Mapping,
  missing: readonly ImportField[],
): Readonly<Record<'required' | 'wanted' | 'rest', readonly ImportField[]>> => {
  const required = new Set<string>([...importFields[kind].required, ...missing])
  const isWanted = (field: ImportField): boolean =>
    Object.hasOwn(mapping.columns, field) || mainFields[kind].includes(field)
  const fields = fieldsOf(kind)
  return {
    required: fields.filter((field) => required.has(field)),
    wanted: fields.filter((field) => !required.has(field) && isWanted(field)),
    rest: fields.filter((field) => !required.has(field) && !isWanted(field)),
  }
}

/** What the contract takes: names of this length, this many a role. */
const longestName = 200
const mostNames = 500

/** The names with their role now; a name has one role, and names of other files stay as they were said to be. */
export const directionsWith = (
  known: DirectionNames | undefined,
  names: readonly string[],
  role: Direction,
): DirectionNames => {
  const moved = new Set(names)
  const lists = directions.map((each): [Direction, string[]] => {
    const others = (known?.[each] ?? []).filter((name) => !moved.has(name))
    const all = each === role ? [...others, ...moved] : others
    return [each, all.filter((name) => name !== '' && name.length <= longestName).slice(-mostNames)]
  })
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0))
}
