import type { Preset } from '../preset.ts'

/** JD 客服管家 会话查询, one row a session. 首次响应时间 is a moment and no span, so it is not read. */
export const jdSessions: Preset = {
  id: 'jd-sessions',
  kind: 'sessions',
  platform: 'jd',
  all: ['咨询时间', '顾客', '客服'],
  oneOf: ['咨询类型', '技能组', '转接后客服', '新平均响应时间(S)', '平均响应时间(S)', '会话时长(M)', 'cid'],
  versions: [
    { version: '2', marks: ['新平均响应时间(S)'] },
    { version: '1', marks: [] },
  ],
  columns: {
    agentAccount: ['客服'],
    startedAt: ['咨询时间'],
    sessionId: ['cid'],
    buyer: ['顾客'],
    averageResponse: ['新平均响应时间(S)', '平均响应时间(S)'],
    messagesIn: ['客户消息数'],
    messagesOut: ['客服消息数'],
    satisfaction: ['满意度'],
    resolved: ['是否解决'],
    length: ['会话时长(M)'],
    transferredTo: ['转接后客服'],
    group: ['技能组'],
    productId: ['商品编号'],
    topic: ['咨询类型'],
  },
}

/** Tencent 企点客服, one row a session, the whole conversation in the last cell. 会话消息数 counts both sides together and is not read. */
export const qidianSessions: Preset = {
  id: 'qidian-sessions',
  kind: 'sessions',
  platform: 'other',
  all: ['客服', '客户', '会话开始时间'],
  oneOf: ['会话通路', '会话记录', '接入方式', '排队时长(秒)', '会话发起方', '会话有效性', '首次响应时长(秒)'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    agentAccount: ['客服'],
    startedAt: ['会话开始时间'],
    buyer: ['客户'],
    firstResponse: ['首次响应时长(秒)'],
    length: ['会话时长(秒)'],
    satisfaction: ['满意度评分'],
    resolved: ['是否已解决'],
    transcript: ['会话记录'],
    group: ['分配时接待分组', '所在组织架构'],
    topic: ['会话主题'],
  },
}

/** A message export of Intercom by a third party, one row a message or event; times are UTC. Events have no text. */
export const intercomMessages: Preset = {
  id: 'intercom-messages',
  kind: 'messages',
  platform: 'other',
  all: ['message_body', 'message_created_at', 'conversation_id'],
  oneOf: ['message_author_type', 'message_author_name', 'message_type', 'app_id'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    sessionId: ['conversation_id'],
    sentAt: ['message_created_at'],
    text: ['message_body'],
    sender: ['message_author_name', 'message_author_email', 'message_author_id'],
    direction: ['message_author_type'],
  },
  without: ['agentAccount', 'buyer'],
  directions: {
    buyer: ['user', 'lead', 'contact'],
    agent: ['admin', 'teammate'],
    auto: ['bot', 'operator'],
  },
}
