import { useMemo } from 'react'
import type { Person } from '#shared/contract/people.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

/** The team as forms and lists of registers need it. */
export interface RegisterPeople {
  readonly people: readonly Person[]
  /** name and number; somebody nobody knows is called by the number */
  readonly nameOf: (agent: string) => string
  /** the name alone */
  readonly shortNameOf: (agent: string) => string
}

const nobody: readonly Person[] = []

export const useRegisterPeople = (): RegisterPeople => {
  const text = useText().registers
  const people = useQuery('people.list', {}).value ?? nobody
  return useMemo(() => {
    const names = new Map(people.map(({ number, name }) => [number as string, name]))
    return {
      people,
      nameOf: (agent) => {
        const name = names.get(agent)
        return name === undefined ? agent : text.person(name, agent)
      },
      shortNameOf: (agent) => names.get(agent) ?? agent,
    }
  }, [people, text])
}
