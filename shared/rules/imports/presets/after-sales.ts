import type { Preset } from '../preset.ts'

/**
 * Taobao and Tmall 退款管理, one row a refund case. 退款完结时间 is set for cases that were closed without money too, so the status has the
 * last word.
 */
export const taobaoRefunds: Preset = {
  id: 'taobao-refunds',
  kind: 'refunds',
  platform: 'taobao',
  all: ['订单编号', '退款编号', '买家退款金额'],
  oneOf: ['退款完结时间', '退款状态', '退款的申请时间', '手工退款/系统退款'],
  versions: [
    { version: '2024', marks: ['支付单号', '商品 id', '售后类型', '小额收款', '智能退款策略'] },
    { version: '2021', marks: ['退款原因标签', '业务类型', '是否帮他退款', '卖家真实姓名新', '商品编码'] },
    { version: '2017', marks: [] },
  ],
  columns: {
    orderNo: ['订单编号'],
    refundNo: ['退款编号'],
    amount: ['买家退款金额'],
    succeededAt: ['退款完结时间', '完结时间'],
    appliedAt: ['退款的申请时间'],
    reason: ['买家退款原因'],
    reasonKind: ['退款原因标签'],
    status: ['退款状态'],
    phase: ['售中或售后'],
    operator: ['退款操作人', '帮他退款操作账号', '审核操作人'],
    productTitle: ['宝贝标题'],
    note: ['商家备注', '买家退款说明'],
  },
}

/**
 * Douyin 售后工作台, one row an after-sales case, exchanges and repairs among them. The amount is the goods'; freight that went back stands
 * in a column of its own.
 */
export const douyinAfterSales: Preset = {
  id: 'douyin-after-sales',
  kind: 'refunds',
  platform: 'douyin',
  all: ['售后单号', '订单号', '退商品金额（元）'],
  oneOf: ['售后状态', '商家退款时间', '用户到账时间', '售后申请时间', '退款方式'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    orderNo: ['订单号'],
    refundNo: ['售后单号'],
    amount: ['退商品金额（元）'],
    succeededAt: ['商家退款时间', '用户到账时间', '售后完结时间'],
    appliedAt: ['售后申请时间'],
    reason: ['售后原因'],
    reasonKind: ['售后原因标签'],
    status: ['售后状态'],
    phase: ['商品发货状态'],
    operator: ['操作人'],
    productTitle: ['商品名称'],
    note: ['用户售后说明', '售后备注'],
  },
}

/** Kuaishou after-sales: only its numbers and contacts are known by name. Amount and time are guessed, and asked for when they are called otherwise. */
export const kuaishouAfterSales: Preset = {
  id: 'kuaishou-after-sales',
  kind: 'refunds',
  platform: 'kuaishou',
  all: ['售后单号', '订单编号', '买家ID'],
  oneOf: ['发货快递单号(如为西北订单，仅展示一段物流信息)', '换货物流单号', '商家退货联系人电话', '退货物流单号'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    orderNo: ['订单编号'],
    refundNo: ['售后单号'],
    amount: ['退款金额', '退款金额(元)', '实际退款金额'],
    succeededAt: ['退款成功时间', '退款时间', '退款完成时间', '售后完结时间', '售后完成时间'],
    appliedAt: ['售后申请时间', '申请时间'],
    reason: ['售后原因', '退款原因'],
    status: ['售后状态', '退款状态'],
    productTitle: ['商品名称'],
  },
}

/**
 * JD 服务单明细, one row a service case, in two wordings. It states no money and no end, so it is no refund; known so that nobody takes it
 * for orders.
 */
export const jdServiceCases: Preset = {
  id: 'jd-service-cases',
  kind: 'refunds',
  platform: 'jd',
  all: ['服务单号', '订单号', '审核原因'],
  oneOf: ['问题描述', '问题分类', '问题分类一', 'SN编码', '产品系列'],
  versions: [
    { version: '2', marks: ['客户账户', '问题分类一', '问题分类二'] },
    { version: '1', marks: [] },
  ],
  columns: {
    orderNo: ['订单号'],
    refundNo: ['服务单号'],
    appliedAt: ['日期'],
    reason: ['审核原因'],
    reasonKind: ['问题分类', '问题分类一'],
    note: ['问题描述'],
  },
  isRefused: true,
}

/** Every after-sales export that is known. The list with its sources: docs/presets-service.md §3. */
export const afterSalesPresets: readonly Preset[] = [
  taobaoRefunds,
  douyinAfterSales,
  kuaishouAfterSales,
  jdServiceCases,
]
