import type { Preset } from '../preset.ts'

/**
 * Douyin shop, one row a sub-order, two templates whose columns users pick. 订单应付金额 is what the buyer had to pay after every discount
 * but 支付优惠; files carry the order's on each line, or each line's own part: the items' prices tell which.
 */
export const douyinOrders: Preset = {
  id: 'douyin-orders',
  kind: 'orders',
  platform: 'douyin',
  all: ['主订单编号', '订单状态', '订单提交时间', '订单应付金额'],
  versions: [
    { version: 'template-2', marks: ['货号', '快递信息', '拼团订单团编号', '商品单价是否含税'] },
    { version: 'template-1', marks: [] },
  ],
  columns: {
    orderNo: ['主订单编号'],
    itemNo: ['子订单编号'],
    status: ['订单状态'],
    createdAt: ['订单提交时间'],
    paidAt: ['支付完成时间'],
    shippedAt: ['发货时间'],
    completedAt: ['订单完成时间'],
    payable: ['订单应付金额'],
    postage: ['运费'],
    paid: ['订单应付金额'],
    quantity: ['商品数量'],
    memo: ['商家备注'],
    flag: ['旗帜颜色'],
    buyerNote: ['买家留言'],
    productTitle: ['选购商品'],
    productId: ['商品ID'],
    sku: ['商品规格'],
    merchantCode: ['商家编码', '货号'],
    closeReason: ['取消原因'],
    afterSales: ['售后状态'],
    itemPrice: ['商品单价', '商品金额'],
    itemPaid: ['订单应付金额'],
  },
  grain: 'item',
  orderAmounts: 'by-price',
  otherAmounts: { postage: 'repeated' },
  statuses: [
    ['shipped', ['待确认收货']],
    ['unpaid', ['待确认', '待支付']],
  ],
}
