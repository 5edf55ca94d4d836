import { describe, expect, it } from 'vitest'
import type { Failure, Result } from '#shared/contract/failure.ts'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { blankCell, wordOf } from '#renderer/screens/roster/grid/cell-word.ts'
import type { MonthWork } from '#renderer/screens/roster/grid/month-view.ts'
import { monthWork } from '#renderer/screens/roster/grid/month-work.ts'
import { monthOfRoster } from './roster-fixtures.ts'

type Edit = InputOf<'roster.edit'>
const lost: Failure = { code: 'data-process-lost', details: {} }

/** A keeper that keeps cells the way the data process does, answers when told, and can refuse. */
const keeperOf = (start: RosterMonth = monthOfRoster()) => {
  const kept = { month: start }
  const edits: Edit[] = []
  let refusal: Failure | null = null
  let gate: Promise<void> = Promise.resolve()
  let version = start.published?.version ?? 0
  const write = ({ cells, marks }: Edit): void => {
    const other = <Cell extends { agent: string; date: string }>(all: readonly Cell[], gone: readonly Cell[]) =>
      all.filter((cell) => !gone.some(({ agent, date }) => agent === cell.agent && date === cell.date))
    kept.month = monthOfRoster({
      ...kept.month,
      cells: [...other(kept.month.cells, cells as never), ...cells.filter(({ shift }) => shift !== null)],
      marks: [...other(kept.month.marks, marks as never), ...marks],
    })
  }
  return {
    edits,
    kept,
    refuse: (failure: Failure | null) => (refusal = failure),
    hold: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
    keeper: {
      month: (): Promise<Result<OutputOf<'roster.month'>>> => Promise.resolve({ ok: true, value: kept.month }),
      edit: async (input: Edit): Promise<Result<OutputOf<'roster.edit'>>> => {
        edits.push(input)
        await gate
        if (refusal !== null) return { ok: false, failure: refusal }
        write(input)
        if (kept.month.published !== null) version += 1
        return { ok: true, value: { changed: input.cells.length, version: version === 0 ? null : version } }
      },
    },
  }
}

const opened = async (start?: RosterMonth) => {
  const data = keeperOf(start)
  const work = monthWork('2026-12' as Month, data.keeper)
  await work.ask()
  return { ...data, work }
}

const shiftOf = (work: MonthWork, agent: string, date: string): string | null =>
  wordOf(work.state().view?.words ?? new Map(), agent, date).shift

const cell = (agent: string, date: string, shift: string | null) => ({ ...blankCell(agent, date), shift })
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

describe('a draft', () => {
  it('shows and checks an edit before it is kept, and keeps it behind', async () => {
    const { work, kept, edits } = await opened()
    const before = work.state().view?.findings.length ?? 0
    expect(before).toBeGreaterThan(0)
    expect(work.paint([cell('A01', '2026-12-01', 'D')])).toEqual({ changed: 1, locked: 0 })
    expect(shiftOf(work, 'A01', '2026-12-01')).toBe('D')
    expect(work.state().view?.findings).not.toHaveLength(before)
    expect(work.state().view?.isSaving).toBe(true)
    await rest()
    expect(kept.month.cells).toEqual([{ agent: 'A01', date: '2026-12-01', shift: 'D' }])
    expect(work.state().view).toMatchObject({ waiting: 0, isSaving: false, saveFailure: null })
    expect(edits).toHaveLength(1)
  })

  it('keeps one call at a time; what is painted meanwhile goes with the next', async () => {
    const { work, edits, hold, kept } = await opened()
    const letGo = hold()
    work.paint([cell('A01', '2026-12-01', 'D')])
    work.paint([cell('A01', '2026-12-01', 'E')])
    work.paint([cell('A02', '2026-12-02', 'D')])
    expect(edits).toHaveLength(1)
    letGo()
    await rest()
    expect(edits.map(({ cells }) => cells.map(({ shift }) => shift))).toEqual([['D'], ['E', 'D']])
    expect(kept.month.cells.map(({ agent, shift }) => [agent, shift])).toEqual([
      ['A01', 'E'],
      ['A02', 'D'],
    ])
  })

  it('loses nothing when saving is refused, and keeps it when asked again', async () => {
    const { work, refuse, kept } = await opened()
    refuse(lost)
    work.paint([cell('A01', '2026-12-01', 'D')])
    await rest()
    expect(work.state().view).toMatchObject({ waiting: 1, saveFailure: lost })
    await work.ask()
    expect(shiftOf(work, 'A01', '2026-12-01')).toBe('D')
    refuse(null)
    work.retry()
    await rest()
    expect(kept.month.cells).toHaveLength(1)
    expect(work.state().view).toMatchObject({ waiting: 0, saveFailure: null })
  })

  it('takes changes from elsewhere in without losing the way back', async () => {
    const { work, kept } = await opened()
    work.paint([cell('A01', '2026-12-01', 'D')])
    await rest()
    kept.month = monthOfRoster({
      ...kept.month,
      cells: [...kept.month.cells, { agent: 'B01', date: '2026-12-05', shift: 'E' }],
    })
    await work.ask()
    expect(shiftOf(work, 'B01', '2026-12-05')).toBe('E')
    work.undo()
    expect(shiftOf(work, 'A01', '2026-12-01')).toBe(null)
    expect(shiftOf(work, 'B01', '2026-12-05')).toBe('E')
    await rest()
    expect(kept.month.cells.map(({ agent }) => agent)).toEqual(['B01'])
  })
})

describe('steps', () => {
  it('many cells are one step; undo and redo go through all of them', async () => {
    const { work } = await opened()
    work.paint(['01', '02', '03'].map((day) => cell('A01', `2026-12-${day}`, 'D')))
    work.paint([cell('A01', '2026-12-02', 'off')])
    const shifts = () => ['01', '02', '03'].map((day) => shiftOf(work, 'A01', `2026-12-${day}`))
    expect(shifts()).toEqual(['D', 'off', 'D'])
    work.undo()
    expect(shifts()).toEqual(['D', 'D', 'D'])
    work.undo()
    expect(shifts()).toEqual([null, null, null])
    expect(work.state().view).toMatchObject({ canUndo: false, canRedo: true })
    work.redo()
    work.redo()
    expect(shifts()).toEqual(['D', 'off', 'D'])
  })

  it('a locked cell stays, is counted, and can be unlocked', async () => {
    const { work, kept } = await opened()
    const locked = { ...cell('A01', '2026-12-01', 'D'), isLocked: true }
    work.paint([locked])
    await rest()
    expect(kept.month.marks).toEqual([{ agent: 'A01', date: '2026-12-01', isLocked: true, note: '' }])
    expect(work.paint([{ ...locked, shift: 'E' }, cell('A02', '2026-12-01', 'E')])).toEqual({ changed: 1, locked: 1 })
    expect(shiftOf(work, 'A01', '2026-12-01')).toBe('D')
    expect(work.paint([{ ...locked, isLocked: false, shift: 'E' }])).toEqual({ changed: 1, locked: 0 })
    expect(shiftOf(work, 'A01', '2026-12-01')).toBe('E')
  })

  it('an edit that changes nothing is no step', async () => {
    const { work, edits } = await opened()
    expect(work.paint([cell('A01', '2026-12-01', null)])).toEqual({ changed: 0, locked: 0 })
    expect(work.state().view?.canUndo).toBe(false)
    expect(edits).toEqual([])
  })
})

describe('a published month', () => {
  const published = monthOfRoster({
    published: { version: 1, at: '2026-11-30 10:00:00', isChanged: false },
    cells: [{ agent: 'A01', date: '2026-12-01', shift: 'D' }],
  })

  it('collects edits and keeps them together with one reason', async () => {
    const { work, edits } = await opened(published)
    work.paint([cell('A01', '2026-12-01', 'E')])
    work.paint([cell('A02', '2026-12-02', 'D')])
    await rest()
    expect(edits).toEqual([])
    expect(work.state().view?.waiting).toBe(2)
    expect(await work.save('换人')).toEqual({ version: 2 })
    expect(edits).toHaveLength(1)
    expect(edits[0]).toMatchObject({ reason: '换人', cells: [{ shift: 'E' }, { shift: 'D' }] })
    expect(work.state().view?.waiting).toBe(0)
  })

  it('an edit taken back waits for nothing; discarding shows what is kept', async () => {
    const { work } = await opened(published)
    work.paint([cell('A01', '2026-12-01', 'E')])
    work.undo()
    expect(work.state().view?.waiting).toBe(0)
    work.redo()
    work.discard()
    expect(shiftOf(work, 'A01', '2026-12-01')).toBe('D')
    expect(work.state().view).toMatchObject({ waiting: 0, canUndo: false, canRedo: false })
  })

  it('one hung up by somebody else meanwhile keeps the edits waiting for a reason', async () => {
    const { work, refuse, kept, edits } = await opened()
    refuse({ code: 'roster-published', details: {} })
    kept.month = monthOfRoster({ published: { version: 1, at: '2026-11-30 10:00:00', isChanged: false } })
    work.paint([cell('A01', '2026-12-01', 'E')])
    await rest()
    expect(edits).toHaveLength(1)
    expect(work.state().view).toMatchObject({ waiting: 1, month: { published: { version: 1 } } })
    expect(shiftOf(work, 'A01', '2026-12-01')).toBe('E')
  })
})
