import type { Preset } from '../preset.ts'

const paid = ['用户应付金额(元)', '商家应收金额(元)(支付金额)', '商家应收金额(元)']

/**
 * Xiaohongshu 千帆, one row an SKU with its own part of the order's amounts. 用户应付金额 is the buyer's money; 商家应收金额 adds what the
 * platform bears and only stands in where the first is missing.
 */
export const xiaohongshuOrders: Preset = {
  id: 'xiaohongshu-orders',
  kind: 'orders',
  platform: 'xiaohongshu',
  all: ['订单号', '订单状态', '订单创建时间'],
  oneOf: paid,
  versions: [{ version: '2026', marks: [] }],
  columns: {
    orderNo: ['订单号'],
    status: ['订单状态'],
    createdAt: ['订单创建时间'],
    paidAt: ['支付时间'],
    shippedAt: ['订单发货时间'],
    completedAt: ['订单完成时间'],
    shop: ['店铺名称'],
    buyer: ['用户编号'],
    itemsTotal: ['商品总价(元)'],
    payable: paid,
    postage: ['包裹总运费(元)'],
    paid,
    quantity: ['SKU件数'],
    memo: ['包裹备注信息'],
    flag: ['包裹备注标记'],
    buyerNote: ['用户备注'],
    productTitle: ['商品名称', 'SKU名称'],
    productId: ['商品ID', '小红书编码'],
    sku: ['SKU规格'],
    merchantCode: ['商家编码', '条形码'],
    afterSales: ['售后状态'],
    itemPaid: paid,
  },
  sheets: ['订单信息', '包裹详情'],
  grain: 'item',
  orderAmounts: 'each-line',
  otherAmounts: { postage: 'repeated' },
}
