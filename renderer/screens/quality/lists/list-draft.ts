import { scanLists, wordLists, type ScanLists, type WordList } from '#shared/contract/quality-scan.ts'
import { wordsFromText } from '#shared/rules/quality/scan/list-changes.ts'

/** Lists besides those of forbidden words. */
export const otherLists = ['perfunctory', 'rude', 'greetings', 'closings', 'promises', 'shortReplies'] as const
export type OtherList = (typeof otherLists)[number]
export type AnyList = WordList | OtherList
export const anyLists: readonly AnyList[] = [...wordLists, ...otherLists]

/** So many words a list may have; what is over is refused, nothing is cut off. */
export const mostWords: Readonly<Record<AnyList, number>> = {
  ...{ taboo: 2000, insult: 2000, diversion: 2000, absolute: 2000, own: 2000 },
  ...{ perfunctory: 300, rude: 300, greetings: 100, closings: 100, promises: 100, shortReplies: 200 },
}
/** Characters of a word. */
export const longestWord = 40

/** Lists while they are typed: each as one text, a word a line. */
export interface ListDraft extends Pick<ScanLists, 'severity' | 'promiseHours'> {
  readonly texts: Readonly<Record<AnyList, string>>
}

const isWordList = (list: AnyList): list is WordList => wordLists.some((one) => one === list)

/** The words of one list. */
export const wordsOf = (lists: ScanLists, list: AnyList): readonly string[] =>
  isWordList(list) ? lists.words[list] : lists[list]

export const draftOf = (lists: ScanLists): ListDraft => ({
  severity: lists.severity,
  promiseHours: lists.promiseHours,
  texts: Object.fromEntries(anyLists.map((list) => [list, wordsOf(lists, list).join('\n')])) as ListDraft['texts'],
})

/** How many words were typed, before repetitions are folded. */
export const typedWords = (text: string): number =>
  text.split(/[\n\r,，、;；\t]+/).filter((word) => word.trim() !== '').length

/** What keeps a draft from being saved; null: nothing. */
export const problemOf = ({
  texts,
}: ListDraft):
  { readonly kind: 'many'; readonly list: AnyList } | { readonly kind: 'long'; readonly word: string } | null => {
  for (const list of anyLists) {
    const words = wordsFromText(texts[list])
    if (words.length > mostWords[list]) return { kind: 'many', list }
    const long = words.find((word) => word.length > longestWord)
    if (long !== undefined) return { kind: 'long', word: long }
  }
  return null
}

export const listsOf = ({ texts, severity, promiseHours }: ListDraft): ScanLists => {
  const words = (list: AnyList): string[] => [...wordsFromText(texts[list])]
  return {
    ...{ severity, promiseHours },
    words: Object.fromEntries(wordLists.map((list) => [list, words(list)])) as ScanLists['words'],
    perfunctory: words('perfunctory'),
    rude: words('rude'),
    greetings: words('greetings'),
    closings: words('closings'),
    promises: words('promises'),
    shortReplies: words('shortReplies'),
  }
}

/** What is kept of lists that are typed: the texts that differ from the lists in force, and what else was changed; null = nothing is. */
export const bodyOf = (draft: ListDraft, standing: ListDraft): string | null => {
  const changed = anyLists.filter((list) => draft.texts[list] !== standing.texts[list])
  const { severity, promiseHours } = draft
  const isSame = JSON.stringify([severity, promiseHours]) === JSON.stringify([standing.severity, standing.promiseHours])
  return changed.length === 0 && isSame
    ? null
    : JSON.stringify({
        texts: Object.fromEntries(changed.map((list) => [list, draft.texts[list]])),
        severity,
        promiseHours,
      })
}

/** What was kept, over the lists in force; null: nothing, or nothing readable. */
export const draftIn = (body: string | null, standing: ListDraft): ListDraft | null => {
  if (body === null) return null
  try {
    const { texts, ...rest } = JSON.parse(body) as { readonly texts: Readonly<Record<string, unknown>> }
    const known = scanLists.pick({ severity: true, promiseHours: true }).safeParse(rest)
    if (!known.success || typeof texts !== 'object') return null
    const typed = anyLists.flatMap((list) => {
      const text = Object.hasOwn(texts, list) ? texts[list] : undefined
      return typeof text === 'string' ? [[list, text] as const] : []
    })
    return { ...known.data, texts: { ...standing.texts, ...Object.fromEntries(typed) } }
  } catch {
    return null
  }
}
