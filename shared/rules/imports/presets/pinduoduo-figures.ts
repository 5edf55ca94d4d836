import type { Preset } from '../preset.ts'

/**
 * 多多客服 客服数据, one row an agent and day. 平均人工响应时长 is in minutes, also where its header does not say so. What has no 客服账号
 * is the shop's own table (售前服务数据) and no agent's.
 */
export const pinduoduoAgents: Preset = {
  id: 'pinduoduo-agents',
  kind: 'agent-figures',
  platform: 'pinduoduo',
  all: ['客服账号', '最终成团人数'],
  oneOf: [
    ...['需要人工回复的咨询人数', '3分钟未回复人数', '3分钟人工回复率(8-23点)', '30秒应答率(8-23点)'],
    ...['平均人工响应时长（分钟）', '平均人工响应时长', '客服销售额（元）', '去退销售额（元）'],
  ],
  versions: [
    { version: '2026', marks: ['去退销售额（元）', '平均人工响应时长'] },
    { version: '2024', marks: [] },
  ],
  columns: {
    agentAccount: ['客服账号'],
    day: ['日期'],
    consultations: ['咨询人数'],
    inquiries: ['询单人数'],
    buyers: ['最终成团人数'],
    inquiriesLost: ['询单流失人数'],
    conversion: ['询单转化率'],
    sales: ['客服销售额（元）'],
    netSales: ['去退销售额（元）'],
    receptions: ['人工接待人数'],
    needingReply: ['需要人工回复的咨询人数'],
    unansweredWithin180: ['3分钟未回复人数'],
    within180: ['3分钟人工回复率(8-23点)'],
    within180AllDay: ['3分钟人工回复率(全天)'],
    within30: ['30秒应答率(8-23点)'],
    within30AllDay: ['30秒应答率(全天)'],
    averageResponseMean: ['平均人工响应时长（分钟）', '平均人工响应时长'],
    lowScores: ['评分≤3订单数'],
    scores: ['评分数'],
    lowScoreShare: ['评分≤3率'],
    disputes: ['纠纷退款数'],
    complaints: ['投诉数'],
  },
  units: { averageResponseMean: 'minute' },
  sheets: ['Sheet0'],
  dayFrom: 'file-name',
}

/** 售前服务数据: the shop's figures by day. Known so that nobody takes them for an agent's. */
export const pinduoduoShopFigures: Preset = {
  id: 'pinduoduo-shop-figures',
  kind: 'agent-figures',
  platform: 'pinduoduo',
  all: ['日期', '需要人工回复的咨询人数', '3分钟人工回复率(8-23点)'],
  none: ['客服账号'],
  versions: [{ version: '1', marks: [] }],
  columns: { day: ['日期'], consultations: ['咨询人数'], receptions: ['人工接待人数'] },
  isRefused: true,
}
