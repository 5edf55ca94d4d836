import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Preset } from '#shared/rules/imports/preset.ts'
import { refunds } from '#shared/rules/imports/targets/refunds.ts'
import { reviews } from '#shared/rules/imports/targets/reviews.ts'
import { sessions } from '#shared/rules/imports/targets/sessions.ts'
import { factsOf, only, problemOf, rowOf } from '#test/support/import-rows.ts'

const withPreset = (more: Partial<Preset>): Preset => ({
  id: 'test',
  kind: 'reviews',
  platform: null,
  all: [],
  versions: [],
  columns: {},
  ...more,
})
const days = (from: string, to: string) => ({ from: from as LocalDate, to: to as LocalDate })

describe('sessions', () => {
  const chat = { agentAccount: 'cntaobao示例店:小美', startedAt: '2026-10-07 10:00:00', buyer: 'j****12' }

  test('are known by account, start and buyer, and lose the prefix of the platform', () => {
    const { table, key, values } = only(sessions.read(rowOf(chat), factsOf()))
    expect([table, key]).toEqual(['sessions', '示例店:小美|2026-10-07 10:00:00|j****12'])
    expect(values).toEqual({ account: '示例店:小美', startedAt: '2026-10-07 10:00:00', buyer: 'j****12' })
  })

  test('are known by their number when there is one, and not by one that Excel has destroyed', () => {
    const keyOf = (sessionId: string | number) => only(sessions.read(rowOf({ ...chat, sessionId }), factsOf())).key
    expect(keyOf(' 88123 ')).toBe('88123')
    expect(keyOf('8.81E+18')).toBe('示例店:小美|2026-10-07 10:00:00|j****12')
  })

  test('have spans in seconds by the unit of their column', () => {
    const row = rowOf(
      { ...chat, firstResponse: '12', averageResponse: '1分23秒', length: 7.5 },
      { firstResponse: 'second', length: 'minute' },
    )
    expect(only(sessions.read(row, factsOf())).values).toMatchObject({
      firstResponse: 12,
      averageResponse: 83,
      length: 450,
    })
  })

  test('keep counts, words and a masked transcript; a column that is blank says null', () => {
    const row = rowOf({
      ...chat,
      endedAt: '--',
      messagesIn: '1,204',
      messagesOut: 3,
      satisfaction: '非常满意',
      transcript: '小美 10:00\n电话13812345678',
      transferredTo: 'cntaobao示例店:阿强',
      group: '售前',
      productId: 10001,
    })
    expect(only(sessions.read(row, factsOf())).values).toMatchObject({
      endedAt: null,
      messagesIn: 1204,
      messagesOut: 3,
      satisfaction: '非常满意',
      transcript: '小美 10:00\n电话138****5678',
      transferredTo: '示例店:阿强',
      team: '售前',
      productId: '10001',
    })
  })

  test('of a file of one day may start at a clock time', () => {
    const row = rowOf({ ...chat, startedAt: '09:02', endedAt: '9:12:30' })
    const file = factsOf({ span: days('2026-10-07', '2026-10-07') })
    expect(only(sessions.read(row, file)).values).toMatchObject({
      startedAt: '2026-10-07 09:02:00',
      endedAt: '2026-10-07 09:12:30',
    })
    expect(problemOf(sessions, row)).toMatchObject({ code: 'time-unreadable' })
  })

  test.each([
    ['是', 1],
    ['已解决', 1],
    [true, 1],
    ['否', 0],
    ['未解决', 0],
    [0, 0],
    ['未评价', null],
    ['', null],
  ])('resolved %j is %j', (resolved, expected) =>
    expect(only(sessions.read(rowOf({ ...chat, resolved }), factsOf())).values['resolved']).toBe(expected),
  )

  test.each([
    ['account-missing', { agentAccount: '--' }],
    ['time-missing', { startedAt: null }],
    ['time-unreadable', { startedAt: '昨天' }],
    ['time-unreadable', { endedAt: '10点左右' }],
    ['duration-unreadable', { firstResponse: 12 }],
    ['duration-unreadable', { length: '很久' }],
    ['quantity-unreadable', { messagesIn: 1.5 }],
    ['quantity-unreadable', { messagesOut: -1 }],
  ])('%s: %j', (code, bad) =>
    expect(problemOf(sessions, rowOf({ ...chat, ...bad }))).toMatchObject({ code, kind: 'rejected' }),
  )

  test('of an export that names no agents have the account nobody', () => {
    const { agentAccount: _, ...nameless } = chat
    expect(problemOf(sessions, rowOf(nameless))).toMatchObject({ code: 'account-missing' })
    const file = factsOf({ preset: withPreset({ without: ['agentAccount'] }) })
    expect(only(sessions.read(rowOf(nameless), file)).values['account']).toBe('')
  })
})

describe('refunds', () => {
  const refund = {
    orderNo: '3309081924709001',
    amount: '19.90',
    succeededAt: '2026-10-08 09:30:00',
    status: '退款成功',
  }

  test('are known by their number, else by order, time and amount', () => {
    expect(only(refunds.read(rowOf(refund), factsOf()))).toEqual({
      table: 'refunds',
      key: '3309081924709001|2026-10-08 09:30:00|1990',
      values: { orderNo: '3309081924709001', amount: 1990, succeededAt: '2026-10-08 09:30:00', status: '退款成功' },
    })
    expect(only(refunds.read(rowOf({ ...refund, refundNo: '="2001"' }), factsOf())).key).toBe('2001')
  })

  test('have amounts without a sign and masked words, several notes as one', () => {
    const row = rowOf({
      ...{
        ...refund,
        amount: '-5',
        reason: '打我13812345678',
        reasonKind: '质量问题',
        phase: '售后',
        operator: '小美',
      },
      ...{ productTitle: '杯子', note: ['已联系', null, '已联系', '13912345678'], appliedAt: '2026/10/7 8:00' },
    })
    expect(only(refunds.read(row, factsOf())).values).toEqual({
      ...{
        orderNo: refund.orderNo,
        amount: 500,
        succeededAt: refund.succeededAt,
        status: '退款成功',
        operator: '小美',
      },
      ...{
        reason: '打我138****5678',
        reasonKind: '质量问题',
        phase: '售后',
        title: '杯子',
        note: '已联系 139****5678',
      },
      appliedAt: '2026-10-07 08:00:00',
    })
  })

  test.each([
    '退款成功',
    '同意退款，退款成功',
    '已全额退款',
    '退款完成',
    '完成',
    '售后成功',
    '(删除)退款成功',
    'Refunded',
    null,
  ])('have succeeded by the word %j and a time', (status) =>
    expect(refunds.read(rowOf({ ...refund, status }), factsOf())).toHaveLength(1),
  )

  test.each([
    ...[
      '退款关闭',
      '售后关闭',
      '卖家拒绝退款',
      '退款待处理',
      '待商家处理',
      '待买家退货',
      '退款失败',
      '退款未成功',
      '换货成功',
    ],
    ...[
      '买家已经申请退款，等待卖家同意',
      '卖家已经同意退款，等待买家退货',
      '买家已经退货，等待卖家确认收货',
      'Cancelled',
    ],
  ])('have not succeeded by the word %j, even with a time', (status) =>
    expect(problemOf(refunds, rowOf({ ...refund, status, amount: null }))).toMatchObject({
      code: 'refund-not-done',
      kind: 'excluded',
      cell: status,
    }),
  )

  test('that were only agreed to have succeeded when there is a time of success', () => {
    const agreed = { ...refund, status: '商家已同意' }
    expect(refunds.read(rowOf(agreed), factsOf())).toHaveLength(1)
    expect(problemOf(refunds, rowOf({ ...agreed, succeededAt: '-' }))).toMatchObject({ code: 'refund-not-done' })
  })

  test.each([
    ['time-missing', { succeededAt: '--' }],
    ['time-missing', { succeededAt: null, status: null }],
    ['time-unreadable', { succeededAt: '上午' }],
    ['time-unreadable', { appliedAt: '32号' }],
    ['status-unknown', { status: '神秘状态' }],
    ['amount-missing', { amount: '' }],
    ['money-unreadable', { amount: '十元' }],
    ['money-unreadable', { amount: 1e12 }],
    ['order-number-missing', { orderNo: '-' }],
    ['order-number-ruined', { orderNo: '3.30908E+15' }],
    ['order-number-ruined', { refundNo: 3309081924709001000 }],
  ])('%s: %j', (code, bad) =>
    expect(problemOf(refunds, rowOf({ ...refund, ...bad }))).toMatchObject({ code, kind: 'rejected' }),
  )
})

describe('reviews', () => {
  const review = { orderNo: '3309081924709001', at: '2026-07-13 11:45', grade: '好评' }

  test('are known by their number, else by order and time, counted within the file', () => {
    const { key, isNumbered, values } = only(reviews.read(rowOf(review), factsOf()))
    expect([key, isNumbered]).toEqual(['3309081924709001|2026-07-13 11:45:00', true])
    expect(values).toEqual({ orderNo: review.orderNo, at: '2026-07-13 11:45:00', grade: 5, gradeText: '好评' })
    const numbered = only(reviews.read(rowOf({ ...review, reviewNo: 77 }), factsOf()))
    expect([numbered.key, numbered.isNumbered]).toEqual(['77', undefined])
  })

  test('of an export without order numbers are known by buyer, time and the first 40 signs, never with a number readable', () => {
    const { orderNo: _, ...bare } = { ...review, buyer: '王**', text: `电话13812345678 ${'很'.repeat(60)}` }
    const file = factsOf({ preset: withPreset({ without: ['orderNo'] }) })
    const open = factsOf({ ...file, masking: { ...file.masking, phones: false } })
    const key = `王**|2026-07-13 11:45:00|电话138****5678 ${'很'.repeat(26)}`
    expect(only(reviews.read(rowOf(bare), file)).key).toBe(key)
    expect(only(reviews.read(rowOf(bare), open))).toMatchObject({ key, values: { text: bare.text } })
    expect(only(reviews.read(rowOf(bare), file)).values).not.toHaveProperty('orderNo')
    expect(problemOf(reviews, rowOf(bare))).toMatchObject({ code: 'order-number-missing' })
  })

  const grades: readonly (readonly [number, readonly (string | number)[]])[] = [
    [5, [5, '5', '5.0', '5星', '五星好评', '★★★★★', '好评', '正面评价', '非常满意', '系统默认好评']],
    [4, ['满意', '4分', '★★★★☆']],
    [3, ['中评', '中性评价', '3 星', '一般']],
    [2, ['不满意', '2']],
    [1, ['差评', '负面评价', '１', '很不满意']],
  ]
  test.each(grades.flatMap(([stars, cells]) => cells.map((cell) => [cell, stars] as const)))(
    'grade %j is %i',
    (grade, expected) =>
      expect(only(reviews.read(rowOf({ ...review, grade }), factsOf())).values).toMatchObject({
        grade: expected,
        gradeText: String(grade),
      }),
  )

  test('keep follow-ups; a time relative to another day is none, the text stays', () => {
    const read = (followUpAt: string) =>
      only(reviews.read(rowOf({ ...review, followUp: '用了几天13812345678', followUpAt, reply: '谢谢' }), factsOf()))
        .values
    expect(read('2026-07-15 08:30')).toMatchObject({
      followUpAt: '2026-07-15 08:30:00',
      followUp: '用了几天138****5678',
      reply: '谢谢',
    })
    for (const cell of ['收货后5天', '追加评价：收货后5天', '当天']) expect(read(cell)['followUpAt']).toBeNull()
  })

  test('copied from a page lose the labels of their cells', () => {
    const row = rowOf({ orderNo: '订单号：3309081924709001', at: '初次评价：2026-07-13 11:45', grade: '正面评价' })
    expect(only(reviews.read(row, factsOf())).key).toBe('3309081924709001|2026-07-13 11:45:00')
  })

  test.each([
    ['order-number-missing', { orderNo: null }],
    ['order-number-ruined', { orderNo: '3.30908E+15' }],
    ['time-missing', { at: '' }],
    ['time-unreadable', { at: '昨天' }],
    ['time-unreadable', { followUpAt: '晚上' }],
    ['grade-missing', { grade: '-' }],
    ['grade-missing', { grade: 4.5 }],
    ['grade-missing', { grade: '10' }],
    ['grade-missing', { grade: '好评差评都有' }],
  ])('%s: %j', (code, bad) =>
    expect(problemOf(reviews, rowOf({ ...review, ...bad }))).toMatchObject({ code, kind: 'rejected' }),
  )

  test('without a grade column have none when the export is known to have none', () => {
    const { grade: _, ...bare } = review
    expect(problemOf(reviews, rowOf(bare))).toMatchObject({ code: 'grade-missing' })
    const file = factsOf({ preset: withPreset({ without: ['grade'] }) })
    expect(only(reviews.read(rowOf(bare), file)).values).toEqual({ orderNo: review.orderNo, at: '2026-07-13 11:45:00' })
  })
})
