import type { AwardProposal } from '#shared/contract/ledger.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'

/** Who of a proposal has the award already, by number, with the entry that gave it. `entries`: awards that stand. */
export const givenTo = (
  { granted }: Pick<AwardProposal, 'granted'>,
  entries: readonly RegisterEntry[],
): ReadonlyMap<string, number> =>
  new Map(
    entries.flatMap(({ id, person }) => (person !== null && granted.includes(id) ? [[person.agent, id] as const] : [])),
  )
