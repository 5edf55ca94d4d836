import type { Preview } from '#shared/contract/imports.ts'
import type { Platform, Shop } from '#shared/contract/shops.ts'
import { isShopMissing, type ImportList } from './import-files.ts'

/** Taobao and Tmall share their back office, so a file of one may come from the other. */
const familyOf = (platform: Platform): Platform => (platform === 'tmall' ? 'taobao' : platform)

/** True when a file's platform and a shop's are known and are not the same. */
export const isOtherPlatform = (file: Platform | null, shop: Platform): boolean =>
  file !== null && file !== 'other' && shop !== 'other' && familyOf(file) !== familyOf(shop)

/** The only shop of the platform a file comes from; null when there is none, or several. */
export const likelyShop = ({ platform }: Pick<Preview, 'platform'>, shops: readonly Shop[]): Shop | null => {
  if (platform === null) return null
  const fitting = shops.filter((shop) => familyOf(shop.platform) === familyOf(platform))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** The next file whose shop needs no question: the only shop there is, or the only one of the file's platform; null when nothing is left. */
export const nextShopGuess = (
  list: ImportList,
  shops: readonly Shop[],
): { readonly key: string; readonly shop: Shop } | null => {
  for (const file of list.files) {
    if (file.batch !== null || file.preview === null || !isShopMissing(file)) continue
    const shop = shops.length === 1 ? shops[0] : likelyShop(file.preview, shops)
    if (shop) return { key: file.key, shop }
  }
  return null
}
