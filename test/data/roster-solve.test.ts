import { describe, expect, test } from 'vitest'
import type { Progress } from '#shared/contract/method.ts'
import type { RosterSettings } from '#shared/contract/roster-checks.ts'
import { day, kind, month, openRosterShop, plan, rosterPerson } from '../support/roster-shop.ts'
import type { TestHost } from '../support/test-host.ts'

const team = (count: number) => Array.from({ length: count }, (_, index) => rosterPerson(`A0${index + 1}`))

const setRules = async (
  host: TestHost,
  change: (settings: RosterSettings) => Partial<RosterSettings>,
): Promise<void> => {
  const settings = await host.ask('roster.settings', {})
  await host.ask('roster.saveSettings', { ...settings, ...change(settings) })
}

const hard = async (host: TestHost): Promise<number> =>
  (await host.ask('roster.check', { month })).findings.filter(({ severity }) => severity === 'hard').length

describe('filling a month', () => {
  test('keeps every hard rule, says what it costs and keeps nothing unless asked to', async () => {
    const host = await openRosterShop({ people: team(4) })
    await setRules(host, () => ({ restPattern: { kind: 'daysOffPerMonth', days: 4 } }))
    const solved = await host.ask('roster.solve', { month, seconds: 5 })
    expect(['optimal', 'feasible']).toContain(solved.status)
    expect(solved.isApplied).toBe(false)
    expect(solved.findings.filter(({ severity }) => severity === 'hard')).toEqual([])
    const points = solved.findings.reduce((sum, { cost }) => sum + cost, 0)
    expect(solved.objective).toBe(points)
    expect(solved.costs.reduce((sum, { cost }) => sum + cost, 0)).toBe(points)
    expect(solved.bound).toBeLessThanOrEqual(points)
    expect(solved.assignments).toHaveLength(4 * 31)
    expect(solved.tallies.map(({ days }) => days).every((days) => days <= 27)).toBe(true)
    expect((await host.ask('roster.month', { month })).cells).toEqual([])
  })

  test('is kept when asked to, around locked cells and leave, and the checks agree', async () => {
    const host = await openRosterShop({
      people: team(4),
      more: { leave: [{ agent: 'A02', from: day(10), to: day(11), kind: '年假' }] },
    })
    await plan(host, [['A01', 5, 'E']], null, [{ agent: 'A01', date: day(5), isLocked: true, note: '' }])
    const solved = await host.ask('roster.solve', { month, seconds: 5, isApplied: true })
    expect(solved.isApplied).toBe(true)
    const { cells } = await host.ask('roster.month', { month })
    const shiftOf = (agent: string, date: string) => cells.find((cell) => cell.agent === agent && cell.date === date)
    expect(shiftOf('A01', day(5))?.shift).toBe('E')
    expect(shiftOf('A02', day(10))?.shift ?? 'off').toBe('off')
    expect(await hard(host)).toBe(0)
  })

  test('tells how far it is, stops when asked, one at a time', async () => {
    const host = await openRosterShop({ people: team(9) })
    const told: Progress[] = []
    const solving = host.ask('roster.solve', { month, seconds: 60 }, { onProgress: (progress) => told.push(progress) })
    await expect
      .poll(() => told.some(({ found }) => typeof found?.objective === 'number'), { timeout: 15_000 })
      .toBe(true)
    expect((await host.refusal('roster.solve', { month })).code).toBe('solver-busy')
    expect(await host.ask('roster.stopSolving', {})).toEqual({ isSolving: true })
    const solved = await solving
    expect(['optimal', 'feasible']).toContain(solved.status)
    expect(solved.seconds).toBeLessThan(30)
    expect(await host.ask('roster.stopSolving', {})).toEqual({ isSolving: false })
  })

  test('is cancelled without a trace', async () => {
    const host = await openRosterShop({ people: team(9) })
    const cancel = new AbortController()
    const caller = { signal: cancel.signal, onProgress: () => cancel.abort() }
    expect((await host.refusal('roster.solve', { month, isApplied: true }, caller)).code).toBe('cancelled')
    expect((await host.ask('roster.month', { month })).cells).toEqual([])
    expect(await host.ask('roster.stopSolving', {})).toEqual({ isSolving: false })
  })

  test('needs people, shifts, and a reason once the month is published', async () => {
    const empty = await openRosterShop({ people: [rosterPerson('Z01', { role: 'supervisor' })] })
    expect((await empty.refusal('roster.solve', { month })).code).toBe('roster-empty')
    const host = await openRosterShop({ people: team(4) })
    await host.ask('roster.solve', { month, seconds: 2, isApplied: true })
    await host.ask('roster.publish', { month, reason: null })
    expect((await host.refusal('roster.solve', { month, isApplied: true })).code).toBe('roster-published')
  })

  test('does not overwrite what somebody changed meanwhile', async () => {
    const host = await openRosterShop({ people: team(4) })
    let changed: Promise<unknown> | null = null
    const onProgress = (): void => void (changed ??= plan(host, [['A01', 1, 'off']]))
    const solved = await host.ask('roster.solve', { month, seconds: 2, isApplied: true }, { onProgress })
    await changed
    expect(solved.isApplied).toBe(false)
    expect((await host.ask('roster.month', { month })).cells).toHaveLength(1)
  })
})

describe('a month that cannot be filled', () => {
  const away = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ agent: `A0${index + 1}`, from: day(10), to: day(10), kind: '年假' }))

  test('names the minimum and the leave that clash, and what to relax', async () => {
    const host = await openRosterShop({
      people: team(7),
      more: { leave: away(7), shiftKinds: [kind('D', '08:00', '23:00', { minimum: 2 })] },
    })
    await setRules(host, ({ checks }) => ({
      checks: {
        ...checks,
        uncoveredHour: { severity: 'soft', weight: 5 },
        restTooShort: { severity: 'off', weight: 1 },
      },
    }))
    const solved = await host.ask('roster.solve', { month, seconds: 20 })
    expect(solved).toMatchObject({ status: 'infeasible', objective: null, assignments: [], isSmallest: true })
    expect(solved.conflict.map(({ check, date }) => `${check} ${date}`)).toContain(`belowMinimum ${day(10)}`)
    expect(
      solved.conflict.every(({ check, date }) => ['belowMinimum', 'onLeave'].includes(check) && date === day(10)),
    ).toBe(true)
    // Two of seven must be there: six of the leaves clash with it.
    expect(solved.conflict).toHaveLength(7)
    expect(solved.relax).toMatchObject([{ check: 'belowMinimum', date: day(10) }])
  })

  test('names locked cells with too little rest between them', async () => {
    const host = await openRosterShop({ people: team(4) })
    const lock = (date: number) => ({ agent: 'A01', date: day(date), isLocked: true, note: '' })
    await plan(
      host,
      [
        ['A01', 3, 'E'],
        ['A01', 4, 'D'],
      ],
      null,
      [lock(3), lock(4)],
    ) // 22:30 to 09:00 is less than 11 hours
    const solved = await host.ask('roster.solve', { month, seconds: 20 })
    expect(solved.status).toBe('infeasible')
    expect(solved.conflict).toMatchObject([{ check: 'restTooShort', agent: 'A01' }])
    expect(solved).toMatchObject({ isSmallest: true, relax: [{ check: 'restTooShort' }] })
  })
})
