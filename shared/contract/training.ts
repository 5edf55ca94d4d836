import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { localDate } from '../kit/local-time.ts'
import { job, nothing, read, write } from './method.ts'
import { namedPerson, registerEntry, wholeEntry } from './registers.ts'

const id = z.number().int().positive()
const count = z.number().int().nonnegative()

/** What everybody of a kind must have been taught, by the kind of the course; `withinDays` after joining, null: no limit. */
export const trainingDuty = z.strictObject({
  kind: z.string().trim().min(1).max(40),
  withinDays: z.number().int().min(0).max(365).nullable(),
  /** only for this group; null: everybody */
  group: z.string().trim().min(1).max(40).nullable(),
})

/** A level with what it takes; the words are the shop's own, the figures may be empty. */
export const levelCriterion = z.strictObject({
  level: z.string().trim().min(1).max(40),
  months: z.number().int().min(0).max(120).nullable(),
  quality: z.number().min(0).max(100).nullable(),
  courses: z.number().int().min(0).max(100).nullable(),
  text: z.string().trim().max(500),
})

export const trainingSettings = z.strictObject({
  duties: z.array(trainingDuty).max(30),
  levels: z.array(levelCriterion).max(10),
  /** months of probation for somebody new */
  probationMonths: z.number().int().min(0).max(12),
  /** days before a product goes on sale by which its course must be held */
  beforeSaleDays: z.number().int().min(0).max(60),
})
export type TrainingSettings = z.infer<typeof trainingSettings>

/** What somebody has been taught and what is missing. `passed`: courses with the test passed, or without one and attended. */
export const trainingRow = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  group: z.string(),
  level: z.string(),
  joined: localDate.nullable(),
  attended: count,
  missed: count,
  passed: count,
  failed: count,
  unsigned: count,
  lacking: z.array(z.strictObject({ kind: z.string(), due: localDate.nullable(), isOverdue: z.boolean() })),
  probationUntil: localDate.nullable(),
  isOnProbation: z.boolean(),
  mentor: namedPerson.nullable(),
  mentoring: id.nullable(),
  /** the next level and what of its criteria is reached; null: none above */
  next: z
    .strictObject({
      level: z.string(),
      reached: z.array(
        z.strictObject({
          what: z.enum(['months', 'quality', 'courses']),
          has: z.number().nullable(),
          needs: z.number(),
        }),
      ),
      isReady: z.boolean(),
      text: z.string(),
    })
    .nullable(),
})
export type TrainingRow = z.infer<typeof trainingRow>

/** A product that is, or soon goes, on sale and who has not been taught it. `firstSold`: from the orders; `course` null: none was planned. */
export const untaughtProduct = z.strictObject({
  product: z.string(),
  onSale: localDate.nullable(),
  firstSold: localDate.nullable(),
  course: id.nullable(),
  people: z.array(namedPerson),
  isOverdue: z.boolean(),
})
export type UntaughtProduct = z.infer<typeof untaughtProduct>

export const training = {
  overview: read(nothing, z.strictObject({ rows: z.array(trainingRow), products: z.array(untaughtProduct) })),
  settings: read(nothing, trainingSettings),
  saveSettings: write(trainingSettings, trainingSettings),
  /** What somebody signs after a course, with the PIN. */
  sign: job(z.strictObject({ course: id, agent: agentNumber, pin: z.string().max(20) }), wholeEntry),
  /** Attendance and results of a course, all at once. */
  saveAttendees: write(
    z.strictObject({
      course: id,
      attendees: z
        .array(z.strictObject({ agent: agentNumber, came: z.boolean(), score: z.number().min(0).max(100).nullable() }))
        .max(100),
    }),
    wholeEntry,
  ),
  /** Courses somebody took part in, newest first. */
  of: read(z.strictObject({ agent: agentNumber }), z.array(registerEntry)),
}
