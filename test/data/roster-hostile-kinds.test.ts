import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { day, month, openRosterShop, plan } from '../support/roster-shop.ts'

describe('kinds that change or go', () => {
  test('a retired kind stays in old months by name, sign and hours, and is told of in months to come', async () => {
    const host = await openRosterShop()
    await plan(host, [['A01', 1, 'E']])
    await host.ask('roster.publish', { month, reason: null })
    await host.ask('roster.retireShiftKind', { code: 'E' })
    const paper = await host.ask('roster.wall', { month })
    expect(paper.kinds.map(({ code }) => code)).toContain('E')
    expect(paper.rows[0]?.tally).toMatchObject({ days: 1, minutes: 390, nights: 1 })
    expect((await host.ask('roster.month', { month })).published).toMatchObject({ isChanged: false })
    const { findings } = await host.ask('roster.check', { month })
    expect(findings.filter(({ check }) => check === 'unavailable')).toMatchObject([{ agent: 'A01', date: day(1) }])
    const path = join(host.folder, 'a.xlsx')
    await host.ask('roster.saveWorkbook', { month, language: 'zh-CN', path })
    const back = await host.ask('imports.run', { path, shopId: null, kind: 'roster', mapping: null, dryRun: true })
    expect(back.rows.rejected).toBe(0)
  })

  test('hours that change after publication are those printed; the version keeps codes', async () => {
    const host = await openRosterShop()
    await plan(host, [['A01', 1, 'D']])
    await host.ask('roster.publish', { month, reason: null })
    const [d] = await host.ask('roster.shiftKinds', {})
    if (d === undefined) throw new Error('no D')
    await host.ask('roster.saveShiftKind', { ...d, segments: [['10:00', '12:00']] as never })
    const paper = await host.ask('roster.wall', { month })
    expect(paper.published).toMatchObject({ version: 1, isChanged: false })
    expect(paper.rows[0]?.tally.minutes).toBe(120)
    const path = join(host.folder, 'a.ics')
    await host.ask('roster.saveCalendars', { month, agent: 'A01', language: 'en', path })
    expect(readFileSync(path, 'utf8')).toContain('DTEND:20261201T120000')
  })
})
