import type { Person } from '#shared/contract/people.ts'

/** Who took part, by name: people of the team by theirs, accounts nobody owns as they are called. */
export const agentWords = (agents: readonly string[], people: readonly Person[], separator: string): string =>
  agents.map((agent) => people.find(({ number }) => number === agent)?.name ?? agent).join(separator)
