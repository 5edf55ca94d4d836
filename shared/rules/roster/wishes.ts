import { off, type BoardKind } from './board.ts'
import { emptySum, type ModelBuilder, type Sum } from './builder.ts'
import { anySeverity, type Check } from './check.ts'
import type { DaySpan } from './days.ts'
import type { BoardWish, Facts } from './facts.ts'

/** True when the plan is what was wished; a day without a plan is a day off. */
export const isMet = ({ shift }: BoardWish, cell: number): boolean => (shift === off ? cell < 0 : cell === shift)

const figuresOf = ({ code, weight }: BoardWish, kinds: readonly BoardKind[]) => ({
  wished: code,
  wishedName: kinds.find(({ kind }) => kind.code === code)?.kind.name ?? code,
  weight,
})

/** 1 where the wish is not met. */
const missedSum = (builder: ModelBuilder, { person, day, shift }: BoardWish): Sum => {
  if (shift === off) {
    const work = emptySum()
    builder.addWork(work, person, day)
    return work
  }
  const missed = emptySum(1)
  if (shift !== null) builder.addShift(missed, person, day, shift, -1)
  return missed
}

/** The plan is not what somebody wished for the day. */
export const wish: Check = {
  name: 'wish',
  severities: anySeverity,
  find: ({ board, facts, cells }, tell) => {
    for (const one of facts.wishes) {
      const cell = cells[one.person * facts.width + one.day] ?? -1
      if (isMet(one, cell)) continue
      const { person, day, weight } = one
      tell({ person, day, ...(cell < 0 ? {} : { kind: cell }), points: weight, figures: figuresOf(one, board.kinds) })
    }
  },
  constrain: (builder) => {
    for (const one of builder.facts.wishes) {
      const figures = figuresOf(one, builder.board.kinds)
      builder.atMost([missedSum(builder, one)], 0, { person: one.person, day: one.day, figures }, one.weight)
    }
  },
}

const kindsIn = (facts: Facts, cells: Int8Array, person: number, { from, to }: DaySpan): readonly number[] => {
  const kinds: number[] = []
  for (let day = from; day < to; day += 1) {
    const kind = cells[person * facts.width + day] ?? -1
    if (kind >= 0 && !kinds.includes(kind)) kinds.push(kind)
  }
  return kinds
}

/** 1 for every kind somebody works in a block. */
const kindsSum = (builder: ModelBuilder, person: number, { from, to }: DaySpan): Sum => {
  const total = emptySum()
  for (let kind = 0; kind < builder.facts.kinds; kind += 1) {
    const shifts = Array.from({ length: to - from }, (_, index) => {
      const sum = emptySum()
      builder.addShift(sum, person, from + index, kind)
      return sum
    }).filter(({ columns, constant }) => columns.length > 0 || constant > 0)
    if (shifts.length === 0) continue
    const isWorked = builder.highest(shifts)
    isWorked.columns.forEach((column) => total.columns.push(column) && total.coefficients.push(1))
    total.constant += isWorked.constant
  }
  return total
}

/** More than one kind of shift in a block of days. */
export const rotation: Check = {
  name: 'rotation',
  severities: anySeverity,
  find: ({ board, facts, cells }, tell) => {
    for (let person = 0; person < facts.people; person += 1)
      for (const block of facts.days.blocks) {
        const kinds = kindsIn(facts, cells, person, block)
        if (kinds.length < 2) continue
        const shifts = kinds.map((kind) => board.kinds[kind]?.kind.name ?? '').join(' / ')
        const days = { day: block.from, until: block.to - 1 }
        tell({ person, ...days, points: kinds.length - 1, figures: { kinds: kinds.length, shifts } })
      }
  },
  constrain: (builder) => {
    for (let person = 0; person < builder.facts.people; person += 1)
      for (const block of builder.facts.days.blocks) {
        const place = { person, day: block.from, until: block.to - 1, figures: {} }
        builder.atMost([kindsSum(builder, person, block)], 1, place)
      }
  },
}
