import type { Attendee, RegisterValues } from '#shared/contract/registers.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'

/** A course as the register keeps it, with what counts for training. */
export interface Course {
  readonly id: number
  readonly kind: string
  readonly day: LocalDate
  readonly product: string | null
  readonly onSale: LocalDate | null
  /** null: no test */
  readonly passMark: number | null
  /** it took place; who came counts only then */
  readonly isHeld: boolean
  readonly attendees: readonly Attendee[]
}

const textIn = (values: RegisterValues, field: string): string | null => {
  const value = values[field]
  return typeof value === 'string' ? value : null
}

/** A course of the register's values; null without a kind or a day. */
export const courseOf = (id: number, state: string, values: RegisterValues): Course | null => {
  const kind = textIn(values, 'kind')
  const day = textIn(values, 'day') as LocalDate | null
  if (kind === null || day === null) return null
  const { passMark, attendees } = values
  return {
    ...{ id, kind, day },
    product: textIn(values, 'product'),
    onSale: textIn(values, 'onSale') as LocalDate | null,
    passMark: typeof passMark === 'number' ? passMark : null,
    isHeld: state === 'held',
    attendees: Array.isArray(attendees) ? (attendees as readonly Attendee[]) : [],
  }
}

/** What somebody made of a course: with a test, passed from the mark on; without a score nobody has passed or failed it. */
export type CourseResult = 'missed' | 'passed' | 'failed' | 'open'

export const resultOf = (
  { passMark }: Pick<Course, 'passMark'>,
  { came, score }: Pick<Attendee, 'came' | 'score'>,
): CourseResult => {
  if (!came) return 'missed'
  if (passMark === null) return 'passed'
  if (score === null) return 'open'
  return score >= passMark ? 'passed' : 'failed'
}

/** Somebody's part in a course that was held; undefined when he was not on its list, or it was not held. */
export const partIn = ({ isHeld, attendees }: Course, agent: string): Attendee | undefined =>
  isHeld ? attendees.find((one) => one.agent === agent) : undefined

/** True when somebody had passed the course on a day. */
export const hasPassed = (course: Course, agent: string, day: LocalDate): boolean => {
  const part = course.day <= day ? partIn(course, agent) : undefined
  return part !== undefined && resultOf(course, part) === 'passed'
}
