import type { Preset } from '../preset.ts'

// 赤兔名品, a service tool for Taobao and Fliggy shops. No table has a day: it stands in the file name, `…_2026-04-20至2026-04-20.xlsx`.

/** 自定义报表 such as 人均日接入, columns of one's own choice, in the wording of today and in the older one. */
export const chituCustom: Preset = {
  id: 'chitu-custom',
  kind: 'agent-figures',
  platform: 'taobao',
  all: ['平均响应(秒)', '接待人数'],
  oneOf: ['询单->最终付款转化率', '询单->最终付款成功率', '上班天数', '服务满意度评价参与率', '评价发送率'],
  none: ['平均接待(秒)', '首次响应(秒)'],
  versions: [
    { version: '2', marks: ['客服昵称', '询单->最终付款转化率', '服务满意度评价参与率', '服务满意度评价很满意'] },
    { version: '1', marks: [] },
  ],
  columns: {
    agentAccount: ['客服昵称', '旺旺', '旺旺昵称'],
    day: ['日期'],
    receptions: ['接待人数'],
    averageResponseMean: ['平均响应(秒)'],
    replyRate: ['回复率'],
    conversion: ['询单->最终付款转化率', '询单->最终付款成功率'],
    workDays: ['上班天数'],
    ratingParticipation: ['服务满意度评价参与率'],
    ratingInvitations: ['评价发送率'],
    satisfaction: ['客户满意率', '客户满意比'],
    ratingsVeryGood: ['服务满意度评价很满意', '很满意'],
    ratingsGood: ['服务满意度评价满意', '满意'],
    ratingsFair: ['服务满意度评价一般', '一般'],
    ratingsBad: ['服务满意度评价不满', '不满意'],
    ratingsVeryBad: ['服务满意度评价很不满', '很不满意'],
  },
  dayFrom: 'file-name',
}

/** 绩效汇总: who sold how much. */
export const chituSummary: Preset = {
  id: 'chitu-summary',
  kind: 'agent-figures',
  platform: 'taobao',
  all: ['旺旺昵称', '订单数', '销售人数'],
  oneOf: ['咨询人数', '询单人数', '销售量', '销售额'],
  none: ['当日询单人数', '净销售额', '平均响应(秒)'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    agentAccount: ['旺旺昵称'],
    day: ['日期'],
    consultations: ['咨询人数'],
    receptions: ['接待人数'],
    inquiries: ['询单人数'],
    sales: ['销售额'],
    units: ['销售量'],
    buyers: ['销售人数'],
    orders: ['订单数'],
  },
  dayFrom: 'file-name',
}

/** 工作量分析: how much was written, how fast. */
export const chituWorkload: Preset = {
  id: 'chitu-workload',
  kind: 'agent-figures',
  platform: 'taobao',
  all: ['旺旺昵称', '首次响应(秒)'],
  oneOf: ['平均接待(秒)', '直接接待人数', '转入人数', '客服字数', '最大同时接待', '长接待人数'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    agentAccount: ['旺旺昵称'],
    day: ['日期'],
    consultations: ['咨询人数'],
    receptions: ['接待人数'],
    directReceptions: ['直接接待人数'],
    transferredIn: ['转入人数'],
    transferredOut: ['转出人数'],
    messages: ['总消息'],
    buyerMessages: ['买家消息'],
    agentMessages: ['客服消息'],
    answerRatio: ['答问比'],
    agentCharacters: ['客服字数'],
    mostAtOnce: ['最大同时接待'],
    unanswered: ['未回复人数'],
    replyRate: ['旺旺回复率'],
    slowReceptions: ['慢响应人数'],
    longReceptions: ['长接待人数'],
    firstResponseMean: ['首次响应(秒)'],
    averageResponseMean: ['平均响应(秒)'],
    receptionLengthMean: ['平均接待(秒)', '平均接待时长(秒)'],
  },
  dayFrom: 'file-name',
}
