import type { Shop } from '#shared/contract/shops.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { Sql } from '../db/sql.ts'

/** All shops by name. */
export const listShops = (sql: Sql): Shop[] => sql.all<Shop>('select id, name, platform from shops order by name')

export const shopById = (sql: Sql, id: ShopId): Shop | undefined =>
  sql.get<Shop>('select id, name, platform from shops where id = ?', id)

export const shopByName = (sql: Sql, name: string): Shop | undefined =>
  sql.get<Shop>('select id, name, platform from shops where name = ?', name)

export const insertShop = (sql: Sql, shop: Omit<Shop, 'id'>): Shop => {
  const { lastId } = sql.run('insert into shops (name, platform) values (?, ?)', shop.name, shop.platform)
  return { id: lastId as ShopId, ...shop }
}

export const updateShop = (sql: Sql, shop: Shop): void => {
  sql.run('update shops set name = ?, platform = ? where id = ?', shop.name, shop.platform, shop.id)
}
