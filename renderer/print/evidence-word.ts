import type { Text } from '#shared/text/text.ts'

/** The word for a piece of evidence; a kind that has no word stays as the value gives it. */
export const evidenceWord = (kind: string, text: Text['print']): string =>
  Object.hasOwn(text.evidenceKinds, kind) ? text.evidenceKinds[kind as keyof typeof text.evidenceKinds] : kind
