import type { Preset } from '../preset.ts'

/**
 * JD 对账, one row a fee of an item, under a row of explanation. Known so that nobody takes it for an order list: an item has several
 * rows (goods, commission, freight, refund), its amounts are what JD settles and not what the buyer paid.
 */
export const jdSettlement: Preset = {
  id: 'jd-settlement',
  kind: 'orders',
  platform: 'jd',
  all: ['订单编号', '费用名称', '应结金额'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    orderNo: ['订单编号'],
    parentOrderNo: ['父单号'],
    productId: ['商品编号'],
    productTitle: ['商品名称'],
  },
  isRefused: true,
}
