import type { CommissionLine, CommissionRow } from '#shared/contract/commission.ts'

/** Sums of a person's lines, in fen. */
export interface LineSums {
  readonly paid: number
  readonly postage: number
  readonly refunded: number
  readonly deducted: number
  readonly base: number
  readonly amount: number
  readonly extra: number
}

/** The lines added up; 0 everywhere without lines. */
export const sumsOf = (lines: readonly CommissionLine[]): LineSums => {
  const sum = (part: (line: CommissionLine) => number): number => lines.reduce((total, line) => total + part(line), 0)
  return {
    paid: sum(({ paid }) => paid),
    postage: sum(({ postage }) => postage),
    refunded: sum(({ refunded }) => refunded),
    deducted: sum(({ deducted }) => deducted),
    base: sum(({ base }) => base),
    amount: sum(({ amount }) => amount),
    extra: sum(({ extra }) => extra),
  }
}

/** True when the lines sum to the row: base to base, amounts to the commission before coefficient and limits, extras to extras. */
export const doSumsAgree = (row: CommissionRow, sums: LineSums): boolean =>
  sums.base === row.base && sums.amount === (row.commission ?? 0) && sums.extra === (row.extras ?? 0)
