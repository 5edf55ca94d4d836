import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportField } from '#shared/contract/import-fields.ts'
import { importFields, platformFigures } from '#shared/kit/import-fields.ts'
import { localDate, localTime } from '#shared/kit/local-time.ts'
import type { CellValue, HeaderUnit } from '#shared/rules/cells.ts'
import type { Preset } from '#shared/rules/imports/preset.ts'
import { RowProblem, type FileFacts, type FileRecord, type FileRow, type Target } from '#shared/rules/imports/target.ts'
import { agentFigures } from '#shared/rules/imports/targets/agent-figures.ts'
import { attendance } from '#shared/rules/imports/targets/attendance.ts'
import { refunds } from '#shared/rules/imports/targets/refunds.ts'
import { reviews } from '#shared/rules/imports/targets/reviews.ts'
import { roster } from '#shared/rules/imports/targets/roster.ts'
import { sessions } from '#shared/rules/imports/targets/sessions.ts'
import { factsOf, rowOf } from '#test/support/import-rows.ts'

const targets: readonly Target[] = [sessions, agentFigures, refunds, reviews, attendance, roster]

/** What stands in real cells, so that rows get past their first column now and then. */
const likely = fc.constantFrom<CellValue>(
  ...['2026-10-07 10:00:00', '2026/06/07 星期日', '09:02', '次日 00:12', '昨天', '收货后5天', '2026-10-01至2026-10-07'],
  ...['小美', 'cntaobao示例店:小美', '3309081924709001', '2.13E+18', 'D', '休', '—', '/', '正常', '迟到'],
  ...['退款成功', '退款关闭', '同意', '好评', '差评', '5星', '97.41%', '-%', '--分--秒', '延迟统计', 'NaN', '暂无数据'],
  ...['¥1,234.50', '-12', '0.37分钟', '1分23秒', '0', '', null, undefined, 0, 1, 3.5, 45_659.4, 1e21, true, false],
  ...['9'.repeat(400), '1e400', 'cntaobao', '：', '订单号：', Number.NaN, Number.POSITIVE_INFINITY, -0],
)
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: likely },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
)
const sound: Readonly<Partial<Record<ImportField, CellValue>>> = {
  ...{
    agentAccount: '示例店:小美',
    startedAt: '2026-10-07 10:00:00',
    day: '2026/06/07 星期日',
    orderNo: '3309081924709001',
  },
  ...{ amount: '12.50', succeededAt: '2026/10/8 9:30', at: '2026-07-13 11:45', grade: '5星', person: '小美' },
}
const unit = fc.constantFrom<HeaderUnit | undefined>('second', 'minute', 'hour', 'yuan', 'percent', undefined)

const likelyDay = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<CellValue>('D', '白班', '休', '—', null, '') },
  { weight: 1, arbitrary: cell },
)

/** Rows whose required columns are mostly sound: most rows become records, and every column is bad in some. */
const rowsOf = ({ kind }: Target): fc.Arbitrary<FileRow> => {
  const { required, optional } = importFields[kind]
  const cells = fc.oneof(cell, fc.array(cell, { maxLength: 3 }))
  const most = (field: ImportField) =>
    fc.oneof({ weight: 12, arbitrary: fc.constant(sound[field]) }, { weight: 1, arbitrary: cells })
  const names = fc.constantFrom<ImportField>(...required, ...optional)
  const unitsOf = fc.dictionary(names, unit, { maxKeys: 8, noNullPrototype: true })
  return fc
    .record({
      leading: fc.record(Object.fromEntries(required.map((field) => [field, most(field)]))),
      others: fc.dictionary(fc.constantFrom<ImportField>(...(optional.length > 0 ? optional : required)), cells, {
        maxKeys: 4,
        noNullPrototype: true,
      }),
      units: unitsOf,
      days: fc.array(likelyDay, { maxLength: 5 }),
    })
    .map(({ leading, others, units, days }) =>
      rowOf({ ...others, ...leading } as Parameters<typeof rowOf>[0], units as Record<ImportField, HeaderUnit>, days),
    )
}

const open = { phones: false, identityNumbers: false, bankCards: false, addresses: false, emails: false }
const month: Preset = {
  ...{ id: 'month', kind: 'attendance', platform: null, all: [], versions: [], columns: {}, dayColumns: 'status' },
}
const files: fc.Arbitrary<FileFacts> = fc.constantFrom(
  factsOf(),
  factsOf({ masking: open }),
  factsOf({ span: { from: localDate.parse('2026-10-01'), to: localDate.parse('2026-10-07') } }),
  factsOf({ preset: month }),
)

const readOrProblem = (target: Target, row: FileRow, file: FileFacts): readonly FileRecord[] | RowProblem => {
  try {
    return target.read(row, file)
  } catch (error) {
    if (error instanceof RowProblem) return error
    throw error
  }
}

const runs = { numRuns: 500 }

describe.each(targets.map((target) => [target.kind, target] as const))('%s, whatever a row holds', (_kind, target) => {
  const each = (check: (row: FileRow, file: FileFacts, read: readonly FileRecord[] | RowProblem) => void): void =>
    fc.assert(
      fc.property(rowsOf(target), files, (row, file) => check(row, file, readOrProblem(target, row, file))),
      runs,
    )

  test('it becomes at least one record or a named problem, nothing else, and both happen', () => {
    const seen = new Set<string>()
    each((_row, _file, read) => {
      seen.add(read instanceof RowProblem ? 'problem' : 'records')
      if (!(read instanceof RowProblem)) expect(read.length).toBeGreaterThan(0)
    })
    expect([...seen].toSorted()).toEqual(['problem', 'records'])
  })

  test('a record says something only about the columns that are declared as written', () =>
    each((row, file, read) => {
      if (read instanceof RowProblem) return
      const written = target.written(row.fields, file)
      for (const { table, values } of read)
        expect(Object.keys(values).toSorted()).toEqual([...(written[table] ?? [])].toSorted())
    }))

  test('a value can be kept: finite, no NaN, no boolean; keys are texts and tell the records of the row apart', () =>
    each((_row, _file, read) => {
      if (read instanceof RowProblem) return
      for (const { key, values } of read) {
        expect(key).not.toBe('')
        for (const value of Object.values(values))
          expect(value === null || typeof value === 'string' || Number.isFinite(value)).toBe(true)
      }
      expect(new Set(read.map(({ key }) => key)).size).toBe(read.length)
    }))

  test('a moment is a real one and a day is a real one', () =>
    each((_row, _file, read) => {
      if (read instanceof RowProblem) return
      for (const { values } of read) {
        for (const name of ['startedAt', 'endedAt', 'succeededAt', 'appliedAt', 'at', 'followUpAt', 'in', 'out'])
          if (typeof values[name] === 'string') expect(localTime.safeParse(values[name]).success).toBe(true)
        for (const name of ['day', 'until'])
          if (typeof values[name] === 'string') expect(localDate.safeParse(values[name]).success).toBe(true)
      }
    }))

  test('the same row read again says the same', () =>
    each((row, file, read) => {
      const again = readOrProblem(target, row, file)
      if (read instanceof RowProblem) expect(again).toMatchObject({ code: read.code, kind: read.kind })
      else expect(again).toEqual(read)
    }))
})

test('a figure never leaves the range of its unit', () => {
  fc.assert(
    fc.property(rowsOf(agentFigures), files, (row, file) => {
      const read = readOrProblem(agentFigures, row, file)
      if (read instanceof RowProblem) return
      for (const { values } of read) {
        const value = Number(values['value'])
        const unit = platformFigures[values['figure'] as keyof typeof platformFigures]
        if (unit !== 'fen') expect(value).toBeGreaterThanOrEqual(0)
        if (unit === 'fen' || unit === 'count') expect(Number.isSafeInteger(value)).toBe(true)
      }
    }),
    runs,
  )
})
