import { Refusal } from '#shared/contract/failure.ts'
import type { RegisterSettings } from '#shared/contract/registers.ts'
import { definitionOf, registerNames } from '#shared/kit/registers.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'

// The shop's own words and hours. docs/registers.md §2, §4

const name = 'registers'
const mostWords = 40

export const settings = ({ sql }: Context): RegisterSettings => ({
  choices: {},
  hours: {},
  ...((settingOf(sql, name) as Partial<RegisterSettings> | undefined) ?? {}),
})

/** Open choices by `register.field`, with their codes. */
const openChoices: ReadonlyMap<string, readonly string[]> = new Map(
  registerNames.flatMap((register) =>
    Object.entries(definitionOf(register).fields).flatMap(([field, { isOpen, choices = [] }]) =>
      isOpen === true ? [[`${register}.${field}`, choices] as const] : [],
    ),
  ),
)

/** What a register's hours go by, as `register.value`. */
const hourKeys: ReadonlySet<string> = new Set(
  registerNames.flatMap((register) => {
    const { due } = definitionOf(register)
    return due.rule === 'hours' ? Object.keys(due.hours).map((value) => `${register}.${value}`) : []
  }),
)

const withoutDoubles = (words: readonly string[], codes: readonly string[]): string[] => {
  const seen = new Set(codes)
  return words.filter((word) => {
    const key = folded(word)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Words that are written twice are kept once; a list or hours that no register has are refused. */
export const saveSettings = (context: Context, { choices, hours }: RegisterSettings): RegisterSettings => {
  const foreign =
    Object.keys(choices).find((key) => !openChoices.has(key)) ?? Object.keys(hours).find((key) => !hourKeys.has(key))
  if (foreign !== undefined) throw new Refusal('invalid-input', { path: foreign })
  const kept = Object.entries(choices)
    .map(([key, words]) => [key, withoutDoubles(words, openChoices.get(key) ?? [])] as const)
    .filter(([, words]) => words.length > 0)
  saveSetting(context.sql, name, { choices: Object.fromEntries(kept), hours })
  return settings(context)
}

/** Offers a word that was typed into an open choice from now on; beyond 40 none are added. */
export const rememberWord = (context: Context, key: string, word: string): void => {
  const known = settings(context)
  const words = known.choices[key] ?? []
  if (words.includes(word) || words.length >= mostWords) return
  saveSetting(context.sql, name, { ...known, choices: { ...known.choices, [key]: [...words, word] } })
}
