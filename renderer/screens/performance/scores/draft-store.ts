import type { InputDraft } from './input-draft.ts'

/** Drafts of a month by number. */
export type Drafts = Readonly<Record<string, InputDraft>>

const keyOf = (month: string): string => `score-drafts:${month}`

const isDraft = (value: unknown): value is InputDraft =>
  typeof value === 'object' &&
  value !== null &&
  ['marks', 'points', 'bonuses'].every((name) => Array.isArray((value as Record<string, unknown>)[name])) &&
  typeof (value as Record<string, unknown>)['overtime'] === 'object'

/** What was typed and not saved, kept on this computer; what cannot be read is left out. */
export const storedDrafts = (month: string): Drafts => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(month)) ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, InputDraft] => isDraft(entry[1])))
  } catch {
    return {}
  }
}

/** Keeps the drafts of a month; none of them clears the place. */
export const storeDrafts = (month: string, drafts: Drafts): void => {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(keyOf(month))
    else localStorage.setItem(keyOf(month), JSON.stringify(drafts))
  } catch {
    // Without storage a draft lasts as long as the window shows the month.
  }
}
