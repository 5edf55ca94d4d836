import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportField } from '#shared/kit/import-fields.ts'
import { importFields } from '#shared/kit/import-fields.ts'
import { normalHeader } from '#shared/rules/cells.ts'
import type { Preset } from '#shared/rules/imports/preset.ts'
import { orderPresets } from '#shared/rules/imports/presets/orders.ts'
import { presets } from '#shared/rules/imports/presets.ts'
import { recognisedPreset } from '#shared/rules/imports/recognise.ts'
import { orderExports } from '#test/fixtures/exports/orders/all.ts'
import { jdSettlement } from '#test/fixtures/exports/orders/jd.ts'

interface Header {
  readonly name: string
  readonly preset: string
  readonly header: readonly string[]
}

const headers: readonly Header[] = [
  ...orderExports,
  { name: 'jd-settlement', preset: 'jd-settlement@2026', header: jdSettlement.header },
]

const presetCalled = (id: string): Preset => {
  const preset = orderPresets.find((candidate) => candidate.id === id)
  if (!preset) throw new Error(`no preset ${id}`)
  return preset
}

const idOf = (name: string): string => name.split('@')[0] ?? ''
// Among the exports of every kind, not of orders alone.
const recognised = (names: readonly string[]) => recognisedPreset(presets, names.map(normalHeader), 'Sheet1')
const allThatFit = (names: readonly string[]): string[] =>
  presets.filter((preset) => recognisedPreset([preset], names.map(normalHeader), 'Sheet1') !== null).map(({ id }) => id)

/** Ways a name comes back that mean nothing: blanks of any kind, a byte order mark, brackets of the other width. */
const dressings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `${name} `,
  (name) => `\ufeff${name}`,
  (name) => `\u00a0${name}\u3000`,
  (name) => `\t${name}\t`,
  (name) => name.replaceAll('(', '（').replaceAll(')', '）'),
  (name) => name.replaceAll('（', '(').replaceAll('）', ')'),
  (name) => name.replaceAll('（', '(').replace(/\)$/, '）'),
]

/** The header in another order, dressed up, with only some of its columns; those the preset asks for stay. */
const keptHeader = ({ preset, header }: Header): fc.Arbitrary<string[]> => {
  const { all, oneOf = [] } = presetCalled(idOf(preset))
  const needed = new Set([...all, ...oneOf].map(normalHeader))
  return fc
    .array(fc.tuple(fc.boolean(), fc.constantFrom(...dressings)), {
      minLength: header.length,
      maxLength: header.length,
    })
    .map((fates) =>
      header.flatMap((name, at) => {
        const [isKept, dressed] = fates[at] ?? [true, dressings[0]!]
        return isKept || needed.has(normalHeader(name)) ? [dressed(name)] : []
      }),
    )
    .chain((kept) => fc.shuffledSubarray(kept, { minLength: kept.length }))
}

describe('recognition of order exports', () => {
  it.each(headers.map((entry) => [entry.name, entry] as const))(
    '%s is itself, in its version, and nothing else',
    (_name, entry) => {
      expect(recognised(entry.header)?.name).toBe(entry.preset)
      expect(allThatFit(entry.header)).toEqual([idOf(entry.preset)])
    },
  )

  it.each(headers.map((entry) => [entry.name, entry] as const))(
    '%s is recognised with its columns shuffled, dressed up and dropped but for those it is told by',
    (_name, entry) => {
      fc.assert(
        fc.property(keptHeader(entry), (names) => {
          expect(recognised(names)?.preset.id).toBe(idOf(entry.preset))
          expect(allThatFit(names)).toEqual([idOf(entry.preset)])
        }),
        { numRuns: 25 },
      )
    },
  )

  it('whatever columns are picked of one export, it is never taken for another', () => {
    for (const { preset, header } of headers)
      fc.assert(
        fc.property(fc.subarray([...header]), (names) => {
          expect([null, idOf(preset)]).toContain(recognised(names)?.preset.id ?? null)
        }),
        { numRuns: 40 },
      )
  })

  it('headers of other things are no orders', () => {
    for (const header of [
      '订单编号|退款编号|支付宝交易号|订单付款时间|商品编码|退款完结时间|买家实际支付金额|宝贝标题|买家退款金额|退款状态|售中或售后',
      '售后单号|订单号|商品单号|商品名称|商品ID|应付金额（元）|售后类型|售后状态|售后申请时间',
      '客服|咨询人数|接待人数|平均响应(秒)|客服销售额',
      '姓名|考勤组|部门|日期|班次|上班1打卡时间',
      '结算时间|订单号|子订单号|结算金额|下单时间|收入合计',
      '买家昵称|评价内容|评价时间|订单号',
    ])
      expect(recognised(header.split('|'))?.preset.kind).not.toBe('orders')
  })
})

describe('presets of order exports', () => {
  it.each(orderPresets.map((preset) => [preset.id, preset] as const))('%s is sound', (_id, preset) => {
    const known = [...importFields.orders.required, ...importFields.orders.optional] as readonly ImportField[]
    expect(known).toEqual(expect.arrayContaining(Object.keys(preset.columns)))
    expect(preset.versions.at(-1)?.marks).toEqual([])
    expect(preset.versions.slice(0, -1).every(({ marks }) => marks.length > 0)).toBe(true)
    if (preset.isRefused) return
    const missing = importFields.orders.required.filter(
      (field) => !preset.columns[field] && !preset.without?.includes(field),
    )
    expect(missing).toEqual([])
    expect(preset.grain).toBeDefined()
    expect(preset.grain === 'item').toBe(preset.orderAmounts !== undefined)
  })

  it('every id is there once, and every preset and version has its file', () => {
    const ids = orderPresets.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const names = orderPresets.flatMap(({ id, versions }) => versions.map(({ version }) => `${id}@${version}`))
    expect(new Set(headers.map(({ preset }) => preset))).toEqual(new Set(names))
  })

  it('every column a preset knows stands in one of its files, but for a few spellings nobody has published a file of', () => {
    const unseen = orderPresets.flatMap(({ id, columns }) => {
      const names = new Set(
        headers.filter(({ preset }) => idOf(preset) === id).flatMap(({ header }) => header.map(normalHeader)),
      )
      return [...new Set(Object.values(columns).flat())].filter((name) => !names.has(normalHeader(name)))
    })
    expect(unseen).toEqual([
      '拼单成功时间',
      '下单账号',
      '商家应收金额(元)',
      '卖家备注',
      '订单备注',
      'Paid Date',
      'Completed Date',
      'Order Notes',
      'Item Name',
      'Product Name',
    ])
  })
})

describe('docs/presets.md', () => {
  const text = readFileSync('docs/presets.md', 'utf8')
  const none = '–'

  /** The rows below the head of the table after `<!-- table: name -->`, cells trimmed and without code marks. */
  const tableOf = (name: string): string[][] => {
    const lines = (text.split(`<!-- table: ${name} -->`)[1] ?? '').trimStart().split('\n')
    const end = lines.findIndex((line) => !line.startsWith('|'))
    return lines.slice(2, end).map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`|`$/g, '')),
    )
  }

  const listed = (names: readonly string[] | undefined): string => names?.join('、') ?? none
  const grains = { order: '一笔订单 order', item: '一件商品 item', 'item-only': '一件商品，不含订单 item alone' }
  const manners = {
    repeated: '每行重复 repeated',
    'first-line': '只在首行 first line',
    'each-line': '各行各记 each line',
    'by-price': '看单价 by price',
  }

  it('says what every export is told by', () => {
    expect(tableOf('order-presets')).toEqual(
      orderPresets.map(({ id, all, oneOf, none: without, grain = 'order', orderAmounts, isRefused }) => [
        id,
        listed(all),
        listed(oneOf),
        listed(without),
        isRefused ? '不导入 refused' : grains[grain],
        orderAmounts ? manners[orderAmounts] : none,
      ]),
    )
    expect(tableOf('order-versions')).toEqual(
      orderPresets.flatMap(({ id, versions }) =>
        versions.map(({ version, marks }) => [`${id}@${version}`, marks.join('、') || '其余 all others']),
      ),
    )
  })

  it.each(orderPresets.map((preset) => [preset.id, preset] as const))('names every column of %s', (id, { columns }) => {
    const stated = Object.fromEntries(tableOf(id).map(([field = '', names = '']) => [field, names.split('、')]))
    expect(stated).toEqual(columns)
  })
})
