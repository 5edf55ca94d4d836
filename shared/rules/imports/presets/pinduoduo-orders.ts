import type { Preset } from '../preset.ts'

const paid = '用户实付金额(元)'

/**
 * Pinduoduo, one row an order. The order number starts with the order's day, which stands in where 订单成交时间 is blank or missing;
 * 商家备注 grows with `;`, the latest note last, and is kept whole.
 */
export const pinduoduoOrders: Preset = {
  id: 'pinduoduo-orders',
  kind: 'orders',
  platform: 'pinduoduo',
  all: ['订单号', '订单状态', paid],
  versions: [
    { version: '2026', marks: ['订单成交时间'] },
    { version: '2020', marks: [] },
  ],
  columns: {
    orderNo: ['订单号'],
    status: ['订单状态'],
    createdAt: ['订单成交时间'],
    // A trade that was made (成交) was paid; older files say when it was paid, or when its group was complete.
    paidAt: ['支付时间', '订单成交时间', '拼单成功时间'],
    shippedAt: ['发货时间'],
    completedAt: ['确认收货时间'],
    itemsTotal: ['商品总价(元)'],
    payable: [paid],
    postage: ['邮费(元)'],
    paid: [paid],
    quantity: ['商品数量(件)'],
    memo: ['商家备注'],
    buyerNote: ['买家留言'],
    productTitle: ['商品'],
    productId: ['商品id'],
    sku: ['商品规格'],
    merchantCode: ['商家编码-规格维度', '商家编码-商品维度'],
    afterSales: ['售后状态'],
  },
  without: ['createdAt'],
  dayFrom: 'order-number',
  grain: 'order',
}
