import type { Person } from '#shared/contract/people.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { courseOf, type Course } from '#shared/rules/training/courses.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { entriesOf } from '../../stores/register-store.ts'

/** Agents who are here on a day. */
export const agentsOn = ({ sql }: Context, day: LocalDate): Person[] =>
  listPeople(sql).filter(
    ({ role, joined, left }) =>
      role === 'agent' && (joined === null || joined <= day) && (left === null || left >= day),
  )

/** Every course that was not cancelled. */
export const everyCourse = ({ sql }: Context): Course[] =>
  entriesOf(sql, { register: 'courses', states: ['planned', 'held'] }).flatMap(
    ({ id, state, values }) => courseOf(id, state, values) ?? [],
  )
