import type { Preset } from '../preset.ts'

// JD 客服管家. Agents nobody wrote to have the word NaN where a time would stand.

/** 接待数据 (整体数据) of today, the five columns of a POP shop, and the two older files it was split into: 营销明细 and 绩效. */
export const jdAgents: Preset = {
  id: 'jd-agents',
  kind: 'agent-figures',
  platform: 'jd',
  all: ['客服'],
  oneOf: [
    ...['促成下单商品金额', '促成下单人数', '售前接待人数', '平均响应时长（新）', '客服3分钟人工回复率'],
    ...['30s应答率', '首次平均响应时间'],
  ],
  none: ['咨询时间'],
  versions: [
    { version: '2026', marks: ['平均响应时长（新）', '客服3分钟人工回复率', '好评量', '评价量'] },
    { version: 'workload', marks: ['首次平均响应时间', '平均响应时间', '30s应答率'] },
    { version: 'sales', marks: [] },
  ],
  columns: {
    agentAccount: ['客服'],
    day: ['日期'],
    sales: ['促成下单商品金额'],
    preSaleReceptions: ['售前接待人数'],
    orderedBuyers: ['促成下单人数'],
    averageResponseNew: ['平均响应时长（新）'],
    averageResponseMean: ['平均响应时间', '平均响应时长'],
    firstResponseMean: ['首次平均响应时间'],
    sessions: ['接待量'],
    within30: ['30s应答率'],
    within180: ['客服3分钟人工回复率'],
    goodRatings: ['好评量'],
    badRatings: ['差评量'],
    ratings: ['评价量'],
  },
  units: { averageResponseNew: 'second', averageResponseMean: 'second', firstResponseMean: 'second' },
  sheets: ['整体数据'],
  dayFrom: 'file-name',
}

/** 员工日报, one row an agent (UID) and day: messages and judgements. */
export const jdAgentDaily: Preset = {
  id: 'jd-agent-daily',
  kind: 'agent-figures',
  platform: 'jd',
  all: ['UID', '好评量'],
  oneOf: ['差评量', '客服总消息数', '客户总消息数', '技能组'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    agentAccount: ['UID'],
    day: ['日期'],
    goodRatings: ['好评量'],
    badRatings: ['差评量'],
    agentMessages: ['客服总消息数'],
    buyerMessages: ['客户总消息数'],
  },
  dayFrom: 'file-name',
}
