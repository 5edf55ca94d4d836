import type { ShiftKind, shiftColours } from '../../contract/roster.ts'

type Colour = (typeof shiftColours)[number]

/** How a shift kind is drawn: its own colour, else teal by day and violet in the evening. */
export const colourOf = ({ colour, nightly }: Pick<ShiftKind, 'colour' | 'nightly'>): Colour =>
  colour ?? (nightly ? 'violet' : 'teal')

const startsOf = ({ code, name }: Pick<ShiftKind, 'code' | 'name'>): readonly string[] => {
  const signs = [...name]
  return [signs[0] ?? code, code, signs.slice(0, 2).join(''), name.slice(0, 8)]
}

/**
 * The short sign of each kind in a cell, in the order of the kinds: the first sign of its name, where another kind has that already its code,
 * then two signs of the name, then the name. Codes are unique, so there is always one.
 */
export const signsOf = (kinds: readonly Pick<ShiftKind, 'code' | 'name'>[]): readonly string[] => {
  const firsts = kinds.map((kind) => startsOf(kind)[0])
  const taken = new Set<string>()
  return kinds.map((kind, index) => {
    const isShared = firsts.some((first, other) => other !== index && first === firsts[index])
    const wanted = startsOf(kind).slice(isShared ? 1 : 0)
    const sign = wanted.find((candidate) => candidate !== '' && !taken.has(candidate)) ?? kind.code
    taken.add(sign)
    return sign
  })
}
