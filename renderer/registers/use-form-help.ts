import { useMemo } from 'react'
import type { RegisterName } from '#shared/kit/registers.ts'
import { useMayWrite } from '#renderer/app/access.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import type { FormHelp } from './field-control.tsx'
import type { RegisterPeople } from './use-register-people.ts'

const looked = 300

const productsIn = (lists: readonly ({ entries: readonly { values: Readonly<Record<string, unknown>> }[] } | null)[]) =>
  [
    ...new Set(
      lists
        .flatMap((list) => list?.entries ?? [])
        .map(({ values }) => values['product'])
        .filter((product): product is string => typeof product === 'string' && product !== ''),
    ),
  ].toSorted((one, other) => one.localeCompare(other, 'zh-CN'))

/** What the forms of a register suggest: shops, products written before in this register and in the problem log, the shop's own words. */
export const useFormHelp = (register: RegisterName, team: RegisterPeople): FormHelp => {
  const mayWrite = useMayWrite()
  const shops = useQuery('people.shops', {}).value
  const settings = useQuery('registers.settings', {}).value
  const own = useQuery('registers.list', { register, sort: 'newest', limit: looked }).value
  const problems = useQuery(
    'registers.list',
    mayWrite('problems') ? { register: 'problems', sort: 'newest', limit: looked } : null,
  ).value
  return useMemo(() => {
    const prefix = `${register}.`
    const words = Object.entries(settings?.choices ?? {}).filter(([key]) => key.startsWith(prefix))
    return {
      team,
      shops: (shops ?? []).map(({ name }) => name),
      products: productsIn([own, problems]),
      ownWords: Object.fromEntries(words.map(([key, list]) => [key.slice(prefix.length), list])),
    }
  }, [register, team, shops, settings, own, problems])
}
