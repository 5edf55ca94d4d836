import type { ImportField } from '../../contract/import-fields.ts'
import { normalHeader } from '../cells.ts'
import type { FieldColumns, Preset } from './preset.ts'

// Which export a header is: by its names, never by their places (rules 5, 7).

/** A preset that fits a header, with its version as `id@version`. */
export interface Recognised {
  readonly preset: Preset
  readonly name: string
}

const fits = ({ all, oneOf, none }: Preset, has: (name: string) => boolean): boolean =>
  all.every(has) && (oneOf === undefined || oneOf.some(has)) && !(none ?? []).some(has)

/** How much a preset knows of a header: its columns that are there. A preset that asks for the sheet's name and gets it counts more. */
const knowledge = ({ columns, sheets }: Preset, has: (name: string) => boolean, sheet: string): number =>
  Object.values(columns)
    .flat()
    .filter((name) => has(name)).length + (sheets?.includes(sheet) ? 1_000 : 0)

/** The preset a normalised header belongs to; the one that knows most of it when several fit; null when none does. */
export const recognisedPreset = (
  presets: readonly Preset[],
  names: readonly string[],
  sheet: string,
): Recognised | null => {
  const known = new Set(names)
  const has = (name: string): boolean => known.has(normalHeader(name))
  const [preset] = presets
    .filter((candidate) => fits(candidate, has))
    .toSorted((a, b) => knowledge(b, has, sheet) - knowledge(a, has, sheet))
  if (!preset) return null
  const version = preset.versions.find(({ marks }) => marks.length === 0 || marks.some(has))
  return { preset, name: `${preset.id}@${version?.version ?? '1'}` }
}

/** Field → places of its columns in the header, in the preset's order; fields without a column are left out. */
export const columnPlaces = (
  columns: FieldColumns,
  names: readonly string[],
): ReadonlyMap<ImportField, readonly number[]> => {
  const places = new Map<ImportField, readonly number[]>()
  for (const [field, aliases] of Object.entries(columns) as [ImportField, readonly string[]][]) {
    const found = [...new Set(aliases.map((alias) => names.indexOf(normalHeader(alias))))].filter((place) => place >= 0)
    if (found.length > 0) places.set(field, found)
  }
  return places
}

/** Every name any of these presets knows, normalised: what the header row is searched by (rule 4). */
export const knownNames = (presets: readonly Preset[]): ReadonlySet<string> =>
  new Set(
    presets
      .flatMap(({ all, oneOf, columns }) => [...all, ...(oneOf ?? []), ...Object.values(columns).flat()])
      .map(normalHeader),
  )

/** A mapping made by hand, completed: a column that a preset knows for the field brings its sister columns along. */
export const columnsOfMapping = (mapped: Readonly<Record<string, string>>, preset: Preset | null): FieldColumns =>
  Object.fromEntries(
    Object.entries(mapped).map(([field, column]) => {
      const aliases = preset?.columns[field as ImportField] ?? []
      const isKnown = aliases.some((alias) => normalHeader(alias) === normalHeader(column))
      return [field, isKnown ? aliases : [column]]
    }),
  )
