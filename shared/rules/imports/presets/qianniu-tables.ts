import type { Preset } from '../preset.ts'

// What scripts save from 千牛 聊天记录查询. None of them has a column for the agent's account: it is the sender where the agent speaks.

/** One sheet a customer; 发送时间 is a clock time, and the only day is the one in the file name: that of saving. */
export const qianniuRecords: Preset = {
  id: 'qianniu-records',
  kind: 'messages',
  platform: 'taobao',
  all: ['客户名', '发送时间', '发送内容'],
  oneOf: ['发送账号', '账号类型', '消息序号'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    buyer: ['客户名'],
    sentAt: ['发送时间'],
    text: ['发送内容'],
    sender: ['发送账号'],
    direction: ['账号类型'],
  },
  without: ['agentAccount'],
  dayFrom: 'saved-at',
  directions: { buyer: ['客户'], agent: ['客服'] },
}

/** One row a message, with the number of its conversation; day and clock time in two columns, the buyer named only as the one who speaks. */
export const qianniuLines: Preset = {
  id: 'qianniu-lines',
  kind: 'messages',
  platform: 'taobao',
  all: ['会话ID', '发话者', '消息'],
  oneOf: ['对象', '时间', '日期', '消息状态'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    sessionId: ['会话ID'],
    day: ['日期'],
    sentAt: ['时间'],
    text: ['消息'],
    sender: ['发话者'],
    direction: ['对象'],
  },
  without: ['agentAccount', 'buyer'],
  directions: { buyer: ['客户', '买家'], agent: ['客服'] },
}

/**
 * One row a buyer and day with the whole conversation in one cell. It is kept as a session with its transcript, and the lines of the
 * conversation become messages of the same import.
 */
export const qianniuTranscripts: Preset = {
  id: 'qianniu-transcripts',
  kind: 'sessions',
  platform: 'taobao',
  all: ['buyer', 'chat_date', 'chat_text'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    buyer: ['buyer'],
    startedAt: ['chat_date'],
    transcript: ['chat_text'],
  },
  without: ['agentAccount'],
}
