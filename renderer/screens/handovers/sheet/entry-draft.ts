import { handoverEntry, handoverKinds, type HandoverEntry, type HandoverKind } from '#shared/contract/handovers.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { readDue } from './due-words.ts'

/** An item as it is being typed; `due` as the words in its field. Empty words = nothing said. */
export interface EntryDraft {
  readonly kind: HandoverKind
  readonly happened: string
  readonly toDo: string
  readonly buyer: string
  readonly orderNo: string
  readonly shop: string
  readonly due: string
  readonly owner: string
  readonly isUrgent: boolean
}

/** All that is being typed in a handover: the line on top, and the item that is being changed in place; null = none. */
export interface Typing {
  readonly line: EntryDraft
  readonly edit: { readonly item: number; readonly draft: EntryDraft } | null
}

export const emptyDraft: EntryDraft = {
  kind: 'pending',
  happened: '',
  toDo: '',
  buyer: '',
  orderNo: '',
  shop: '',
  due: '',
  owner: '',
  isUrgent: false,
}

export const emptyTyping: Typing = { line: emptyDraft, edit: null }

/** The most the data process keeps of what is being typed, in characters. */
export const mostKept = 4000

/** How long a field may be, as the contract has it. */
export const mostOf = { happened: 1000, toDo: 1000, buyer: 80, orderNo: 60, shop: 80 } as const

const words = ['happened', 'toDo', 'buyer', 'orderNo', 'shop', 'due', 'owner'] as const

/** True while nothing is said that would be missed; the kind alone is nothing. */
export const isBlank = (draft: EntryDraft): boolean => words.every((name) => draft[name].trim() === '')

/** What is kept of it as text; null = nothing to keep. */
export const bodyOf = (typing: Typing): string | null =>
  isBlank(typing.line) && typing.edit === null ? null : JSON.stringify(typing)

const draftIn = (value: unknown): EntryDraft => {
  const found = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  const text = (name: string): string => (typeof found[name] === 'string' ? found[name] : '')
  return {
    kind: handoverKinds.find((kind) => kind === found['kind']) ?? 'pending',
    happened: text('happened'),
    toDo: text('toDo'),
    buyer: text('buyer'),
    orderNo: text('orderNo'),
    shop: text('shop'),
    due: text('due'),
    owner: text('owner'),
    isUrgent: found['isUrgent'] === true,
  }
}

/** What was kept; a text of another shape gives as much of it as can be read, never a fault. */
export const typingOf = (body: string | null): Typing => {
  if (body === null) return emptyTyping
  try {
    const { line, edit } = JSON.parse(body) as { line?: unknown; edit?: { item?: unknown; draft?: unknown } | null }
    const item = edit?.item
    return { line: draftIn(line), edit: typeof item === 'number' ? { item, draft: draftIn(edit?.draft) } : null }
  } catch {
    return { line: { ...emptyDraft, happened: body }, edit: null }
  }
}

export const draftOf = (entry: HandoverEntry): EntryDraft => ({
  kind: entry.kind,
  happened: entry.happened,
  toDo: entry.toDo,
  buyer: entry.buyer,
  orderNo: entry.orderNo,
  shop: entry.shop ?? '',
  due: entry.due?.slice(0, 16) ?? '',
  owner: entry.owner ?? '',
  isUrgent: entry.isUrgent,
})

/** What keeps a draft from becoming an item; null = nothing. */
export const problemOf = (draft: EntryDraft, day: LocalDate): 'empty' | 'dueWrong' | null => {
  if (draft.happened.trim() === '') return 'empty'
  return readDue(draft.due, day) === 'wrong' ? 'dueWrong' : null
}

/** The item a draft stands for; null while `problemOf` names a problem. An item of the kind urgent is urgent. */
export const entryOf = (draft: EntryDraft, day: LocalDate): HandoverEntry | null => {
  const due = readDue(draft.due, day)
  if (problemOf(draft, day) !== null || due === 'wrong') return null
  const entry = handoverEntry.safeParse({
    ...draft,
    shop: draft.shop.trim() === '' ? null : draft.shop,
    owner: draft.owner === '' ? null : draft.owner,
    due,
    isUrgent: draft.isUrgent || draft.kind === 'urgent',
  })
  return entry.success ? entry.data : null
}

/** The kind a digit stands for, 1 the first; undefined = none. */
export const kindOfDigit = (digit: string): HandoverKind | undefined => handoverKinds[Number(digit) - 1]

const wide = (text: string): string => text.normalize('NFKC')

/** The draft after the words were typed: `3 ` at the beginning chooses the third kind, `!` marks as urgent; both vanish. */
export const withTyped = (draft: EntryDraft, happened: string): EntryDraft => {
  const start = wide(happened.slice(0, 2))
  const kind = start[1] === ' ' ? kindOfDigit(start[0] ?? '') : undefined
  // Only where the sign was just typed at the beginning: „1 米柜“ in a pasted line keeps its number.
  const isTypedHere = happened.length === draft.happened.length + 1
  if (kind !== undefined && isTypedHere) return { ...draft, kind, happened: happened.slice(2) }
  if (start.startsWith('!') && isTypedHere) return { ...draft, isUrgent: true, happened: happened.slice(1) }
  return { ...draft, happened }
}
