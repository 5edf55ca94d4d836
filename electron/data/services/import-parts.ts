import { Refusal } from '#shared/contract/failure.ts'
import type { Mapping, Preview } from '#shared/contract/imports.ts'
import { chosenHeader, type HeadedSheet } from './import-sheets.ts'

// Which sheets of a file are read together, and what else the file holds.

/** Sheets read together, the leading one first, and what is left of the file. */
export interface Choice {
  readonly chosen: readonly [HeadedSheet, ...HeadedSheet[]]
  readonly otherParts: Preview['otherParts']
  readonly ignored: readonly string[]
}

/** Of the sheets one export is made of, only the one listed first is read: the others say the same of the same things. */
const preferredSheets = (sheets: readonly HeadedSheet[]): readonly HeadedSheet[] => {
  const listed = sheets[0]?.recognised?.preset.sheets ?? []
  const name = listed.find((wanted) => sheets.some(({ sheet }) => sheet.name === wanted))
  return name === undefined ? sheets : sheets.filter(({ sheet }) => sheet.name === name)
}

/** Sheets of one export are read together; the part that asks for its sheet's name leads, else the first. */
export const choose = (found: readonly HeadedSheet[], part: string | null, file: string): Choice => {
  const groups = Map.groupBy(
    found.filter(({ recognised }) => recognised !== null),
    ({ recognised }) => recognised?.preset.id ?? '',
  )
  const ids = [...groups.keys()]
  const named = ids.find((id) =>
    groups.get(id)?.some(({ recognised, sheet }) => recognised?.preset.sheets?.includes(sheet.name)),
  )
  const id = part ?? named ?? ids[0]
  const [first, ...rest] = id === undefined ? [] : preferredSheets(groups.get(id) ?? [])
  if (part !== null && !first) throw new Refusal('wrong-kind-of-file', { file, reason: part })
  if (!first) {
    const best = found.reduce<HeadedSheet | null>((a, b) => (a !== null && a.score >= b.score ? a : b), null)
    if (!best) throw new Refusal('no-known-header', { file })
    return {
      chosen: [best],
      otherParts: [],
      ignored: found.filter((sheet) => sheet !== best).map(({ sheet }) => sheet.name),
    }
  }
  const otherParts = ids
    .filter((other) => other !== id)
    .map((other) => {
      const sheets = groups.get(other) ?? []
      return { part: other, kind: sheets[0]?.recognised?.preset.kind ?? 'orders', sheets: sheets.length }
    })
  const ignored = found.filter(({ recognised }) => recognised === null).map(({ sheet }) => sheet.name)
  return { chosen: [first, ...rest], otherParts, ignored }
}

/** With a mapping, the header is where it says, in every sheet that has those columns. */
export const mappedChoice = (choice: Choice, found: readonly HeadedSheet[], mapping: Mapping, file: string): Choice => {
  const wanted = Object.values(mapping.columns)
  const headers = (choice.chosen[0].recognised ? choice.chosen : found).map((sheet) =>
    chosenHeader(sheet, mapping.headerRow, wanted),
  )
  const best = Math.max(0, ...headers.map(({ score }) => score))
  const [first, ...rest] = headers.filter(({ score }) => score === best && (score > 0 || wanted.length === 0))
  if (!first) throw new Refusal('no-known-header', { file })
  return { ...choice, chosen: [first, ...rest] }
}
