import type { ReasonCode } from '#shared/contract/import-fields.ts'
import type { Batch } from '#shared/contract/imports.ts'
import { maskedText } from '#shared/rules/masking.ts'

/** Where in a file a row stands. */
export interface Place {
  /** the sheet or inner file; null when there is only one */
  readonly sheet: string | null
  readonly row: number
}

interface Reason {
  readonly code: ReasonCode
  readonly kind: 'excluded' | 'rejected'
  readonly sheet: string | null
  count: number
  readonly firstRow: number
  readonly example: string | null
}

const longestExample = 60

/** Counts why rows did not become data, with the first row of each reason. */
export class ReasonTally {
  readonly #reasons = new Map<string, Reason>()

  add(code: ReasonCode, kind: Reason['kind'], { sheet, row }: Place, example: string | null): void {
    const name = `${kind} ${code}`
    const known = this.#reasons.get(name)
    const shown = maskedText(example)?.slice(0, longestExample) ?? null
    if (!known) this.#reasons.set(name, { code, kind, sheet, count: 1, firstRow: row, example: shown })
    else if (row < known.firstRow && sheet === known.sheet)
      this.#reasons.set(name, { ...known, count: known.count + 1, firstRow: row, example: shown })
    else known.count++
  }

  count(kind: Reason['kind']): number {
    let count = 0
    for (const reason of this.#reasons.values()) if (reason.kind === kind) count += reason.count
    return count
  }

  list(): Batch['reasons'] {
    return [...this.#reasons.values()].toSorted((a, b) => a.firstRow - b.firstRow)
  }
}
