import { describe, expect, it } from 'vitest'
import { failureCodes } from '#shared/contract/failure.ts'
import { reasonCode, type FieldUnit } from '#shared/contract/import-fields.ts'
import { mapping } from '#shared/contract/imports.ts'
import { importFields, importKinds, platformFigures, teamKinds } from '#shared/kit/import-fields.ts'
import type { OrderAmounts, Preset } from '#shared/rules/imports/preset.ts'
import { presets } from '#shared/rules/imports/presets.ts'
import type { FileRecord } from '#shared/rules/imports/target.ts'
import { joinedParts, orderOfLines, type OrderLine } from '#shared/rules/imports/targets/order-lines.ts'
import { texts } from '#shared/text/text.ts'
import { code, codesIn, read, tableOf } from '#test/support/doc-tables.ts'

/** One line of an order from `28.90 × 1 → 57.80`, `–` where nothing is said, 关闭 behind a closed one. */
const lineOf = (text: string): OrderLine => {
  const [, price = '', quantity = '', paid = '', closed] = /^(\S+) × (\d+) → (\S+)( 关闭)?$/.exec(text.trim()) ?? []
  const fen = (amount: string): number | null => (amount === '–' ? null : Math.round(Number(amount) * 100))
  const nothing = { title: null, productId: null, sku: null, merchantCode: null, memo: null, afterSales: null }
  return {
    ...{ item: null, refunded: null, itemsTotal: null, payable: null, postage: null, texts: nothing },
    status: closed === undefined ? 'completed' : 'closed',
    statusText: closed === undefined ? '已完成' : '已关闭',
    ...{ price: fen(price), paid: fen(paid), quantity: Number(quantity) },
  }
}

/** What the rule for orders of several rows makes of these lines. */
const orderOfTexts = (manner: OrderAmounts, written: readonly string[]): FileRecord['values'] => {
  const parts = written.map(lineOf).map((line): FileRecord => {
    const { paid, status, statusText } = line
    return { table: 'orders', key: '1', values: { paid, status, statusText }, isPart: true, lines: [line] }
  })
  const [first, ...rest] = parts
  if (!first) throw new Error('an order has lines')
  const preset = { orderAmounts: manner } as unknown as Preset
  return orderOfLines(rest.reduce(joinedParts, first), preset).values
}

describe('docs/imports.md', () => {
  const text = read('docs/imports.md')

  it('every reason code has a row, and no other', () => {
    expect(tableOf('docs/imports.md', 'reasons').map(([name]) => code(name))).toEqual(reasonCode.options)
  })

  it('says of every reason the same as docs/import-targets.md, which is read with the real rules', () => {
    const whereTo = (file: string, column: number): Map<string, string> =>
      new Map(
        tableOf(file, 'reasons').map((row) => [code(row[0]), /excluded|rejected/.exec(row[column] ?? '')?.[0] ?? '']),
      )
    const here = whereTo('docs/imports.md', 2)
    for (const [name, where] of whereTo('docs/import-targets.md', 1))
      expect([name, here.get(name)]).toEqual([name, where])
    expect([...here.values()].every((where) => where !== '')).toBe(true)
  })

  it('every kind has a row with whose it is and its fields; how it is known again is told of every kind', () => {
    const rows = tableOf('docs/imports.md', 'kinds')
    expect(rows.map(([kind, , whose, required]) => [code(kind), whose?.split(' ')[1], codesIn(required)])).toEqual(
      importKinds.map((kind) => [kind, teamKinds.includes(kind) ? 'team' : 'shop', [...importFields[kind].required]]),
    )
    for (const [kind, , , , optional] of rows)
      if (code(kind) !== 'agent-figures')
        expect(codesIn(optional)).toEqual([...importFields[code(kind) as keyof typeof importFields].optional])
    expect(tableOf('docs/imports.md', 'identity').map(([kind]) => code(kind))).toEqual([...importKinds])
  })

  it('every figure stands under its unit', () => {
    const rows = tableOf('docs/imports.md', 'figures')
    const byUnit = Map.groupBy(Object.entries(platformFigures), ([, unit]): FieldUnit => unit)
    expect(new Map(rows.map(([unit, figures]) => [code(unit), codesIn(figures)]))).toEqual(
      new Map([...byUnit].map(([unit, figures]) => [unit, figures.map(([figure]) => figure)])),
    )
  })

  it('every field of an order has a row', () => {
    const { required, optional } = importFields.orders
    expect(tableOf('docs/imports.md', 'fields').map(([field]) => code(field))).toEqual([...required, ...optional])
  })

  it.each(tableOf('docs/imports.md', 'amounts'))('an order %s of %s was paid %s', (manner, lines, paid, refunded) => {
    const values = orderOfTexts(code(manner) as OrderAmounts, (lines ?? '').split('；'))
    const shown = (fen: unknown): string => (typeof fen === 'number' ? (fen / 100).toFixed(2) : '–')
    expect([shown(values['paid']), shown(values['refunded'])]).toEqual([paid, refunded])
  })

  it('names every container, and only codes of refusal that there are', () => {
    const containers = /Container = ([^\n]+)/.exec(read('electron/data/readers/table.ts'))?.[1]?.match(/[\w-]+/g) ?? []
    expect(containers.length).toBeGreaterThan(9)
    for (const name of containers) expect(text).toContain(`\`${name}\``)
    const refused = codesIn((text.split('<!-- codes: refused -->')[1] ?? '').trimStart().split('\n')[0])
    expect(refused.length).toBeGreaterThan(10)
    for (const name of refused) expect(failureCodes).toContain(name)
  })

  it('every mapping in it is one that an import takes', () => {
    const blocks = [...text.matchAll(/^```json\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '')
    expect(blocks.length).toBe(2)
    for (const block of blocks) expect(mapping.safeParse(JSON.parse(block)).error).toBeUndefined()
  })
})

describe('the exports that are known', () => {
  const ids = presets.map(({ id }) => id)

  it('each stands in one of the three pages about exports, and each has a name for people', () => {
    const named = ['docs/presets.md', 'docs/presets-service.md', 'docs/chat-logs.md'].flatMap((file) =>
      codesIn(read(file)),
    )
    expect(ids.filter((id) => !named.includes(id))).toEqual([])
    for (const language of ['zh-CN', 'en'] as const)
      expect(Object.keys(texts[language].imports.presets).toSorted()).toEqual([...ids, 'mapping'].toSorted())
  })
})
