import type { Preset } from '../preset.ts'

// WeChat has no export of its own; these are tables that tools save. None names the own account: the supervisor says once whose it is.

/** MemoTrace 留痕, a file a chat: 备注 and 昵称 are those of the sender. */
export const memoTraceMessages: Preset = {
  id: 'memotrace-messages',
  kind: 'messages',
  platform: 'wechat',
  all: ['类型', '发送人', '时间', '内容'],
  oneOf: ['消息ID', '更多信息', '备注', '昵称'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    sentAt: ['时间'],
    text: ['内容'],
    sender: ['发送人'],
    direction: ['类型'],
  },
  without: ['agentAccount', 'buyer'],
  directions: { system: ['系统消息', '撤回消息', '拍一拍'] },
}

/** WeChatMsg, all chats in one file: `IsSender` 1 is oneself, the name is the other side's. Early files do not name the last columns. */
export const weChatMsgMessages: Preset = {
  id: 'wechatmsg-messages',
  kind: 'messages',
  platform: 'wechat',
  all: ['TalkerId', 'IsSender', 'StrContent'],
  oneOf: ['StrTime', 'CreateTime'],
  versions: [
    { version: '2', marks: ['Remark', 'NickName', 'Sender'] },
    { version: '1', marks: [] },
  ],
  columns: {
    sessionId: ['TalkerId'],
    buyer: ['Remark', 'NickName', 'TalkerId'],
    sentAt: ['StrTime'],
    text: ['StrContent'],
    direction: ['IsSender'],
  },
  without: ['agentAccount'],
  directions: { agent: ['1'], buyer: ['0'] },
}

/** chatlog: no column says which lines are one's own. */
export const chatlogMessages: Preset = {
  id: 'chatlog-messages',
  kind: 'messages',
  platform: 'wechat',
  all: ['Time', 'SenderName', 'TalkerName', 'Content'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    sessionId: ['Talker'],
    buyer: ['TalkerName', 'Talker'],
    sentAt: ['Time'],
    text: ['Content'],
    sender: ['SenderName', 'Sender'],
  },
  without: ['agentAccount'],
}
