import type { Preset } from '../preset.ts'
import { qianniuLines, qianniuRecords, qianniuTranscripts } from './qianniu-tables.ts'
import { intercomMessages, jdSessions, qidianSessions } from './session-tables.ts'
import { chatlogMessages, memoTraceMessages, weChatMsgMessages } from './wechat-tables.ts'

/** Every chat that comes as a table: messages, and lists of sessions. The list with its sources: docs/presets-service.md §1. */
export const chatTablePresets: readonly Preset[] = [
  jdSessions,
  qidianSessions,
  qianniuRecords,
  qianniuLines,
  qianniuTranscripts,
  memoTraceMessages,
  weChatMsgMessages,
  chatlogMessages,
  intercomMessages,
]
