import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { nameOfPath, type ImportFile } from './import-files.ts'
import { presetWords } from './preset-words.ts'

type Words = Text['imports']

/** What was pasted is kept in a file called after the moment: `paste-261122090500.txt`, with a number behind it when there are several. */
const pasted = /^paste-(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d\d(?:-(\d+))?\.txt$/

/** A file's name as it is shown: its own, or for pasted text when it was pasted. */
export const shownName = (file: string, text: Words, { moment }: Format): string => {
  const [found, year, month, day, hour, minute, further] = pasted.exec(file) ?? []
  if (found === undefined) return file
  const name = text.pastedName(moment(`20${year}-${month}-${day} ${hour}:${minute}:00` as LocalTime))
  return further === undefined ? name : `${name} (${further})`
}

/** A line's name: the file's, with the part behind it when it is not the leading one. */
export const titleOf = ({ path, part }: Pick<ImportFile, 'path' | 'part'>, text: Words, format: Format): string => {
  const name = shownName(nameOfPath(path), text, format)
  return part === null ? name : `${name} · ${presetWords(part, text)}`
}

/** What a file was recognised as: kind and export, `订单 · 抖店 订单`; null before it is recognised. */
export const recognisedWords = ({ preview }: Pick<ImportFile, 'preview'>, text: Words): string | null => {
  if (preview === null) return null
  const { kind, preset, missing } = preview
  if (preset === null && missing.length > 0) return text.unknownPreset
  return `${text.kinds[kind]} · ${presetWords(preset ?? 'mapping', text)}`
}
