import type { Text } from '#shared/text/text.ts'

/** The tabs of the screens on which registers stand, as their words name them. */
export const screenNames: Readonly<Record<string, (text: Text) => readonly string[]>> = {
  problems: (text) => Object.keys(text.problems.tabs),
  quality: (text) => Object.keys(text.qualityScan.tabs),
  ledger: (text) => Object.keys(text.ledger.tabs),
  meetings: (text) => Object.keys(text.meetings.tabs),
  people: (text) => Object.keys(text.people.tabs),
}
