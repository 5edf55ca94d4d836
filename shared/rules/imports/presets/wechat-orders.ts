import type { Preset } from '../preset.ts'

/**
 * WeChat shop, one row an item; what belongs to the whole order stands on its first row only. 订单实际支付金额 is the buyer's money,
 * 订单实际收款金额 the shop's; 商品已退款金额 is each item's own.
 */
export const wechatOrders: Preset = {
  id: 'wechat-orders',
  kind: 'orders',
  platform: 'wechat',
  all: ['订单号', '订单状态', '订单下单时间', '订单实际支付金额'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    orderNo: ['订单号'],
    status: ['订单状态'],
    createdAt: ['订单下单时间'],
    paidAt: ['支付时间'],
    shippedAt: ['订单发货时间'],
    completedAt: ['订单确认收货时间', '订单完成结算时间'],
    itemsTotal: ['商品总价'],
    payable: ['订单实际支付金额'],
    postage: ['订单运费'],
    paid: ['订单实际支付金额'],
    refunded: ['商品已退款金额'],
    quantity: ['商品数量'],
    memo: ['商家备注'],
    flag: ['打标颜色'],
    buyerNote: ['买家备注'],
    productTitle: ['商品名称'],
    productId: ['商品编码(平台)'],
    sku: ['商品属性'],
    merchantCode: ['SKU编码(自定义)', '商品编码(自定义)'],
    afterSales: ['商品售后'],
    itemPrice: ['商品实际价格(单件)', '商品价格(单件)'],
    itemPaid: ['商品实际价格(总共)'],
  },
  grain: 'item',
  orderAmounts: 'first-line',
  hasMergedOrders: true,
  otherAmounts: { refunded: 'each-line' },
}
