import { secondOf, type Mark } from './stream.ts'

/** From the first to the last message of a session, in seconds of the service day. */
export interface SessionSpan {
  readonly start: number
  readonly end: number
}

/** The messages of one buyer with one shop, split where nobody wrote for longer than the gap. `marks` sorted, of all accounts. */
export const sessionsOf = (marks: readonly Mark[], gapMinutes: number): readonly SessionSpan[] => {
  const spans: { start: number; end: number }[] = []
  for (const mark of marks) {
    const second = secondOf(mark)
    const last = spans.at(-1)
    if (last && second - last.end <= gapMinutes * 60) last.end = second
    else spans.push({ start: second, end: second })
  }
  return spans
}
