import type { Preset } from '../preset.ts'

/** Kuaishou shop, one row an order. The file does not say when an order was completed. */
export const kuaishouOrders: Preset = {
  id: 'kuaishou-orders',
  kind: 'orders',
  platform: 'kuaishou',
  all: ['订单号', '订单状态', '订单创建时间', '实付款'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    orderNo: ['订单号'],
    status: ['订单状态'],
    createdAt: ['订单创建时间'],
    paidAt: ['订单支付时间'],
    shippedAt: ['发货时间'],
    payable: ['实付款'],
    postage: ['快递费'],
    paid: ['实付款'],
    quantity: ['成交数量'],
    memo: ['订单备注'],
    flag: ['旗帜颜色'],
    buyerNote: ['买家留言'],
    productTitle: ['商品名称'],
    productId: ['商品ID'],
    sku: ['商品规格'],
    merchantCode: ['SKU编码'],
    afterSales: ['售后状态'],
  },
  grain: 'order',
}
