import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reasonCode, type ImportField, type PlatformFigure } from '#shared/contract/import-fields.ts'
import { fieldsOf } from '#shared/kit/import-fields.ts'
import type { CellValue, HeaderUnit } from '#shared/rules/cells.ts'
import type { Target } from '#shared/rules/imports/target.ts'
import { agentFigures } from '#shared/rules/imports/targets/agent-figures.ts'
import { attendance } from '#shared/rules/imports/targets/attendance.ts'
import { gradeOf } from '#shared/rules/imports/targets/grades.ts'
import { refundStateOf } from '#shared/rules/imports/targets/refund-status.ts'
import { refunds } from '#shared/rules/imports/targets/refunds.ts'
import { reviews } from '#shared/rules/imports/targets/reviews.ts'
import { roster } from '#shared/rules/imports/targets/roster.ts'
import { sessions } from '#shared/rules/imports/targets/sessions.ts'
import { factsOf, only, problemOf, rowOf } from '#test/support/import-rows.ts'

const text = readFileSync('docs/import-targets.md', 'utf8')

/** The rows below the head of the table that follows `<!-- table: name -->`. */
const tableOf = (name: string): string[][] => {
  const lines = (text.split(`<!-- table: ${name} -->`)[1] ?? '').trimStart().split('\n')
  const rows = lines.slice(
    2,
    lines.findIndex((line) => !line.startsWith('|')),
  )
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
const codesIn = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

const none = '–'
const unreadable = '看不懂 no'

describe('docs/import-targets.md', () => {
  test.each([sessions, refunds, reviews, attendance])(
    '$kind: every field and the values it is kept in',
    (target: Target) => {
      const fields = fieldsOf(target.kind).filter((field) => field !== 'shop')
      const rows = tableOf(target.kind)
      expect(rows.flatMap(([field]) => codesIn(field)).toSorted()).toEqual([...fields].toSorted())
      const written = target.written(new Set(fields), factsOf())
      expect(rows.flatMap(([, values]) => codesIn(values)).toSorted()).toEqual(Object.values(written).flat().toSorted())
    },
  )

  test.each(tableOf('resolved'))('%s is %s', (cell, value) => {
    const row = rowOf({ agentAccount: '小美', startedAt: '2026-10-07', resolved: cell })
    expect(String(only(sessions.read(row, factsOf())).values['resolved'] ?? none)).toBe(value)
  })

  test.each(tableOf('figures'))('%s, unit %s, %s: %s', (figure, unit, cell, value) => {
    const field = codesIn(figure)[0] as PlatformFigure
    const units = unit === none ? {} : ({ [field]: unit } as Partial<Record<ImportField, HeaderUnit>>)
    // The other figure keeps the row alive when this one has no value.
    const row = rowOf({ agentAccount: '小美', day: '2026-10-07', complaints: 0, [field]: cell }, units)
    const problem = problemOf(agentFigures, row)
    if (value === unreadable) return expect(problem?.code).toBe('figure-unreadable')
    const records = agentFigures.read(row, factsOf()).filter(({ values }) => values['figure'] === field)
    return expect(String(records[0]?.values['value'] ?? none)).toBe(value)
  })

  test.each(tableOf('refund-words'))('%s is %s', (status, state) =>
    expect([refundStateOf(status)]).toEqual(codesIn(state)),
  )

  test.each(tableOf('grades'))('%s is %s', (cell, stars) => {
    const grade = gradeOf(cell)
    expect(grade === 'unreadable' ? unreadable : String(grade)).toBe(stars)
  })

  test.each(tableOf('dashes'))('the cells %s are read as %s', (cells, plan) => {
    const days = (cells ?? '').split('、').map((cell): CellValue => (cell === '空' ? null : cell))
    const records = roster.read(rowOf({ person: '小美' }, {}, days), factsOf())
    const read = days.map((_, index) => {
      const day = `2026-11-0${index + 1}`
      return records.find(({ values }) => values['day'] === day)?.values['shift'] ?? none
    })
    expect(read.join('、')).toBe(plan)
  })

  test('every reason that can happen is listed with the kinds it happens in', () => {
    const sources = ['sessions', 'agent-figures', 'refunds', 'reviews', 'attendance', 'roster']
    const codes = tableOf('reasons').map(([code]) => codesIn(code)[0] ?? '')
    for (const code of codes) expect(reasonCode.options).toContain(code)
    const shared = readFileSync('shared/rules/imports/targets/field-values.ts', 'utf8')
    const used = sources
      .map((name) => readFileSync(`shared/rules/imports/targets/${name}.ts`, 'utf8'))
      .concat(shared)
      .flatMap((source) => reasonCode.options.filter((code) => source.includes(`'${code}'`)))
    expect(codes.toSorted()).toEqual([...new Set(used)].toSorted())
    for (const [code, where, kinds] of tableOf('reasons')) {
      expect(['excluded', 'rejected']).toContain(where)
      expect(codesIn(kinds).length, code).toBeGreaterThan(0)
      for (const kind of codesIn(kinds)) expect(sources).toContain(kind)
      for (const kind of sources)
        if (readFileSync(`shared/rules/imports/targets/${kind}.ts`, 'utf8').includes(`'${codesIn(code)[0]}'`))
          expect(codesIn(kinds), code).toContain(kind)
    }
  })
})
