import { describe, expect, test } from 'vitest'
import type { FlagMeanings } from '#shared/contract/orders.ts'
import type { Month } from '#shared/kit/local-time.ts'
import {
  flagProblem,
  furtherVersion,
  rowsOfVersion,
  versionOf,
  withRow,
  withVersion,
} from '#renderer/screens/orders/rules/flag-versions.ts'

const versionFrom = (from: string, given: Partial<FlagMeanings> = {}): FlagMeanings => ({
  from: from as Month,
  meanings: [
    ['红', '标准单'],
    ['蓝', '赠品'],
  ],
  commissionFlag: '红',
  excludeFlags: ['蓝'],
  ...given,
})

describe('a version as lines', () => {
  test('there and back it is the same', () => {
    const version = versionFrom('2026-10')
    expect(versionOf(version.from, rowsOfVersion(version))).toEqual(version)
  })

  test('a flag that counts without a meaning gets a line', () => {
    const rows = rowsOfVersion(versionFrom('2026-10', { excludeFlags: ['蓝', '灰'] }))
    expect(rows.at(-1)).toEqual({ flag: '灰', meaning: '', role: 'excluded' })
  })

  test('only one flag lets a memo count', () => {
    const rows = withRow(rowsOfVersion(versionFrom('2026-10')), 1, { role: 'commission' })
    expect(rows.map(({ role }) => role)).toEqual(['plain', 'commission'])
    expect(versionOf('2026-10' as Month, rows)).toMatchObject({ commissionFlag: '蓝', excludeFlags: [] })
  })
})

describe('versions', () => {
  const first = versionFrom('2026-08')
  const second = versionFrom('2026-10')

  test('a further one starts from what the latest says, in a month of its own', () => {
    expect(furtherVersion([first], '2026-10' as Month)).toEqual({ ...first, from: '2026-10' })
    expect(furtherVersion([first, second], '2026-10' as Month).from).toBe('2026-11')
    expect(furtherVersion([], '2026-10' as Month)).toMatchObject({ from: '2026-10', meanings: [] })
  })

  test('a changed month moves it to its place, null takes it out', () => {
    const moved = { ...second, from: '2026-07' as Month }
    expect(withVersion([first, second], second, moved)).toEqual([moved, first])
    expect(withVersion([first, second], second, null)).toEqual([first])
  })

  test('the same month twice, a flag without a name and a flag twice are not saved', () => {
    expect(flagProblem([first, second])).toBeNull()
    expect(flagProblem([first, versionFrom('2026-08')])).toBe('same-month')
    expect(flagProblem([versionFrom('2026-08', { meanings: [['  ', '']] })])).toBe('flag-without-name')
    const twice: FlagMeanings['meanings'] = [
      ['红', ''],
      ['红旗', ''],
    ]
    expect(flagProblem([versionFrom('2026-08', { meanings: twice })])).toBe('flag-twice')
  })
})
