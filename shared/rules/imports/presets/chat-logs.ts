import type { Platform } from '../../../contract/shops.ts'
import type { Preset } from '../preset.ts'

// Chat logs in plain text: the reader turns them into tables whose columns it names itself, the first one after the format.

const logPreset = (format: string, platform: Platform | null): Preset => ({
  id: format,
  kind: 'messages',
  platform,
  all: [`#${format}`, '#sentAt', '#sender', '#text'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    sessionId: [`#${format}`],
    buyer: ['#buyer'],
    sentAt: ['#sentAt'],
    sender: ['#sender'],
    text: ['#text'],
    direction: ['#role'],
  },
  without: ['agentAccount'],
  directions: { buyer: ['buyer'], agent: ['agent'], auto: ['auto'], system: ['system'] },
})

/** One preset a format. `other`: names in such a log follow no shop platform's rules; null: they follow those of the shop it is imported for. */
export const chatLogPresets: readonly Preset[] = [
  logPreset('jd-log', 'jd'),
  logPreset('wangwang-log', 'taobao'),
  logPreset('qianniu-copy', 'taobao'),
  logPreset('qianniu-web', 'taobao'),
  logPreset('whatsapp', 'other'),
  logPreset('line', 'other'),
  logPreset('qq', 'other'),
  logPreset('plain-chat', null),
]

/** True when the preset's first column only numbers the conversations of one file. */
export const isNumberedLog = (preset: Preset | null): boolean =>
  preset?.columns.sessionId?.[0]?.startsWith('#') ?? false
