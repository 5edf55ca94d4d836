import { z } from 'zod'
import { directions, fieldUnits, importKinds } from '../kit/import-fields.ts'

export type { Direction, FieldUnit, ImportField, ImportKind, OrderField, PlatformFigure } from '../kit/import-fields.ts'

export const importKind = z.enum(importKinds)
export const fieldUnit = z.enum(fieldUnits)
export const direction = z.enum(directions)

/** Why a row did not become data. Excluded: rightly not data. Rejected: data that cannot be understood. */
export const reasonCode = z.enum([
  'blank-row',
  'footer-row',
  'note-row',
  'repeated-in-file',
  'other-shop',
  'older-than-kept',
  'system-line',
  'group-chat',
  'no-figures',
  'refund-not-done',
  'nothing-planned',
  'order-number-missing',
  'order-number-ruined',
  'item-number-ruined',
  'status-unknown',
  'created-unreadable',
  'time-unreadable',
  'time-missing',
  'day-missing',
  'day-unreadable',
  'money-unreadable',
  'amount-missing',
  'quantity-unreadable',
  'figure-unreadable',
  'duration-unreadable',
  'account-missing',
  'buyer-missing',
  'sender-unknown',
  'grade-missing',
  'person-missing',
  'person-unknown',
  'shift-unknown',
])
export type ReasonCode = z.infer<typeof reasonCode>
