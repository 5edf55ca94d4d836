import type { Preset } from '../preset.ts'

/**
 * Kuaishou 客服考核数据. The names of its figures are known, that of the agent's column is not: where it is none of those below, the wizard
 * asks for it.
 */
export const kuaishouAgents: Preset = {
  id: 'kuaishou-agents',
  kind: 'agent-figures',
  platform: 'kuaishou',
  all: ['客服销售额', '询单转化率'],
  oneOf: ['三分钟回复率（人维度）', '三分钟回复率（会话）', '好评率（人维度）', 'IM不满意率（人维度）', '好评率'],
  versions: [
    { version: '2026', marks: ['三分钟回复率（人维度）', '三分钟回复率（会话）', '好评率（人维度）'] },
    { version: '1', marks: [] },
  ],
  columns: {
    agentAccount: ['客服昵称', '客服账号', '客服名称', '客服'],
    day: ['日期'],
    within180: ['三分钟回复率（人维度）', '3分钟人工回复率'],
    within180Sessions: ['三分钟回复率（会话）'],
    unservedShare: ['不服务率'],
    consultations: ['咨询人数'],
    sessions: ['人工会话量'],
    averageResponseMean: ['人工平均回复时长'],
    satisfaction: ['好评率（人维度）', '好评率'],
    badRatingShare: ['差评率（人维度）'],
    dissatisfaction: ['IM不满意率（人维度）'],
    inquiries: ['询单人数'],
    orderedBuyers: ['下单人数'],
    buyers: ['支付人数'],
    conversion: ['询单转化率'],
    averagePerBuyer: ['询单客单价'],
    sales: ['客服销售额'],
  },
  units: { averageResponseMean: 'second' },
  dayFrom: 'file-name',
}

/** Xianyu 闲鱼 seller desk, 客服数据 by account; the days are chosen on the page and stand in no column. */
export const xianyuAgents: Preset = {
  id: 'xianyu-agents',
  kind: 'agent-figures',
  platform: 'other',
  all: ['账号名称', '咨询商品数'],
  oneOf: ['3 分钟响应率', '客户服务满意率', '客户服务满意度', '有效差评数'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    agentAccount: ['账号名称'],
    day: ['日期'],
    consultations: ['咨询人数'],
    receptions: ['接待人数'],
    consultedProducts: ['咨询商品数'],
    averageResponseMean: ['平均响应时长'],
    within180: ['3 分钟响应率'],
    satisfaction: ['客户服务满意率'],
    ratings: ['有效评价数'],
    goodRatings: ['有效好评数'],
    badRatings: ['有效差评数'],
  },
  units: { averageResponseMean: 'second' },
  dayFrom: 'file-name',
}

/** Chatwoot agent report: `Reporting period 2026-09-01 to 2026-09-08` above the header, spans in English words. */
export const chatwootAgents: Preset = {
  id: 'chatwoot-agents',
  kind: 'agent-figures',
  platform: 'other',
  all: ['Agent name', 'Assigned conversations'],
  oneOf: ['Avg first response time', 'Avg resolution time', 'Resolution Count', 'Avg customer waiting time'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    agentAccount: ['Agent name'],
    sessions: ['Assigned conversations'],
    firstResponseMean: ['Avg first response time'],
    averageResponseMean: ['Avg customer waiting time'],
    resolutionMean: ['Avg resolution time'],
    resolutions: ['Resolution Count'],
    onlineTime: ['Online time'],
  },
  dayFrom: 'title-lines',
}
