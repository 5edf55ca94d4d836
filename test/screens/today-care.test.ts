import { describe, expect, it } from 'vitest'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { waitingOf } from '#renderer/screens/today/waiting.ts'
import { busyDay, date } from './frame-fixtures.ts'

const none = { open: 0, overdue: 0, nextDue: null }

describe('what is open of complaints, after-sales, reviews and action items', () => {
  const care = {
    complaints: { open: 5, overdue: 2, nextDue: null },
    afterSales: { open: 3, overdue: 0, nextDue: '2026-11-22 18:00:00' as LocalTime },
    reviews: none,
    actions: { open: 1, overdue: 0, nextDue: null },
  }
  const shown = waitingOf({ ...busyDay, care }, 0, date, texts['zh-CN'], formats['zh-CN'])
  const lines = shown.filter(({ screen }) => screen === 'quality' || screen === 'meetings')

  it('one line each; the overdue ones are amber and lead to what is late', () => {
    expect(lines.map(({ key, words, tone }) => [key, words, tone])).toEqual([
      ['complaints', '投诉超期 2 条，未结共 5 条', 'warn'],
      ['after-sales', '售后未结 3 条，最近一条 11-22 18:00 到期', null],
      ['actions', '周会行动项未结 1 条', null],
    ])
    expect(lines[0]?.query).toEqual({ tab: 'complaints', overdue: '1' })
  })

  it('what is overdue stands before orders that wait, the rest behind them', () => {
    const keys = shown.map(({ key }) => key)
    expect(keys.indexOf('complaints')).toBeLessThan(keys.indexOf('contested'))
    expect(keys.indexOf('after-sales')).toBeGreaterThan(keys.indexOf('contested'))
  })

  it('nothing open says nothing', () =>
    expect(waitingOf(busyDay, 0, date, texts.en, formats.en).filter(({ screen }) => screen === 'quality')).toEqual([]))
})
