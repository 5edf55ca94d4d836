import type { Text } from '#shared/text/text.ts'

/** A preset's name as `id@version` in words, with the version where it is a year; a preset without a word keeps its id. */
export const presetWords = (preset: string, text: Text['imports']): string => {
  const [id = '', version = ''] = preset.split('@')
  const word = Object.hasOwn(text.presets, id) ? text.presets[id as keyof typeof text.presets] : id
  return /^20\d\d/.test(version) ? `${word} · ${version}` : word
}
