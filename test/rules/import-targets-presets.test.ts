import { describe, expect, test } from 'vitest'
import type { ImportField } from '#shared/contract/import-fields.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { normalHeader, unitOfHeader, type CellValue } from '#shared/rules/cells.ts'
import { presets } from '#shared/rules/imports/presets.ts'
import { columnPlaces, recognisedPreset } from '#shared/rules/imports/recognise.ts'
import type { FileFacts, FileRecord } from '#shared/rules/imports/target.ts'
import { targets } from '#shared/rules/imports/targets.ts'
import { factsOf } from '#test/support/import-rows.ts'

/** What a file with this header makes of one row, columns found by the preset that knows the header. */
const recordsOf = (header: readonly string[], cells: readonly CellValue[], more: Partial<FileFacts> = {}) => {
  const names = header.map(normalHeader)
  const preset = recognisedPreset(presets, names, 'Sheet1')?.preset ?? null
  if (preset === null || preset.kind === 'messages') throw new Error('no preset knows this header')
  const places = columnPlaces(preset.columns, names)
  const unit = (field: ImportField) =>
    unitOfHeader(header[places.get(field)?.[0] ?? -1] ?? '') ?? preset.units?.[field] ?? null
  const row = {
    fields: new Set(places.keys()),
    cells: (field: ImportField) => (places.get(field) ?? []).map((place) => cells[place]),
    unit,
    days: () => [],
  }
  return targets[preset.kind].read(row, factsOf({ preset, ...more }))
}

const spanOf = (from: string, days: number) => ({ from: from as LocalDate, to: dayAfter(from as LocalDate, days - 1) })
const figuresOf = (records: readonly FileRecord[]) =>
  Object.fromEntries(records.map(({ values }) => [values['figure'], values['value']]))

describe('rows of known exports', () => {
  test('赤兔: the day of the file name, seconds of the header, figures that are not ready', () => {
    const header = ['客服昵称', '接待人数', '平均响应(秒)', '回复率', '询单->最终付款转化率', '上班天数', '客户满意率']
    const records = recordsOf(header, ['melissa', 82, 37.79, 1, '延迟统计', 1, '延迟统计'], {
      span: spanOf('2026-04-20', 1),
    })
    expect(figuresOf(records)).toEqual({ receptions: 82, averageResponseMean: 37.79, replyRate: 1, workDays: 1 })
    expect(records[0]?.key).toBe('melissa|2026-04-20|2026-04-20|receptions')
  })

  test('多多客服: minutes with and without a unit in the header', () => {
    const header = ['日期', '客服账号', '最终成团人数', '询单转化率', '客服销售额（元）', '3分钟人工回复率(8-23点)']
    const cells = ['2026-04-20', '小美', 12, '45.5%', '1,234.50', '97.41%']
    for (const [name, cell] of [
      ['平均人工响应时长（分钟）', '0.37'],
      ['平均人工响应时长', 0.37],
      ['平均人工响应时长', '22.2秒'],
    ] as const)
      expect(figuresOf(recordsOf([...header, name], [...cells, cell]))).toEqual({
        buyers: 12,
        conversion: 0.455,
        sales: 123_450,
        within180: 0.9741,
        averageResponseMean: 22.2,
      })
  })

  test('京东: NaN of an agent nobody wrote to', () => {
    const header = ['客服', '促成下单商品金额', '售前接待人数', '平均响应时长（新）', '接待量', '30s应答率']
    const records = recordsOf(header, ['jd_小美', '0.00', 0, 'NaN', 0, '-%'], { span: spanOf('2026-04-01', 30) })
    expect(figuresOf(records)).toEqual({ sales: 0, preSaleReceptions: 0, sessions: 0 })
    expect(records[0]?.values).toMatchObject({ day: '2026-04-01', until: '2026-04-30' })
  })

  test('京东 sessions: minutes and seconds by their letters', () => {
    const header = ['咨询时间', '顾客', '客服', '平均响应时间(S)', '会话时长(M)', '客户消息数', '是否解决', 'cid']
    const [record] = recordsOf(header, ['2026-10-07 10:00:00', 'j****12', '示例-小美', '25', '12.5', 3, '是', 'c-1'])
    expect(record).toMatchObject({
      key: 'c-1',
      values: { account: '示例-小美', averageResponse: 25, length: 750, messagesIn: 3, resolved: 1 },
    })
  })

  test('淘宝退款: a closed case is none although it has an end', () => {
    const header = ['订单编号', '退款编号', '退款完结时间', '买家退款金额', '退款状态', '商家备注', '买家退款说明']
    const cells = ['3309081924709001', '77001', '2026-10-08 09:30:00', '19.90', '退款成功', 'A01', '碎了 13812345678']
    expect(recordsOf(header, cells)[0]).toMatchObject({
      key: '77001',
      values: { orderNo: '3309081924709001', amount: 1990, note: 'A01 碎了 138****5678' },
    })
    expect(() => recordsOf(header, cells.with(4, '退款关闭'))).toThrow('refund-not-done')
  })

  test('抖店售后: the first of its times, exchanges are none', () => {
    const header = [
      '售后单号',
      '订单号',
      '退商品金额（元）',
      '售后状态',
      '商家退款时间',
      '用户到账时间',
      '售后完结时间',
    ]
    const cells = ['5001', '6900001', '20', '同意退款，退款成功', '', '2026-10-08 10:00:00', '2026-10-09 10:00:00']
    expect(recordsOf(header, cells)[0]?.values).toMatchObject({ amount: 2000, succeededAt: '2026-10-08 10:00:00' })
    expect(() => recordsOf(header, cells.with(3, '换货成功'))).toThrow('refund-not-done')
  })

  test('钉钉: two shifts a day, late twice over', () => {
    const header = [
      ...['姓名', '考勤组', '日期', '班次', '上班1打卡时间', '上班1打卡结果', '下班1打卡时间', '下班1打卡结果'],
      ...['上班2打卡时间', '上班2打卡结果', '下班2打卡时间', '下班2打卡结果', '迟到时长', '严重迟到时长', '工作时长'],
    ]
    const cells = [
      ...['小美', '客服', '24-03-01 星期五', 'A 09:00-18:00', '09:12', '迟到', '12:00', '正常'],
      ...['13:00', '正常', '次日 00:12', '正常', 12, 30, 480],
    ]
    expect(recordsOf(header, cells)[0]?.values).toEqual({
      ...{ person: '小美', number: 'A01', day: '2024-03-01', shift: 'A 09:00-18:00', status: '迟到' },
      ...{ in: '2024-03-01 09:12:00', out: '2024-03-02 00:12:00', minutesLate: 42, minutesWorked: 480 },
    })
  })

  test('企业微信: earliest and latest, hours of the header', () => {
    const header = [
      ...['时间', '姓名', '账号', '考勤概况:班次', '考勤概况:最早', '考勤概况:最晚', '考勤概况:实际工作时长(小时)'],
      ...[
        '考勤概况:考勤结果',
        '异常统计:迟到时长(分钟)',
        '上班1:打卡时间',
        '上班1:打卡状态',
        '下班1:打卡时间',
        '下班1:打卡状态',
      ],
    ]
    const cells = [
      ...['2026/06/07 星期日', '阿强', 'aqiang', '白班', '08:55', '18:10', 8.5],
      ...['正常', '--', '08:55', '正常', '18:05', '正常'],
    ]
    expect(recordsOf(header, cells)[0]?.values).toMatchObject({
      ...{ person: '阿强', number: 'A02', day: '2026-06-07', status: '正常', shift: '白班' },
      ...{ in: '2026-06-07 08:55:00', out: '2026-06-07 18:10:00', minutesLate: null, minutesWorked: 510 },
    })
  })

  test('reviews of a browser plugin have no order number and are told apart by buyer, time and text', () => {
    const header = ['评论内容', '追加评论', '评分', '日期', 'SKU', '用户昵称', '商家回复', '平台']
    const [record] = recordsOf(header, ['很好用', '', 5, '2026-07-13', '白色', '王**', '', '京东'])
    expect(record).toMatchObject({
      key: '王**|2026-07-13 00:00:00|很好用',
      values: { grade: 5, text: '很好用', followUp: null, sku: '白色', buyer: '王**' },
    })
  })
})
