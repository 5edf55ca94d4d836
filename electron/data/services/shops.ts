import type { ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { Context } from '../context.ts'
import { insertShop, listShops, shopById, shopByName, updateShop } from '../stores/shop-store.ts'

export const list = ({ sql }: Context): Shop[] => listShops(sql)

/** Refuses a name that is taken: files name shops. */
export const add = ({ sql }: Context, shop: ParsedInputOf<'people.addShop'>): Shop => {
  if (shopByName(sql, shop.name)) throw new Refusal('name-taken', { name: shop.name })
  return insertShop(sql, shop)
}

export const change = ({ sql }: Context, shop: ParsedInputOf<'people.changeShop'>): Shop => {
  if (!shopById(sql, shop.id)) throw new Refusal('not-found', { what: 'shop', key: shop.id })
  const namesake = shopByName(sql, shop.name)
  if (namesake && namesake.id !== shop.id) throw new Refusal('name-taken', { name: shop.name })
  updateShop(sql, shop)
  return shop
}
