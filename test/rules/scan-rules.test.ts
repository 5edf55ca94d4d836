import { describe, expect, it } from 'vitest'
import {
  asksForClosing,
  noClosing,
  noGreeting,
  promiseWithoutFollowUp,
  saysMore,
  type ChatLine,
} from '#shared/rules/quality/scan/chat-rules.ts'
import { defaultScanLists } from '#shared/rules/quality/scan/default-lists.ts'
import {
  forbiddenWord,
  perfunctory,
  personalData,
  rudeness,
  shortReply,
  shortWords,
} from '#shared/rules/quality/scan/line-rules.ts'
import { Scanner } from '#shared/rules/quality/scan/scan-chat.ts'
import { SearchedLine, WordFinder } from '#shared/rules/quality/scan/word-finder.ts'

const line = (text: string): SearchedLine => new SearchedLine(text)
const finder = (words: readonly string[]) => new WordFinder(words.map((word) => ({ word })))
const words = (findings: readonly { readonly word: string }[]): string[] => findings.map(({ word }) => word)
const B = 0
const A = 1
const log = (...lines: (readonly [second: number, direction: number, text: string])[]): ChatLine[] =>
  lines.map(([second, direction, text]) => ({ second, direction, text }))

/** What the lists of the app find in a chat: rule and word, by line. */
const scanned = (lines: readonly ChatLine[], isCustomer = true) => {
  const steps = new Scanner(defaultScanLists).scan(lines, isCustomer)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.map((finding) => `${finding.line} ${finding.rule} ${finding.word}`)
  }
}

describe('forbiddenWord', () => {
  const lists = new WordFinder([
    { word: '加微信', list: 'diversion' as const },
    { word: '国家级', list: 'absolute' as const },
  ])
  it('names word, list and places', () => {
    expect(forbiddenWord(line('国家级的，可以加 微信，加微信'), lists)).toEqual([
      { list: 'absolute', word: '国家级', marks: [[0, 3]] },
      {
        list: 'diversion',
        word: '加微信',
        marks: [
          [7, 4],
          [12, 3],
        ],
      },
    ])
    expect(forbiddenWord(line('微信登录淘宝'), lists)).toEqual([])
  })
})

describe('shortReply (S001-125)', () => {
  const list = shortWords(['好的', 'OK'])
  it.each(['嗯', '哦。', '好', '1', '好的~', 'ｏｋ', '？', '。。。', '😊', '[微笑]', '/:^_^', '在！'])('%s', (text) => {
    expect(shortReply(line(text), list)).toHaveLength(1)
  })
  it.each(['好的呢', '在的亲', '', '   ', '[图片]', '您好', '2个', 'https://item.taobao.com/item.htm?id=1'])(
    '%s is none',
    (text) => {
      expect(shortReply(line(text), list)).toEqual([])
    },
  )
  it('not when the agent goes on within 30 seconds, or had spoken just before', () => {
    const isShort = (text: string): boolean => text === '嗯'
    const says = (...lines: Parameters<typeof log>) =>
      saysMore(
        log(...lines),
        lines.findIndex(([, , t]) => t === '嗯'),
        isShort,
      )
    expect(says([0, A, '嗯'], [30, A, '我帮您看看'])).toBe(true)
    expect(says([0, A, '嗯'], [31, A, '我帮您看看'])).toBe(false)
    expect(says([0, A, '嗯'], [10, B, '？'], [20, A, '我帮您看看'])).toBe(true)
    expect(says([0, A, '今天能发货'], [20, A, '嗯'])).toBe(true)
    expect(says([0, A, '今天能发货'], [10, B, '真的？'], [20, A, '嗯'])).toBe(false)
    expect(says([0, B, '在吗'], [5, A, '嗯'], [6, 2, '机器人的话'])).toBe(false)
  })
})

describe('perfunctory (S000-018)', () => {
  const templates = finder(['不清楚', '你自己看', '页面有写'])
  it.each([['不清楚'], ['这个不清楚哦亲~'], ['你自己看吧你自己看'], ['亲，页面有写的呢'], ['不清楚啊，您看看']])(
    '%s',
    (text) => {
      expect(perfunctory(line(text), templates).length).toBeGreaterThan(0)
    },
  )
  it.each(['不清楚的地方随时问我', '页面有写尺寸，是 60×40 厘米', '我帮您看', ''])('%s is none', (text) => {
    expect(perfunctory(line(text), templates)).toEqual([])
  })
})

describe('rudeness (S001-002)', () => {
  it('is a word of the list, or marks in a row', () => {
    const list = finder(['你到底'])
    expect(words(rudeness(line('你到底要哪个？？？'), list))).toEqual(['你到底', '？？？'])
    expect(rudeness(line('什么?？?'), list)).toEqual([{ list: null, word: '？？？', marks: [[2, 3]] }])
    expect(words(rudeness(line('快点！！！！'), list))).toEqual(['！！！'])
    expect(rudeness(line('好吗？？ 谢谢！！'), list)).toEqual([])
  })
})

describe('personalData', () => {
  it.each([
    ['您电话是13812345678吗', 'phone'],
    ['收件人 138****5678', 'phone'],
    ['座机0571-****8888', 'phone'],
    ['身份证330106**************', 'identity'],
    ['身份证 330106************', 'identity'],
    ['卡号 6222****1234', 'card'],
    ['寄到浙江省杭州市西湖区文三路477号2单元1203室', 'address'],
    ['寄到杭州市西湖区**** 对吗', 'address'],
    ['邮箱 z***@qq.com', 'email'],
  ])('%s', (text, kind) => {
    expect(words(personalData(line(text)))).toEqual([kind])
  })
  it('marks what it found', () => {
    const text = '您电话13812345678对吗'
    const [{ marks: [[start, length] = [0, 0]] = [] } = {}] = personalData(line(text))
    const marked = text.slice(start, start + length)
    expect(marked.length).toBeGreaterThanOrEqual(4)
    expect('13812345678').toContain(marked)
  })
  it.each(['订单 2135550001234567001', '规格 120*60*40', '***', '张****', '发顺丰SF1234567890123'])(
    '%s is none',
    (text) => {
      expect(personalData(line(text))).toEqual([])
    },
  )
})

describe('noGreeting', () => {
  const greetings = finder(['您好', '亲'])
  it('looks at the first line a person wrote', () => {
    expect(noGreeting(line('有货'), greetings)).toHaveLength(1)
    expect(noGreeting(line('亲，有货'), greetings)).toEqual([])
    expect(scanned(log([0, B, '有货吗'], [5, A, '有货的呢，今天发'], [9, A, '您好']))).toEqual(['1 noGreeting '])
    expect(scanned(log([0, B, '有货吗'], [1, 2, '机器人'], [5, A, '您好，有货的呢']))).toEqual([])
  })
  it('takes a robot’s welcome for a greeting when it came before', () => {
    expect(scanned(log([0, B, '有货吗'], [0, 2, '亲，欢迎光临'], [5, A, '有货的呢，今天到']))).toEqual([])
    expect(scanned(log([0, B, '有货吗'], [5, A, '有货的呢，今天到'], [6, 2, '亲，欢迎光临']))).toEqual([
      '1 noGreeting ',
    ])
  })
  it('leaves out chats in which the buyer never wrote, and our own people', () => {
    expect(scanned(log([5, A, '订单还没付款哦']))).toEqual([])
    expect(scanned(log([0, B, '有货吗'], [5, A, '有货的呢，今天到']), false)).toEqual([])
  })
})

describe('noClosing', () => {
  it('looks at the last line a person wrote when the buyer thanked or ordered', () => {
    expect(asksForClosing(log([0, B, '好的谢谢']))).toBe(true)
    expect(asksForClosing(log([0, B, '我拍下了']))).toBe(true)
    expect(asksForClosing(log([0, 3, '订单号 2135550001234567001']))).toBe(true)
    expect(asksForClosing(log([0, B, '在吗'], [1, A, '谢谢']))).toBe(false)
    expect(noClosing(line('嗯嗯在发了'), finder(['祝您']))).toHaveLength(1)
    expect(scanned(log([0, B, '在吗'], [1, A, '您好在的呢'], [9, B, '拍了'], [12, A, '看到了订单']))).toEqual([
      '3 noClosing ',
    ])
    expect(scanned(log([0, B, '在吗'], [1, A, '您好在的呢'], [9, B, '拍了'], [12, A, '祝您生活愉快']))).toEqual([])
  })
})

describe('promiseWithoutFollowUp', () => {
  const promise = [{ list: null, word: '明天发', marks: [[0, 3]] as const }]
  it('is broken when nobody came back, unknown while the chats do not reach so far', () => {
    expect(promiseWithoutFollowUp(promise, { isFollowed: false, isKnown: true })).toEqual(promise)
    expect(promiseWithoutFollowUp(promise, { isFollowed: true, isKnown: true })).toEqual([])
    expect(promiseWithoutFollowUp(promise, { isFollowed: false, isKnown: false })).toEqual([])
  })
  it('looks at the last line only: an earlier one was followed', () => {
    expect(scanned(log([0, B, '几时'], [1, A, '您好，帮您查一下'], [9, A, '查到了，今天到']))).toEqual([])
    expect(scanned(log([0, B, '几时'], [1, A, '您好，帮您查一下'], [9, B, '好']))).toEqual([
      '1 promiseWithoutFollowUp 帮您查',
    ])
  })
})

describe('a rule that is off', () => {
  it('finds nothing', () => {
    const severity = { ...defaultScanLists.severity, shortReply: null }
    const scan = new Scanner({ ...defaultScanLists, severity }).scan(log([0, B, '在吗'], [1, A, '嗯']), true)
    const step = scan.next()
    expect(step.done && words(step.value)).toEqual([''])
  })
})
