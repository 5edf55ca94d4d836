import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthInput, paySettings, scheme as schemeSchema } from '#shared/contract/scores.ts'
import { toFen } from '#shared/kit/money.ts'
import { payOf, type PayGiven } from '#shared/rules/pay.ts'
import { scoreOf } from '#shared/rules/score.ts'

const cents = (value: number): number => Math.round(value * 100)

/** Weights in hundredths that sum to 100, with a value or none each. */
const itemsOf = fc
  .array(fc.record({ share: fc.integer({ min: 1, max: 50 }), value: fc.option(fc.integer({ min: -20, max: 120 })) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => {
    const sum = parts.reduce((total, { share }) => total + share, 0)
    const weights = parts.map(({ share }) => Math.floor((share * 10_000) / sum))
    weights[0] = (weights[0] ?? 0) + 10_000 - weights.reduce((total, weight) => total + weight, 0)
    return parts.map(({ value }, index) => ({ value, weight: (weights[index] ?? 0) / 100 }))
  })

test('lines add up to the items, weights to 100, and the items are what plain fractions say', () => {
  fc.assert(
    fc.property(itemsOf, fc.constantFrom('redistribute', 'full', 'zero'), (items, missing) => {
      const scheme = schemeSchema.parse({
        ...{ name: '评分', from: '2026-01', missing, grades: [] },
        items: items.map(({ weight }, index) => ({ figure: `f${index}`, weight, linear: { full: 100, zero: 0 } })),
      })
      const valueOf = (figure: string) => ({ value: items[Number(figure.slice(1))]?.value ?? null, n: null })
      const { lines, items: sum, score } = scoreOf({ scheme, valueOf, input: null })
      // Everything in whole numbers: hundredths of weight times points 0–100.
      const stand = items.map(({ value, weight }) => {
        const points = value === null ? (missing === 'full' ? 100 : 0) : Math.min(100, Math.max(0, value))
        return { points, weight: value === null && missing === 'redistribute' ? 0 : cents(weight) }
      })
      const weights = stand.reduce((total, { weight }) => total + weight, 0)
      if (weights === 0) {
        expect([sum, score]).toEqual([null, null])
        return
      }
      const whole = stand.reduce((total, { points, weight }) => total + points * weight, 0)
      expect(cents(sum ?? -1)).toBe(Math.floor((2 * whole * 100 + weights) / (2 * weights)))
      expect(lines.reduce((total, { counted }) => total + cents(counted), 0)).toBe(cents(sum ?? -1))
      expect(lines.reduce((total, { countedWeight }) => total + cents(countedWeight), 0)).toBe(10_000)
    }),
  )
})

test('the order of bonuses changes no pay, and overtime is what plain fractions say', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 })
  const hours = fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4)
  const given = fc.record({
    bonuses: fc.array(amount, { maxLength: 6 }),
    salary: amount,
    weekday: hours,
    holiday: hours,
  })
  fc.assert(
    fc.property(given, ({ bonuses, salary, weekday, holiday }) => {
      const paid = (listed: readonly number[]) =>
        payOf({
          baseSalary: toFen(salary),
          row: { personal: null, team: null, extras: null, corrections: toFen(0) } as PayGiven['row'],
          correctionCount: 0,
          attendance: null,
          settings: paySettings.parse({}),
          input: monthInput.parse({
            ...{ agent: 'A01', salesTarget: null, plannedDays: null, workedDays: null, points: [], marks: [] },
            ...{ overtimeHours: { weekday, restDay: 0, holiday }, fullAttendance: 'no' },
            bonuses: listed.map((one, index) => ({ label: `奖 ${index}`, amount: one })),
          }),
        })
      const { lines, total } = paid(bonuses)
      expect(paid(bonuses.toReversed()).total).toBe(total)
      expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(total)
      // Halves of the multiple and quarters of an hour make eighths of a fen times 174.
      const overtime = (multiple: number, worked: number): number => {
        const eighths = salary * multiple * 2 * worked * 4
        return Math.floor((2 * eighths + 174 * 8) / (2 * 174 * 8))
      }
      const expected = lines.filter(({ kind }) => kind === 'overtime').map((line) => line.amount)
      const told = [
        ...(weekday === 0 ? [] : [overtime(1.5, weekday)]),
        ...(holiday === 0 ? [] : [overtime(3, holiday)]),
      ]
      expect(expected).toEqual(told)
    }),
  )
})
