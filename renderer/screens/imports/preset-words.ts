import type { ImportField, ImportKind } from '#shared/contract/import-fields.ts'
import type { Text } from '#shared/text/text.ts'

/** A preset's name as `id@version` in words, with the version where it is a year; a preset without a word keeps its id. */
export const presetWords = (preset: string, text: Text['imports']): string => {
  const [id = '', version = ''] = preset.split('@')
  const word = Object.hasOwn(text.presets, id) ? text.presets[id as keyof typeof text.presets] : id
  return /^20\d\d/.test(version) ? `${word} · ${version}` : word
}

/** A field's name; some are called otherwise in one kind of data than in the others. */
export const fieldWords = (field: ImportField, kind: ImportKind, text: Text['imports']): string => {
  const own: Readonly<Partial<Record<ImportKind, Readonly<Partial<Record<ImportField, string>>>>>> = text.fieldsOfKind
  return own[kind]?.[field] ?? text.fields[field]
}
