import type { Batch } from '#shared/contract/imports.ts'
import type { Order } from '#shared/contract/orders.ts'
import type { ExpectedItem, OrderExport } from '#test/fixtures/exports/orders/form.ts'
import { textFile, type TestHost } from './test-host.ts'

/** A made-up export on disk, and a shop of its platform to import it for. */
export interface PlacedExport {
  readonly path: string
  readonly shopId: number
}

/** Opens a shop of the export's platform and writes the file. */
export const placeExport = async (
  { ask, folder }: TestHost,
  { platform, file, bytes }: Pick<OrderExport, 'platform' | 'file' | 'bytes'>,
): Promise<PlacedExport> => {
  const shop = await ask('people.addShop', { name: '示例旗舰店', platform })
  return { path: textFile(folder, file, await bytes()), shopId: shop.id }
}

/** Imports a placed file as it is recognised. */
export const importExport = ({ ask }: TestHost, { path, shopId }: PlacedExport, dryRun = false): Promise<Batch> =>
  ask('imports.run', { path, part: null, mapping: null, shopId, dryRun })

/** Every order that is kept, by number. */
export const keptOrders = async ({ ask }: TestHost): Promise<readonly Order[]> => {
  const filter = { month: null, shopId: null, status: null, state: null, agent: null, search: '' }
  const { rows } = await ask('orders.list', { filter, sort: { by: 'orderNo', direction: 'up' }, offset: 0, limit: 500 })
  return rows.map(({ order }) => order)
}

/** Every item that is kept, in the order of its order's number and of the file. */
export const keptItems = ({ host }: TestHost): readonly ExpectedItem[] =>
  host.context.sql.all<ExpectedItem>(
    `select order_no as orderNo, item_no as itemNo, title, product_id as productId, sku, merchant_code as merchantCode,
       quantity, price, paid, status_text as statusText, after_sales as afterSales
     from order_items order by order_no, id`,
  )
