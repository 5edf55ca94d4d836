import fc from 'fast-check'
import { rosterCheckNames } from '#shared/contract/roster-checks.ts'
import { rosterMonth, type RosterMonth } from '#shared/contract/roster-month.ts'
import { dayAfter, daysOfMonth, weekdayOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { defaultRosterSettings } from '#shared/rules/roster-checks.ts'

// Any month there may be, planned at random: what the checks must judge alike whoever writes them.

const clock = fc.constantFrom('00:00', '06:30', '08:10', '09:00', '12:00', '13:45', '16:30', '18:00', '22:00', '23:20')

/** Up to two pieces that do not overlap and lie within a day of their start. */
const segments = fc.oneof(
  fc
    .tuple(clock, clock)
    .filter(([from, to]) => from !== to)
    .map((piece) => [piece]),
  fc.constant([
    ['09:00', '12:00'],
    ['12:30', '16:30'],
  ]),
  fc.constant([
    ['15:30', '17:30'],
    ['18:00', '01:00'],
  ]),
)

const kindsOf = fc
  .array(
    fc.record({
      segments,
      minimum: fc.integer({ min: 0, max: 2 }),
      nightly: fc.boolean(),
      isRetired: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
      skill: fc.option(
        fc.record({ level: fc.constantFrom('中级', '高级', '金牌'), minimum: fc.integer({ min: 1, max: 2 }) }),
      ),
      paidMinutes: fc.option(fc.integer({ min: 0, max: 600 })),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((kinds) =>
    kinds.map((kind, index) => ({ ...kind, code: 'DEN'[index], name: `班${index}`, colour: null, handoverTo: null })),
  )

const peopleOf = (days: readonly LocalDate[]) =>
  fc
    .array(
      fc.record({
        group: fc.constantFrom('售前', '售后'),
        level: fc.constantFrom('', '初级', '中级', '高级'),
        joined: fc.option(fc.constantFrom(...days), { freq: 4 }),
        left: fc.option(fc.constantFrom(...days), { freq: 4 }),
        isAgent: fc.integer({ min: 0, max: 9 }).map((value) => value > 0),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((people) => people.map((person, index) => ({ ...person, number: `A0${index}`, name: `人${index}` })))

const daysAround = (month: Month): LocalDate[] =>
  Array.from({ length: daysOfMonth(month) + 17 }, (_, index) => dayAfter(`${month}-01` as LocalDate, index - 10))

const dayOf = (date: LocalDate, turn: number) => {
  const isEnd = [0, 6].includes(weekdayOf(date))
  const kind = isEnd ? (turn % 7 === 1 ? 'makeup' : 'weekend') : turn % 11 === 1 ? 'holiday' : 'workday'
  return { date, kind, name: null, event: null }
}

/** A month with everything in it. All checks are soft and weigh 1, so that points are units. */
export const randomMonth: fc.Arbitrary<RosterMonth> = fc
  .record({ month: fc.constantFrom('2026-02', '2026-12', '2027-01') as fc.Arbitrary<Month>, kinds: kindsOf })
  .chain(({ month, kinds }) => {
    const around = daysAround(month)
    const days = around.slice(10, -7)
    return fc
      .record({
        people: peopleOf(days),
        turns: fc.array(fc.nat(99), { minLength: days.length, maxLength: days.length }),
        plan: fc.array(fc.nat(11), { minLength: around.length * 5, maxLength: around.length * 5 }),
        wishes: fc.array(
          fc.tuple(
            fc.nat(4),
            fc.constantFrom(...around),
            fc.constantFrom('off', 'D', 'E'),
            fc.integer({ min: 1, max: 5 }),
          ),
          { maxLength: 8 },
        ),
        leave: fc.array(fc.tuple(fc.nat(4), fc.constantFrom(...days), fc.boolean()), { maxLength: 6 }),
        needs: fc.array(fc.tuple(fc.constantFrom(...days), fc.nat(3)), { maxLength: 3 }),
        settings: fc.record({
          restHours: fc.integer({ min: 0, max: 16 }),
          maxDaysInARow: fc.integer({ min: 2, max: 7 }),
          daysOffAfterNights: fc.integer({ min: 0, max: 3 }),
          maxOff: fc.option(fc.nat(3)),
          rotation: fc.constantFrom('week' as const, 'ten-days' as const),
          weeklyHours: fc.integer({ min: 8, max: 44 }),
        }),
        openHours: fc.constantFrom({ from: '08:00', to: '23:00' }, { from: '09:10', to: '02:00' }),
      })
      .map(({ people, turns, plan, wishes, leave, needs, settings, openHours }) => {
        const agent = (index: number): string => `A0${index % people.length}`
        const shifts = ['off', ...kinds.map(({ code }) => code), ...kinds.map(({ code }) => code), null, 'off']
        return rosterMonth.parse({
          month,
          published: null,
          days: days.map((date, index) => dayOf(date, turns[index] ?? 0)),
          people,
          kinds,
          cells: people.flatMap(({ number }, person) =>
            around.flatMap((date, index) => {
              const shift = shifts[(plan[person * around.length + index] ?? 0) % shifts.length]
              return typeof shift === 'string' ? [{ agent: number, date, shift }] : []
            }),
          ),
          marks: [],
          leave: [
            ...new Map(
              leave.map(([who, date, isWhole]) => [
                `${agent(who)} ${date}`,
                { agent: agent(who), date, kind: '年假', minutes: isWhole ? null : 60 },
              ]),
            ).values(),
          ],
          wishes: [
            ...new Map(
              wishes.map(([who, date, shift, weight]) => [
                `${agent(who)} ${date}`,
                { agent: agent(who), date, shift, weight },
              ]),
            ).values(),
          ],
          needs: [
            ...new Map(
              needs.map(([date, people]) => [
                date,
                { date, people: Array.from({ length: 48 }, (_, slot) => (slot > 15 && slot < 44 ? people : 0)) },
              ]),
            ).values(),
          ],
          settings: {
            ...defaultRosterSettings,
            ...settings,
            checks: Object.fromEntries(rosterCheckNames.map((name) => [name, { severity: 'soft', weight: 1 }])),
          },
          openHours,
        })
      })
  })
