import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { localTime, month } from '../kit/local-time.ts'
import { fen, millionths } from '../kit/money.ts'
import { nothing, read, write } from './method.ts'

const band = z.tuple([z.number(), z.number().min(0).max(100)])
const weight = z.number().min(0).max(100)
const figure = z.string().min(1).max(40)

/**
 * One item of a score: a figure with bands, a figure between full and zero, or – `title` – what the supervisor judges, 0–100 with a
 * remark. Bands whose edges fall say how much is needed at least, bands whose edges rise how much is allowed at most. Weights of a scheme sum to 100.
 */
export const scoreItem = z.union([
  z.strictObject({ figure, weight, bands: z.array(band).min(1).max(20) }),
  z.strictObject({ figure, weight, linear: z.strictObject({ full: z.number(), zero: z.number() }) }),
  z.strictObject({ title: z.string().trim().min(1).max(40), weight }),
])
export type ScoreItem = z.infer<typeof scoreItem>

const weightsSumTo100 = (items: readonly { weight: number }[]): boolean =>
  Math.abs(items.reduce((sum, item) => sum + item.weight, 0) - 100) < 1e-9

/** A scoring scheme, valid from a month on for a group. `pointsCap`: how far plus and minus points may move the score. */
export const scheme = z.strictObject({
  name: z.string().trim().min(1).max(60),
  from: month,
  group: z.string().trim().min(1).max(40).nullable().default(null),
  items: z.array(scoreItem).min(1).max(30).refine(weightsSumTo100, { message: 'weights sum to 100' }),
  missing: z.enum(['redistribute', 'full', 'zero']),
  pointsCap: z.number().int().min(0).max(100).default(10),
  grades: z.array(z.tuple([z.number().min(0).max(100), z.string().trim().min(1).max(20)])).max(10),
})
export type Scheme = z.infer<typeof scheme>

/** The supervisor's mark for an item that has no figure: its title, or the code of a figure that is given by hand. */
export const mark = z.strictObject({
  item: z.string().min(1).max(40),
  score: z.number().min(0).max(100),
  remark: z.string().trim().min(1).max(300),
})
export type Mark = z.infer<typeof mark>

const days = z.number().min(0).max(31).nullable()
const hours = z.number().min(0).max(400)

/**
 * What the supervisor adds to a person's month by hand. Days null: as attendance and roster say. Points: from the notebook of awards and
 * warnings. There is no place for a fine.
 */
export const monthInput = z.strictObject({
  agent: agentNumber,
  salesTarget: fen.refine((amount) => amount >= 0).nullable(),
  plannedDays: days,
  workedDays: days,
  overtimeHours: z.strictObject({ weekday: hours, restDay: hours, holiday: hours }),
  fullAttendance: z.enum(['by-attendance', 'yes', 'no']),
  bonuses: z
    .array(
      z.strictObject({
        label: z.string().trim().min(1).max(60),
        amount: fen.refine((amount) => amount > 0 && amount <= 100_000_000),
      }),
    )
    .max(20),
  points: z
    .array(
      z.strictObject({
        points: z.number().min(-100).max(100),
        reason: z.string().trim().min(1).max(200),
      }),
    )
    .max(50),
  marks: z.array(mark).max(30),
})
export type MonthInput = z.infer<typeof monthInput>

/** How one item was scored. `points` 0–100 to the hundredth, null = no data; `counted`: weight that counted after redistribution × points ÷ 100. */
export const scoreLine = z.strictObject({
  /** code of a figure, or the title of a judged item */
  item: z.string(),
  isByHand: z.boolean(),
  weight: z.number(),
  /** in the figure's own unit: seconds, share 0–1, fen, 0–100; null = no data */
  value: z.number().nullable(),
  /** how many things the value stands on; null: not that kind of figure */
  n: z.number().int().nullable(),
  /** what earns full points, in the figure's unit */
  target: z.number().nullable(),
  /** true: at least the target is wanted, false: at most */
  isMoreBetter: z.boolean(),
  /** the edge of the band reached; null: linear, by hand, or none reached */
  band: z.number().nullable(),
  points: z.number().nullable(),
  /** `redistributed`: its weight went to the others · `full`, `zero`: the scheme's word for no data */
  state: z.enum(['scored', 'redistributed', 'full', 'zero']),
  countedWeight: z.number(),
  counted: z.number(),
  remark: z.string().nullable(),
})
export type ScoreLine = z.infer<typeof scoreLine>

/** A person's score of a month, line by line. `score = items + points`, held between 0 and 100, to the hundredth; null: nothing to score by. */
export const scoreCard = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  group: z.string(),
  scheme: z.string().nullable(),
  schemeFrom: month.nullable(),
  lines: z.array(scoreLine),
  items: z.number().nullable(),
  points: z.strictObject({ given: z.number(), counted: z.number(), cap: z.number() }),
  score: z.number().nullable(),
  grade: z.string().nullable(),
  /** by the plan's bands; 1 without a score */
  coefficient: millionths,
})
export type ScoreCard = z.infer<typeof scoreCard>

const multiple = millionths.refine((value) => value >= 0 && value <= 10_000_000)

/** How pay is put together besides commission: docs/pay.md. Overtime multiples are those of the labour law at first: 1.5, 2, 3. */
export const paySettings = z.strictObject({
  /** base salary × days worked ÷ days planned */
  proratesBase: z.boolean().default(false),
  fullAttendance: fen.refine((amount) => amount >= 0 && amount <= 100_000_000).default(0 as z.infer<typeof fen>),
  /** how often somebody may be late and still get it */
  lateAllowed: z.number().int().min(0).max(31).default(0),
  /** an hour's pay = base salary ÷ these hours; the law's month has 174 */
  hoursPerMonth: z.number().min(1).max(400).default(174),
  overtime: z
    .strictObject({
      weekday: multiple.default(1_500_000 as z.infer<typeof millionths>),
      restDay: multiple.default(2_000_000 as z.infer<typeof millionths>),
      holiday: multiple.default(3_000_000 as z.infer<typeof millionths>),
    })
    .prefault({}),
  /** days that differ from the calendar the app carries, for years it does not know yet */
  calendar: z
    .strictObject({
      daysOff: z
        .array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/))
        .max(200)
        .default([]),
      workdays: z
        .array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/))
        .max(200)
        .default([]),
    })
    .prefault({}),
})
export type PaySettings = z.infer<typeof paySettings>

const ledgerEntry = z.number().int().positive()
const whichMonth = z.strictObject({ month, agent: agentNumber.nullable().default(null) })

export const scores = {
  schemes: read(nothing, z.array(scheme)),
  saveScheme: write(scheme, scheme),
  /** one card for everybody of the team */
  cards: read(whichMonth, z.array(scoreCard)),
  inputs: read(
    z.strictObject({ month }),
    z.array(
      z.strictObject({
        ...monthInput.shape,
        name: z.string(),
        group: z.string(),
        /** items of the person's scheme that are marked by hand */
        items: z.array(z.string()),
        /** what awards and warnings of the month add to what is entered here; `entry` of their register, null: not kept */
        ledger: z.strictObject({
          points: z.array(z.strictObject({ entry: ledgerEntry, points: z.number(), reason: z.string() })),
          bonuses: z.array(z.strictObject({ entry: ledgerEntry.nullable(), label: z.string(), amount: fen })),
        }),
        savedAt: localTime.nullable(),
      }),
    ),
  ),
  /** refused with `month-closed`; marks need an item of the person's scheme */
  saveInput: write(z.strictObject({ month, ...monthInput.shape }), monthInput),
  paySettings: read(nothing, paySettings),
  savePaySettings: write(paySettings, paySettings),
}
