import { existsSync, globSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failureCodes } from '#shared/contract/failure.ts'
import type { Batch } from '#shared/contract/imports.ts'
import { contract } from '#shared/contract/index.ts'
import { attributionSettings, type OrderWithAttribution } from '#shared/contract/orders.ts'
import { plan, tiers, type Tiers } from '#shared/contract/plans.ts'
import { importKinds } from '#shared/kit/import-fields.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { attributionOf, memoReader } from '#shared/rules/attribution.ts'
import { flagReader } from '#shared/rules/attribution/flags.ts'
import { commissionByOrder, commissionOf, exactCommission } from '#shared/rules/commission.ts'
import { personMonths, type CommissionMonth } from '#shared/rules/commission-run.ts'
import type { Exact } from '#shared/rules/exact.ts'
import { fullMasking, maskedText } from '#shared/rules/masking.ts'
import { sampleOrders } from '#data/services/sample/sample-shop.ts'
import { cellsOf, code, codesIn, prose, read, tableOf } from '#test/support/doc-tables.ts'
import { commands } from '../../electron/cli/commands.ts'
import { batchJson } from '../../electron/cli/json-values.ts'

const files = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')].map((file) => file.replaceAll('\\', '/'))
describe('what the documents point at', () => {
  it('finds documents worth checking', () => {
    expect(files.length).toBeGreaterThan(25)
  })

  it.each(files)('%s: every relative link is there', (file) => {
    const links = [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#')
      if (path !== '') return !existsSync(join(dirname(file), path))
      return !read(file)
        .toLowerCase()
        .includes(`## ${(anchor ?? '').replaceAll('-', ' ')}`)
    })
    expect(broken).toEqual([])
  })

  it.each(files)('%s: every path in code marks is there', (file) => {
    const paths = [...prose(file).matchAll(/`((?:shared|electron|renderer|build|test|docs)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? '',
    )
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  it.each(files)('%s: no absolute path of somebody’s machine, no host of a registry', (file) => {
    expect(
      read(file).match(/(?:^|[\s("'`])\/(?:home|root|work|tmp|Users|mnt)\/|[A-Z]:\\Users|registry\.|npmjs|npmmirror/gm),
    ).toBeNull()
    const outside = [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].filter((match) =>
      normalize(join(dirname(file), match[1] ?? '')).startsWith('..'),
    )
    expect(outside).toEqual([])
  })

  it('names every script of package.json that a newcomer needs', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...read('README.md').matchAll(/npm (?:run (?:-s )?)?(start|test|cli|package|bench)\b/g)].map(
      (match) => match[1] ?? '',
    )
    expect([...new Set(named)].toSorted()).toEqual(
      Object.keys(scripts)
        .filter((name) => name !== 'format')
        .toSorted(),
    )
  })
})

describe('docs/dependencies.md', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const rows = prose('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map(cellsOf)

  it('names every package with its pinned version, and no other', () => {
    const pinned = Object.entries({ ...dependencies, ...devDependencies }).map(
      ([name, version]) => `${name} ${version.split('@').at(-1)}`,
    )
    expect(rows.map(([name, version]) => `${code(name)} ${version}`).toSorted()).toEqual(pinned.toSorted())
  })

  it('says the licence the package itself states', () => {
    const licence = (name: string): string =>
      (JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string }).license
    expect(rows.map(([name, , stated]) => `${code(name)} ${stated}`)).toEqual(
      rows.map(([name]) => `${code(name)} ${licence(code(name))}`),
    )
  })
})

describe('docs/failures.md, docs/cli.md, docs/words.md', () => {
  it('every failure code has a row, and no other', () => {
    const rows = prose('docs/failures.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map(cellsOf)
    expect(rows.map(([name]) => code(name))).toEqual([...failureCodes])
  })

  it('every command has a row with its options, and no other', () => {
    const text = prose('docs/cli.md').split('## JSON')[0] ?? ''
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map(cellsOf)
    const starts = (row: string[], words: readonly string[]): boolean =>
      `${code(row[0])} `.startsWith(`${words.join(' ')} `)
    for (const { words, options } of commands) {
      const row = rows.find((candidate) => starts(candidate, words))
      expect(row, words.join(' ')).toBeDefined()
      for (const { name } of options) expect(row?.join(' '), `${words.join(' ')} --${name}`).toContain(`--${name}`)
    }
    const unknown = rows.filter((row) => !starts(row, ['help']) && !commands.some(({ words }) => starts(row, words)))
    expect(unknown).toEqual([])
  })

  it('the batch of an import has exactly the keys that are told', () => {
    const keys = /`\{batches: \[\{([^[]*rows: \{[^}]*\}[^[]*\[\{[^}]*\}\][^}]*)\}/.exec(read('docs/cli.md'))?.[1] ?? ''
    const outer = keys
      .replace(/\{[^{}]*\}/g, '')
      .split(',')
      .map((key) => (key.split(':')[0] ?? '').trim())
    const reasons = [{ code: 'blank-row', kind: 'excluded', count: 1, sheet: null, firstRow: 2, example: null }]
    const made = batchJson({ reasons } as unknown as Batch, null)
    expect(outer).toEqual(Object.keys(made))
    expect(Object.keys(made.reasons[0] ?? {})).toEqual(['code', 'count', 'firstRow'])
  })

  it('every kind stands in docs/cli.md', () => {
    const listed = codesIn(read('docs/cli.md'))
    for (const kind of importKinds) expect(listed).toContain(kind)
  })

  it('the sample shop has as many orders as promised', () => {
    const count = sampleOrders().reduce((sum, { orders }) => sum + orders.length, 0)
    expect(read('docs/cli.md')).toContain(`${count.toLocaleString('en-US')} orders of three months`)
  })

  it('every noun of the contract is a word', () => {
    const nouns = new Set(Object.keys(contract).map((name) => name.split('.')[0]))
    for (const noun of nouns) expect(read('docs/words.md')).toContain(`| \`${noun}\``)
  })
})

const money = (fen: number): string => (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })
const fenOf = (cell: string | undefined): number => Math.round(Number((cell ?? '').replaceAll(',', '')) * 100)
const exactText = ({ numerator, denominator }: Exact): string =>
  (Number(numerator) / Number(denominator) / 100).toFixed(5)

const goldenSteps = [
  [0, 5_000],
  [5_000_000, 8_000],
  [10_000_000, 10_000],
]
const golden = (mode: Tiers['mode']): Tiers => tiers.parse({ mode, steps: goldenSteps })
const difference = (tiersOf: Tiers, from: number, to: number): string => {
  const [after, before] = [exactCommission(tiersOf, to), exactCommission(tiersOf, from)]
  return exactText({
    numerator: after.numerator * before.denominator - before.numerator * after.denominator,
    denominator: after.denominator * before.denominator,
  })
}

describe('docs/commission.md, computed with the real rule', () => {
  it('the golden table', () => {
    const rows = tableOf('docs/commission.md', 'golden')
    expect(rows.map(([net]) => net)).toEqual(['49,999', '50,000', '99,999', '100,000', '120,000'])
    for (const [net, marginal, whole] of rows) {
      expect(marginal).toBe(money(commissionOf(golden('marginal'), toFen(fenOf(net)))))
      expect(whole).toBe(money(commissionOf(golden('whole'), toFen(fenOf(net)))))
    }
  })

  it('the five lines with largest remainder', () => {
    const rows = tableOf('docs/commission.md', 'lines')
    const bases = rows.slice(0, -1).map(([, base]) => toFen(fenOf(base)))
    const total = bases.reduce<number>((sum, base) => sum + base, 0)
    const amounts = (mode: Tiers['mode']) =>
      commissionByOrder(
        { tiers: golden(mode), newHire: null },
        bases.map((base) => ({ base, isNewHire: false })),
      )
    const expected = bases.map((base, index) => {
      const before = bases.slice(0, index).reduce<number>((sum, earlier) => sum + earlier, 0)
      const wholeExact = exactText({ numerator: BigInt(base) * 8_000n, denominator: 1_000_000n })
      return [
        String(index + 1),
        money(base),
        difference(golden('marginal'), before, before + base),
        money(amounts('marginal')[index] ?? 0),
        wholeExact,
        money(amounts('whole')[index] ?? 0),
      ]
    })
    expect(bases.length).toBe(5)
    expect(rows.slice(0, -1)).toEqual(expected)
    const sums = (mode: Tiers['mode']) => [
      exactText(exactCommission(golden(mode), total)),
      money(commissionOf(golden(mode), toFen(total))),
    ]
    expect(rows.at(-1)).toEqual(['合计 total', money(total), ...sums('marginal'), ...sums('whole')])
  })

  it('the whole month', () => {
    const rows = personMonths(exampleMonth).map(({ row }) => [
      row.agent,
      String(row.orders),
      ...[row.base, row.commission, row.personal, row.extras, row.team, row.total].map((fen) =>
        money(fen ?? Number.NaN),
      ),
    ])
    expect(tableOf('docs/commission.md', 'month')).toEqual(rows)
  })
})

const at = (day: number): LocalTime => `2026-10-0${day} 10:00:00` as LocalTime

const orderOf = (
  number: number,
  paid: number,
  title: string,
  shares: Record<string, number>,
  status = 'completed',
): OrderWithAttribution =>
  ({
    order: {
      id: number,
      shopId: 1,
      shop: '示例',
      orderNo: String(number),
      status,
      paidAt: at(number),
      completedAt: null,
      postage: 1_000,
      paid,
      refunded: 0,
      title,
    },
    attribution: {
      state: 'credited',
      evidence: 'memo',
      shares: Object.entries(shares).map(([agent, share]) => ({ agent, share: share * 10_000 })),
      candidates: [],
      found: [],
      decision: null,
    },
  }) as unknown as OrderWithAttribution

const exampleMonth: CommissionMonth = {
  month: '2026-10' as Month,
  people: ['A01', 'A02', 'A03'].map((number, index) => ({
    id: index + 1,
    number,
    name: number,
    group: '售前',
    role: 'agent',
    joined: null,
    left: null,
  })) as unknown as CommissionMonth['people'],
  plans: [
    plan.parse({
      name: '售前提成',
      from: '2026-01',
      group: '售前',
      tiers: {
        mode: 'marginal',
        steps: [
          [0, 5_000],
          [1_000_000, 8_000],
        ],
      },
      perOrder: 50,
      products: [
        { match: '置物架', fen: 200 },
        { match: '窗帘', rate: 10_000 },
      ],
      teamPool: { rate: 1_000, split: 'equal' },
      guarantee: 3_000,
    }),
  ],
  whatIf: null,
  orders: [
    orderOf(1, 601_000, '三层置物架', { A01: 100 }),
    orderOf(2, 500_999, '棉麻窗帘', { A01: 100 }),
    orderOf(3, 100_999, '实木小凳', { A01: 70, A02: 30 }),
    orderOf(4, 51_000, '床头柜', { A02: 100 }, 'closed'),
  ],
  refunds: new Map(),
  scores: null,
  daysWorked: new Map(),
  signedOn: () => null,
  corrections: new Map(),
}

describe('docs/attribution.md and docs/privacy.md, read with the real rules', () => {
  it('the table of memos', () => {
    const rows = tableOf('docs/attribution.md', 'memos')
    expect(rows.length).toBeGreaterThan(12)
    const readMemo = memoReader([
      { number: 'A01', aliases: ['小美'] },
      { number: 'A02', aliases: ['阿强', '小美丽'] },
    ])
    const expected = rows.map(([cell]) => {
      const memo = code(cell)
      const { found, candidates, state } = attributionOf({
        order: { createdAt: at(5), paidAt: at(5), memo, flag: null },
        decision: null,
        settings: attributionSettings.parse({}),
        readMemo,
        readFlag: flagReader(attributionSettings.parse({})),
        chat: null,
        presentAt: () => [],
        eveningOf: () => [],
        isOnShift: () => null,
      })
      return [cell, found.join('、') || '–', candidates.join('、') || '–', state]
    })
    expect(rows).toEqual(expected)
  })

  it('the table of what is masked: every switch, with it on and off', () => {
    const rows = tableOf('docs/privacy.md', 'masking')
    const kinds = Object.keys(fullMasking) as (keyof typeof fullMasking)[]
    expect(new Set(rows.map(([kind]) => code(kind)))).toEqual(new Set(kinds))
    const nothing = Object.fromEntries(kinds.map((kind) => [kind, false])) as unknown as typeof fullMasking
    for (const [kind, , example = '', kept] of rows) {
      expect([example, maskedText(example, { ...nothing, [code(kind)]: true })]).toEqual([
        example,
        kept?.replaceAll('\\', ''),
      ])
      expect(maskedText(example, { ...fullMasking, [code(kind)]: false })).toBe(example)
    }
  })
})
