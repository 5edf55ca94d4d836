import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { shiftColours } from '#shared/contract/roster.ts'
import { colourOf, signsOf } from '#shared/rules/roster/signs.ts'

/** How a shift kind looks in the grid: one sign, a colour with its own hatching, and the key that paints it. */
export interface ShiftLook {
  readonly code: string
  readonly name: string
  readonly sign: string
  readonly colour: (typeof shiftColours)[number]
  readonly keys: readonly string[]
  readonly isRetired: boolean
}

type Kind = RosterMonth['kinds'][number]

/** Letters that do something else in the grid; a shift with such a code is painted with its digit. */
const takenLetters = new Set(['X', 'L', 'N', 'F'])

/** The looks of all kinds of a month, those in use first; digits count those in use. */
export const looksOf = (kinds: readonly Kind[]): readonly ShiftLook[] => {
  const ordered = [...kinds.filter(({ isRetired }) => !isRetired), ...kinds.filter(({ isRetired }) => isRetired)]
  const signs = signsOf(ordered)
  return ordered.map((kind, index) => {
    const { code, name, isRetired } = kind
    const letter = code.toUpperCase()
    const isLetter = /^[A-Z]$/.test(letter) && !takenLetters.has(letter)
    return {
      code,
      name,
      sign: signs[index] ?? code,
      colour: colourOf(kind),
      keys: isRetired ? [] : [...(isLetter ? [letter] : []), ...(index < 9 ? [String(index + 1)] : [])],
      isRetired,
    }
  })
}

/** The shift a key paints: a code, `off`; null = none. */
export const shiftOfKey = (looks: readonly ShiftLook[], key: string): string | null => {
  const wanted = key.toUpperCase()
  if (wanted === '0' || wanted === 'X') return 'off'
  return looks.find(({ keys }) => keys.includes(wanted))?.code ?? null
}
