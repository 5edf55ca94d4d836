import { describe, expect, test } from 'vitest'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import * as cells from '#shared/rules/cells.ts'
import { dayOfOrderNumber, daysOfGrid, spanOfText } from '#shared/rules/imports/file-days.ts'
import { tieredNames } from '#shared/rules/imports/header-tiers.ts'
import { personByName } from '#shared/rules/imports/names.ts'
import { rateOf, weightedMean } from '#shared/rules/imports/reaggregation.ts'
import { jdOrders } from '#shared/rules/imports/presets/jd-orders.ts'
import { columnPlaces } from '#shared/rules/imports/recognise.ts'
import { roleOfSender, strippedAccount } from '#shared/rules/imports/roles.ts'
import { orderOfLines, type OrderLine } from '#shared/rules/imports/targets/order-lines.ts'
import type { FileRecord } from '#shared/rules/imports/target.ts'
import { fullMasking, maskedText } from '#shared/rules/masking.ts'

// One walk through the rules of importing: what each is about and which function keeps it. Every example is the shape of a real export.
// Rules about bytes are kept by the readers and tested beside them: 1 container (test/readers/other-workbooks, damage, archive),
// 2 encoding and 3 delimiter (test/readers/csv), 4 where the header is (test/data/orders-import, test/data/service-presets), 19 insides of xlsx (test/readers/xlsx-cells),
// 20 size (test/readers/streaming).
const keptByReaders = [1, 2, 3, 19, 20]

interface Example {
  readonly rule: number
  readonly says: string
  readonly keeps: string
  readonly found: unknown
  readonly expected: unknown
}

const rule =
  (number: number, says: string) =>
  (keeps: string, found: unknown, expected: unknown): Example => ({ rule: number, says, keeps, found, expected })

const header = rule(4, 'a header may have two rows')
const names = rule(5, 'names are compared without blanks, width of brackets and case; the unit stays')
const gaps = rule(6, 'a trailing comma makes an empty column, rows may be short')
const places = rule(7, 'columns are found by name, never by position')
const ids = rule(8, 'ids are text, ruined ones are told')
const empties = rule(9, 'no value is no value and never 0')
const money = rule(10, 'money')
const percents = rule(11, 'percents')
const spans = rule(12, 'durations')
const dates = rule(13, 'dates')
const footers = rule(14, 'closing rows are no facts')
const grain = rule(15, 'amounts of an order that stand on every line count once')
const roles = rule(16, 'who speaks')
const masked = rule(17, 'masked names identify nobody')
const statuses = rule(18, 'states are found inside the text')
const joining = rule(21, 'rates and averages are joined by volume')

const day = '2026-06-07' as LocalDate
const columns = { orderNo: ['订单号'], paid: ['实付款', '实付金额'] }
const placesIn = (...header: string[]) => Object.fromEntries(columnPlaces(columns, header.map(cells.normalHeader)))

const line = (paid: number): OrderLine => ({
  ...{ item: null, status: 'shipped', statusText: '已发货', paid, refunded: null, itemsTotal: null, payable: null },
  ...{ postage: null, price: null, quantity: 1 },
  texts: { title: null, productId: null, sku: null, merchantCode: null, memo: null, afterSales: null },
})
const lines: FileRecord = {
  table: 'orders',
  key: '1',
  values: { status: 'shipped', paid: 93_245, quantity: 1 },
  isPart: true,
  lines: [line(93_245), line(93_245)],
}

const sender = { platform: 'taobao', accounts: new Set<string>(), shop: '示例旗舰店' } as const
const people = [{ number: 'A01', name: '小迪', aliases: [], accounts: [] }]

const walk: readonly Example[] = [
  header('tieredNames', tieredNames(['姓名', '上班1', null], [null, '打卡时间', '打卡状态']), [
    ...['姓名', '上班1:打卡时间', '上班1:打卡状态'],
  ]),
  header(
    'daysOfGrid',
    daysOfGrid(['姓名', '5', '六', '日', '8'], '2026-06' as Month).map(({ day }) => day.slice(5)),
    [...['06-05', '06-06', '06-07', '06-08']],
  ),
  names('normalHeader', ['收货地址 ', '\ufeff商品ID', '总金额（旧版）', '商品\u00a0id'].map(cells.normalHeader), [
    ...['收货地址', '商品id', '总金额(旧版)', '商品id'],
  ]),
  names(
    'unitOfHeader',
    ['首次响应时长（秒)', '会话时长(M)', 'PC在线时长（时）', '打卡次数(次)'].map(cells.unitOfHeader),
    [...['second', 'minute', 'hour', null]],
  ),
  gaps('columnPlaces', placesIn('订单号', '', '实付款', ''), { orderNo: [0], paid: [2] }),
  gaps('moneyOf', cells.moneyOf(([] as string[])[7]), null),
  places('columnPlaces', placesIn('实付金额', '备注', '订单号'), { orderNo: [2], paid: [0] }),
  ids(
    'idOf',
    ['="2135550001234567890"', "'13800001234", '\t260517-607198974342268\t', '7511.0', 'No:7511'].map(cells.idOf),
    [
      { id: '2135550001234567890' },
      { id: '13800001234' },
      { id: '260517-607198974342268' },
      { id: '7511' },
      { id: '7511' },
    ],
  ),
  ids(
    'idOf',
    [cells.idOf('2.13555E+18'), cells.idOf(2 ** 53)],
    [...[{ ruined: '2.13555E+18' }, { ruined: '9007199254740992' }]],
  ),
  ids('looksRounded', ['2135550001234560000', '2135550001234567890'].map(cells.looksRounded), [true, false]),
  empties(
    'isEmptyCell',
    [
      ...[
        '',
        '-',
        '--',
        '—',
        '\t',
        '\t-',
        'null',
        'NULL',
        'NaN',
        'None',
        '#DIV/0!',
        '-%',
        '--%',
        '--分--秒',
        '暂无数据',
      ],
      '延迟统计',
    ].every(cells.isEmptyCell),
    true,
  ),
  empties('isPendingCell', [cells.isPendingCell('延迟统计'), cells.percentOf('延迟统计')], [true, null]),
  money(
    'moneyOf',
    ['¥1,299.00', '￥39.90', '39.90元', '１２．３４', '-5', '(12.30)', '无退款申请'].map(cells.moneyOf),
    [...[129_900, 3990, 3990, 1234, -500, -1230, 'unreadable']],
  ),
  percents(
    'percentOf',
    [cells.percentOf('97.41%'), cells.percentOf('1.0'), cells.percentOf('97.41', 'percent')],
    [...[974_100, 1_000_000, 974_100]],
  ),
  percents('percentOf', cells.percentOf('97.41'), 'unreadable'),
  spans(
    'durationOf',
    ['1小时2分3秒', '1分23秒', '83秒', '0.37分钟', '0:01:23', '01:23'].map((text) => cells.durationOf(text)),
    [3723, 83, 83, 22.2, 83, 83],
  ),
  spans('durationOf', [cells.durationOf('0.37', 'minute'), cells.durationOf('37.79')], [22.2, 'unreadable']),
  dates(
    'localTimeOf',
    ['2018-09-01 18:12:03', '2022/3/1 18:00:54', '20240301', '2026-09-03 10:15:00 -0400', 45659.5].map((cell) =>
      cells.localTimeOf(cell),
    ),
    [
      ...['2018-09-01 18:12:03', '2022-03-01 18:00:54', '2024-03-01 00:00:00', '2026-09-03 10:15:00'],
      '2025-01-02 12:00:00',
    ],
  ),
  dates(
    'localDateOf',
    ['24-03-01 星期五', '2026/06/07 星期日'].map((text) => cells.localDateOf(text)),
    [...['2024-03-01', '2026-06-07']],
  ),
  dates(
    'localTimeOf',
    [cells.localTimeOf('次日 00:12', { day }), cells.localTimeOf('昨天 18:02', { today: day })],
    [...['2026-06-08 00:12:00', '2026-06-06 18:02:00']],
  ),
  dates('localTimeOf', cells.localTimeOf(43830.5, { date1904: true }), '2024-01-01 12:00:00'),
  dates('spanOfText', spanOfText('自定义报表_人均日接入_下单优先判定_2026-04-20至2026-04-20.xlsx'), {
    ...{ from: '2026-04-20', to: '2026-04-20' },
  }),
  dates('dayOfOrderNumber', dayOfOrderNumber('260517-607198974342268'), '2026-05-17'),
  footers(
    'isFooterRow',
    ['汇总', '均值', '合计', '总计', '平均值', '汇总值', '全店汇总值', '同行同层均值', 'Total'].every((word) =>
      cells.isFooterRow([word, '82']),
    ),
    true,
  ),
  footers('isFooterRow', cells.isFooterRow(['melissa', 82]), false),
  grain('orderOfLines', orderOfLines(lines, jdOrders).values['paid'], 93_245),
  roles(
    'roleOfSender',
    ['示例旗舰店:小美', 'tb12345678'].map((name) => roleOfSender(name, sender)),
    ['agent', 'buyer'],
  ),
  roles('roleOfSender', roleOfSender('jimi_vender_123', { ...sender, platform: 'jd' }), 'auto'),
  roles('strippedAccount', strippedAccount('cntaobaotb123'), 'tb123'),
  roles('personByName', personByName('得力广州专卖店:小迪', people), 'A01'),
  masked(
    'isMaskedName',
    ['t**8', 'j****12', '王**', '138****1111', '##密文##', '$$密文$$'].every(cells.isMaskedName),
    true,
  ),
  masked('personByName', personByName('小**', people), null),
  statuses('statusHas', cells.statusHas('买家已付款，等待卖家发货', '等待卖家发货'), true),
  statuses('statusHas', cells.statusHas('(删除)等待出库', '等待出库'), true),
  joining(
    'weightedMean',
    weightedMean([
      { value: 10, weight: 90 },
      { value: 60, weight: 10 },
    ]),
    15,
  ),
  joining('rateOf', [rateOf(9, 10), rateOf(0, 10), rateOf(0, 0)], [0.9, 0, null]),
]

describe('the rules of importing', () => {
  test.each(walk)('rule $rule, $says: $keeps', ({ found, expected }) => expect(found).toEqual(expected))

  test('all 21 are walked', () => {
    const walked = new Set([...walk.map((example) => example.rule), ...keptByReaders])
    expect([...walked].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
  })

  test('rule 21: parts without a value or a volume weigh nothing, nothing has no average', () => {
    const whole = { value: 30, weight: 10 }
    expect(weightedMean([whole, { value: null, weight: 90 }, { value: 99, weight: null }])).toBe(30)
    expect(weightedMean([whole, { value: 99, weight: 0 }, { value: 99, weight: -5 }])).toBe(30)
    expect([weightedMean([]), weightedMean([{ value: 5, weight: 0 }])]).toEqual([null, null])
    expect(weightedMean([{ value: 0, weight: 3 }])).toBe(0)
  })

  test('rule 17: what the platform has masked is not masked again', () => {
    expect(['138****1111', 't**8', '王**'].map((text) => maskedText(text, fullMasking))).toEqual([
      ...['138****1111', 't**8', '王**'],
    ])
  })
})
