import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memorySource, type ByteSource } from '#data/readers/byte-source.ts'
import { chatLogFormatOf, isDateOrderOpen, openChatLog, type ChatLogFormat } from '#data/readers/chat-log.ts'
import { ReadFailure } from '#data/readers/read-failure.ts'
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
  type LogMessage,
} from '#test/fixtures/chat-logs.ts'
import { countBatches, failureOf } from './read-all.ts'
import { readLog } from './read-chat-log.ts'

const formats: readonly ChatLogFormat[] = [
  ...(['jd-log', 'wangwang-log', 'qianniu-copy', 'qianniu-web', 'whatsapp', 'line', 'qq', 'plain-chat'] as const),
]

/** A file whose reads come short, as they may from a slow disk. */
const slowSource = (bytes: Buffer, lengths: readonly number[]): ByteSource => {
  let reads = 0
  return {
    size: bytes.length,
    read: (offset, length) => {
      // What is asked for in one piece is given in one piece: the encoding is told from the head.
      const most = length <= 64 * 1024 && offset === 0 ? length : (lengths[reads++ % lengths.length] ?? 1)
      return Promise.resolve(bytes.subarray(offset, offset + Math.min(length, most)))
    },
    close: () => undefined,
  }
}

const agent = '某某旗舰店:小美'
const buyer = 'tb_buyer01'
// Words that look like parts of a log, so that the texts are not too tame.
const words = [
  '在吗',
  '有的亲~',
  'x: y',
  '(2026)',
  '12:30',
  '——',
  '"',
  '“好”',
  '¥9.9',
  '😀',
  'jimi',
  '/:^_^',
  '-- ',
  '= =',
]
const line = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 4 })
  .map((parts) => `说${parts.join(' ').replace(/[\r\n\u0000]/g, '')}`.trim())
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const messagesOf = (senders: readonly string[]): fc.Arbitrary<LogMessage[]> =>
  fc
    .array(fc.tuple(fc.nat(200_000), fc.constantFrom(...senders), text), { minLength: 2, maxLength: 12 })
    .map((parts) => {
      let seconds = Date.UTC(2026, 8, 1) / 1000
      return parts.map(([gap, sender, said]) => {
        seconds += gap
        return { at: new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' '), sender, text: said }
      })
    })

const toTheMinute = ({ at, sender, text: said }: LogMessage): LogMessage => ({
  at: `${at.slice(0, 16)}:00`,
  sender,
  text: said,
})
const same = (message: LogMessage): LogMessage => message

interface Kind {
  readonly name: string
  readonly format: ChatLogFormat
  readonly senders: readonly string[]
  readonly write: (messages: readonly LogMessage[]) => string
  /** what the format keeps of a message; all of it when left out */
  readonly kept?: (message: LogMessage) => LogMessage
  /** how often `write` writes the messages */
  readonly copies?: number
}

const shop = [buyer, agent]
const friends = ['Alice', '小美']
const kinds: readonly Kind[] = [
  {
    name: 'jd-log',
    format: 'jd-log',
    senders: ['j****12', 'jimi_vender_1', '某某-小美'],
    write: (m) => jdLogOf([m, m]),
    copies: 2,
  },
  { name: 'time first', format: 'wangwang-log', senders: shop, write: wangwangTimeFirstOf },
  {
    name: 'name first',
    format: 'wangwang-log',
    senders: shop,
    write: (m) => wangwangNameFirstOf([m, m], [m]),
    copies: 3,
  },
  {
    name: '28 dashes',
    format: 'wangwang-log',
    senders: shop,
    write: (m) => wangwangNamedOf([{ buyer, messages: m }]),
  },
  ...(['stuck', 'blank', 'below'] as const).map((form) => ({
    name: `time ${form}`,
    format: 'qianniu-copy' as const,
    senders: shop,
    write: (m: readonly LogMessage[]) => qianniuCopyOf(m, form),
  })),
  { name: 'qianniu-web', format: 'qianniu-web', senders: shop, write: qianniuWebOf },
  {
    name: 'apple',
    format: 'whatsapp',
    senders: friends,
    write: (m) => whatsappOf(m, { app: 'apple', dates: 'year-first' }),
  },
  {
    name: 'android',
    format: 'whatsapp',
    senders: friends,
    write: (m) => whatsappOf(m, { app: 'android', dates: 'year-first' }),
    kept: toTheMinute,
  },
  { name: 'line', format: 'line', senders: friends, write: (m) => lineChatOf('Alice', m), kept: toTheMinute },
  {
    name: 'qq',
    format: 'qq',
    senders: ['小红', '小美(123456)'],
    write: (m) => qqOf([{ partner: '小红', messages: m }]),
  },
  { name: 'plain-chat', format: 'plain-chat', senders: ['小红', '小 美'], write: plainChatOf },
]

describe.each(kinds)('$name: every message of a log', ({ format, senders, write, kept = same, copies = 1 }) => {
  test('comes out exactly once, in order, in pieces of any length, whatever the encoding and the line ends', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 })
    const encoding = fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'utf-16le' as const, 'utf-16be' as const)
    const end = fc.constantFrom('\n', '\r\n', '\r')
    await fc.assert(
      fc.asyncProperty(messagesOf(senders), lengths, encoding, end, async (messages, reads, bytes, lineEnd) => {
        const log = write(messages)
        const content = encodedLog(log.replace(/\r\n|\n/g, lineEnd), bytes)
        const { rows } = await readLog(slowSource(content, reads), { format })
        const expected = Array.from({ length: copies }, () => messages.map(kept)).flat()
        expect(rows.map(({ sentAt, sender, text: said }) => ({ at: sentAt, sender, text: said }))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

const fragments = [
  ...[
    '',
    ' ',
    '-'.repeat(28),
    '-'.repeat(50),
    `${'-'.repeat(28)}tb1${'-'.repeat(28)}`,
    '='.repeat(64),
    '   单聊',
    '群聊',
  ],
  ...[
    '/*****************以下为一通会话****/',
    '/*****************会话结束_时间：2026-10-07 10:12:31****/',
    '已读',
    '未读',
  ],
  ...[
    '2026-10-01',
    '2026-10-01 10:00:00',
    '20:57:11',
    'tb1 2026-9-1 9:03:01',
    '店铺:小美2026-9-1 9:03:01',
    'tb1',
    agent,
  ],
  ...['tb1(2026-10-01 10:00:00):  在', '2026-10-01 10:00:00 店铺:小美: 在', '由 服务助手 转交给 店铺:小美', '¥'],
  ...[
    '原因：【离线留言自动分配】',
    'https://item.example',
    '没有更多内容了',
    '消息记录（…）',
    '消息对象:小红',
    '消息分组:友',
  ],
  ...['[LINE] 与小红的聊天记录', '2026/01/02（周五）', 'Fri, 02/01/2026', '21:15\tAlice\t"一', '二"', '21:15\t\t进群'],
  ...[
    '02/01/2026, 21:15 - Alice: 在',
    '[2026/1/2 下午9:15:03] Alice: \u200e在',
    '99/99/9999, 99:99 - x',
    '[1/2/26, 9:15] x',
  ],
  ...['2026-02-05 9:05:01 【管理员】小美(123456)', '小红 昨天 18:02', 'A --> B 2026-9-1 9:3:1', '话', '\ufeff'],
]

describe('whatever the text', () => {
  const anyText = fc.oneof(
    fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((lines) => lines.join('\n')),
    fc
      .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary' })), { maxLength: 20 })
      .map((l) => l.join('\r')),
    fc.string({ unit: 'binary', maxLength: 400 }),
  )

  test('reading ends, with six columns a row and rising conversations, the same in pieces of any length', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.constantFrom(...formats),
        fc.integer({ min: 1, max: 9 }),
        async (content, format, most) => {
          chatLogFormatOf(content)
          const bytes = Buffer.from(content)
          const read = async (source: ByteSource) => {
            const rows: unknown[] = []
            await isDateOrderOpen(source, 'utf-8')
            for await (const batch of openChatLog(source, 'utf-8', format).batches()) rows.push(...batch.rows)
            return rows as (readonly (string | null)[])[]
          }
          const rows = await read(memorySource(bytes))
          expect(await read(slowSource(bytes, [most]))).toEqual(rows)
          const numbers = rows.slice(1).map(([conversation]) => Number(conversation))
          for (const [index, number] of numbers.entries()) {
            expect([numbers[index - 1] ?? 0, (numbers[index - 1] ?? 0) + 1]).toContain(number)
          }
          for (const row of rows.slice(1)) expect(typeof row[4]).toBe('string')
        },
      ),
      { numRuns: 120 },
    )
  })

  test('no words are lost: only marks, heads and lines of the platform go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...fragments), { maxLength: 30 }),
        fc.constantFrom(...formats),
        async (lines, format) => {
          const numbered = lines.flatMap((fragment, index) => [fragment, `话${index}号`])
          const { rows } = await readLog(numbered.join('\n'), { format })
          const all = rows.map((row) => `${row.text} ${row.sender}`).join('\n')
          for (const index of lines.keys()) expect(all.split(`话${index}号`)).toHaveLength(2)
        },
      ),
      { numRuns: 120 },
    )
  })

  test('bytes that are no text end in a ReadFailure or in rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...formats), async (bytes, format) => {
        const outcome: unknown = await readLog(Buffer.from(bytes), { format }).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadFailure)
      }),
      { numRuns: 120 },
    )
  })
})

describe('long logs', () => {
  const message = (index: number): LogMessage => ({
    at: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString().slice(0, 19).replace('T', ' '),
    sender: index % 2 === 0 ? buyer : agent,
    text: `第${index}句`,
  })
  const long = Buffer.from(wangwangTimeFirstOf(Array.from({ length: 150_000 }, (_, index) => message(index))))
  const sheetOf = (bytes: Buffer) => openChatLog(memorySource(bytes), 'utf-8', 'wangwang-log')

  test('batches of a thousand rows, numbered through, with a rising fraction, from early on', async () => {
    const fractions: number[] = []
    let next = 1
    for await (const batch of sheetOf(long).batches()) {
      expect([batch.firstRow, batch.rows.length <= 1000]).toEqual([next, true])
      next += batch.rows.length
      fractions.push(batch.fraction)
    }
    expect(next).toBe(150_002)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect([fractions[0] ?? 1, fractions.at(-1)]).toEqual([expect.toSatisfy((first: number) => first < 0.1), 1])
  })

  test('stops with the reason of the signal, before the first row and between batches', async () => {
    const reason = new Error('the user went away')
    const controller = new AbortController()
    const reading = countBatches(sheetOf(long), (count) => count === 2 && controller.abort(reason), controller.signal)
    await expect(reading).rejects.toBe(reason)
    await expect(countBatches(sheetOf(long), () => undefined, controller.signal)).rejects.toBe(reason)
    const phone = Buffer.from('01/02/2026, 10:00 - A: 1\n'.repeat(50_000))
    const second = new AbortController()
    setTimeout(() => second.abort(reason), 1)
    await expect(
      countBatches(openChatLog(memorySource(phone), 'utf-8', 'whatsapp'), () => undefined, second.signal),
    ).rejects.toBe(reason)
  })

  test('rows that are not kept do not pile up, not even in one conversation', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const retained = (): number => {
      collect()
      return process.memoryUsage().heapUsed
    }
    const before = retained()
    let most = 0
    const batches = await countBatches(sheetOf(long), (count) => {
      if (count % 50 === 0) most = Math.max(most, retained() - before)
    })
    expect(batches).toBe(151)
    expect(most).toBeLessThan(12 * 1024 * 1024)
  })

  test('the buyer who speaks late is the buyer of the messages before, up to two thousand', async () => {
    const lines = (agents: number): string =>
      wangwangTimeFirstOf([
        ...Array.from({ length: agents }, (_, index) => ({ ...message(index), sender: agent })),
        { ...message(agents), sender: buyer },
      ])
    expect((await readLog(lines(1500))).rows[0]?.buyer).toBe(buyer)
    const { rows } = await readLog(lines(2500))
    expect([rows[0]?.buyer, rows[2400]?.buyer, rows.at(-1)?.conversation]).toEqual([null, buyer, '1'])
  })

  test.each(formats)('%s: a message without end is a damaged file', async (format) => {
    const heads: Readonly<Record<ChatLogFormat, string>> = {
      'jd-log': 'j****12 2026-10-07 10:00:00',
      'wangwang-log': 'tb1(2026-10-07 10:00:00): 1',
      'qianniu-copy': 'tb1 2026-10-7 10:00:00',
      'qianniu-web': '10:00:00',
      whatsapp: '2026/1/2 10:00 - A: 1',
      line: '10:00\tA\t1',
      qq: '2026-10-07 10:00:00 小红',
      'plain-chat': '小红 2026-10-07 10:00:00',
    }
    const long = `${'一直说'.repeat(100_000)}\n`
    expect(await failureOf(readLog(`${heads[format]}\n${long.repeat(30)}`, { format }))).toBe('file-corrupt')
  })

  test('a line without end and a message of blank lines without end are damaged files', async () => {
    expect(await failureOf(readLog('x'.repeat(9_000_000), { format: 'plain-chat' }))).toBe('file-corrupt')
    const blank = `小红 2026-10-07 10:00:00\n${'\n'.repeat(600_000)}`
    expect(await failureOf(readLog(blank, { format: 'plain-chat' }))).toBe('file-corrupt')
  })

  test.each(formats)('%s: long lines made of parts of heads are read in no time', async (format) => {
    const parts = [' ', '\t', '-', '=', '2026-10-01 ', '(2026-10-01 10:00:00', '【', '`http', '1:1', ': ']
    const started = performance.now()
    for (const part of parts) await readLog(`x\n${part.repeat(200_000)}\nx`, { format })
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})
