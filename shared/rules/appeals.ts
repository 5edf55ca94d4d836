import type { Appeal } from '../contract/appeals.ts'
import type { LocalDate } from '../kit/local-time.ts'
import { workingDayAfter, type IsWorkday } from './working-days.ts'

// Until when an appeal is answered, and what its answer may do: docs/appeals.md.

/** Working days in which an appeal is looked into and answered. */
export const workingDaysToAnswer = 3

/** The last day on which the answer is in time. */
export const dueOf = (madeOn: LocalDate, isWorkday: IsWorkday): LocalDate =>
  workingDayAfter(madeOn, workingDaysToAnswer, isWorkday)

/** True from the day after it was due, as long as nobody answered. */
export const isOverdue = ({ state, due }: Pick<Appeal, 'state' | 'due'>, today: LocalDate): boolean =>
  state === 'open' && today > due

/** Open ones before all others, those due first ahead; then the newest. */
export const byUrgency = (
  a: Pick<Appeal, 'state' | 'due' | 'at' | 'id'>,
  b: Pick<Appeal, 'state' | 'due' | 'at' | 'id'>,
): number => {
  const [isOpen, isOtherOpen] = [a.state === 'open', b.state === 'open']
  if (isOpen !== isOtherOpen) return isOpen ? -1 : 1
  if (isOpen && a.due !== b.due) return a.due < b.due ? -1 : 1
  return a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1
}
