import { adornments, isHan, piecesOf } from './title-words.ts'

// Names of things that a dictionary cuts in two. (docs/questions.md)

type Cut = (text: string) => readonly string[]

/** Signs of a name that is put together. */
const [shortest, longest] = [3, 5]
/** A pair of words is a name when it stands in as many titles, and nearly always when the rarer of the two stands there. */
const fewestTitles = 2
const nearlyAlways = 0.8

/** Words between adornments: what is left of 实木换鞋凳家用 is 换, 鞋, 凳. */
const runsOf = (words: readonly string[]): string[][] => {
  const runs: string[][] = [[]]
  for (const word of words) {
    if (adornments.has(word) || !isHan(word)) runs.push([])
    else runs.at(-1)?.push(word)
  }
  return runs
}

const neighbours = (words: readonly string[]): (readonly [string, readonly [string, string]])[] =>
  words.slice(1).flatMap((word, index) => {
    const before = words[index] ?? ''
    const pair = before + word
    return before.length > 1 && pair.length >= shortest && pair.length < longest ? [[pair, [before, word]]] : []
  })

interface Seen {
  readonly alone: Map<string, number>
  readonly together: Map<string, { readonly halves: readonly [string, string]; readonly titles: number }>
}

const see = ({ alone, together }: Seen, runs: readonly (readonly string[])[]): void => {
  for (const word of new Set(runs.flat())) alone.set(word, (alone.get(word) ?? 0) + 1)
  for (const [pair, halves] of new Map(runs.flatMap(neighbours)))
    together.set(pair, { halves, titles: (together.get(pair)?.titles ?? 0) + 1 })
}

/** Names in titles: short pieces that stand between adornments, and neighbours that hardly ever stand apart. */
export const namesInTitles = (titles: readonly string[], cut: Cut): ReadonlySet<string> => {
  const names = new Set<string>()
  const seen: Seen = { alone: new Map(), together: new Map() }
  for (const title of new Set(titles)) {
    const runs = piecesOf(title).flatMap((piece) => runsOf(cut(piece)))
    for (const run of runs) {
      const name = run.join('')
      if (run.length > 1 && name.length >= shortest && name.length <= longest) names.add(name)
    }
    see(seen, runs)
  }
  for (const [pair, { halves, titles: count }] of seen.together) {
    const rarer = Math.min(...halves.map((half) => seen.alone.get(half) ?? 0))
    if (count >= fewestTitles && count >= nearlyAlways * rarer) names.add(pair)
  }
  return names
}

/** Words a name is put together from at most. */
const mostWords = 4

/** Separates as `cut` does, with the names put together again. */
export const keepingWhole = (cut: Cut, names: ReadonlySet<string>): Cut => {
  // Nearly no word begins a name; asking for its first sign spares putting words together.
  const starts = new Set([...names].map((name) => name[0]))
  const endOfName = (words: readonly string[], from: number): number => {
    for (let to = Math.min(from + mostWords, words.length); to > from + 1; to--)
      if (names.has(words.slice(from, to).join(''))) return to
    return from + 1
  }
  return (text) => {
    const words = cut(text)
    const kept: string[] = []
    for (let from = 0; from < words.length;) {
      const to = starts.has(words[from]?.[0]) ? endOfName(words, from) : from + 1
      kept.push(to === from + 1 ? (words[from] ?? '') : words.slice(from, to).join(''))
      from = to
    }
    return kept
  }
}
