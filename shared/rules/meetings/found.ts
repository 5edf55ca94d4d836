import type { MeetingPack } from '#shared/contract/meetings.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { foldedForSearch } from '../search-words.ts'

// Where the words of a search stand in a meeting.

const signsAround = 24
const mostShown = 5

/** The words of a search, folded; none: everything is found. */
export const searchedWords = (search: string): readonly string[] => foldedForSearch(search).split(/\s+/).filter(Boolean)

const excerpt = (text: string, word: string): string => {
  const at = foldedForSearch(text).indexOf(word)
  const [from, to] = [Math.max(at - signsAround, 0), Math.min(at + word.length + signsAround, text.length)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
}

/** Excerpts of the texts with any of the words, when every word stands in one of them; null: not all do. */
export const foundIn = (texts: readonly string[], words: readonly string[]): string[] | null => {
  const folded = texts.map(foldedForSearch)
  if (!words.every((word) => folded.some((text) => text.includes(word)))) return null
  const excerpts = texts.flatMap((text, index) => {
    const word = words.find((one) => folded[index]?.includes(one))
    return word === undefined ? [] : [excerpt(text, word)]
  })
  return [...new Set(excerpts)].slice(0, mostShown)
}

/** What an entry says in words. */
export const textsOfEntry = ({ values, person, owner }: RegisterEntry): string[] => [
  ...Object.values(values).filter((value): value is string => typeof value === 'string'),
  ...[person, owner].flatMap((named) => (named === null ? [] : [named.name])),
]

/** What a pack says in words. */
export const textsOfPack = (pack: MeetingPack): string[] => [
  ...pack.wins.flatMap(({ text, who }) => [text, who?.name ?? '']),
  ...pack.breaches.worst.map(({ text }) => text),
  ...pack.questions.map(({ question }) => question),
  ...pack.gaps.map(({ question }) => question),
  ...pack.losses.reasons.map(({ reason }) => reason),
  ...pack.problems.groups.flatMap(({ entries }) => entries.flatMap(textsOfEntry)),
  ...[...pack.complaints, ...pack.ledger.awards, ...pack.ledger.warnings].flatMap(textsOfEntry),
  ...[...pack.training.held, ...pack.training.planned].flatMap(textsOfEntry),
  ...pack.training.untaught,
  ...pack.handovers.oldest.map(({ happened }) => happened),
  ...pack.roster.days.flatMap(({ event, holiday }) => [event ?? '', holiday ?? '']),
]
