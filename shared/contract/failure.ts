import { z } from 'zod'

/** Everything that can be refused or go wrong, closed: each code has a text in both languages that says what happened, what is safe and what to do. */
export const failureCodes = [
  // the call itself
  'invalid-input',
  'unknown-method',
  'foreign-sender',
  'busy',
  'cancelled',
  'data-process-lost',
  'data-process-dead',
  'internal',
  // the database file
  'database-missing',
  'database-exists',
  'database-locked',
  'database-read-only',
  'database-newer',
  'database-corrupt',
  'not-a-database',
  'disk-full',
  // files that come in
  'file-missing',
  'file-unreadable',
  'file-empty',
  'unknown-file',
  'file-truncated',
  'file-corrupt',
  'password-protected',
  'too-large',
  'no-known-header',
  'wrong-kind-of-file',
  'mapping-incomplete',
  'shop-missing',
  'team-file-invalid',
  // files that go out
  'folder-unwritable',
  'no-print-runtime',
  'print-failed',
  // backups
  'backup-invalid',
  // what the shop keeps
  'not-found',
  'number-taken',
  'name-taken',
  'account-taken',
  'not-empty',
  'already-undone',
  'shares-not-whole',
  'date-order',
  'month-closed',
  'month-open',
  'month-empty',
  'month-not-begun',
  'already-nudged',
  'order-paid',
  'appeal-closed',
  'fine-not-allowed',
  'retention-unset',
  'retention-open-months',
  'chat-purged',
  // the roster
  'roster-published',
  'cell-locked',
  'consent-missing',
  'request-outdated',
  'request-decided',
  'solver-busy',
  'roster-empty',
  'attendance-times',
  // handing over and signing
  'handover-signed',
  'handover-open',
  'suggestion-gone',
  'same-person',
  'pin-missing',
  'wrong-pin',
  'pin-locked',
  // registers, quality, meetings
  'move-not-possible',
  'fund-not-voluntary',
  'fund-short',
  'award-given',
  'attachment-kind',
  'attachment-too-large',
  'attachment-full',
  'attachment-missing',
  'attachment-changed',
  'attachment-viewer',
  'already-scored',
  'sample-empty',
  'meeting-held',
  // who is at the window
  'locked',
  'not-permitted',
  'supervisor-pin-missing',
] as const
export const failureCode = z.enum(failureCodes)
export type FailureCode = z.infer<typeof failureCode>

/** Values a failure's text may name: a path, a row, a person's number. Never a stack, never a buyer's data. */
export const failure = z.strictObject({
  code: failureCode,
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Failure = z.infer<typeof failure>

/** Thrown by services and stores to refuse; dispatch turns it into a {@link Failure}. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: FailureCode
  readonly details: Record<string, string | number>
  constructor(code: FailureCode, details: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }
