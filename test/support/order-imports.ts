import { orderCsv, textFile, type TestHost } from './test-host.ts'

/** Imports rows as a csv file of their own; a dry run when asked; other columns when given. */
export const importRows = async (
  host: TestHost,
  shopId: number,
  rows: Record<string, string>[],
  dryRun = false,
  columns?: string[],
) =>
  host.ask('imports.run', {
    path: textFile(host.folder, `orders-${Math.round(performance.now() * 1000)}.csv`, orderCsv(rows, columns)),
    shopId,
    mapping: null,
    dryRun,
  })

/** Number, paid and memo of every order, by number. */
export const listed = async (host: TestHost) =>
  (
    await host.ask('orders.list', {
      filter: { month: null, shopId: null, status: null, state: null, agent: null, search: '' },
      sort: { by: 'orderNo', direction: 'up' },
      offset: 0,
      limit: 500,
    })
  ).rows.map(({ order }) => [order.orderNo, order.paid, order.memo])
