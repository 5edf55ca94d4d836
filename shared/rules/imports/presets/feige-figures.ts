import type { Preset } from '../preset.ts'

// 飞鸽, the chat desk of Douyin shops: two exports of its 客服数据 that share few names.

/** 客服数据 as of 2023–2025, one row an agent and day. 账号名称 is the login, 客服昵称 what buyers see. */
export const feigeAgents: Preset = {
  id: 'feige-agents',
  kind: 'agent-figures',
  platform: 'douyin',
  all: ['客服昵称', '人工已接待会话量'],
  oneOf: ['CPD', '人工已接待人数', '3分钟人工回复率 (会话)', '新平均响应时长（秒）', '预警会话量', 'PC在线时长（时）'],
  versions: [{ version: '2025', marks: [] }],
  columns: {
    agentAccount: ['账号名称', '客服昵称'],
    day: ['日期'],
    receptions: ['人工已接待人数'],
    sessions: ['人工已接待会话量'],
    complaintShare: ['CPD'],
    dissatisfaction: ['不满意率'],
    within180Sessions: ['3分钟人工回复率 (会话)'],
    within180: ['3分钟人工回复率'],
    firstResponseMean: ['首次响应时长（秒）'],
    averageResponseMean: ['平均响应时长（秒）'],
    averageResponseNew: ['新平均响应时长（秒）'],
    satisfaction: ['满意率'],
    sales: ['客服销售额（元）'],
    inquiries: ['询单人数'],
    orderedBuyers: ['下单人数'],
    buyers: ['支付人数'],
    conversion: ['询单转化率'],
    alertedSessions: ['预警会话量'],
    onlineTime: ['PC在线时长（时）'],
    breakTime: ['PC小休时长（时）'],
    offlineTime: ['PC离线时长（时）'],
  },
  dayFrom: 'file-name',
}

/**
 * 客服表现 as of 2026, one row an agent, the shop's sum and mean below (店铺汇总值, 店铺平均值). Figures of working time (8–23) stand
 * beside those of the whole day; the former are what the platform judges by.
 */
export const feigePerformance: Preset = {
  id: 'feige-performance',
  kind: 'agent-figures',
  platform: 'douyin',
  all: ['客服账号', '客服询单支付额'],
  oneOf: ['接待会话量', '工作时间3分钟回复率', '全天3分钟回复率', '工作时间平响时长', '全天平响时长', '有效评价数'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    agentAccount: ['客服账号'],
    day: ['日期'],
    workDays: ['客服在线天数'],
    sessions: ['接待会话量'],
    receptions: ['已接待人数'],
    transferredOut: ['转出会话量'],
    ratings: ['有效评价数'],
    goodRatings: ['有效好评数'],
    badRatings: ['有效差评数'],
    dissatisfaction: ['全天不满意率'],
    satisfaction: ['全天满意率'],
    averageResponseMean: ['工作时间平响时长'],
    averageResponseAllDay: ['全天平响时长'],
    firstResponseMean: ['工作时间首响时长'],
    firstResponseAllDay: ['全天首响时长'],
    within180: ['工作时间3分钟回复率'],
    within180AllDay: ['全天3分钟回复率'],
    inquiries: ['询单人数'],
    orderedBuyers: ['下单人数'],
    buyers: ['支付人数'],
    refundedBuyers: ['退款人数'],
    sales: ['客服询单支付额'],
    refundedSales: ['退款金额'],
    netSales: ['退款后销售额'],
    conversion: ['询单转化率'],
  },
  units: {
    averageResponseMean: 'second',
    averageResponseAllDay: 'second',
    firstResponseMean: 'second',
    firstResponseAllDay: 'second',
  },
  dayFrom: 'file-name',
}
