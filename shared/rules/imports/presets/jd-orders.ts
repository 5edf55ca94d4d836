import type { Preset } from '../preset.ts'

/**
 * JD, one row an item with the order's amounts repeated on every row. `(删除)` marks an order that was split: its parts stand in the file
 * under their own numbers, so it is closed, or its money would count twice.
 */
export const jdOrders: Preset = {
  id: 'jd-orders',
  kind: 'orders',
  platform: 'jd',
  all: ['订单号', '订单状态', '下单时间'],
  oneOf: ['应付金额', '结算金额'],
  versions: [
    { version: '2018', marks: ['送装服务', '商家SKUID', '是否为品牌商订单', '普通发票纳税编号'] },
    { version: '2016', marks: [] },
  ],
  columns: {
    orderNo: ['订单号'],
    status: ['订单状态'],
    createdAt: ['下单时间'],
    paidAt: ['付款确认时间'],
    completedAt: ['订单完成时间'],
    buyer: ['下单帐号', '下单账号'],
    itemsTotal: ['订单金额'],
    payable: ['应付金额', '结算金额'],
    postage: ['运费金额'],
    paid: ['应付金额', '结算金额'],
    quantity: ['订购数量'],
    memo: ['商家备注'],
    flag: ['商家备注等级(等级1-5为由高到低)'],
    buyerNote: ['订单备注'],
    productTitle: ['商品名称'],
    productId: ['商品ID'],
    merchantCode: ['商家SKUID', '货号'],
    itemPrice: ['京东价'],
  },
  grain: 'item',
  orderAmounts: 'repeated',
  statuses: [
    ['closed', ['(删除)']],
    ['paid', ['锁定', '暂停']],
  ],
}
