import { describe, expect, test } from 'vitest'
import { gamingSignsOf, isContentless, type ChatLine } from '#shared/rules/service/gaming-signs.ts'
import { secondsAt } from '#test/support/chat-streams.ts'

const chat = (...lines: readonly string[]): readonly ChatLine[] =>
  lines.map((line) => ({
    second: secondsAt(line.slice(0, 8)),
    speaker: 'BASP'.indexOf(line[9] ?? ''),
    text: line.slice(11),
  }))
const signs = (...lines: readonly string[]): readonly string[] =>
  gamingSignsOf(chat(...lines), 30).map(({ sign, second }) => `${sign} ${second - secondsAt('10:00:00')}`)

describe('stalling', () => {
  test('three short answers without content within 30 s', () =>
    expect(signs('10:00:00 B 有货吗', '10:00:03 A 在', '10:00:10 A 您好~', '10:00:33 A 请稍等哦')).toEqual([
      'stalling 3',
    ]))

  test('not when they take longer, are two, or something is said among them', () => {
    expect(signs('10:00:00 B 有货吗', '10:00:03 A 在', '10:00:10 A 您好', '10:00:34 A 稍等')).toEqual([])
    expect(signs('10:00:00 B 有货吗', '10:00:03 A 在', '10:00:10 A 您好')).toEqual([])
    expect(signs('10:00:00 B 有货吗', '10:00:03 A 在', '10:00:05 A 有的', '10:00:07 A 您好', '10:00:09 A 在')).toEqual(
      [],
    )
  })

  test('robots and buyers do not stall', () =>
    expect(
      signs('10:00:00 B 在', '10:00:01 B 在', '10:00:02 B 在', '10:00:03 S 您好', '10:00:04 S 您好', '10:00:05 S 您好'),
    ).toEqual([]))

  test('six of them are two signs', () =>
    expect(signs(...Array.from({ length: 6 }, (_, index) => `10:00:0${index} A 在`))).toHaveLength(2))

  test.each([
    '在',
    '在的',
    '您好！',
    '亲亲',
    '稍等一下哦',
    '请您稍等',
    '嗯嗯',
    '好的呢',
    '[微笑]',
    '……',
    'hello',
    'OK',
  ])('without content: %s', (text) => expect(isContentless(text)).toBe(true))
  test.each(['有货', '没有了', '48小时内发货', '在的，有货', '好评返现', '是纯棉的', '', '在途中'])(
    'with content: %s',
    (text) => expect(isContentless(text)).toBe(false),
  )
})

describe('split-answers', () => {
  const answers = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `10:01:${String(index).padStart(2, '0')} A 第${index}句`)

  test('ten lines before the buyer writes again, once however many', () => {
    expect(signs('10:00:00 B 问', ...answers(9))).toEqual([])
    expect(signs('10:00:00 B 问', ...answers(10))).toEqual(['split-answers 60'])
    expect(signs('10:00:00 B 问', ...answers(25))).toEqual(['split-answers 60'])
  })

  test('the buyer’s next line begins anew; what answers nothing is no answer', () => {
    const [half, rest] = [answers(18).slice(0, 9), answers(18).slice(9)]
    expect(signs('10:00:00 B 问', ...half, '10:01:08 B 再问', ...rest)).toEqual([])
    expect(signs(...answers(12))).toEqual([])
  })
})

describe('nudge-before-closing', () => {
  const answered = ['10:00:00 B 有货吗', '10:00:20 A 有的']

  test('five minutes of silence, then the last line asks to buy', () => {
    expect(signs(...answered, '10:05:20 A 亲，喜欢的话尽快拍下哦')).toEqual(['nudge-before-closing 320'])
    expect(signs(...answered, '10:05:20 A 还在吗亲')).toEqual(['nudge-before-closing 320'])
    expect(signs(...answered, '10:05:20 A 记得付款哦', '10:06:00 P 会话已结束')).toEqual(['nudge-before-closing 320'])
  })

  test('not sooner, not when the buyer writes on, not when it says something else', () => {
    expect(signs(...answered, '10:05:19 A 尽快拍下哦')).toEqual([])
    expect(signs(...answered, '10:05:20 A 尽快拍下哦', '10:20:00 B 好')).toEqual([])
    expect(signs(...answered, '10:05:20 A 已经给您发货了')).toEqual([])
  })

  test('an answer to a question is no nudge, nor is what opens another session', () => {
    expect(signs('10:00:00 B 还没付款能改地址吗', '10:06:00 A 可以的，付款哦')).toEqual([])
    expect(signs(...answered, '10:31:00 A 还在吗')).toEqual([])
  })
})
