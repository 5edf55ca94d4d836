import type { HandoverFinding, HandoverSummary } from '#shared/contract/handovers.ts'

/** What a change of shift became: a handover's own state, or that it was taken late, never taken, not written at all, or is still to come. */
export const shownStates = ['signed', 'late', 'half-signed', 'open', 'never', 'missing', 'coming'] as const
export type ShownState = (typeof shownStates)[number]

/** The state of a handover together with what the checks found of it. */
export const shownState = ({ id, state }: HandoverSummary, findings: readonly HandoverFinding[]): ShownState => {
  const has = (check: HandoverFinding['check']): boolean =>
    findings.some((finding) => finding.handover === id && finding.check === check)
  if (state === 'signed') return has('takenLate') ? 'late' : 'signed'
  return has('neverTaken') ? 'never' : state
}
