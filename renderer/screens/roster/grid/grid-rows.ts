import type { Board } from '#shared/rules/roster/board.ts'

/** Heights in pixels at zoom 100 %; the overlay and the rows are laid out with the same numbers. */
export const rowHeight = 26
export const groupHeight = 20
export const headHeight = 36

/** A line of the grid's body: a group's heading, or a person (place on the board) in a row of the grid. */
export type GridLine =
  | { readonly kind: 'group'; readonly group: string; readonly top: number }
  | { readonly kind: 'person'; readonly person: number; readonly row: number; readonly top: number }

/** How people are laid out: by group in the order they first appear, then by number; headings only when there are several groups. */
export interface GridLayout {
  readonly lines: readonly GridLine[]
  /** places on the board, top to bottom */
  readonly order: readonly number[]
  /** top of each row in pixels below the head */
  readonly tops: readonly number[]
  readonly height: number
}

const byNumber = new Intl.Collator('en', { numeric: true })

export const layoutOf = (people: Board['people']): GridLayout => {
  const groups = [...new Set(people.map(({ group }) => group))].toSorted((one, other) =>
    one === '' ? 1 : other === '' ? -1 : 0,
  )
  const lines: GridLine[] = []
  const order: number[] = []
  let top = 0
  for (const group of groups) {
    if (groups.length > 1) {
      lines.push({ kind: 'group', group, top })
      top += groupHeight
    }
    const members = people
      .flatMap((person, place) => (person.group === group ? [place] : []))
      .toSorted((one, other) => byNumber.compare(people[one]?.number ?? '', people[other]?.number ?? ''))
    for (const person of members) {
      lines.push({ kind: 'person', person, row: order.length, top })
      order.push(person)
      top += rowHeight
    }
  }
  const tops = lines.flatMap((line) => (line.kind === 'person' ? [line.top] : []))
  return { lines, order, tops, height: top }
}
