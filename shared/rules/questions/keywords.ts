// Which words stand out, against the shop's own usual chats. (docs/questions.md)

/** Chats with a word now and in the days before. */
export interface WordCount {
  readonly word: string
  readonly chats: number
  readonly before: number
}

/** All chats of the two spans. */
export interface ChatCount {
  readonly chats: number
  readonly before: number
}

export interface WeighedWord extends WordCount {
  /** share of chats now ÷ share before, drawn towards 1 while there are few; 1 = as usual, and when nothing lies before */
  readonly weight: number
}

/** So many chats are added to both spans, so that two chats more do not make a word ten times as heavy. */
const addedChats = 5
/** Below as many chats no word is called usual. */
const fewestChats = 20
/** A word in a larger share of the chats, before as now, belongs to every chat of this shop. */
const usualShare = 0.3
const closeToUsual = 1.25

/** The logarithm of shares is compared, smoothed; spans of different size get their part of the chats that are added. */
const weightOf = ({ chats, before }: WordCount, all: ChatCount): number => {
  if (all.before === 0 || all.chats === 0) return 1
  const added = (2 * addedChats) / (all.chats + all.before)
  return (chats / all.chats + added) / (before / all.before + added)
}

const isBoilerplate = ({ chats, weight }: WeighedWord, all: ChatCount): boolean =>
  chats > usualShare * all.chats && weight < closeToUsual && all.chats >= fewestChats

/** How much a word has to tell: how far it stands out and in how many chats; among words as usual, the commoner ones. */
const standing = ({ chats, weight }: WeighedWord): number =>
  Math.log2(weight) * Math.sqrt(chats) + Math.log2(1 + chats) / 4

/** The words that tell most, first; what every chat of the shop says stands behind all others. */
export const weighedWords = (counts: readonly WordCount[], all: ChatCount, limit: number): WeighedWord[] =>
  counts
    .filter(({ chats }) => chats > 0)
    .map((count) => ({ ...count, weight: weightOf(count, all) }))
    .toSorted(
      (a, b) =>
        Number(isBoilerplate(a, all)) - Number(isBoilerplate(b, all)) ||
        standing(b) - standing(a) ||
        b.chats - a.chats ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, limit)
