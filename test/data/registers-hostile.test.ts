import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { RegisterValue, RegisterValues } from '#shared/contract/registers.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

let host: TestHost
beforeEach(async () => {
  host = await openTestHost()
  await fillSmallTeam(host)
})

const noted = (values: RegisterValues = {}): InputOf<'registers.add'> => ({
  register: 'problems',
  person: 'A01',
  values: { category: 'product', text: '少螺丝', ...values },
})
const textKept = async (text: string): Promise<RegisterValue | undefined> =>
  (await host.ask('registers.add', noted({ text }))).values['text']
const refusedAt = async (register: RegisterName, values: RegisterValues, person: string | null = 'A01') => {
  const { code, details } = await host.refusal('registers.add', { register, person, values })
  return [code, details['path']]
}

describe('what people paste', () => {
  it('is kept to the sign: emoji, right-to-left, line breaks, formulas, 4,000 characters', async () => {
    const texts = [
      '好😀👨‍👩‍👧的',
      'ab\u202e倒\u200f着',
      '一\n\n二\t三',
      `=cmd|' /C calc'!A0`,
      '+1',
      '@SUM(A1)',
      '长'.repeat(4000),
    ]
    for (const text of texts) expect(await textKept(text)).toBe(text)
    expect((await host.ask('registers.list', { register: 'problems', search: '倒' })).total).toBe(1)
    expect((await refusedAt('problems', { text: '长'.repeat(4001), category: 'idea' }))[0]).toBe('invalid-input')
  })

  it('loses what nothing can show: NUL, controls and halves of signs', async () => {
    expect(await textKept('a\u0000b\u0007\u001b[31m')).toBe('ab[31m')
    expect(await textKept('a\ud800b')).toBe('a\ufffdb')
    expect(await textKept('a\r\nb\rc')).toBe('a\nb\nc')
  })

  it('is nothing when nothing of it can be seen', async () => {
    for (const text of ['\u200b\u200b', '\u202e \u2060', '\u00ad', '\u0000'])
      expect(await refusedAt('problems', { category: 'idea', text })).toEqual(['invalid-input', 'text'])
    expect(await refusedAt('problems', { category: '\u200d', text: '少螺丝' })).toEqual(['invalid-input', 'category'])
  })

  it('is words in a workbook, never a formula', async () => {
    const texts = [`=1+1`, `=cmd|' /C calc'!A0`, '@SUM(A1)', '-2+3', 'a\u0000b', '一\n二']
    for (const text of texts) await textKept(text)
    const path = join(host.folder, 'problems.xlsx')
    expect((await host.ask('registers.saveWorkbook', { register: 'problems', path })).rows).toBe(texts.length)
    const sheet = Object.values(XLSX.read(readFileSync(path)).Sheets)[0] ?? {}
    const cells = Object.values(sheet).filter((cell: unknown): cell is XLSX.CellObject => typeof cell === 'object')
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
    const shown = cells.map(({ v }) => v)
    for (const text of texts) expect(shown).toContain(text.replace('\u0000', ''))
  })
})

describe('names and values that no register has', () => {
  it('are refused as fields, states, steps, registers and settings, names of objects included', async () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '']) {
      expect(await refusedAt('problems', { category: 'idea', text: 'x', [name]: 'x' })).toEqual(['invalid-input', name])
      const list = { register: 'problems' } as const
      expect((await host.refusal('registers.list', { ...list, values: { [name]: 'x' } })).code).toBe('invalid-input')
      expect((await host.refusal('registers.list', { ...list, state: name })).details['path']).toBe('state')
      expect((await host.refusal('registers.list', { register: name as RegisterName })).code).toBe('invalid-input')
      for (const settings of [
        { choices: { [name]: ['x'] }, hours: {} },
        { choices: { [`problems.${name}`]: ['x'] }, hours: {} },
        { choices: {}, hours: { [`complaints.${name}`]: 2 } },
      ])
        expect((await host.refusal('registers.saveSettings', settings)).code).toBe('invalid-input')
    }
    const { id } = await host.ask('registers.add', noted())
    for (const move of ['__proto__', 'constructor', ''])
      expect((await host.refusal('registers.move', { id, move })).code).toBe('move-not-possible')
  })

  it('a field called __proto__ changes neither the entry nor anything else', async () => {
    const values = JSON.parse('{"category":"idea","text":"x","__proto__":{"isAdmin":true}}') as RegisterValues
    const { values: kept } = await host.ask('registers.add', { register: 'problems', person: 'A01', values })
    expect(Object.keys(kept)).toEqual(['category', 'text'])
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })

  it('are words like others in an open choice', async () => {
    for (const word of ['constructor', '__proto__', 'toString']) {
      expect((await host.ask('registers.add', noted({ category: word }))).values['category']).toBe(word)
      expect((await host.ask('registers.list', { register: 'problems', values: { category: word } })).total).toBe(1)
    }
    const { groups } = await host.ask('problems.digest', { from: '2026-11-16', to: '2026-11-22' } as never)
    expect(groups.map(({ category, made }) => [category, made])).toContainEqual(['__proto__', 1])
  })

  it('of another kind are refused by their field', async () => {
    const wrong: RegisterValue[] = [1, true, ['a'], [{ agent: 'A01', came: true, score: null, signedAt: null }]]
    for (const field of ['text', 'category', 'buyer', 'orderNo', 'shop', 'product', 'priority'])
      for (const value of wrong)
        expect(await refusedAt('problems', { category: 'idea', text: 'x', [field]: value })).toEqual([
          'invalid-input',
          field,
        ])
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, {}, 10n])
      expect((await host.refusal('registers.add', noted({ text: value as never }))).code).toBe('invalid-input')
  })
})

describe('money and days beyond all bounds', () => {
  const fund = (values: RegisterValues): RegisterValues => ({
    ...{ direction: 'in', amount: 100, day: '2026-11-01', text: '自愿', isVoluntary: true },
    ...values,
  })

  it('money must be whole fen a shop can have, and sums stay exact', async () => {
    for (const amount of [0, -1, 0.5, 2 ** 53, 1e300, 10_000_000_001])
      expect(await refusedAt('fund', fund({ amount }), null)).toEqual(['invalid-input', 'amount'])
    for (let line = 0; line < 20; line += 1)
      await host.ask('registers.add', { register: 'fund', values: fund({ amount: 10_000_000_000 - line }) })
    const { balance, lines } = await host.ask('ledger.fund', { month: '2026-11' as never })
    expect([balance, lines.length]).toEqual([200_000_000_000 - 190, 20])
    const out = fund({ direction: 'out', amount: 10_000_000_000, day: '2026-10-31' })
    expect((await host.refusal('registers.add', { register: 'fund', values: out })).code).toBe('fund-short')
  })

  it('days that are none are refused, the first and the last of the calendar are days', async () => {
    for (const day of ['0000-00-00', '2026-02-30', '2026-13-01', '10000-01-01', '2026-1-1', '２０２６-01-01'])
      expect(await refusedAt('lost', { reason: 'price', day })).toEqual(['invalid-input', 'day'])
    for (const day of ['0000-01-01', '9999-12-31']) {
      const entry = { register: 'actions', owner: 'A01', values: { text: '定话术', until: day } } as const
      expect((await host.ask('registers.add', entry)).due).toBe(`${day} 23:59:59`)
    }
    expect((await host.ask('registers.list', { register: 'actions', onlyOverdue: true })).total).toBe(1)
  })

  it('what is due before it was written is overdue at once', async () => {
    const made = await host.ask('registers.add', { ...noted(), due: '2020-01-01 00:00:00' as never })
    expect(made.isOverdue).toBe(true)
    expect(await host.ask('registers.waiting', {})).toMatchObject([{ register: 'problems', open: 1, overdue: 1 }])
  })

  it('an hour before the end of the calendar an entry is due at its end', async () => {
    host.clock.now = '9999-12-30 23:00:00'
    const { due } = await host.ask('registers.add', { register: 'follow-up', values: { kind: 'gift', text: 'x' } })
    expect(due).toBe('9999-12-31 23:00:00')
  })
})

describe('deep histories', () => {
  it('a thousand corrections stay readable, each with what stood there', async () => {
    const { id } = await host.ask('registers.add', noted({ text: '第 0 次' }))
    for (let turn = 1; turn <= 1000; turn += 1)
      await host.ask('registers.correct', { id, values: { text: `第 ${turn} 次` }, reason: `改 ${turn}` })
    const { values, history } = await host.ask('registers.get', { id })
    expect([values['text'], history.length]).toEqual(['第 1000 次', 1001])
    expect(history.slice(1).map((event) => event.values['text'])).toEqual(
      Array.from({ length: 1000 }, (_, turn) => `第 ${turn} 次`),
    )
    const start = performance.now()
    await host.ask('registers.get', { id })
    expect(performance.now() - start).toBeLessThan(1_000)
  }, 60_000)
})
