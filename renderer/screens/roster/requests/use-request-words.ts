import type { RosterRequest } from '#shared/contract/roster-requests.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** Name and number of somebody. */
export type Who = (agent: string) => string

/** What is asked, in one sentence with the names of people and shifts; what has no name is shown as it is kept. */
export const useRequestWords = (who: Who): ((request: RosterRequest) => string) => {
  const { sentence } = useText().rosterRequests
  const format = useFormat()
  const kinds = useQuery('roster.shiftKinds', {}).value ?? []
  const named = (code: string | null): string | null => kinds.find((kind) => kind.code === code)?.name ?? code
  return ({ asked, shifts }) =>
    sentence({
      asked: {
        ...asked,
        from: format.date(asked.from),
        ...(asked.kind === 'leave' ? { to: format.date(asked.to) } : {}),
        ...(asked.kind === 'swap'
          ? {
              other: who(asked.other),
              otherDate: asked.otherDate === null ? null : format.date(asked.otherDate),
            }
          : {}),
      },
      shifts: { agent: named(shifts.agent), other: named(shifts.other) },
    })
}
