const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const without = /[\p{M}\p{Cf}]/u

/** How many columns of a terminal a text takes: Chinese signs take two, combining marks none. */
export const displayWidth = (text: string): number => {
  let width = 0
  for (const sign of text) width += without.test(sign) ? 0 : wide.test(sign) ? 2 : 1
  return width
}

/** A text that cannot move the cursor, colour the terminal or break a line: from files come texts that nobody has read. */
export const plainText = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').toWellFormed()

export interface TextColumn {
  readonly title: string
  readonly isRight?: boolean
}

const gap = '  '

/** An aligned table without lines: title row, then the rows. */
export const textTable = (columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string => {
  const all = [columns.map(({ title }) => title), ...rows].map((row) => row.map(plainText))
  const widths = columns.map((_column, index) => Math.max(...all.map((row) => displayWidth(row[index] ?? ''))))
  const cell = (text: string, index: number): string => {
    const space = ' '.repeat((widths[index] ?? 0) - displayWidth(text))
    return columns[index]?.isRight ? space + text : text + space
  }
  return all
    .map((row) =>
      columns
        .map((_column, index) => cell(row[index] ?? '', index))
        .join(gap)
        .trimEnd(),
    )
    .join('\n')
}
