import type { RosterMonth, RosterPerson } from '#shared/contract/roster-month.ts'
import type { Wish } from '#shared/contract/roster.ts'
import { dayAfter, daysOfMonth, spanOfMonth, weekdayOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { defaultRosterSettings } from '#shared/rules/roster-checks.ts'
import { headDays, tailDays } from '#shared/rules/roster/board.ts'

/** Numbers that are the same for the same seed: 0 ≤ n < `below`. */
export type Random = (below: number) => number

export const randomOf = (seed: number): Random => {
  let state = (seed * 2654435761) >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % below
  }
}

type Kind = RosterMonth['kinds'][number]

/** A shift kind in use, one person at least unless said otherwise. */
export const kindOf = (code: string, from: string, to: string, more: Partial<Kind> = {}): Kind => ({
  ...{ code, name: `${code}班`, segments: [[from, to]] as Kind['segments'], minimum: 1, nightly: false, colour: null },
  ...{ paidMinutes: null, skill: null, handoverTo: null, isRetired: false, ...more },
})

/** Somebody who plans are made for. */
export const agentOf = (index: number, more: Partial<RosterPerson> = {}): RosterPerson => ({
  ...{ number: `A${String(index + 1).padStart(2, '0')}`, name: `客服${index + 1}`, group: '售前', level: '中级' },
  ...{ joined: null, left: null, isAgent: true, ...more },
})

const dayKind = (date: LocalDate): RosterMonth['days'][number] => ({
  ...{ date, kind: weekdayOf(date) % 6 === 0 ? 'weekend' : 'workday', name: null, event: null },
})

/** A month with nothing planned in it, open from 08:00 to 23:00. */
export const monthOf = (month: string, more: Partial<RosterMonth>): RosterMonth => {
  const { from } = spanOfMonth(month as Month)
  const days = Array.from({ length: daysOfMonth(month as Month) }, (_, index) => dayKind(dayAfter(from, index)))
  return {
    ...{ month: month as Month, published: null, days, people: [], kinds: [], cells: [], marks: [], leave: [] },
    ...{ wishes: [], needs: [], settings: defaultRosterSettings },
    openHours: { from: '08:00', to: '23:00' },
    ...more,
  } as RosterMonth
}

const levels = ['高级', '中级', '中级', '初级']

const cellsAround = (
  people: readonly RosterPerson[],
  kinds: readonly Kind[],
  month: string,
  random: Random,
): RosterMonth['cells'] => {
  const { from, to } = spanOfMonth(month as Month)
  const before = Array.from({ length: tailDays }, (_, index) => dayAfter(from, index - tailDays))
  return people
    .flatMap(({ number }) => {
      const rest = random(4)
      const code = kinds[random(kinds.length)]?.code ?? 'off'
      return [...before.map((date, day) => ({ agent: number, date, shift: (day + rest) % 5 === 4 ? 'off' : code }))]
    })
    .filter(({ date }) => date < from || date >= dayAfter(to, headDays))
}

/** A shop of some size, planned the month before, with wishes and leave. */
export const shopMonth = (count: number, kinds: readonly Kind[], seed: number, month = '2026-12'): RosterMonth => {
  const random = randomOf(seed)
  const people = Array.from({ length: count }, (_, index) =>
    agentOf(index, { level: levels[index % levels.length] ?? '中级', group: index % 3 === 2 ? '售后' : '售前' }),
  )
  const { from } = spanOfMonth(month as Month)
  const length = daysOfMonth(month as Month)
  const wishes = new Map<string, Wish>()
  for (let index = 0; index < count * 2; index += 1) {
    const date = dayAfter(from, random(length))
    const agent = people[random(count)]?.number ?? ''
    const shift = random(2) === 0 ? 'off' : (kinds[random(kinds.length)]?.code ?? 'off')
    wishes.set(`${agent} ${date}`, { agent, date, shift, weight: 1 + random(5) })
  }
  const leave = people.slice(0, Math.ceil(count / 6)).flatMap(({ number }) => {
    const first = random(length - 3)
    return [0, 1].map((day) => ({ agent: number, date: dayAfter(from, first + day), kind: '年假', minutes: null }))
  })
  return monthOf(month, {
    ...{ people, kinds: [...kinds], wishes: [...wishes.values()], leave },
    cells: cellsAround(people, kinds, month, random),
    settings: { ...defaultRosterSettings, restPattern: { kind: 'daysOffPerMonth', days: 6 } },
  })
}

/** Twelve people on three shifts: what a shop of the usual size plans. */
export const usualShop = (seed = 1): RosterMonth =>
  shopMonth(
    12,
    [
      kindOf('早', '08:00', '16:00', { minimum: 2 }),
      kindOf('中', '12:00', '20:00', { minimum: 1 }),
      kindOf('晚', '15:00', '23:00', { minimum: 2, nightly: true }),
    ],
    seed,
  )

/** Forty people on four shifts: the largest that is planned for. */
export const largeShop = (seed = 1): RosterMonth =>
  shopMonth(
    40,
    [
      kindOf('早', '08:00', '16:00', { minimum: 7 }),
      kindOf('中', '11:00', '19:00', { minimum: 4 }),
      kindOf('晚', '15:00', '23:00', { minimum: 7, nightly: true }),
      kindOf('夜', '17:00', '01:00', { minimum: 3, nightly: true }),
    ],
    seed,
  )

/** A month without the two checks whose bound is weak: turning from evening to day, and changing shifts within a week. */
export const plainOf = (month: RosterMonth): RosterMonth => {
  const { settings } = month
  const { nightToDay, rotation } = settings.checks
  const checks = {
    ...settings.checks,
    nightToDay: { ...nightToDay, severity: 'off' as const },
    rotation: { ...rotation, severity: 'off' as const },
  }
  return { ...month, settings: { ...settings, checks } }
}
