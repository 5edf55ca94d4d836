import type { Preset } from '../preset.ts'

/** Taobao and Tmall 宝贝报表 (ExportOrderDetailList), one row an item: it says what an order held, the order itself comes from the order list. */
export const taobaoItems: Preset = {
  id: 'taobao-items',
  kind: 'orders',
  platform: 'taobao',
  all: ['标题', '价格', '购买数量'],
  oneOf: ['订单编号', '主订单编号'],
  versions: [
    { version: '2022', marks: ['子订单编号', '主订单编号'] },
    { version: '2018', marks: [] },
  ],
  columns: {
    orderNo: ['主订单编号', '订单编号'],
    itemNo: ['子订单编号'],
    status: ['订单状态'],
    productTitle: ['标题'],
    itemPrice: ['价格'],
    quantity: ['购买数量'],
    itemPaid: ['买家实际支付金额'],
    sku: ['商品属性'],
    merchantCode: ['商家编码', '外部系统编号'],
    afterSales: ['退款状态'],
  },
  without: ['status', 'createdAt'],
  grain: 'item-only',
}
