import { describe, expect, it } from 'vitest'
import { registers } from '#shared/kit/registers.ts'
import { defaultReturnRules } from '#shared/rules/care/return-advice.ts'
import { read, tableOf } from '#test/support/doc-tables.ts'

const file = 'docs/complaints.md'
const listed = (cell: string): string[] => (cell.split('·').at(-1) ?? '').split(',').map((part) => part.trim())

describe(file, () => {
  it('tells the hours of the three registers as they are', () => {
    const rows = tableOf(file, 'hours')
    const dues = [registers.complaints.due, registers.reviews.due, registers['after-sales'].due]
    expect(rows.map(([, , hours = '']) => listed(hours).map(Number))).toEqual(
      dues.map(({ hours }) => Object.values(hours)),
    )
    expect(rows.slice(1).map(([, by = '']) => listed(by))).toEqual(dues.slice(1).map(({ hours }) => Object.keys(hours)))
  })

  it('tells the return rules as they begin', () => {
    expect(read(file)).toMatch(new RegExp(`收货后几天 days\\s*\\| ${defaultReturnRules.days} `))
    expect(read(file)).toContain(`${defaultReturnRules.backWithinHours} 小时内（可改）`)
  })
})
