import { describe, expect, test } from 'vitest'
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
  type LogEncoding,
} from '#test/fixtures/chat-logs.ts'
import type { ChatLogOptions } from '#data/readers/chat-log.ts'
import { readLog, short } from './read-chat-log.ts'

const said = (at: string, sender: string, text: string) => ({ at: `2026-${at}`, sender, text })
const agent = '某某旗舰店:小美'
const buyer = 'tb_buyer01'
const linesOf = async (...lines: string[]): Promise<string[]> => short((await readLog(lines.join('\n'))).rows)

describe('jd-log', () => {
  const first = [
    said('10-07 10:00:00', 'jd_u****12', '你好，这个有货吗'),
    said('10-07 10:00:01', 'jimi_vender_123', '您好，小助手在的~'),
    said('10-07 10:00:25', '某某厨电-小美', '有的亲，今天下单明天发\n\n运费我们出'),
  ]
  const second = [
    said('10-07 11:00:00', '某某厨电-小美', '在的'),
    said('10-07 11:00:01', 'j****77', ''),
    said('10-07 11:00:02', 'j****77', 'https://img.example/1.jpg'),
  ]
  const expected = [
    '1|jd_u****12|10-07 10:00:00|jd_u****12|buyer|你好，这个有货吗',
    '1|jd_u****12|10-07 10:00:01|jimi_vender_123|auto|您好，小助手在的~',
    '1|jd_u****12|10-07 10:00:25|某某厨电-小美||有的亲，今天下单明天发\n\n运费我们出',
    '2|j****77|10-07 11:00:00|某某厨电-小美||在的',
    '2|j****77|10-07 11:00:01|j****77|buyer|',
    '2|j****77|10-07 11:00:02|j****77|buyer|https://img.example/1.jpg',
  ]

  test.each(['with-time', 'without-time', 'missing'] as const)('end marks %s', async (ends) => {
    const { format, rows } = await readLog(jdLogOf([first, second], ends))
    expect([format, short(rows)]).toEqual(['jd-log', expected])
  })

  test('a start mark that is missing: what follows an end is another conversation', async () => {
    const [, ...rest] = jdLogOf([first, second]).split(/(?<=\n)(?=\/\*+会话结束)/)
    const text = `${jdLogOf([first]).split(/(?=\/\*+会话结束)/)[0]}${rest.join('')}`.replace(
      /(结束[^\n]*\n)\/\*+以下[^\n]*\n/,
      '$1',
    )
    expect(text.match(/以下为一通会话/g)).toHaveLength(1)
    expect(short((await readLog(text)).rows)).toEqual(expected)
  })

  test('text between a start mark and the first name is kept as a message of nobody', async () => {
    const text = jdLogOf([first]).replace(/(\*\/\n)/, '$1掉下来的一句\n')
    expect(short((await readLog(text)).rows)[0]).toBe('1|jd_u****12||||掉下来的一句')
  })

  test('a time behind words that lead to it is text', async () => {
    const text = jdLogOf([
      [said('10-07 10:00:00', 'j****12', '下单时间 2026-10-06 09:00:00\n发货：\t2026-10-06 10:00:00')],
    ])
    expect((await readLog(text)).rows.map((row) => row.text)).toEqual([
      '下单时间 2026-10-06 09:00:00\n发货：\t2026-10-06 10:00:00',
    ])
  })
})

describe('wangwang-log', () => {
  const talk = [
    said('10-01 10:03:21', buyer, '在吗'),
    said('10-01 10:03:30', agent, '亲在的哦: 请讲'),
    said('10-02 09:00:00', buyer, '第一行\n第二行'),
  ]
  const expected = [
    `1|${buyer}|10-01 10:03:21|${buyer}|buyer|在吗`,
    `1|${buyer}|10-01 10:03:30|${agent}|agent|亲在的哦: 请讲`,
    `1|${buyer}|10-02 09:00:00|${buyer}|buyer|第一行\n第二行`,
  ]

  test('time first: heading and days dropped, the sender ends at the last colon of its token', async () => {
    const { format, rows } = await readLog(wangwangTimeFirstOf(talk))
    expect([format, short(rows)]).toEqual(['wangwang-log', expected])
  })

  test('time first: what stands above the first message and is no heading is kept', async () => {
    const text = wangwangTimeFirstOf(talk).replace('消息类型：即时消息\r\n', '')
    const { rows } = await readLog(text)
    expect(short(rows)).toEqual([`1|${buyer}||||消息记录\n导出时间 2026年`, ...expected])
  })

  test('time first: a logistics trace inside a message is text', async () => {
    const trace = '2026-10-01 12:00:00 【杭州市】已发出\n2026-10-02'
    const rows = (await readLog(wangwangTimeFirstOf([said('10-01 10:00:00', agent, trace), ...talk]))).rows
    expect(rows[0]?.text).toBe(trace)
    expect(rows).toHaveLength(4)
  })

  test('name first: banners, separators, and a group section whose rows are of a group', async () => {
    const other = [said('09-03 08:00:00', 'tb**8', '发货了吗'), said('09-03 08:00:09', agent, '-----\n今天发')]
    const group = [said('09-03 09:00:00', agent, '明天开会'), said('09-03 09:01:00', '某某旗舰店:小丽', '收到')]
    const { format, rows } = await readLog(wangwangNameFirstOf([talk, other], [group]))
    expect(format).toBe('wangwang-log')
    expect(short(rows)).toEqual([
      ...expected,
      '2|tb**8|09-03 08:00:00|tb**8|buyer|发货了吗',
      `2|tb**8|09-03 08:00:09|${agent}|agent|-----\n今天发`,
      `3||09-03 09:00:00|${agent}|group|明天开会`,
      '3||09-03 09:01:00|某某旗舰店:小丽|group|收到',
    ])
  })

  test('dashes, a rule and a day inside a text are text', async () => {
    const text = `满减说明\n${'-'.repeat(30)}\n满100减10\n${'='.repeat(20)}\n单\n2026-10-01\n以上`
    const rows = (await readLog(wangwangNameFirstOf([[said('10-01 10:00:00', agent, text), ...talk]]))).rows
    expect([rows[0]?.text, rows.length, rows.at(-1)?.conversation]).toEqual([text, 4, '1'])
  })

  test('28 dashes around the nick: the log names the buyer, agents without a colon are nobody', async () => {
    const text = wangwangNamedOf([
      { buyer: 'tb_buyer01', messages: talk },
      {
        buyer: 'tb_other',
        messages: [said('09-01 10:00:00', '某某旗舰店', '您好'), said('09-01 10:00:09', 'wang', 'x')],
      },
    ])
    const { format, rows } = await readLog(text)
    expect(format).toBe('wangwang-log')
    expect(short(rows)).toEqual([
      ...expected,
      '2|tb_other|09-01 10:00:00|某某旗舰店|agent|您好',
      '2|tb_other|09-01 10:00:09|wang||x',
    ])
  })

  test('without marks another buyer, or a day further back, begins another conversation', async () => {
    const text = wangwangTimeFirstOf([
      said('10-01 10:00:00', agent, '欢迎光临'),
      said('10-01 10:00:01', 'a1', '1'),
      said('10-01 10:00:02', 'b2', '2'),
      said('09-01 10:00:00', agent, '欢迎'),
      said('09-01 10:00:01', '某某旗舰店', '我是店长'),
      said('09-01 10:00:02', 'b2', '3'),
    ])
    expect((await readLog(text)).rows.map((row) => [row.conversation, row.buyer, row.role].join())).toEqual([
      '1,a1,agent',
      '1,a1,buyer',
      '2,b2,buyer',
      '3,b2,agent',
      '3,b2,agent',
      '3,b2,buyer',
    ])
  })

  test('as long as no sub-account has spoken, nobody is called a buyer', async () => {
    const { rows } = await readLog(
      wangwangTimeFirstOf([said('10-01 10:00:00', 'a1', '1'), said('10-01 10:00:01', 'b2', '2')]),
    )
    expect(short(rows)).toEqual(['1||10-01 10:00:00|a1||1', '1||10-01 10:00:01|b2||2'])
  })

  test('cntaobao is no part of a name; 服务助手 is the robot', async () => {
    const text = wangwangTimeFirstOf([
      said('10-01 10:00:00', 'cntaobaotb123', '在吗'),
      said('10-01 10:00:01', 'cntaobao某某旗舰店:服务助手', '您好'),
    ])
    expect(short((await readLog(text)).rows)).toEqual([
      '1|tb123|10-01 10:00:00|tb123|buyer|在吗',
      '1|tb123|10-01 10:00:01|某某旗舰店:服务助手|auto|您好',
    ])
  })
})

describe('qianniu-copy', () => {
  const talk = [
    { ...said('09-01 09:03:01', buyer, '在吗\n\n这款有黑色吗'), status: '已读' as const },
    { ...said('10-12 13:03:09', agent, '有的亲'), status: '未读' as const },
  ]
  const expected = [
    `1|${buyer}|09-01 09:03:01|${buyer}|buyer|在吗\n\n这款有黑色吗`,
    `1|${buyer}|10-12 13:03:09|${agent}|agent|有的亲`,
  ]

  test.each(['stuck', 'blank', 'below'] as const)('the time %s', async (form) => {
    const { format, rows } = await readLog(qianniuCopyOf(talk, form))
    expect([format, short(rows)]).toEqual(['qianniu-copy', expected])
  })

  test('a nick that ends in digits', async () => {
    const text = qianniuCopyOf([{ ...said('09-01 09:03:01', 'tb123', '1'), status: '已读' }, ...talk])
    expect((await readLog(text)).rows[0]?.sender).toBe('tb123')
  })

  test('the lines nobody wrote are dropped, a hand-over is kept as a note of the platform', async () => {
    const rows = await linesOf(
      '由 服务助手 转交给 某某旗舰店:小美',
      '原因：【离线留言自动分配】',
      'tb_buyer01 2026-9-1 9:03:01',
      '这个多少钱',
      '`https://item.example/item.htm?id=1`',
      '商品详情页',
      '¥',
      '39.90',
      '已读',
      '当前用户来自 商品详情页',
      'tb_buyer01撤回了一条消息',
      '由 某某旗舰店:小美 转交给 某某旗舰店:小丽',
      '某某旗舰店:小丽 2026-9-1 9:05:01',
      '您好\n原因：【尺码不合适】\n已读',
      '已读',
    )
    expect(rows).toEqual([
      '1|tb_buyer01|09-01 09:03:01||system|由 服务助手 转交给 某某旗舰店:小美',
      '1|tb_buyer01|09-01 09:03:01|tb_buyer01|buyer|这个多少钱\n39.90',
      '1|tb_buyer01|09-01 09:03:01||system|由 某某旗舰店:小美 转交给 某某旗舰店:小丽',
      '1|tb_buyer01|09-01 09:05:01|某某旗舰店:小丽|agent|您好\n原因：【尺码不合适】\n已读',
    ])
  })

  test('a link alone is what was said', async () => {
    const rows = await linesOf('tb_buyer01 2026-9-1 9:03:01', '`https://item.example/1`', '已读')
    expect(rows).toEqual(['1||09-01 09:03:01|tb_buyer01||`https://item.example/1`'])
  })

  test('the forwarded form names both sides', async () => {
    const rows = await linesOf('某某旗舰店:小美 --> tb_buyer01 2026-9-1 9:03:01', '您好', '已读')
    expect(rows).toEqual(['1|tb_buyer01|09-01 09:03:01|某某旗舰店:小美|agent|您好'])
  })

  test('a time that somebody wrote is text', async () => {
    const body = '付款时间\n2026-09-01 09:00:00\n发货时间2026-09-01 10:00:00'
    const { rows } = await readLog(qianniuCopyOf([{ ...said('09-01 09:03:01', buyer, body), status: '已读' }, ...talk]))
    expect(rows.map((row) => row.text)).toEqual([body, talk[0]?.text, talk[1]?.text])
  })

  test('a copy that begins in the middle of a message loses nothing', async () => {
    expect(await linesOf('的后半句', '已读', 'tb_buyer01 2026-9-1 9:03:01', '嗯', '未读')).toEqual([
      '1|||||的后半句',
      '1||09-01 09:03:01|tb_buyer01||嗯',
    ])
  })
})

describe('qianniu-web', () => {
  test('time, text, sender; days on lines of their own; the page end is dropped', async () => {
    const talk = [
      said('09-01 20:57:11', agent, '请在客户端查看原始聊天记录，网页版无法展示'),
      said('09-01 20:57:13', 'tb8946567709', 'http://item.example/item.htm?id=1\n2026-09-01\n这个'),
      said('09-02 08:00:00', agent, ''),
    ]
    const { format, rows } = await readLog(qianniuWebOf(talk))
    expect(format).toBe('qianniu-web')
    expect(short(rows)).toEqual([
      `1|tb8946567709|09-01 20:57:11|${agent}|agent|请在客户端查看原始聊天记录，网页版无法展示`,
      '1|tb8946567709|09-01 20:57:13|tb8946567709|buyer|http://item.example/item.htm?id=1\n2026-09-01\n这个',
      `1|tb8946567709|09-02 08:00:00|${agent}|agent|`,
    ])
  })

  test('without a day a time stays a bare time', async () => {
    expect(await linesOf('20:57:11', '在吗', 'tb1', '20:57:12', '在', '某某旗舰店:小美')).toEqual([
      '1|tb1|20:57:11|tb1|buyer|在吗',
      '1|tb1|20:57:12|某某旗舰店:小美|agent|在',
    ])
  })
})

describe('line', () => {
  const talk = [
    said('10-01 21:15:00', 'Alice', 'hello'),
    said('10-01 21:16:00', '小美', '第一行\n她说"好"\n第三行'),
    said('10-02 09:00:00', '', 'Alice 已加入群聊'),
    said('10-02 09:01:00', 'Alice', '"好"'),
  ]

  test('days, tabs, quoted lines, lines of the app', async () => {
    const { format, rows } = await readLog(lineChatOf('Alice', talk))
    expect(format).toBe('line')
    expect(short(rows)).toEqual([
      '1|Alice|10-01 21:15:00|Alice|buyer|hello',
      '1|Alice|10-01 21:16:00|小美||第一行\n她说"好"\n第三行',
      '1|Alice|10-02 09:00:00||system|Alice 已加入群聊',
      '1|Alice|10-02 09:01:00|Alice|buyer|"好"',
    ])
  })

  test('the name of a group is no buyer', async () => {
    const { rows } = await readLog(lineChatOf('周末群', talk))
    expect(rows.every((row) => row.buyer === null && row.role !== 'buyer')).toBe(true)
  })

  test('English: the weekday tells which number is the day', async () => {
    const read = async (days: readonly string[], options: ChatLogOptions = {}) => {
      const texts = days.map((day) => `${day}\n9:15 PM\tBob\thi\n`)
      const { rows } = await readLog(`[LINE] Chat history with Bob\nSaved on: 10/09/2026\n\n${texts.join('')}`, options)
      return rows.map((row) => row.sentAt)
    }
    expect(await read(['Tue, 02/01/2024'])).toEqual(['2024-01-02 21:15:00'])
    expect(await read(['Tue, 01/02/2024'])).toEqual(['2024-01-02 21:15:00'])
    // 8 February and 2 August 2026 are both Sundays: another day has to tell, or somebody.
    expect(await read(['Sun, 02/08/2026'])).toEqual(['Sun, 02/08/2026 21:15:00'])
    expect(await read(['Sun, 02/08/2026'], { dateOrder: 'month-day' })).toEqual(['2026-02-08 21:15:00'])
    expect(await read(['Sun, 02/08/2026', 'Mon, 03/08/2026'])).toEqual(['2026-08-02 21:15:00', '2026-08-03 21:15:00'])
  })
})

describe('qq', () => {
  test('private: hours without a zero, the partner is the buyer when he speaks', async () => {
    const messages = [
      said('02-05 09:05:01', '小红', '在吗\n2026-02-04 10:00:00 已下单\n\n谢谢'),
      said('02-05 10:40:20', '客服小美', '在'),
    ]
    const { format, rows } = await readLog(
      qqOf([
        { partner: '小红', messages },
        { partner: '备注名', messages },
      ]),
    )
    expect(format).toBe('qq')
    expect(short(rows)).toEqual([
      '1|小红|02-05 09:05:01|小红|buyer|在吗\n2026-02-04 10:00:00 已下单\n\n谢谢',
      '1|小红|02-05 10:40:20|客服小美||在',
      '2||02-05 09:05:01|小红||在吗\n2026-02-04 10:00:00 已下单\n\n谢谢',
      '2||02-05 10:40:20|客服小美||在',
    ])
  })

  test('group: numbers and addresses behind the name, grades in front of it, lines of the system', async () => {
    const messages = [
      said('02-05 09:05:01', '【管理员】小美(123456)', '大家好'),
      said('02-05 09:05:02', '小红<x@y.example>', '好'),
      said('02-05 09:05:03', '系统消息(10000)', '小王加入本群。'),
    ]
    expect(short((await readLog(qqOf([{ partner: '买家群', messages }]))).rows)).toEqual([
      '1||02-05 09:05:01|小美(123456)|group|大家好',
      '1||02-05 09:05:02|小红<x@y.example>|group|好',
      '1||02-05 09:05:03|系统消息(10000)|system|小王加入本群。',
    ])
  })

  test('without its title', async () => {
    const rows = await linesOf('2026-02-05 9:05:01 小红', '在吗', '', '2026-02-05 9:06:01 小美', '在', '')
    expect(rows).toEqual(['1||02-05 09:05:01|小红||在吗', '1||02-05 09:06:01|小美||在'])
  })
})

describe('plain-chat', () => {
  test('name and time, text below', async () => {
    const { format, rows } = await readLog(
      plainChatOf([said('01-01 12:00:00', '小红', '在吗\n第二行'), said('01-01 12:00:05', '客服 小美', '在')]),
    )
    expect([format, short(rows)]).toEqual([
      'plain-chat',
      ['1||01-01 12:00:00|小红||在吗\n第二行', '1||01-01 12:00:05|客服 小美||在'],
    ])
  })

  test('times told from today, and days that do not exist, stay as written', async () => {
    const rows = await linesOf('小红 昨天 18:02', '在吗', '小美 今天 10:23', '在', '小红 2026-02-31 10:00:00', '好')
    expect(rows.map((row) => row.split('|')[2])).toEqual(['昨天 18:02', '今天 10:23', '02-31 10:00:00'])
  })
})

const everyFormat: readonly (readonly [string, string])[] = [
  ['jd-log', jdLogOf([[said('10-07 10:00:00', 'j****12', '你好')]])],
  ['wangwang-log', wangwangTimeFirstOf([said('10-07 10:00:00', buyer, '在吗')])],
  ['wangwang-log', wangwangNameFirstOf([[said('10-07 10:00:00', buyer, '在吗')]])],
  ['wangwang-log', wangwangNamedOf([{ buyer, messages: [said('10-07 10:00:00', buyer, '在吗')] }])],
  ['qianniu-copy', qianniuCopyOf([{ ...said('10-07 10:00:00', agent, '在吗'), status: '已读' }])],
  ['qianniu-web', qianniuWebOf([said('10-07 10:00:00', agent, '在吗')])],
  ['line', lineChatOf('Alice', [said('10-07 10:00:00', 'Alice', '在吗')])],
  ['qq', qqOf([{ partner: '小红', messages: [said('10-07 10:00:00', '小红', '在吗')] }])],
  ['plain-chat', plainChatOf([said('10-07 10:00:00', '小红', '在吗'), said('10-07 10:00:00', '小美', '在吗')])],
]
const encodings: readonly (readonly [LogEncoding, string])[] = [
  ['utf-8', 'utf-8'],
  ['utf-8-bom', 'utf-8-bom'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
]

describe.each(everyFormat)('%s in every encoding', (format, text) => {
  test.each(encodings)('%s', async (encoding, found) => {
    const rare = encoding === 'gb18030' ? text.replace('在吗', '在吗𠂇').replace('你好', '你好𠂇') : text
    const log = await readLog(encodedLog(rare, encoding))
    expect([log.format, log.encoding]).toEqual([format, found])
    expect(log.rows[0]?.text).toMatch(encoding === 'gb18030' ? /^(?:在吗|你好)𠂇$/ : /^(?:在吗|你好)$/)
    expect(log.rows[0]?.sentAt).toBe('2026-10-07 10:00:00')
  })
})
