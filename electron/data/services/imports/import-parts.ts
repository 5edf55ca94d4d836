import { Refusal } from '#shared/contract/failure.ts'
import type { Mapping, Preview } from '#shared/contract/imports.ts'
import { chosenHeader, type HeadedSheet } from './import-sheets.ts'

// Which sheets of a file are read together, and what else the file holds.

/** Sheets read together, the leading one first, and what is left of the file. */
export interface Choice {
  readonly chosen: Sheets
  readonly otherParts: Preview['otherParts']
  readonly ignored: readonly string[]
}

type Sheets = readonly [HeadedSheet, ...HeadedSheet[]]

/** The sheet's own name; in an archive the inner file's stands before it. */
const titleOf = ({ sheet }: HeadedSheet): string => sheet.name.split(' › ').at(-1) ?? sheet.name

/** Of the sheets one export is made of, only the one listed first is read: the others say the same of the same things. */
const preferredSheets = (sheets: Sheets): Sheets => {
  const listed = sheets[0].recognised?.preset.sheets ?? []
  const name = listed.find((wanted) => sheets.some((sheet) => titleOf(sheet) === wanted))
  const [first, ...rest] = name === undefined ? sheets : sheets.filter((sheet) => titleOf(sheet) === name)
  return [first ?? sheets[0], ...rest]
}

/**
 * What a file holds, by name: sheets with one header are one part, called by their export and its version; a second part of the same
 * name has other columns and is numbered.
 */
const partsOf = (found: readonly HeadedSheet[]): ReadonlyMap<string, Sheets> => {
  const known = found.filter(({ recognised }) => recognised !== null)
  const byHeader = Map.groupBy(known, ({ recognised, names }) => `${recognised?.name}\n${names.join('\n')}`)
  const parts = new Map<string, Sheets>()
  for (const [first, ...rest] of byHeader.values()) {
    if (!first?.recognised) continue
    const { name } = first.recognised
    const again = [...parts.keys()].filter((part) => part.split('#')[0] === name).length
    parts.set(again === 0 ? name : `${name}#${again + 1}`, preferredSheets([first, ...rest]))
  }
  return parts
}

const isAsked = (part: string, wanted: string): boolean => part === wanted || part.split('@')[0] === wanted

/** A file nobody recognises is its sheet with most known names; a roster is all its sheets that are one. */
const unknownChoice = (found: readonly HeadedSheet[], file: string): Choice => {
  const best = found.reduce<HeadedSheet | null>((a, b) => (a !== null && a.score >= b.score ? a : b), null)
  if (!best) throw new Refusal('no-known-header', { file })
  // The sheets of a roster are its months or its groups.
  const others = best.isRoster ? found.filter((sheet) => sheet !== best && sheet.isRoster) : []
  const ignored = found.filter((sheet) => sheet !== best && !others.includes(sheet)).map(({ sheet }) => sheet.name)
  return { chosen: [best, ...others], otherParts: [], ignored }
}

/** The part that is asked for, by its name or its export's; else the one that asks for its sheet's name, else the first. */
export const choose = (found: readonly HeadedSheet[], wanted: string | null, file: string): Choice => {
  const parts = partsOf(found)
  const names = [...parts.keys()]
  const named = names.find((part) =>
    parts.get(part)?.some((sheet) => sheet.recognised?.preset.sheets?.includes(titleOf(sheet))),
  )
  const name = wanted === null ? (named ?? names[0]) : names.find((part) => isAsked(part, wanted))
  const chosen = name === undefined ? undefined : parts.get(name)
  if (wanted !== null && !chosen) throw new Refusal('wrong-kind-of-file', { file, reason: wanted })
  if (!chosen) return unknownChoice(found, file)
  const otherParts = [...parts]
    .filter(([part]) => part !== name)
    .map(([part, [first, ...rest]]) => ({
      part,
      kind: first.recognised?.preset.kind ?? 'orders',
      sheets: rest.length + 1,
    }))
  const ignored = found.filter(({ recognised }) => recognised === null).map(({ sheet }) => sheet.name)
  return { chosen, otherParts, ignored }
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
