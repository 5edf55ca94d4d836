import type { Preset } from '../preset.ts'

// What Taobao and Tmall state about agents. Bare numbers of response times are seconds on all of these pages.

/** 生意参谋 服务绩效, the sales of each agent; the day stands in the file name. */
export const sycmSales: Preset = {
  id: 'sycm-sales',
  kind: 'agent-figures',
  platform: 'tmall',
  all: ['旺旺昵称', '净销售额'],
  oneOf: ['询单人数', '下单人数'],
  none: ['当日询单人数', '有效接待人数'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    agentAccount: ['旺旺昵称'],
    day: ['日期'],
    netSales: ['净销售额'],
    sales: ['销售额'],
    inquiries: ['询单人数'],
    orderedBuyers: ['下单人数'],
  },
  sheets: ['数据信息'],
  dayFrom: 'file-name',
}

/** A report of one's own choice (淘宝客服绩效明细), one row an agent and day; two headers open a full-width bracket and close a half-width one. */
export const taobaoAgentReport: Preset = {
  id: 'taobao-agent-report',
  kind: 'agent-figures',
  platform: 'tmall',
  all: ['旺旺昵称', '当日询单人数'],
  oneOf: ['有效接待人数', '净销售额', '询单流失人数', '首次响应时长（秒)', '平均响应时长（秒)', '询单最终付款转化率'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    agentAccount: ['旺旺昵称'],
    day: ['日期'],
    effectiveReceptions: ['有效接待人数'],
    sameDayInquiries: ['当日询单人数'],
    inquiries: ['询单人数'],
    buyers: ['销售人数'],
    netSales: ['净销售额'],
    sales: ['销售额'],
    averagePerBuyer: ['客单价'],
    inquiriesLost: ['询单流失人数'],
    firstResponseMean: ['首次响应时长（秒)', '首次响应时长'],
    averageResponseMean: ['平均响应时长（秒)', '平均响应时长'],
    answerRatio: ['淘宝答问比', '答问比'],
    satisfaction: ['客户满意率'],
    conversion: ['询单最终付款转化率'],
  },
  units: { firstResponseMean: 'second', averageResponseMean: 'second' },
  dayFrom: 'file-name',
}

/** 生意参谋 咨询接待分析 by agent, usually one file a month: the days stand in the file name. */
export const sycmReception: Preset = {
  id: 'sycm-reception',
  kind: 'agent-figures',
  platform: 'tmall',
  all: ['旺旺昵称', '有效接待人数'],
  oneOf: ['3分钟人工响应率', '旺旺回复率', '慢响应人数', '未回复人数'],
  none: ['当日询单人数', '净销售额'],
  versions: [{ version: '2026', marks: [] }],
  columns: {
    agentAccount: ['旺旺昵称'],
    day: ['日期'],
    consultations: ['咨询人数'],
    receptions: ['接待人数'],
    effectiveReceptions: ['有效接待人数'],
    unanswered: ['未回复人数'],
    averageResponseMean: ['平均响应时长'],
    firstResponseMean: ['首次响应时长'],
    within180: ['3分钟人工响应率'],
    replyRate: ['旺旺回复率', '回复率'],
    slowReceptions: ['慢响应人数'],
    longReceptions: ['长接待人数'],
    messages: ['总消息数'],
    buyerMessages: ['买家消息条数'],
    agentMessages: ['客服消息条数'],
    answerRatio: ['答问比'],
    agentCharacters: ['客服字数'],
    receptionLengthMean: ['平均接待时长'],
  },
  units: { averageResponseMean: 'second', firstResponseMean: 'second', receptionLengthMean: 'second' },
  dayFrom: 'file-name',
}

/** 千牛 服务体验分析: response (按客服查看) and ratings (旺旺账号咨询接待能力明细), two downloads of the same page. */
export const taobaoServiceReport: Preset = {
  id: 'taobao-service-report',
  kind: 'agent-figures',
  platform: 'tmall',
  all: ['旺旺账号名称'],
  oneOf: ['平均响应时长', '人工接待会话量', '3分钟人工响应率', '满意评价量', '旺旺评价量'],
  versions: [
    { version: 'ratings', marks: ['满意评价量', '旺旺评价量'] },
    { version: 'response', marks: [] },
  ],
  columns: {
    agentAccount: ['旺旺账号名称'],
    day: ['日期'],
    averageResponseMean: ['平均响应时长'],
    sessions: ['人工接待会话量'],
    within180: ['3分钟人工响应率'],
    goodRatings: ['满意评价量'],
    ratings: ['旺旺评价量'],
  },
  units: { averageResponseMean: 'second' },
  sheets: ['按客服查看', '旺旺账号咨询接待能力明细'],
  dayFrom: 'file-name',
}

/** 生意参谋 业绩分析 and 接待分析 by day: the shop's figures beside those of its peers. Known so that nobody takes them for an agent's. */
export const sycmShopFigures: Preset = {
  id: 'sycm-shop-figures',
  kind: 'agent-figures',
  platform: 'tmall',
  all: ['日期'],
  oneOf: ['当日询单人数', '当日付款人数', '咨询客服人次', '客服主动跟进人数'],
  none: ['旺旺昵称', '旺旺账号名称', '旺旺', '客服昵称', '客服账号'],
  versions: [{ version: '1', marks: [] }],
  columns: { day: ['日期'], sameDayInquiries: ['当日询单人数'], consultations: ['咨询人数'] },
  isRefused: true,
}
