import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RosterSettings } from '#shared/contract/roster-checks.ts'
import { defaultRosterSettings, findingsOf } from '#shared/rules/roster-checks.ts'
import { boardOf } from '#shared/rules/roster/board.ts'
import { modelOf } from '#shared/rules/roster/model.ts'
import { rosterChecks as english } from '#shared/text/en/roster-checks.ts'
import { rosterChecks as chinese } from '#shared/text/zh-CN/roster-checks.ts'
import { RulesTable } from '#renderer/screens/roster/rules/rules-table.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { randomMonth } from '#test/support/random-months.ts'
import { plannedMonth } from '#test/support/roster-plans.ts'

const tableOf = (rules: Partial<RosterSettings>): string =>
  inKeyLanguage(<RulesTable rules={{ ...defaultRosterSettings, ...rules }} onChange={() => undefined} />)

const clock = (from: string, to: string) => ({ from, to }) as never

describe('the page of rules', () => {
  it('says nothing of its own, however the rules stand', () => {
    const settings: readonly Partial<RosterSettings>[] = [
      {},
      { restPattern: { kind: 'weeklyOff', days: 1 }, openHours: clock('09:00', '22:00') },
      { restPattern: { kind: 'perWindow', window: 10, days: 2 }, rotation: 'ten-days', maxOff: 3 },
      { meeting: { weekday: 1, stay: 1, ...(clock('14:00', '15:00') as object) } as never },
    ]
    for (const rules of settings) expect(leftOverWords(tableOf(rules), ['中级'])).toEqual([])
  })

  it('asks for points where a breach can cost some: suggestions, and surplus days off', () => {
    const markup = tableOf({})
    const fields = markup.match(/aria-label="«rosterChecks\.weightOf»"/g) ?? []
    const soft = Object.values(defaultRosterSettings.checks).filter(({ severity }) => severity === 'soft')
    expect(fields).toHaveLength(soft.length + 1)
  })
})

/** What no sentence may hold: a missing figure, or a gap where one should be. */
const broken = /undefined|NaN|null|Infinity| {2}|[（(][）)]|^\s|\s$|：$|: $/

describe('sentences of the checks', () => {
  const told = new Set<string>()
  const asked = new Set<string>()

  it('are whole for everything random months are told and asked', () => {
    fc.assert(
      fc.property(
        randomMonth,
        fc.constantFrom('hard' as const, 'soft' as const),
        fc.boolean(),
        (month, severity, isWhole) => {
          const checks = Object.fromEntries(
            Object.keys(month.settings.checks).map((name) => [name, { severity, weight: 1 }]),
          ) as RosterSettings['checks']
          const restPattern = { kind: 'weeklyOff' as const, days: 2 }
          const meeting = { weekday: 3, stay: 9, ...(clock('14:00', '15:00') as object) } as never
          const people = month.people.map((person) => ({
            ...person,
            group: '售前',
            joined: null,
            left: isWhole ? null : person.left,
          }))
          const board = boardOf({ ...month, people, settings: { ...month.settings, checks, restPattern, meeting } })
          for (const finding of findingsOf(board)) {
            told.add(finding.check)
            for (const text of [chinese, english]) expect(text.sentence(finding)).not.toMatch(broken)
          }
          for (const rule of modelOf(board).rules) {
            asked.add(rule.check)
            for (const text of [chinese, english]) expect(text.clash(rule)).not.toMatch(broken)
          }
        },
      ),
      { numRuns: 60, seed: 5 },
    )
    const names = Object.keys(chinese.names)
    expect(names.filter((name) => !told.has(name))).toEqual([])
    const neverModelled = ['weeklyHours', 'monthlyHours', 'meetingCover']
    expect(names.filter((name) => !asked.has(name) && !neverModelled.includes(name))).toEqual([])
  })

  it('read like this', () => {
    const month = plannedMonth({ cells: { A01: 'ED' }, people: { A01: { name: '小美' } } })
    const [finding] = findingsOf(boardOf(month)).filter(({ check }) => check === 'restTooShort')
    if (!finding) throw new Error('nothing told')
    expect(chinese.sentence(finding)).toBe('小美 12月2日 周三：E班到D班只隔 9 小时，至少 11 小时')
    expect(english.sentence(finding)).toBe('小美, Wed 2 Dec: only 9 hours from E班 to D班, at least 11')
  })
})
