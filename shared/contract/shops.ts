import { z } from 'zod'
import { shopId } from '../kit/ids.ts'
import { nothing, read, write } from './method.ts'

export const platform = z.enum([
  'taobao',
  'tmall',
  'pinduoduo',
  'douyin',
  'jd',
  'xiaohongshu',
  'kuaishou',
  'wechat',
  '1688',
  'dewu',
  'shopify',
  'woocommerce',
  'other',
])
export type Platform = z.infer<typeof platform>

const shopFields = { name: z.string().trim().min(1).max(80), platform }

export const shop = z.strictObject({ id: shopId, ...shopFields })
export type Shop = z.infer<typeof shop>

export const shops = {
  list: read(nothing, z.array(shop)),
  add: write(z.strictObject(shopFields), shop),
  change: write(z.strictObject({ id: shopId, ...shopFields }), shop),
}
