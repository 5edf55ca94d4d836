import { describe, expect, it } from 'vitest'
import { saysNothingMore } from '#shared/rules/handovers/closing-words.ts'

const nothingMore = [
  ...[
    '好的',
    '好的，谢谢！',
    '嗯嗯',
    'OK',
    '谢谢亲',
    '收到了~',
    'Thank you!',
    '嗯嗯知道了',
    '好的好的',
    '好哒，麻烦你了',
  ],
  ...[
    '行吧',
    '可以的',
    '知道啦谢谢',
    '哦哦好的',
    '明白了，谢谢客服小姐姐',
    '那好吧',
    '没事了',
    '不用了谢谢',
    '好嘞！辛苦了',
  ],
  ...[
    '嗯，先这样',
    '谢谢老板',
    'ok的',
    'ＯＫ',
    '好的[玫瑰]',
    '收到👌',
    '恩恩 拜拜',
    '88',
    '没问题',
    '晓得了',
    '好的呢亲',
    '晚安',
  ],
  ...['谢谢谢谢', '就这样吧', '感谢！', '没有了，谢谢你们'],
]

const asksForMore = [
  ...[
    '好的吗',
    '什么时候发货',
    '可以吗',
    '行不行',
    '好的，什么时候发？',
    '谢谢，那能退吗',
    '知道了，帮我改地址',
    '不要了',
    '收到货了，有破损',
  ],
  ...[
    '嗯，那运费谁出',
    '好了没',
    '我再看看',
    '亲，在吗',
    '[图片]',
    '好的[图片]',
    '？',
    '！',
    '谢谢快点',
    '好慢',
    '可以便宜点吗',
    '没收到',
    '不行',
  ],
  ...[
    '还没好',
    '行，给我退款',
    '好的，发顺丰',
    '88元能卖吗',
    '不好',
    '再见不到货就投诉',
    '没有',
    '好烦',
    '了',
    '的的的',
  ],
]

describe('a last word that asks for nothing', () => {
  it.each(nothingMore)('%s', (line) => expect(saysNothingMore([line])).toBe(true))

  it.each(asksForMore)('asks for more: %s', (line) => expect(saysNothingMore([line])).toBe(false))

  it('holds of all lines together, and silence is none', () => {
    expect(saysNothingMore(['好的', '谢谢'])).toBe(true)
    expect(saysNothingMore(['好的', '什么时候发货'])).toBe(false)
    expect(saysNothingMore([])).toBe(false)
  })

  it('a long line is looked at no longer than a short one', () => {
    const begun = performance.now()
    for (const word of ['亲', '谢', '哦', '好的', '知道了'])
      expect(saysNothingMore([`${word.repeat(24 / word.length - 1)}x`, word.repeat(20_000)])).toBe(false)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
