import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { asks, clausesOf, cleaned } from '#shared/rules/questions/clauses.ts'
import { weighedWords } from '#shared/rules/questions/keywords.ts'
import { keepingWhole, namesInTitles } from '#shared/rules/questions/product-names.ts'
import { ProductWords, productName } from '#shared/rules/questions/products.ts'
import { keyWords, type Understanding } from '#shared/rules/questions/question-key.ts'
import { questionsIn, wordsIn } from '#shared/rules/questions/questions-in.ts'
import { byWeek, mondayOf, startBefore } from '#shared/rules/questions/spans.ts'
import { houseStopWords } from '#shared/rules/questions/stop-words.ts'
import { tradeWords } from '#shared/rules/questions/trade-words.ts'
import { chineseWords } from '#data/words/chinese-words.ts'

const cut = chineseWords(new Set(tradeWords))
const isStopWord = (word: string): boolean => houseStopWords.has(word)
const understanding: Understanding = {
  cut,
  isStopWord,
  isProductWord: (word) => word === '置物架' || word === '衣柜',
  frequencies: { chats: 0, chatsWith: () => 0 },
}
const keysOf = (line: string, given: Understanding = understanding): string[] =>
  questionsIn(line, given).map(({ key }) => key)
const keyOf = (line: string): string => keysOf(line).join(' | ')

describe('different wordings meet', () => {
  test.each([
    [
      '?何时 发货',
      '什么时候发货 | 几时发货 | 多久发货呀 | 亲，这个置物架什么时候能发货？ | 啥时候发 | 今天能发货吗 | 明天发吗 | 我昨天拍的，什么时候可以寄出 | 大概几天发货？',
    ],
    ['?发货 未', '怎么还不发货 | 怎么还没发货啊，都三天了 | 为什么还没发货 | 还没发货吗 | 已经付款了还没发'],
    ['?何时 到货', '多久能到 | 几天到广东 | 什么时候能收到 | 大概几天可以送到 | 什么时候到'],
    ['?物流', '到哪了 | 我的快递呢 | 快递到哪了'],
    ['?快递公司', '发什么快递 | 发的什么快递呀 | 走什么物流 | 可以发顺丰吗 | 用哪家快递'],
    ['?邮费', '包邮吗 | 包邮不 | 运费多少 | 邮费多少钱啊 | 包不包邮'],
    ['?优惠', '能便宜点吗 | 可以便宜一点嘛 | 有优惠券吗 | 最低多少 | 能打折吗'],
    ['?价格', '多少钱 | 怎么卖 | 什么价格 | 这个置物架多少钱？'],
    ['?现货', '有货吗 | 还有货没 | 有没有现货 | 有现货吗'],
    ['?发票', '可以开发票吗 | 能开票吗 | 有发票么'],
    ['?承重', '承重多少斤啊 | 能放多重的东西 | 承重是多少'],
    ['?尺寸', '尺寸多大 | 长宽高是多少 | 这个多高？ | 尺寸是多少呢'],
    ['?材质', '什么材质的 | 是实木的吗 | 什么做的'],
    ['?质量', '质量怎么样 | 质量好不好 | 质量好吗'],
    ['?安装', '包安装吗 | 需要自己装吗 | 要安装吗'],
    ['?退货', '可以退货吗 | 能退吗 | 不喜欢能退吗'],
    ['?何时 退款', '退款多久到账 | 什么时候退钱 | 退款什么时候到'],
    ['?少件', '收到货少了一个螺丝怎么办 | 少件了怎么办 | 少发了怎么办？'],
    ['?破损', '收到坏了怎么办 | 东西破损怎么处理 | 收到就碎了怎么办'],
    ['?改地址', '地址能改吗 | 可以改一下收货地址吗 | 能帮忙改地址吗'],
    ['?保修', '保修多久 | 质保几年 | 保修几年'],
    ['?送货上门', '送货上门吗 | 送货上楼，可以吗？ | 能送上楼吗'],
    ['?补差价', '能补差价吗 | 保价吗'],
    ['?推荐', '哪款好 | 哪个好'],
  ])('%s', (key, wordings) => {
    for (const wording of wordings.split(' | ')) expect(keyOf(wording), wording).toBe(key)
  })
})

describe('different questions stay apart', () => {
  test.each([
    ['什么时候发货', '发什么快递'],
    ['什么时候发货', '什么时候到货'],
    ['什么时候发货', '怎么还没发货'],
    ['可以退货吗', '退款多久到账'],
    ['可以退货吗', '可以换货吗'],
    ['退货运费谁出', '运费多少'],
    ['有运费险吗', '运费多少'],
    ['有货吗', '有发票吗'],
    ['多少钱', '多大'],
    ['承重多少', '尺寸多少'],
    ['怎么安装', '包安装吗'],
    ['能便宜点吗', '多少钱'],
    ['送货上门吗', '送什么'],
    ['能放电饭煲吗', '能放微波炉吗'],
    ['有白色的吗', '有黑色的吗'],
  ])('%s – %s', (one, other) => {
    expect(keyOf(one)).not.toBe('')
    expect(keyOf(one)).not.toBe(keyOf(other))
  })
})

describe('what is a question', () => {
  test.each([
    '什么时候发货',
    '有货吗',
    '这款承重？',
    '能不能开票',
    '包不包邮',
    '我的快递呢',
    '可以便宜点',
    '有白色么',
    '哪款好',
    '为什么这么贵',
    '是不是实木',
    '还没发货',
  ])('%s', (line) => {
    expect(clausesOf(cleaned(line)).some(asks)).toBe(true)
  })
  test.each([
    '在吗',
    '你好，在吗？',
    '亲在不在',
    '好的',
    '可以的',
    '我可以等',
    '还没到呢',
    '没什么',
    '随便什么都行',
    '谢谢',
    '收到了',
    'https://item.taobao.com/item.htm?id=12&spm=a.b',
    '[卡片]',
    '',
  ])('not: %s', (line) => {
    expect(clausesOf(cleaned(line)).some(asks)).toBe(false)
  })

  test('only the clause that asks makes the key, and a bare 可以吗 means the one before', () => {
    expect(questionsIn('你好，我买了一个置物架，什么时候发货呀？', understanding)).toEqual([
      { key: '?何时 发货', text: '什么时候发货呀' },
    ])
    expect(questionsIn('帮我送货上楼，可以吗', understanding)).toEqual([
      { key: '?送货上门', text: '帮我送货上楼，可以吗' },
    ])
  })

  test('a line asks as many questions as it has, each once', () => {
    expect(keysOf('多少钱？包邮吗？价格多少')).toEqual(['?价格', '?邮费'])
    expect(keysOf('为什么呢')).toEqual([])
  })
})

describe('words of a key', () => {
  const weighed = (chatsWith: Readonly<Record<string, number>>): Understanding => ({
    ...understanding,
    frequencies: { chats: 1000, chatsWith: (word) => chatsWith[word] ?? 0 },
  })

  test('at most four, the heaviest by the shop’s own chats, and sorted', () => {
    const usual = { 孕妇: 8, 奶奶: 30, 阳台: 60, 厨房: 100, 客厅: 500 }
    const words = keyWords('客厅厨房阳台奶奶孕妇', weighed(usual))
    expect(words).toHaveLength(4)
    expect(words).not.toContain('客厅')
    expect(words).toEqual(words.toSorted())
  })

  test('what one buyer alone says is left out where others say the rest', () => {
    expect(keysOf('阳台放得下鳄鱼吗', weighed({ 阳台: 40, 放得下: 30 }))).toEqual(
      keysOf('阳台放得下犀牛吗', weighed({ 阳台: 40, 放得下: 30 })),
    )
    expect(keysOf('鳄鱼能用吗', weighed({ 阳台: 40 }))).toEqual(['?鳄鱼'])
  })

  test('the product is not what is asked, unless nothing else is said', () => {
    expect(keyOf('置物架的滑轨怎么调')).toBe(keyOf('衣柜的滑轨怎么调'))
    expect(keyOf('有置物架吗')).toBe('?置物架')
  })

  test('any text is read, and the same way twice', () => {
    const piece = fc.constantFrom(
      '什么时候',
      '发货',
      '吗',
      '？',
      '，',
      '\n',
      '退',
      '换',
      '到',
      '120cm',
      '😀',
      '\uE001',
      'a',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const found = questionsIn(text, understanding)
          expect(questionsIn(text, understanding)).toEqual(found)
          for (const { key, text: wording } of found) {
            expect(key.slice(1).split(' ').length).toBeLessThanOrEqual(4)
            expect(key).not.toMatch(/[\uE000-\uF8FF]/)
            expect(wording.length).toBeLessThanOrEqual(60)
          }
        },
      ),
    )
  })
})

describe('keywords', () => {
  const all = { chats: 100, before: 100 }
  const order = (counts: Parameters<typeof weighedWords>[0]) => weighedWords(counts, all, 10).map(({ word }) => word)

  test('what rises stands first, what every chat says last', () => {
    const counts = [
      { word: '订单', chats: 80, before: 78 },
      { word: '开裂', chats: 20, before: 2 },
      { word: '抽屉', chats: 20, before: 20 },
    ]
    expect(order(counts)).toEqual(['开裂', '抽屉', '订单'])
    expect(
      weighedWords(counts, { chats: 100, before: 0 }, 10)
        .map(({ word }) => word)
        .at(-1),
    ).toBe('订单')
  })

  test('1 is as usual; few chats do not weigh much; nothing before weighs nothing', () => {
    expect(weighedWords([{ word: '甲', chats: 10, before: 10 }], all, 1)[0]?.weight).toBe(1)
    expect(weighedWords([{ word: '甲', chats: 1, before: 0 }], all, 1)[0]?.weight).toBeLessThan(1.5)
    expect(weighedWords([{ word: '甲', chats: 40, before: 1 }], all, 1)[0]?.weight).toBeGreaterThan(4)
    expect(weighedWords([{ word: '甲', chats: 9, before: 0 }], { chats: 50, before: 0 }, 1)[0]?.weight).toBe(1)
    expect(weighedWords([{ word: '甲', chats: 10, before: 20 }], { chats: 50, before: 100 }, 1)[0]?.weight).toBe(1)
    expect(order([{ word: '甲', chats: 0, before: 9 }])).toEqual([])
  })

  test('words are counted once, without numbers, single signs and words that say nothing', () => {
    const heard = wordsIn(['你好，这个抽屉 120cm 的抽屉 99 元', 'LED灯坏了 https://a.cn/dj?x=1'], { cut, isStopWord })
    expect([...heard].toSorted()).toEqual(['led', '抽屉'])
  })
})

describe('products', () => {
  const titles = ['北欧三层置物架 家用', '实木换鞋凳 小蜜蜂系列', '实木换鞋凳 可折叠']
  const whole = keepingWhole(cut, namesInTitles(titles, cut))
  const products = new ProductWords(titles, { cut: whole, cutAll: cut, isStopWord })
  const productOf = (text: string): string => products.productOf(wordsIn([text], { cut: whole, isStopWord }))

  test('names in titles are kept whole', () => {
    expect(cut('换鞋凳多少钱')).not.toContain('换鞋凳')
    expect(whole('换鞋凳多少钱')).toContain('换鞋凳')
    expect(whole('换鞋凳多少钱').join('')).toBe('换鞋凳多少钱')
  })

  test('one title that fits is the product, of several the word', () => {
    expect(productOf('这个置物架几层')).toBe(titles[0])
    expect(productOf('换鞋凳多少钱')).toBe('换鞋凳')
    expect(productOf('小蜜蜂的那个换鞋凳')).toBe(titles[1])
    expect(productOf('实木的吗')).toBe('')
    expect(productOf('什么时候发货')).toBe('')
  })

  test('a name is not longer than 120 signs and has no broken one', () => {
    expect(productName(`  甲  乙 `)).toBe('甲 乙')
    expect(productName('😀'.repeat(100))).toHaveLength(120)
    expect(productName(`a${'😀'.repeat(100)}`).isWellFormed()).toBe(true)
  })
})

describe('days', () => {
  test('as many days before', () => {
    const day = (text: string) => text as LocalDate
    expect(startBefore(day('2026-10-08'), day('2026-10-14'))).toBe('2026-10-01')
    expect(startBefore(day('2026-10-08'), day('2026-10-08'))).toBe('2026-10-07')
    expect(startBefore(day('2026-03-01'), day('2026-03-31'))).toBe('2026-01-29')
    expect(startBefore(day('2026-10-08'), day('2026-10-01'))).toBe('2026-10-07')
  })

  test('twelve weeks from Monday, the last one with the day', () => {
    expect(mondayOf('2026-11-22' as LocalDate)).toBe('2026-11-16')
    expect(mondayOf('2026-11-16' as LocalDate)).toBe('2026-11-16')
    const weeks = byWeek(
      [
        { day: '2026-11-22' as LocalDate, chats: 3 },
        { day: '2026-08-30' as LocalDate, chats: 9 },
      ],
      '2026-11-22' as LocalDate,
    )
    expect(weeks).toHaveLength(12)
    expect(weeks[0]).toEqual({ week: '2026-08-31', chats: 0 })
    expect(weeks.at(-1)).toEqual({ week: '2026-11-16', chats: 3 })
    expect(weeks.reduce((sum, { chats }) => sum + chats, 0)).toBe(3)
  })
})

describe('the dictionary', () => {
  test('keeps own words whole, forgets those that are gone, and answers the same whatever was asked before', () => {
    const text = '灵动魔方柜退一赔三吗'
    const bare = chineseWords(new Set())(text)
    expect(chineseWords(new Set(['灵动魔方柜', '退一赔三']))(text)).toEqual(['灵动魔方柜', '退一赔三', '吗'])
    expect(chineseWords(new Set(['退一赔三']))(text)).not.toContain('灵动魔方柜')
    expect(chineseWords(new Set())(text)).toEqual(bare)
  })

  test('loses nothing of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(chineseWords(new Set())(text).join('')).toBe(text)
      }),
    )
  })
})
