import { describe, expect, it } from 'vitest'
import type { Month } from '#shared/kit/local-time.ts'
import { CheckList } from '#renderer/screens/roster/grid/check-list.tsx'
import { CoverageStrip } from '#renderer/screens/roster/grid/coverage-strip.tsx'
import { EmptyMonth, emptyReason } from '#renderer/screens/roster/grid/empty-month.tsx'
import { MonthDesk } from '#renderer/screens/roster/grid/month-desk.tsx'
import { monthWork } from '#renderer/screens/roster/grid/month-work.ts'
import { looksOf } from '#renderer/screens/roster/grid/shift-look.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { monthOfRoster } from './roster-fixtures.ts'

const nothing = (): void => undefined

const workOf = async (more: object = {}) => {
  const work = monthWork('2026-12' as Month, {
    month: () => Promise.resolve({ ok: true, value: monthOfRoster(more) }),
    edit: () => Promise.resolve({ ok: false, failure: { code: 'disk-full', details: {} } }),
  })
  await work.ask()
  const { view } = work.state()
  if (view === null) throw new Error('no view')
  return { work, view }
}

const data = ['A01', 'A02', 'B01', '小美', '阿强', '糖糖', '售前', '售后', '白班', '晚班', '白', '晚', 'Ctrl', 'Del']

describe('words', () => {
  it('a full month: every word is from the tables', async () => {
    const { work, view } = await workOf({
      published: { version: 2, at: '2026-11-30 10:00:00', isChanged: true },
      cells: [
        { agent: 'A01', date: '2026-12-01', shift: 'D' },
        { agent: 'A02', date: '2026-12-01', shift: 'off' },
      ],
      marks: [{ agent: 'A01', date: '2026-12-01', isLocked: true, note: '7' }],
      leave: [{ agent: 'B01', date: '2026-12-02', kind: '9', minutes: null }],
      wishes: [{ agent: 'B01', date: '2026-12-03', shift: 'E', weight: 2 }],
    })
    const markup = inKeyLanguage(
      <MonthDesk
        view={view}
        work={work}
        today="2026-12-02"
        at={{ agent: undefined, date: undefined }}
        onMonth={nothing}
        onStep={nothing}
      />,
    )
    expect(leftOverWords(markup, data)).toEqual([])
    expect(markup).toContain('is-locked has-note')
    expect(markup).toContain('is-leave')
    expect(markup).toContain('has-wish')
  })

  it('the checks and the day', async () => {
    const { view } = await workOf()
    const looks = looksOf(view.month.kinds)
    const list = inKeyLanguage(<CheckList findings={view.findings} onJump={nothing} />)
    expect(list).toContain('«rosterChecks.sentence»')
    expect(leftOverWords(list)).toEqual([])
    expect(leftOverWords(inKeyLanguage(<CoverageStrip view={view} looks={looks} column={3} />), data)).toEqual([])
  })

  it('without people or shifts there is no grid but a way to begin', async () => {
    const { view } = await workOf({ people: [], kinds: [] })
    expect(emptyReason(view)).toBe('kinds')
    expect(emptyReason((await workOf({ people: [] })).view)).toBe('people')
    expect(emptyReason((await workOf()).view)).toBe(null)
    for (const reason of ['people', 'kinds'] as const)
      expect(leftOverWords(inKeyLanguage(<EmptyMonth reason={reason} />))).toEqual([])
  })
})
