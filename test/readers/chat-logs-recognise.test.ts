import { describe, expect, test } from 'vitest'
import { memorySource } from '#data/readers/byte-source.ts'
import { chatLogFormatOf, type ChatLogFormat } from '#data/readers/chat-log.ts'
import { detectEncoding, headText } from '#data/readers/text-encoding.ts'
import {
  encodedLog,
  jdLogOf,
  lineChatOf,
  plainChatOf,
  qianniuCopyOf,
  qianniuWebOf,
  qqOf,
  wangwangNamedOf,
  wangwangNameFirstOf,
  wangwangTimeFirstOf,
  whatsappOf,
} from '#test/fixtures/chat-logs.ts'
import { taobaoCsv, taobaoVersions } from '#test/fixtures/taobao-orders.ts'
import { readBytes } from './read-all.ts'

const talk = [
  { at: '2026-10-01 10:03:21', sender: 'tb_buyer01', text: '在吗, 有货; 吗' },
  { at: '2026-10-01 10:03:30', sender: '某某旗舰店:小美', text: '亲在的哦\n请讲' },
]
const people = [
  { at: '2026-10-01 10:03:21', sender: '小红', text: '在吗, 有货; 吗' },
  { at: '2026-10-01 10:03:30', sender: '小美', text: '在的\n请讲' },
]

const logs: readonly (readonly [ChatLogFormat, string])[] = [
  ['jd-log', jdLogOf([people])],
  ['wangwang-log', wangwangTimeFirstOf(talk)],
  ['wangwang-log', wangwangNameFirstOf([talk])],
  ['wangwang-log', wangwangNamedOf([{ buyer: 'tb_buyer01', messages: talk }])],
  ['qianniu-copy', qianniuCopyOf(talk)],
  ['qianniu-copy', qianniuCopyOf(talk, 'blank')],
  ['qianniu-copy', qianniuCopyOf(talk, 'below')],
  [
    'qianniu-copy',
    qianniuCopyOf(
      people.map((message) => ({ ...message, status: '已读' as const })),
      'blank',
    ),
  ],
  ['qianniu-copy', '小红 2026-9-1 9:03:01\n在吗\n小美 2026-9-1 9:03:09\n在'],
  ['qianniu-web', qianniuWebOf(talk)],
  ['qianniu-web', qianniuWebOf(people)],
  ['whatsapp', whatsappOf(people, { app: 'android', dates: 'day-month' })],
  [
    'whatsapp',
    whatsappOf(people, { app: 'apple', dates: 'year-first', halves: ['上午', '下午'], halfStands: 'before' }),
  ],
  ['line', lineChatOf('小红', people)],
  ['qq', qqOf([{ partner: '小红', messages: people }])],
  ['plain-chat', plainChatOf(people)],
]

/** The same text inside one quoted cell of a table. */
const cellOf = (text: string): string => `"${text.replaceAll('"', '""')}"`

describe.each(logs)('%s', (format, text) => {
  test('is told from its head, whatever its line ends', () => {
    const ends = ['\n', '\r\n', '\r'].map((end) => text.replace(/\r\n|\n/g, end))
    expect(ends.map(chatLogFormatOf)).toEqual([format, format, format])
    expect(chatLogFormatOf(`\ufeff\n\n${text}`)).toBe(format)
  })

  test('is opened as a log by its bytes, whatever its name and its encoding', async () => {
    const opened = await Promise.all(
      [encodedLog(text, 'gbk'), encodedLog(text, 'utf-16le')].map((bytes) => readBytes('export.csv', bytes)),
    )
    const [first, second] = opened.map(({ container, sheets }) => ({ container, sheets }))
    expect([first?.container, first?.sheets.map((sheet) => sheet.name)]).toEqual(['chat-log', [format]])
    expect(second).toEqual(first)
  })

  test.each([
    ['with a header', `buyer,chat_date,chat_text\ntb1,2026-09-01,${cellOf(text)}\n`],
    ['without one', `tb1,2026-09-01,${cellOf(text)}\ntb2,2026-09-01,${cellOf(text)}\n`],
    ['in one column', `chat_text\n${cellOf(text)}\n`],
    ['in one column without a header', `${cellOf(text)}\n${cellOf(text)}\n`],
    ['pasted', `买家\t日期\t聊天\ntb1\t2026-09-01\t${cellOf(text)}\n`],
    ['with semicolons', `buyer;chat_text\ntb1;${cellOf(text)}\n`],
  ])('a table that holds it in a cell is no log: %s', (_, table) => {
    expect(chatLogFormatOf(table)).toBeNull()
  })
})

const times = ['2026-10-01 08:59:00', '2026-10-01 09:00:12', '2026-10-01 09:01:44', '2026-10-02 09:00:00']
const tables: readonly (readonly [string, string])[] = [
  ['one row', '订单编号,订单状态\n1,交易成功\n'],
  ['time last', `订单编号,创建时间\n${times.map((time, index) => `${index},${time}`).join('\n')}`],
  ['name and time', `姓名,打卡时间\n${times.map((time) => `张三,${time}`).join('\n')}`],
  ['pasted name and time', `姓名\t打卡时间\n${times.map((time) => `张三\t${time}`).join('\n')}`],
  ['pasted without a header', times.map((time) => `张三\t${time}`).join('\n')],
  ['pasted time, sender, text', `时间\t发送人\t内容\n${times.map((time) => `${time}\t店铺:小美\t亲: 在`).join('\n')}`],
  ['time, sender and text without a header', times.map((time) => `${time},店铺:小美:,亲在`).join('\n')],
  ['semicolons', `name;time\n${times.map((time) => `a;${time}`).join('\n')}`],
  ['one column of times', `时间\n${times.join('\n')}`],
  ['one column of clock times', `时间\n${times.map((time) => time.slice(11)).join('\n')}`],
  ['one column of days', `2026-10-01\n2026-10-02\n2026-10-03`],
  ['columns of blanks', times.map((time) => `张三   ${time}`).join('\n')],
  ['a stated separator', `sep=;\nname;time\n`],
  ['phone dates in cells', '"02/01/2024, 21:15",Alice,hi\n"02/01/2024, 21:16",Bob,hi'],
  ['help desk', 'Reporting period 2026-10-01 10:00:00 to 2026-11-01 10:00:00\nAgent name,Resolution Count\nBob,1'],
  ['messages', '消息ID,类型,发送人,时间,内容\n1,文本,小红,2024-02-01 10:00:00,在吗\n'],
  ['cells of several lines', `a,b\n1,"已读\n小红 2026-9-1 9:03:01\n在吗\n已读"\n`],
]
const texts: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blank lines', '\n\n  \n'],
  ['a letter', '各位同事：\n\n双十一排班见附件。\n会议时间 2026-10-01 10:00:00\n请准时参加。\n\n店长\n2026-10-01'],
  ['a notice with two times', '开始时间 2026-10-01 10:00:00\n活动介绍\n结束时间 2026-10-03 10:00:00\n谢谢'],
  [
    'an order page',
    '订单编号\n2135550001234567890\n创建时间\n2026-10-01 10:00:00\n付款时间\n2026-10-01 10:01:00\n交易成功',
  ],
  ['a logistics trace', '2026-10-01 10:00:00 【杭州市】已揽收\n2026-10-01 12:00:00 【杭州市】已发出'],
]

describe('tables and letters are no logs', () => {
  test.each([...tables, ...texts])('%s', (_, text) => {
    expect(chatLogFormatOf(text)).toBeNull()
    expect(chatLogFormatOf(text.replaceAll('\n', '\r\n'))).toBeNull()
  })

  test.each(taobaoVersions)('the order export of %s, with chats in memo and note', async (version) => {
    const notes = logs.map(([, text], index) => ({ orderNo: `21355500012345${index}`, memo: text, buyerNote: text }))
    const source = memorySource(taobaoCsv(version, notes))
    expect(chatLogFormatOf(await headText(source, await detectEncoding(source)))).toBeNull()
  })
})
