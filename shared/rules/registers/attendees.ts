import type { Attendee } from '#shared/contract/registers.ts'

/** The people of a course as they are written now, with the signatures of those whose attendance and result stayed as they were signed. */
export const withSignatures = (before: readonly Attendee[], now: readonly Attendee[]): Attendee[] =>
  now.map((one) => {
    const signed = before.find(({ agent }) => agent === one.agent)
    const isSame = signed !== undefined && signed.came === one.came && signed.score === one.score
    return { ...one, signedAt: isSame ? signed.signedAt : null }
  })
