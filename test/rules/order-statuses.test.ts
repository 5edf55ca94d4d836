import { describe, expect, it } from 'vitest'
import type { OrderStatus } from '#shared/contract/orders.ts'
import { orderPresets } from '#shared/rules/imports/presets/orders.ts'
import { statusOf } from '#shared/rules/imports/statuses.ts'

const ownWords = (id: string) => orderPresets.find((preset) => preset.id === id)?.statuses

/** What each platform writes, and the state it is. */
const vocabulary: readonly (readonly [platform: string, text: string, status: OrderStatus | null])[] = [
  ['taobao-orders', '等待买家付款', 'unpaid'],
  ['taobao-orders', '付款确认中', 'unpaid'],
  ['taobao-orders', '买家已付款，等待卖家发货', 'paid'],
  ['taobao-orders', '买家已付款,等待卖家发货', 'paid'],
  ['taobao-orders', '卖家部分发货', 'shipped'],
  ['taobao-orders', '卖家已发货，等待买家确认', 'shipped'],
  ['taobao-orders', '卖家已发货｜｜｜等待买家确认', 'shipped'],
  ['taobao-orders', ' 交易成功\t', 'completed'],
  ['taobao-orders', '交易关闭', 'closed'],
  ['pinduoduo-orders', '待付款', 'unpaid'],
  ['pinduoduo-orders', '待发货', 'paid'],
  ['pinduoduo-orders', '已发货，待收货', 'shipped'],
  ['pinduoduo-orders', '已发货', 'shipped'],
  ['pinduoduo-orders', '已收货', 'completed'],
  ['pinduoduo-orders', '已取消', 'closed'],
  ['pinduoduo-orders', '交易已取消', 'closed'],
  ['pinduoduo-orders', '未发货，退款成功', 'closed'],
  ['pinduoduo-orders', '已发货，退款成功', 'closed'],
  ['pinduoduo-orders', '已收货，退款成功', 'closed'],
  ['pinduoduo-orders', '已发货，部分退款成功', 'shipped'],
  ['douyin-orders', '待确认', 'unpaid'],
  ['douyin-orders', '待支付', 'unpaid'],
  ['douyin-orders', '备货中', 'paid'],
  ['douyin-orders', '部分发货', 'shipped'],
  ['douyin-orders', '已完成', 'completed'],
  ['douyin-orders', '已关闭', 'closed'],
  ['jd-orders', '等待付款', 'unpaid'],
  ['jd-orders', '等待出库', 'paid'],
  ['jd-orders', '等待打包', 'paid'],
  ['jd-orders', '等待发货', 'paid'],
  ['jd-orders', '等待确认收货', 'shipped'],
  ['jd-orders', '完成', 'completed'],
  ['jd-orders', '锁定', 'paid'],
  ['jd-orders', '暂停', 'paid'],
  ['jd-orders', '(删除)等待出库', 'closed'],
  ['jd-orders', '（删除）完成', 'closed'],
  ['xiaohongshu-orders', '待配货', 'paid'],
  ['xiaohongshu-orders', '配货中', 'paid'],
  ['xiaohongshu-orders', '已完成', 'completed'],
  ['kuaishou-orders', '已收货', 'completed'],
  ['wechat-orders', '待收货', 'shipped'],
  ['wechat-orders', '全部商品售后之后，订单取消', 'closed'],
  ['wechat-orders', '未付款用户主动取消或超时未付款订单自动取消', 'closed'],
  ['1688-orders', '等待买家确认收货', 'shipped'],
  ['shopify-orders', 'paid', 'paid'],
  ['shopify-orders', 'paid fulfilled', 'shipped'],
  ['shopify-orders', 'paid partial', 'shipped'],
  ['shopify-orders', 'paid unfulfilled', 'paid'],
  ['shopify-orders', 'pending fulfilled', 'unpaid'],
  ['shopify-orders', 'partially_paid unfulfilled', 'unpaid'],
  ['shopify-orders', 'partially_refunded unfulfilled', 'paid'],
  ['shopify-orders', 'partially_refunded / fulfilled', 'shipped'],
  ['shopify-orders', 'refunded fulfilled', 'closed'],
  ['shopify-orders', 'voided', 'closed'],
  ['woocommerce-orders', 'Completed', 'completed'],
  ['woocommerce-orders', 'wc-completed', 'completed'],
  ['woocommerce-orders', 'Processing', 'paid'],
  ['woocommerce-orders', 'On hold', 'unpaid'],
  ['woocommerce-orders', 'wc-on-hold', 'unpaid'],
  ['woocommerce-orders', 'Pending payment', 'unpaid'],
  ['woocommerce-orders', 'Cancelled', 'closed'],
  ['woocommerce-orders', 'Failed', 'closed'],
]

describe('states of an order', () => {
  it.each(vocabulary)('%s: %s is %s', (platform, text, status) => {
    expect(statusOf(text, ownWords(platform))).toBe(status)
  })

  it('a word inside another word does not count', () => {
    const cases: readonly (readonly [string, OrderStatus | null])[] = [
      ['unpaid', 'unpaid'],
      ['unfulfilled', 'paid'],
      ['prepaid-card', null],
      ['付款完成', 'paid'],
      ['支付成功，待发货', 'paid'],
      ['支付成功，已发货', 'shipped'],
      ['发货完成', 'shipped'],
      ['退款完成', 'closed'],
      ['已完成，售后关闭', 'completed'],
      ['待发货，取消申请中', 'paid'],
      ['已发货，退款失败', 'shipped'],
      ['部分退款成功', null],
      ['未完成', null],
      ['(删除)等待出库', 'paid'],
    ]
    for (const [text, status] of cases) expect([text, statusOf(text)]).toEqual([text, status])
  })

  it('what nobody knows stays unknown, and is unknown again when asked again', () => {
    for (const text of ['???', '', '处理', 'xyz', '???']) expect(statusOf(text)).toBeNull()
    expect(statusOf('待确认')).toBeNull()
    expect(statusOf('待确认', ownWords('douyin-orders'))).toBe('unpaid')
    expect(statusOf('待确认')).toBeNull()
  })
})
