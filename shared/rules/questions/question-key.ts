import { isTopic, phrases } from './phrases.ts'

// One key for a question however it is put. (docs/questions.md)

/** In how many of a shop's chats a word stands, out of how many that were looked at. */
export interface Frequencies {
  readonly chats: number
  readonly chatsWith: (word: string) => number
}

/** What is needed to read a shop's lines. Product words are told apart because a question is counted by product anyway. */
export interface Understanding {
  readonly cut: (text: string) => readonly string[]
  readonly isStopWord: (word: string) => boolean
  readonly isProductWord: (word: string) => boolean
  readonly frequencies: Frequencies
}

/** Words a key has at most. */
const mostWords = 4
/** Below as many chats nothing can be said about rare words. */
const fewestChats = 300
/** A word of fewer chats names one buyer's own affair. */
const fewestWithWord = 3

/** Signs of the private use area stand for phrases while a clause is taken apart. */
const firstSign = 0xe000
const signs = /[\uE000-\uF8FF]/

const wordOfSign = (sign: string): string | undefined => phrases[sign.charCodeAt(0) - firstSign]?.word

/** Phrases in the clause as their one word each, and what is left between them. */
const takenApart = (clause: string): { readonly found: ReadonlySet<string>; readonly rest: readonly string[] } => {
  const plain = clause.replace(/[\uE000-\uF8FF]/g, ' ').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  const marked = phrases.reduce(
    (text, { pattern }, index) => text.replace(pattern, String.fromCharCode(firstSign + index)),
    plain,
  )
  const found = new Set([...marked].flatMap((sign) => wordOfSign(sign) ?? []))
  // It only says that something is asked, as 吗 does.
  found.delete('吗')
  return { found, rest: marked.split(signs) }
}

/** Phrases that mean something only beside others. */
const settled = (found: ReadonlySet<string>): string[] => {
  const isUnderWay = found.has('发货') || found.has('到货') || found.has('收到')
  const isAwaited = found.has('何时') || found.has('未')
  const words = [...found].flatMap((word) => {
    if (word === '怎样' || (word === '重量' && found.has('承重')) || (word === '何时' && found.has('保修'))) return []
    if (word === '怎么办') return [...found].some(isTopic) ? [] : [word]
    if ((word === '价格' && found.has('邮费')) || (word === '到货' && found.has('退款'))) return []
    if (word === '近日') return isUnderWay ? ['何时'] : []
    if (word === '收到') return isAwaited ? ['到货'] : found.size > 1 ? [] : [word]
    return [word]
  })
  return [...new Set(words)]
}

/** A word that can say what is asked: two signs or more, no number. */
export const isContentWord = (word: string): boolean =>
  word.length > 1 && /\p{Script=Han}|[a-z]{2}/u.test(word) && !/^[\d.,:*×x+-]+[a-z]{0,2}$/.test(word)

/** The higher the rarer, in steps of two: a shop that grows does not turn the order of words about. */
const rarity = ({ chats, chatsWith }: Frequencies, word: string): number =>
  Math.round(Math.log2((chats + 1) / (chatsWith(word) + 0.5)))

const heaviest = (words: readonly string[], frequencies: Frequencies): string[] =>
  words
    .toSorted(
      (a, b) =>
        Number(isTopic(b)) - Number(isTopic(a)) || rarity(frequencies, b) - rarity(frequencies, a) || (a < b ? -1 : 1),
    )
    .slice(0, mostWords)

const ownWords = (rest: readonly string[], { cut, isStopWord }: Understanding): string[] =>
  [...new Set(rest.flatMap((piece) => (piece.trim() === '' ? [] : cut(piece))).filter(isContentWord))].filter(
    (word) => !isStopWord(word),
  )

/** The words of a clause that say what is asked, at most four, sorted: equal for different wordings. Empty: it says nothing by itself. */
export const keyWords = (clause: string, understanding: Understanding): readonly string[] => {
  const { frequencies, isProductWord } = understanding
  const { found, rest } = takenApart(clause)
  const phrased = settled(found)
  const hasTopic = phrased.some(isTopic)
  const spoken = ownWords(rest, understanding)
  const others = spoken.filter((word) => !isProductWord(word))
  const known =
    frequencies.chats < fewestChats ? others : others.filter((word) => frequencies.chatsWith(word) >= fewestWithWord)
  if (hasTopic) return heaviest(found.size > 1 ? phrased : [...phrased, ...known], frequencies).toSorted()
  const said = known.length > 0 ? known : others.length > 0 ? others : spoken.filter(isProductWord)
  return said.length === 0 ? [] : heaviest([...phrased, ...said], frequencies).toSorted()
}
