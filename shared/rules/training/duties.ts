import type { TrainingSettings } from '#shared/contract/training.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { hasPassed, type Course } from './courses.ts'

/** Somebody of the team as training sees him. */
export interface Trainee {
  readonly agent: string
  readonly group: string
  readonly joined: LocalDate | null
}

/** A duty that is not fulfilled; `due` null: by no day. */
export interface Lacking {
  readonly kind: string
  readonly due: LocalDate | null
  readonly isOverdue: boolean
}

/** The duties that hold for somebody: those of everybody and those of his group. */
export const dutiesOf = ({ duties }: TrainingSettings, { group }: Trainee): TrainingSettings['duties'] =>
  duties.filter((duty) => duty.group === null || duty.group === group)

/** What of his duties somebody has not passed by a day; overdue from the day after it was due. */
export const lackingOn = (
  settings: TrainingSettings,
  trainee: Trainee,
  courses: readonly Course[],
  day: LocalDate,
): Lacking[] =>
  dutiesOf(settings, trainee)
    .filter(({ kind }) => !courses.some((course) => course.kind === kind && hasPassed(course, trainee.agent, day)))
    .map(({ kind, withinDays }) => {
      const due = withinDays === null || trainee.joined === null ? null : dayAfter(trainee.joined, withinDays)
      return { kind, due, isOverdue: due !== null && due < day }
    })
