import type { ImportKind } from '../../contract/import-fields.ts'
import type { Target } from './target.ts'
import { agentFigures } from './targets/agent-figures.ts'
import { attendance } from './targets/attendance.ts'
import { orders } from './targets/orders.ts'
import { refunds } from './targets/refunds.ts'
import { reviews } from './targets/reviews.ts'
import { roster } from './targets/roster.ts'
import { sessions } from './targets/sessions.ts'

/** What a file can become, but for messages, which never change and are kept in their own way. */
export const targets: Readonly<Record<Exclude<ImportKind, 'messages'>, Target>> = {
  orders,
  sessions,
  'agent-figures': agentFigures,
  refunds,
  reviews,
  attendance,
  roster,
}
