import { describe, expect, test } from 'vitest'
import {
  idOf,
  isEmptyCell,
  isFooterRow,
  isMaskedName,
  isPendingCell,
  looksRounded,
  normalHeader,
  statusHas,
  textOf,
  unitOfHeader,
} from '#shared/rules/cells.ts'

describe('normalHeader', () => {
  test.each([
    ['收货地址 ', '收货地址'],
    ['\ufeff订单编号', '订单编号'],
    ['3分钟人工回复率 (会话)', '3分钟人工回复率(会话)'],
    ['首次响应时长（秒)', '首次响应时长(秒)'],
    ['总金额（旧版）', '总金额(旧版)'],
    ['商品ID', '商品id'],
    ['商品 id', '商品id'],
    ['SKU\u00a0编码\u3000\t', 'sku编码'],
    ['询单->最终付款转化率', '询单->最终付款转化率'],
    ['评分≤3订单数', '评分≤3订单数'],
    ['\u200e订单\u2060号', '订单号'],
  ])('%j is %j', (text, expected) => expect(normalHeader(text)).toBe(expected))
})

describe('unitOfHeader', () => {
  test.each([
    ['平均响应(秒)', 'second'],
    ['首次响应时长（秒)', 'second'],
    ['平均响应 (S)', 'second'],
    ['平均人工响应时长（分钟）', 'minute'],
    ['平均响应时长(分)', 'minute'],
    ['时长(M)', 'minute'],
    ['PC在线时长（时）', 'hour'],
    ['标准工作时长(小时)', 'hour'],
    ['商品总价(元)', 'yuan'],
    ['金额(单位：元)', 'yuan'],
    ['退款率(%)', 'percent'],
    ['3分钟人工回复率(8-23点)', null],
    ['总金额(旧版)', null],
    ['商品数量(件)', null],
    ['打卡次数(次)', null],
    ['接待(人)', null],
    ['平均响应(秒', 'second'],
    ['平均响应【秒】', 'second'],
    ['时长[分钟]', 'minute'],
    ['响应（分钟]', 'minute'],
    ['平均人工响应时长', null],
    ['3分钟回复(全天)(秒)', 'second'],
  ] as const)('%s: %s', (header, unit) => expect(unitOfHeader(header)).toBe(unit))
})

describe('empties', () => {
  test.each([
    '',
    ' ',
    '-',
    '--',
    '—',
    '\t',
    '\t-',
    'null',
    'NULL',
    'NaN',
    'None',
    'undefined',
    '#DIV/0!',
    '-%',
    '--%',
    '--分--秒',
    '--小时--分--秒',
    '--秒',
    '-元',
    '－－',
    '暂无数据',
    '延迟统计',
    '\u00a0',
    null,
    undefined,
    Number.NaN,
  ])('%j is empty', (cell) => {
    expect(isEmptyCell(cell)).toBe(true)
    expect(textOf(cell)).toBeNull()
    expect(idOf(cell)).toBeNull()
  })

  test.each(['0', 0, false, 'no', '---', '无', '-1', '#REF!', '分秒', '--分3秒'])('%j is not', (cell) =>
    expect(isEmptyCell(cell)).toBe(false),
  )

  test('pending is one kind of empty', () => {
    expect(['延迟统计', ' 延迟统计\t', '暂无数据', 0, null].map(isPendingCell)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('textOf', () => {
  test.each([
    ['\t浙江省 杭州市\t', '浙江省 杭州市'],
    ['="0012345"', '0012345'],
    ['="说""好"""', '说"好"'],
    ['=""', null],
    ["'备注", "'备注"],
    ['=A1', '=A1'],
    ['他说="好"', '他说="好"'],
    [12.5, '12.5'],
    [true, 'TRUE'],
  ])('%j is %j', (cell, text) => expect(textOf(cell)).toBe(text))
})

describe('idOf', () => {
  test.each([
    ['="2135550001234567890"', '2135550001234567890'],
    ["'13800001234", '13800001234'],
    ['260517-607198974342268\t', '260517-607198974342268'],
    ['\t6920000000000000001', '6920000000000000001'],
    ['75112345678901.0', '75112345678901'],
    ['No:75112345678901', '75112345678901'],
    ['\tNo：75112345678901\t', '75112345678901'],
    ['No.: 75112345678901', '75112345678901'],
    ['="No:75112345678901"', '75112345678901'],
    ['\t6920000000000000001\t', '6920000000000000001'],
    ['="\t2135550001234567890"', '2135550001234567890'],
    ['’13800001234', '13800001234'],
    ['\'="2135550001234567890"', '2135550001234567890'],
    ['1E10', '1E10'],
    ['A001-L', 'A001-L'],
    [0, '0'],
    [75112345678901, '75112345678901'],
    [9_007_199_254_740_991, '9007199254740991'],
  ])('%j is the id %s', (cell, id) => expect(idOf(cell)).toEqual({ id }))

  test.each([
    ['2.13555E+18', '2.13555E+18'],
    ['2E+18', '2E+18'],
    [9_007_199_254_740_992, '9007199254740992'],
    [2135550001234567890, '2135550001234568000'],
    [2.13555e21, '2.13555e+21'],
  ])('%j was ruined by Excel', (cell, ruined) => expect(idOf(cell)).toEqual({ ruined }))

  test('nothing but a wrap or a prefix is no id', () => {
    expect(['=""', "'", 'No:', '="null"', '\t'].map(idOf)).toEqual([null, null, null, null, null])
  })

  test('looksRounded sees fifteen digits and zeros', () => {
    const ids = [
      '2135550001234560000',
      '1234567890123450',
      '2135550001234567890',
      '123456789012345',
      '0000000000000000000',
    ]
    expect(ids.map(looksRounded)).toEqual([true, true, false, false, false])
  })
})

describe('isFooterRow', () => {
  test.each([
    '汇总',
    '均值',
    '合计',
    '总计',
    '平均值',
    '汇总值',
    '全店汇总值',
    '同行同层均值',
    'Total',
    ' 合 计：',
    '总计:',
  ])('%s', (word) => {
    expect(isFooterRow([word, '-', '12'])).toBe(true)
    expect(isFooterRow(['2026-03-01', null, word, '5'])).toBe(true)
  })

  test('facts are no footers', () => {
    expect(isFooterRow(['melissa', 82, '合计'.repeat(2)])).toBe(false)
    expect(isFooterRow(['1', '2', '3', '合计'])).toBe(false)
    expect(isFooterRow(['商品合计金额', 1])).toBe(false)
    expect(isFooterRow([])).toBe(false)
  })
})

test('statusHas folds the full-width comma and ignores a removal mark', () => {
  expect(statusHas('买家已付款，等待卖家发货', '买家已付款,等待卖家发货')).toBe(true)
  expect(statusHas('(删除)交易关闭', '交易关闭')).toBe(true)
  expect(statusHas('（删除）交易关闭', '删除')).toBe(false)
  expect(statusHas('已发货，退款成功', '退款成功')).toBe(true)
  expect(statusHas('交易成功', '交易关闭')).toBe(false)
})

test('isMaskedName', () => {
  expect(
    ['t**8', 'j****12', '王**', '138****1111', '##密文##', '$$密文$$', '王＊', '##密文', '$$密文'].map(isMaskedName),
  ).toEqual(Array(9).fill(true))
  expect(['tb12345678', '张三', 'a#b', ''].map(isMaskedName)).toEqual([false, false, false, false])
})
