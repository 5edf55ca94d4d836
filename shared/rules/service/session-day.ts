// Sessions of a group, and whether they pass. The rule book: docs/service-figures.md §2.

/** What is known of a session within a group. */
export interface SessionDay {
  readonly start: number
  readonly seconds: number
  /** times of answered rounds that count, as they were */
  sum: number
  times: number
  hasCounted: boolean
  asked: number
  replied: number
  hasCountedDay: boolean
}

/** Whether a session passes by the mean of its rounds: shorter than the limit. Without any time it does not. */
export const passesByAverage = ({ sum, times }: Pick<SessionDay, 'sum' | 'times'>, limitSeconds: number): boolean =>
  times > 0 && sum / times < limitSeconds

/** Whether a session passes by its first reply. */
export const passesByFirst = (
  { asked, replied }: Pick<SessionDay, 'asked' | 'replied'>,
  limitSeconds: number,
): boolean => replied - asked <= limitSeconds
