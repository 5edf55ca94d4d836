import { describe, expect, it } from 'vitest'
import { todayService, type TodayService } from '#shared/contract/performance.ts'
import { formats } from '#shared/text/format.ts'
import { en } from '#shared/text/en.ts'
import { shouldPrepare } from '#renderer/app/preparation.ts'
import { targetsWith, typedShare } from '#renderer/screens/settings/target-draft.ts'
import { serviceTiles } from '#renderer/screens/today/service-words.ts'
import { waitingOf } from '#renderer/screens/today/waiting.ts'
import { busyDay, date } from './frame-fixtures.ts'

const service: TodayService = todayService.parse({
  day: '2026-11-21',
  isComplete: true,
  weekBefore: '2026-11-14',
  limitSeconds: 60,
  minimum: 30,
  figures: [
    { figure: 'firstResponseMean', value: 83.4, n: 310, low: null, high: null, target: 60, before: 41 },
    { figure: 'withinLimit', value: 0.9, n: 812, low: 0.878, high: 0.919, target: 0.9, before: null },
    { figure: 'replyRate', value: 0.98765, n: 312, low: 0.969, high: 0.996, target: null, before: 0.97 },
    { figure: 'conversion', value: 0.35, n: 201, low: 0.287, high: 0.418, target: 0.4, before: 0.41 },
  ],
  coverage: 0.92,
  isConversionOpen: true,
  receptions: { value: 1312, before: 1280 },
  unansweredBuyers: { value: 4, before: null },
  escalations: 7,
})

describe('the day’s service in words', () => {
  const tiles = serviceTiles(service, en, formats.en)

  it('shows value, target and the week before; what is missing is left out', () => {
    expect(tiles.map(({ figure, value, beside, target, before }) => [figure, value, beside, target, before])).toEqual([
      ['firstResponseMean', '1m 23s', 'n 310', 'target ≤ 1 min', 'week before: 41s'],
      ['withinLimit', '90.0%', 'n 812', 'target ≥ 90%', ''],
      ['replyRate', '98.8%', 'n 312', 'no target', 'week before: 97.0%'],
      ['conversion', '35.0%', 'covers 92% still open', 'target ≥ 40%', 'week before: 41.0%'],
      ['receptions', '1,312', '', '', 'week before: 1,280'],
      ['unansweredBuyers', '4', '', '', ''],
    ])
  })

  it('a target is missed only for certain: 35 % of 201 may well be 40 %', () => {
    const missed = (more: Partial<TodayService>) =>
      serviceTiles({ ...service, ...more }, en, formats.en).flatMap(({ figure, isMissed }) =>
        isMissed ? [figure] : [],
      )
    expect(missed({})).toEqual(['firstResponseMean'])
    expect(missed({ minimum: 311 })).toEqual([])
    const figures = service.figures.map((entry) => (entry.figure === 'conversion' ? { ...entry, high: 0.399 } : entry))
    expect(missed({ figures })).toEqual(['firstResponseMean', 'conversion'])
  })

  it('a conversion never stands without its coverage, known or not', () => {
    const beside = (more: Partial<TodayService>) =>
      serviceTiles({ ...service, ...more }, en, formats.en).find(({ figure }) => figure === 'conversion')?.beside
    expect(beside({ isConversionOpen: false })).toBe('covers 92%')
    expect(beside({ coverage: null, isConversionOpen: false })).toBe(en.chats.noCoverage)
    expect(tiles[0]?.hint).toContain('310')
    expect(tiles[3]?.hint).toContain(en.chats.openHint)
    expect(tiles[0]?.hint).toContain(en.today.service.missed)
  })

  it('what waits begins with the chats nobody answered in time, and leads to that day', () => {
    const waiting = waitingOf({ ...busyDay, service }, 0, date, en, formats.en)
    expect(waiting.slice(0, 2).map(({ key, query }) => [key, query['why'], query['from']])).toEqual([
      ['escalations', 'escalations', '2026-11-21'],
      ['unanswered-buyers', 'unansweredBuyers', '2026-11-21'],
    ])
    const calm = { ...service, escalations: 0, unansweredBuyers: { value: 0, before: null } }
    expect(waitingOf({ ...busyDay, service: calm }, 0, date, en, formats.en)[0]?.key).toBe('contested')
  })
})

describe('preparing chats by itself', () => {
  const ready = { messages: 100, unindexed: 0, days: 5, openDays: 0 }
  const fresh = { ...ready, unindexed: 40, openDays: 2 }
  const cases = [
    ['nothing to do', ready, null, false],
    ['something came in', fresh, null, true],
    ['only a day is open', { ...ready, openDays: 1 }, null, true],
    ['stopped: the same is still there', fresh, fresh, false],
    ['stopped: less of it is there', { ...fresh, unindexed: 10 }, fresh, false],
    ['stopped: more came in', { ...fresh, messages: 140, unindexed: 80 }, fresh, true],
    ['stopped: some were taken back', { ...fresh, messages: 90, unindexed: 30 }, fresh, true],
    ['stopped: days opened again', { ...fresh, openDays: 5 }, fresh, true],
  ] as const

  it.each(cases)('%s', (_name, now, leftOver, expected) => {
    expect(shouldPrepare(now, leftOver)).toBe(expected)
  })
})

describe('a target as it is typed', () => {
  const targets = { firstResponseMean: 60, withinLimit: 0.9, replyRate: 0.95, conversion: 0.4 }
  it('shares are typed in percent, seconds as they are, nothing is no target', () => {
    expect(typedShare(0.9)).toBe(900_000)
    expect(typedShare(null)).toBeNull()
    expect(targetsWith(targets, 'withinLimit', 875_000)?.withinLimit).toBe(0.875)
    expect(targetsWith(targets, 'firstResponseMean', 45)?.firstResponseMean).toBe(45)
    expect(targetsWith(targets, 'conversion', null)?.conversion).toBeNull()
  })

  it('what nobody can reach is no target', () => {
    expect(targetsWith(targets, 'replyRate', 1_010_000)).toBeNull()
    expect(targetsWith(targets, 'firstResponseMean', 0)).toBeNull()
  })
})
