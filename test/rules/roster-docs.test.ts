import { describe, expect, it } from 'vitest'
import { rosterCheckNames, type RosterCheckName } from '#shared/contract/roster-checks.ts'
import type { RestPattern } from '#shared/contract/roster.ts'
import { defaultRosterSettings, rosterCheckTable } from '#shared/rules/roster-checks.ts'
import { code, tableOf } from '#test/support/doc-tables.ts'
import { toldBy } from '#test/support/roster-plans.ts'
import { rosterChecks as chinese } from '#shared/text/zh-CN/roster-checks.ts'

const document = 'docs/roster.md'

describe('docs/roster.md §3', () => {
  it('lists every check by the names it has in the window, and how it stands at first', () => {
    const rows = tableOf(document, 'roster-checks')
    expect(rows.map(([check]) => code(check))).toEqual(rosterCheckNames)
    expect(Object.keys(rosterCheckTable)).toEqual(rosterCheckNames)
    for (const [check, name, first = ''] of rows) {
      const own = code(check) as RosterCheckName
      expect([own, name]).toEqual([own, chinese.names[own]])
      expect([own, first.split(',')[0]]).toEqual([own, defaultRosterSettings.checks[own].severity])
    }
  })

  it('gives examples that are true', () => {
    const rows = tableOf(document, 'roster-examples')
    expect(rows.length).toBeGreaterThan(8)
    for (const [check, before, plan, pattern = '', told] of rows) {
      const days = Number(/\d/.exec(pattern)?.[0])
      const restPattern: RestPattern | null = pattern === '' ? null : { kind: 'weeklyOff', days }
      const findings = toldBy(code(check) as RosterCheckName, {
        cells: { A01: code(plan) },
        before: { A01: code(before) },
        settings: { restPattern },
      })
      const lines = findings
        .map(({ date, severity, cost }) => `${date?.slice(5)} ${severity} ${cost}`)
        .toSorted((one, other) => one.localeCompare(other))
      expect([check, plan, lines.join(', ') || '–']).toEqual([check, plan, told])
    }
  })
})
