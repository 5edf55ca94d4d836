import type { CommissionRow } from '../contract/commission.ts'
import type { MonthInput, PaySettings } from '../contract/scores.ts'
import type { Attendance, Pay } from '../contract/sheet.ts'
import type { Fen } from '../kit/money.ts'

// How pay is put together, line by line: docs/pay.md.

export interface PayGiven {
  /** fen a month; null: not registered */
  readonly baseSalary: Fen | null
  readonly row: CommissionRow
  readonly correctionCount: number
  readonly attendance: Attendance | null
  readonly input: MonthInput | null
  readonly settings: PaySettings
}

/** Everything somebody is paid for a month. Never takes money for a fine. */
export const payOf = (_given: PayGiven): Pay => ({ lines: [], total: null, salaryMissing: true })
