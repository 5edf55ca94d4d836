import { folded } from '../folded.ts'
import { clausesOf, cleaned } from '../questions/clauses.ts'
import { isPhrase, isTopic } from '../questions/phrases.ts'
import { keyWords, type Understanding } from '../questions/question-key.ts'
import { questionMark } from '../questions/questions-in.ts'

// Whether the knowledge base has an answer to what buyers ask. (docs/problems.md)

/** One way in which the question of an entry is put. */
export interface KnownWording {
  readonly text: string
  readonly topics: ReadonlySet<string>
  readonly manners: ReadonlySet<string>
}

/** A knowledge entry as gaps look at it. `product` '': it holds for every product. */
export interface KnownQuestion {
  readonly product: string
  readonly wordings: readonly KnownWording[]
}

/** Only the table of phrases is asked: no dictionary, so that a list of gaps is there at once. */
const phrasesAlone: Understanding = {
  cut: () => [],
  isStopWord: () => false,
  isProductWord: () => false,
  frequencies: { chats: 0, chatsWith: () => 0 },
}

const isManner = (word: string): boolean => isPhrase(word) && !isTopic(word)

const wordingOf = (text: string): KnownWording => {
  const words = keyWords(text, phrasesAlone)
  return { text, topics: new Set(words.filter(isTopic)), manners: new Set(words.filter(isManner)) }
}

/** The question of an entry with all its wordings: signs and slashes separate them. */
export const knownQuestion = (question: string, product: string): KnownQuestion => ({
  product: folded(product.trim()),
  wordings: clausesOf(cleaned(question).replace(/[/|｜]/g, '？'))
    .map(({ text }) => wordingOf(text))
    .filter(({ text }) => text !== ''),
})

/** A question as the digest of chats counts it. `key`: its words behind a question mark. */
export interface AskedQuestion {
  readonly key: string
  readonly product: string | null
}

const isSame = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size === others.size && [...some].every((word) => others.has(word))

const isForProduct = (known: string, asked: string | null): boolean => {
  if (known === '') return true
  const product = folded(asked ?? '')
  return product !== '' && (product.includes(known) || known.includes(product))
}

/**
 * True when an entry answers a question: the same topics, the same way of asking (an entry that names none answers every way), every other word
 * of the question in the entry's own, and no other product.
 */
export const isAnsweredBy = ({ key, product }: AskedQuestion, known: KnownQuestion): boolean => {
  if (!isForProduct(known.product, product)) return false
  const words = key.replace(questionMark, '').split(' ').filter(Boolean)
  const topics = new Set(words.filter(isTopic))
  const manners = new Set(words.filter(isManner))
  const others = words.filter((word) => !isPhrase(word))
  if (topics.size === 0 && others.length === 0) return false
  return known.wordings.some(
    (wording) =>
      isSame(topics, wording.topics) &&
      (wording.manners.size === 0 || isSame(manners, wording.manners)) &&
      others.every((word) => wording.text.includes(word)),
  )
}

/** What tells one answer from another: signs, blanks, forms of address and polite closings do not. */
export const answerKey = (text: string): string =>
  cleaned(text)
    .replace(/[\p{P}\p{S}\s]+/gu, '')
    .replace(/^(?:亲亲|亲爱的|亲|您好|你好|哈喽|在的|好的)+/, '')
    .replace(/(?:哦|呢|哈|啦|呀|的呢|谢谢|亲)+$/, '')

/** An answer somebody gave once. */
export interface GivenAnswer<Person> {
  readonly text: string
  readonly person: Person | null
}

/** The same answer, by whom and how often; `text`: its first wording. */
export interface AnswerVariant<Person> {
  readonly text: string
  readonly agents: readonly Person[]
  readonly count: number
}

/** Answers by wording, the most frequent first, among equals the longer one: it says more. */
export const answerVariants = <Person extends { readonly agent: string }>(
  given: readonly GivenAnswer<Person>[],
): AnswerVariant<Person>[] =>
  [...Map.groupBy(given, ({ text }) => answerKey(text))]
    .filter(([key]) => key !== '')
    .map(([, same]) => ({
      text: same[0]?.text ?? '',
      agents: [...new Map(same.flatMap(({ person }) => (person === null ? [] : [[person.agent, person]]))).values()],
      count: same.length,
    }))
    .toSorted((a, b) => b.count - a.count || b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
