import { z } from 'zod'
import { fen, millionths } from '../kit/money.ts'

const count = z.number().int().nonnegative()

/** One line of pay with what it comes from; the amounts sum to the total. docs/pay.md */
export const payLine = z.discriminatedUnion('kind', [
  /** `worked` of `planned` days when the shop prorates, else null */
  z.strictObject({
    kind: z.literal('base'),
    amount: fen,
    full: fen,
    worked: z.number().nullable(),
    planned: z.number().nullable(),
  }),
  z.strictObject({ kind: z.literal('full-attendance'), amount: fen, isEarned: z.boolean() }),
  z.strictObject({
    kind: z.literal('overtime'),
    amount: fen,
    day: z.enum(['weekday', 'restDay', 'holiday']),
    hours: z.number(),
    multiple: millionths,
    baseSalary: fen,
    hoursPerMonth: z.number(),
  }),
  z.strictObject({
    kind: z.literal('commission'),
    amount: fen,
    commission: fen,
    coefficient: millionths,
    limitedBy: z.enum(['guarantee', 'cap']).nullable(),
  }),
  z.strictObject({ kind: z.literal('team'), amount: fen }),
  z.strictObject({ kind: z.literal('extras'), amount: fen }),
  z.strictObject({ kind: z.literal('bonus'), amount: fen, label: z.string() }),
  z.strictObject({ kind: z.literal('corrections'), amount: fen, count }),
])
export type PayLine = z.infer<typeof payLine>

/** `total` null: neither a plan nor a salary says anything. `salaryMissing`: no base salary is registered, it counts 0. */
export const pay = z.strictObject({
  lines: z.array(payLine),
  total: fen.nullable(),
  salaryMissing: z.boolean(),
})
export type Pay = z.infer<typeof pay>
