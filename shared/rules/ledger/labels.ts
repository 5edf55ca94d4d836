const mostReason = 120
const mostLabel = 40

const clipped = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}

/** Awards that one person may get several times in a month: their line of pay says what for. */
const manifold: readonly string[] = ['patrol', 'idea', 'other']

/** Why points were given, on one line of a sheet, cut where it grows long. */
export const pointsReason = (wholeReason: string): string => clipped(wholeReason, mostReason)

/** What the line of pay of an award is called: its kind, or its kind and what it was for. */
export const bonusLabel = (kind: string, word: string, wholeReason: string): string =>
  clipped(manifold.includes(kind) ? wholeReason : word, mostLabel)
