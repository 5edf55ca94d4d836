import { describe, expect, it } from 'vitest'
import { rateFrom } from '#shared/rules/service/distribution.ts'
import { missesTarget } from '#shared/rules/service/target.ts'

const rate = (hits: number, n: number) => {
  const { rate: value, low, high } = rateFrom(hits, n)
  return { value, n, low, high }
}
const mean = (value: number | null, n: number) => ({ value, n, low: null, high: null })

describe('a missed target', () => {
  it('a rate misses it only when the far end of its interval does', () => {
    // 80 of 100 lies between 71.1 and 86.7 %
    expect(missesTarget('withinLimit', rate(80, 100), 0.9, 30)).toBe(true)
    expect(missesTarget('withinLimit', rate(80, 100), 0.86, 30)).toBe(false)
    expect(missesTarget('withinLimit', rate(8, 10), 0.9, 30)).toBe(false)
    expect(missesTarget('conversion', rate(0, 1), 0.4, 30)).toBe(false)
    expect(missesTarget('replyRate', rate(95, 100), 0.95, 30)).toBe(false)
  })

  it('a mean misses it above, with as much behind it as the rule set wants for a rank', () => {
    expect(missesTarget('firstResponseMean', mean(60.1, 30), 60, 30)).toBe(true)
    expect(missesTarget('firstResponseMean', mean(60.1, 29), 60, 30)).toBe(false)
    expect(missesTarget('firstResponseMean', mean(60, 500), 60, 30)).toBe(false)
  })

  it('no data and no target miss nothing', () => {
    expect(missesTarget('firstResponseMean', mean(null, 0), 60, 1)).toBe(false)
    expect(missesTarget('withinLimit', rate(0, 0), 0.9, 1)).toBe(false)
    expect(missesTarget('withinLimit', rate(0, 900), null, 1)).toBe(false)
  })
})
