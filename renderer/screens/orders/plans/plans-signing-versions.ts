import type { Plan, PlanSignature, PlanVersion } from '#shared/contract/plans.ts'

/** A version of a plan with everybody it is for, and how many of them signed it. */
export interface SigningVersion {
  readonly key: string
  readonly version: PlanVersion
  readonly people: readonly PlanSignature[]
  readonly signed: number
}

/** What tells versions apart. */
export const versionKey = ({ name, from, group }: PlanVersion): string => JSON.stringify([name, from, group])

/** Signatures by version: versions in the order of the plans, people in the order they came in. */
export const signingVersions = (
  plans: readonly Plan[],
  signatures: readonly PlanSignature[],
): readonly SigningVersion[] => {
  const people = Map.groupBy(signatures, versionKey)
  return plans.map(({ name, from, group }) => {
    const version = { name, from, group }
    const key = versionKey(version)
    const own = people.get(key) ?? []
    return { key, version, people: own, signed: own.filter(({ signedOn }) => signedOn !== null).length }
  })
}
