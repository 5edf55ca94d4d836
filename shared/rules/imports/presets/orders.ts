import type { Preset } from '../preset.ts'
import { alibabaOrders } from './1688-orders.ts'
import { douyinOrders } from './douyin-orders.ts'
import { jdOrders } from './jd-orders.ts'
import { jdSettlement } from './jd-settlement.ts'
import { kuaishouOrders } from './kuaishou-orders.ts'
import { pinduoduoOrders } from './pinduoduo-orders.ts'
import { shopifyOrders } from './shopify-orders.ts'
import { taobaoItems } from './taobao-items.ts'
import { taobaoOrders } from './taobao-orders.ts'
import { wechatOrders } from './wechat-orders.ts'
import { woocommerceOrders } from './woocommerce-orders.ts'
import { xiaohongshuOrders } from './xiaohongshu-orders.ts'

/** Every order export that is known. The list with its sources: docs/presets.md. */
export const orderPresets: readonly Preset[] = [
  taobaoOrders,
  taobaoItems,
  pinduoduoOrders,
  douyinOrders,
  jdOrders,
  jdSettlement,
  xiaohongshuOrders,
  kuaishouOrders,
  wechatOrders,
  alibabaOrders,
  shopifyOrders,
  woocommerceOrders,
]
