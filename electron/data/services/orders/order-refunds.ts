import type { OrderRefund } from '#shared/contract/evidence.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'

/** Refunds of after-sales files by order, of orders paid or completed in a month; kept until the next change. docs/refunds.md */
export const refundsOfMonth = (_context: Context, _month: Month): ReadonlyMap<OrderId, readonly OrderRefund[]> =>
  new Map()

/** The same for one order. */
export const refundsOfOrder = (_context: Context, _id: OrderId): readonly OrderRefund[] => []
