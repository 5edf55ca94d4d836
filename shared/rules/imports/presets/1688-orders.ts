import type { Preset } from '../preset.ts'

const paid = ['实付款(元)', '实付款']

/** 1688, one row an item; cells of the whole order, its number too, are merged over the rows of its items. */
export const alibabaOrders: Preset = {
  id: '1688-orders',
  kind: 'orders',
  platform: '1688',
  all: ['订单编号', '订单状态', '订单创建时间', '货品总价(元)'],
  oneOf: paid,
  versions: [{ version: '2024', marks: [] }],
  columns: {
    orderNo: ['订单编号'],
    status: ['订单状态'],
    createdAt: ['订单创建时间'],
    paidAt: ['订单付款时间'],
    buyer: ['买家会员名', '买家公司名'],
    itemsTotal: ['货品总价(元)'],
    payable: paid,
    postage: ['运费(元)', '运费'],
    paid,
    quantity: ['数量'],
    memo: ['卖家备注', '订单备注'],
    buyerNote: ['买家留言'],
    productTitle: ['货品标题'],
    productId: ['Offer ID'],
    merchantCode: ['单品货号', '货号'],
    itemPrice: ['单价(元)'],
  },
  grain: 'item',
  orderAmounts: 'first-line',
  hasMergedOrders: true,
}
