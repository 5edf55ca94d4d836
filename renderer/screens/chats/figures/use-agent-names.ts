import { useMemo } from 'react'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

const between = ' / '

/** An agent as the data process tells it – numbers, accounts nobody owns, several of them – with the names of those who have one. */
export const namedAgents = (
  agents: string,
  names: ReadonlyMap<string, string>,
  title: (name: string, number: string) => string,
): string =>
  agents
    .split(between)
    .map((agent) => {
      const name = names.get(agent)
      return name === undefined ? agent : title(name, agent)
    })
    .join(between)

/** Says agents with their names. */
export const useAgentNames = (): ((agents: string) => string) => {
  const { title } = useText().chats.agent
  const people = useQuery('people.list', {}).value
  const names = useMemo(() => new Map((people ?? []).map(({ number, name }) => [number as string, name])), [people])
  return (agents) => namedAgents(agents, names, title)
}
