import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gamingSign } from '#shared/contract/chat-signs.ts'
import { openDay, platformValue } from '#shared/contract/service-figures.ts'
import { chatFilters, serviceFigureNames, serviceFigures } from '#shared/kit/service-figures.ts'
import { firstContactResolution, type Issue } from '#shared/rules/service/after-care.ts'
import { wilson } from '#shared/rules/service/distribution.ts'
import { counterparts } from '#shared/rules/service/platform-reasons.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { ratingShares, type SatisfactionGrade } from '#shared/rules/service/satisfaction.ts'
import { figuresOf, rulesOf, serviceDayOf, streamOf } from '#test/support/chat-streams.ts'
import { code, read, tableOf } from '#test/support/doc-tables.ts'

const file = 'docs/service-figures.md'
const text = read(file)
const codesOf = (name: string): string[] => tableOf(file, name).map(([first]) => code(first))
const dash = (value: unknown): string => (value === null ? '–' : String(value))
const percent = (share: number | null | undefined): string => `${((share ?? -1) * 100).toFixed(1)}`

describe(file, () => {
  it('every service figure has a row with its unit, and no other', () =>
    expect(tableOf(file, 'figures').map(([name, , unit]) => [code(name), code(unit)])).toEqual(
      serviceFigureNames.map((name) => [name, serviceFigures[name]]),
    ))

  it('every rule set that comes with the app has a row that says what it says', () =>
    expect(tableOf(file, 'rule sets').map((row) => row.map(code))).toEqual(
      initialRuleSets.map((rules) => [
        rules.id,
        rules.name,
        rules.window === null ? '–' : `${rules.window.start}–${rules.window.end}`,
        rules.unit,
        String(rules.limitSeconds),
        String(rules.sessionGapMinutes),
        dash(rules.roundCapSeconds),
        dash(rules.unansweredCountsAs),
        rules.crossMidnight,
        rules.assistedCountsAsHuman ? '是 yes' : '否 no',
      ]),
    ))

  it('every switch, sign of an open day, reason and sign to look at has a row', () => {
    expect(codesOf('filters')).toEqual([...chatFilters])
    expect(codesOf('open days')).toEqual(openDay.shape.reason.options)
    expect(codesOf('signs')).toEqual(gamingSign.shape.sign.options)
    expect(codesOf('platform reasons').toSorted()).toEqual(platformValue.shape.reason.options.toSorted())
  })

  it('every platform figure with one of ours has a row', () =>
    expect(tableOf(file, 'counterparts').map(([theirs, ours, said]) => [code(theirs), code(ours), said])).toEqual(
      Object.entries(counterparts).map(([theirs, { figure, limitSeconds, isWholeDay, unit }]) => [
        theirs,
        figure,
        [
          ...(limitSeconds === undefined ? [] : [`${limitSeconds} s`]),
          ...(isWholeDay ? ['全天 whole day'] : []),
          ...(unit === undefined ? [] : [`\`${unit}\``]),
        ].join(', ') || '–',
      ]),
    ))

  it('has every section that the program points to', () => {
    const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx}')
    const sections = new Set(
      files.flatMap((path) => [...read(path).matchAll(/service-figures\.md §(\d+)/g)].map(([, section]) => section)),
    )
    expect(sections.size).toBeGreaterThan(5)
    for (const section of sections) expect(text).toContain(`\n## §${section} `)
  })
})

describe('the examples in it, computed again', () => {
  const day = serviceDayOf(streamOf(/```chat\n([\s\S]*?)```/.exec(text)?.[1] ?? ''))

  it('every rule set is in the table', () => expect(codesOf('example')).toEqual(initialRuleSets.map(({ id }) => id)))

  it.each(tableOf(file, 'example'))('%s: %s, mean %s', (id, rate, mean) => {
    const { withinLimit, averageResponse } = figuresOf(day, rulesOf(code(id)))
    expect(`${withinLimit.hits} ÷ ${withinLimit.n}`).toBe(rate)
    expect(String(averageResponse.mean)).toBe(mean)
  })

  it('cap and price', () => {
    const three = serviceDayOf(
      streamOf('10:00:00 B 10:00:30 A', { buyer: 1 }),
      streamOf('10:00:00 B 10:11:40 A', { buyer: 2 }),
      streamOf('10:00:00 B', { buyer: 3 }),
    )
    const mean = (id: string): number | null => figuresOf(three, rulesOf(id)).averageResponse.mean
    expect(text).toContain(`\`taobao-mean\` is ${mean('taobao-mean')} s and \`house\` ${mean('house')} s`)
  })

  it('intervals', () => {
    for (const [hits, n] of [
      [27, 30],
      [270, 300],
    ] as const) {
      const bounds = wilson(hits, n)
      expect(text).toContain(`${percent(bounds?.low)}–${percent(bounds?.high)} %`)
    }
  })

  it('ratings', () => {
    const grades = [50, 6, 4].flatMap((count, index) =>
      Array.from({ length: count }, () => ([5, 3, 1] as const)[index] as SatisfactionGrade),
    )
    const shares = (ignoresFairRatings: boolean) =>
      ratingShares({ consultations: 300, invited: 150, grades }, { ignoresFairRatings })
    const { ratingInvitations, ratingParticipation, satisfaction } = shares(false)
    expect([ratingInvitations.rate, ratingParticipation.rate]).toEqual([0.5, 0.4])
    expect(text).toContain(
      `50 %, 40 %, ${percent(satisfaction.rate)} %, and ${percent(shares(true).satisfaction.rate)} % without`,
    )
  })

  it('first contact resolution', () => {
    const closed = Array.from({ length: 40 }, (_, index) => ({
      ...{ orderNo: String(index), buyer: null, category: '物流' },
      ...{ openedAt: '2026-10-01 09:00:00', closedAt: '2026-10-01 10:00:00' },
    })) as Issue[]
    const back = closed
      .slice(0, 6)
      .map((issue) => ({ ...issue, openedAt: '2026-10-02 09:00:00', closedAt: null })) as Issue[]
    expect(text).toContain(`40 closed, 6 back: ${(firstContactResolution([...closed, ...back]).rate ?? 0) * 100} %`)
  })
})
