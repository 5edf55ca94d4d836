import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { handoverEntry, handoverKinds } from '#shared/contract/handovers.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { draftKeeper, type Keeping } from '#renderer/kit/draft-keeper.ts'
import { dueChoices, readDue } from '#renderer/screens/handovers/sheet/due-words.ts'
import {
  bodyOf,
  draftOf,
  emptyDraft,
  emptyTyping,
  entryOf,
  mostKept,
  problemOf,
  typingOf,
  withTyped,
  type EntryDraft,
} from '#renderer/screens/handovers/sheet/entry-draft.ts'

const day = '2026-11-22' as LocalDate

const typed = (draft: EntryDraft, words: string): EntryDraft =>
  [...words].reduce((so, sign) => withTyped(so, so.happened + sign), draft)

describe('the entry line', () => {
  it('takes a digit and a space at the beginning as the kind, full-width too, and a mark as urgent', () => {
    expect(typed(emptyDraft, '4 柜门坏了')).toMatchObject({ kind: 'after-sales', happened: '柜门坏了' })
    expect(typed(emptyDraft, '６　明天发')).toMatchObject({ kind: 'promise', happened: '明天发' })
    expect(typed(emptyDraft, '！改地址')).toMatchObject({ kind: 'pending', isUrgent: true, happened: '改地址' })
    expect(typed(emptyDraft, '!2 改地址')).toMatchObject({ kind: 'urgent', isUrgent: true, happened: '改地址' })
  })
  it('keeps digits that are no kind, or stand further on, or were pasted', () => {
    expect(typed(emptyDraft, '8 折')).toMatchObject({ kind: 'pending', happened: '8 折' })
    expect(typed(emptyDraft, '12 点前').happened).toBe('12 点前')
    expect(typed(emptyDraft, '买 3 个').happened).toBe('买 3 个')
    expect(withTyped(emptyDraft, '3 个书架').happened).toBe('3 个书架')
  })
  it('says what keeps it from being an item', () => {
    expect(problemOf(emptyDraft, day)).toBe('empty')
    expect(problemOf({ ...emptyDraft, happened: '事', due: '明天' }, day)).toBe('dueWrong')
    expect(entryOf({ ...emptyDraft, happened: '  ' }, day)).toBe(null)
    expect(entryOf({ ...emptyDraft, happened: ' 事 ', kind: 'urgent' }, day)).toEqual({
      kind: 'urgent',
      shop: null,
      buyer: '',
      orderNo: '',
      happened: '事',
      toDo: '',
      due: null,
      isUrgent: true,
      owner: null,
    })
  })
  it('gives an item back as it was when it is changed in place', () => {
    const entry = handoverEntry.parse({
      kind: 'lead',
      shop: '示例旗舰店',
      buyer: '木***',
      orderNo: '2026',
      happened: '要三个',
      toDo: '报价',
      due: '2026-11-23 18:00:00',
      isUrgent: true,
      owner: 'A01',
    })
    expect(entryOf(draftOf(entry), day)).toEqual(entry)
  })
})

describe('due times', () => {
  it('are read as people type them', () => {
    expect(readDue('', day)).toBe(null)
    expect(readDue('18:00', day)).toBe('2026-11-22 18:00:00')
    expect(readDue('11-23 9:05', day)).toBe('2026-11-23 09:05:00')
    expect(readDue('2026/11/23 18：00', day)).toBe('2026-11-23 18:00:00')
    for (const wrong of ['明天', '25:00', '2026-02-30 10:00', '11-23']) expect(readDue(wrong, day)).toBe('wrong')
  })
  it('have quick choices that read back, over the end of a month too', () => {
    expect(dueChoices('2026-11-30' as LocalDate)).toEqual({
      tonight: '2026-11-30 22:00',
      morning: '2026-12-01 09:00',
      tomorrow: '2026-12-01 18:00',
    })
    for (const words of Object.values(dueChoices(day))) expect(readDue(words, day)).toBe(`${words}:00` as LocalTime)
  })
})

describe('what is kept of typing', () => {
  const draft = fc.record({
    kind: fc.constantFrom(...handoverKinds),
    happened: fc.string({ unit: 'grapheme' }),
    toDo: fc.string(),
    buyer: fc.string(),
    orderNo: fc.string(),
    shop: fc.string(),
    due: fc.string(),
    owner: fc.string(),
    isUrgent: fc.boolean(),
  })
  it('comes back sign by sign', () => {
    fc.assert(
      fc.property(draft, draft, fc.nat(), (line, edited, item) => {
        const typing = { line, edit: { item, draft: edited } }
        expect(typingOf(bodyOf(typing))).toEqual(typing)
      }),
    )
  })
  it('is nothing when nothing was said, and never a fault', () => {
    expect(bodyOf(emptyTyping)).toBe(null)
    expect(bodyOf({ ...emptyTyping, line: { ...emptyDraft, kind: 'other', happened: '  ' } })).toBe(null)
    expect(typingOf(null)).toEqual(emptyTyping)
    expect(typingOf('不是 JSON').line.happened).toBe('不是 JSON')
    expect(typingOf('{"line":{"kind":"nobody","happened":7},"edit":{"item":"x"}}')).toEqual(emptyTyping)
    expect(typingOf('3')).toEqual(emptyTyping)
  })
})

describe('the draft keeper', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const keeping = (answers: boolean[]) => {
    const saved: (string | null)[] = []
    const told: Keeping[] = []
    const keeper = draftKeeper(
      null,
      (body) => {
        saved.push(body)
        return Promise.resolve(answers.shift() ?? true)
      },
      (state) => told.push(state),
      mostKept,
    )
    return { keeper, saved, told }
  }

  it('saves once, 300 ms after the last key, the newest text', async () => {
    const { keeper, saved } = keeping([])
    keeper.type('一')
    await vi.advanceTimersByTimeAsync(200)
    keeper.type('一二')
    await vi.advanceTimersByTimeAsync(299)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(saved).toEqual(['一二'])
    keeper.flush()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(saved).toEqual(['一二'])
  })
  it('saves at once when the page is left', async () => {
    const { keeper, saved } = keeping([])
    keeper.type('一')
    keeper.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(saved).toEqual(['一'])
  })
  it('tries again until it is saved, with what was typed meanwhile', async () => {
    const { keeper, saved, told } = keeping([false, false])
    keeper.type('一')
    await vi.advanceTimersByTimeAsync(300)
    keeper.type('一二')
    await vi.advanceTimersByTimeAsync(300)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saved).toEqual(['一', '一二', '一二'])
    expect(told).toEqual(['waiting', 'waiting', 'kept'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(saved).toHaveLength(3)
  })
  it('says when it is too long to be kept, and goes on once it is shorter', async () => {
    const { keeper, saved, told } = keeping([])
    keeper.type('长'.repeat(mostKept + 1))
    await vi.advanceTimersByTimeAsync(300)
    expect([saved, told]).toEqual([[], ['full']])
    keeper.type('短')
    await vi.advanceTimersByTimeAsync(300)
    expect(saved).toEqual(['短'])
  })
})
