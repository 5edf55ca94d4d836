import { useMemo } from 'react'
import dayjs from 'dayjs'
import type { Person } from '#shared/contract/people.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

const nobody: readonly Person[] = []

/** Names for numbers of people and codes of shifts; what has no name is shown as it is. */
export interface Names {
  /** in the team today */
  readonly people: readonly Person[]
  readonly person: (number: string) => string
  readonly persons: (numbers: readonly string[]) => string
  readonly shift: (code: string) => string
  readonly change: (change: { readonly fromShift: string; readonly toShift: string }) => string
}

/** The day on this computer's clock. */
export const todayHere = (): LocalDate => dayjs().format('YYYY-MM-DD') as LocalDate

/** Somebody who has left may still have written or signed something: he keeps his name, and is offered nowhere. */
export const useNames = (): Names => {
  const text = useText().handovers
  const people = useQuery('people.list', {}).value ?? nobody
  const kinds = useQuery('roster.shiftKinds', {}).value
  return useMemo(() => {
    const today = todayHere()
    const names = new Map(people.map(({ number, name }) => [number as string, name]))
    const shifts = new Map((kinds ?? []).map(({ code, name }) => [code, name]))
    const person = (number: string): string => names.get(number) ?? text.writers[number] ?? number
    const shift = (code: string): string => shifts.get(code) ?? code
    return {
      people: people.filter(({ left }) => left === null || left >= today),
      person,
      persons: (numbers) => numbers.map(person).join(text.separator),
      shift,
      change: ({ fromShift, toShift }) => text.change(shift(fromShift), shift(toShift)),
    }
  }, [people, kinds, text])
}
