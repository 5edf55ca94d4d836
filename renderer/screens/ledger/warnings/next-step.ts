import type { LadderStanding, LedgerSettings } from '#shared/contract/ledger.ts'
import type { RegisterValues } from '#shared/contract/registers.ts'

/** Steps that labour law and the published rules of the house decide on. */
const grave: readonly string[] = ['demotion', 'dismissal']

export const isGrave = (step: string): boolean => grave.includes(step)

/** What a warning of somebody's next step begins with; the facts and the evidence are still to be written. */
export const nextPreset = (
  { agent, next }: Pick<LadderStanding, 'agent' | 'next'>,
  ladder: LedgerSettings['ladder'],
  month: string,
): { readonly person: string; readonly values: RegisterValues } => ({
  person: agent,
  values: { month, step: next, points: ladder.find(({ step }) => step === next)?.points ?? null },
})
