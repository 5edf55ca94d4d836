import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { dayAfter, monthOf, type LocalDate } from '#shared/kit/local-time.ts'
import type { FileRecord } from '#shared/rules/imports/target.ts'
import { ownNamesOf, traitsOf } from '#shared/rules/service/chat-traits.ts'
import { responseFigures, type ResponseFigures } from '#shared/rules/service/figures.ts'
import { receptionsOf } from '#shared/rules/service/rounds.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { markOf, type ServiceDay, type Stream } from '#shared/rules/service/stream.ts'
import { addTally, emptyTally, tallyDay, type Tally } from '#shared/rules/service/tally.ts'
import { dutiesOn, sampleDays } from './sample-roster.ts'
import { pick, sequence, two } from './sample-sequence.ts'
import type { SampleChat, SampleLine } from './sample-talk.ts'
import type { SampleAgent } from './sample-team.ts'

// What a roster says of the sample's months, and a platform of its October.

const months = new Set(['2026-10'])
const october = sampleDays.filter((day) => months.has(monthOf(day)))
const [firstDay = '2026-10-01', lastDay = '2026-10-31'] = [october[0], october.at(-1)]

/** The login of an agent in a shop. */
export const accountOf = (shop: string, { name }: SampleAgent): string => `${shop}:${name}`

/** The roster of the sample team. */
export const sampleRoster = (): FileRecord[] =>
  sampleDays.flatMap((day) =>
    dutiesOn(day).map(({ agent: { number }, shift }) => ({
      table: 'roster_days' as const,
      key: `${number}|${day}`,
      values: { number, day, shift },
    })),
  )

const daySeconds = 86_400

/** The calendar day of a line, and its second in it. */
export const placeOf = (day: LocalDate, { second }: SampleLine): { day: LocalDate; second: number } =>
  second < daySeconds ? { day, second } : { day: dayAfter(day, 1), second: second - daySeconds }

interface Part {
  readonly day: LocalDate
  readonly account: string
  readonly buyer: string
  readonly marks: number[]
  readonly texts: string[]
}

const partsOf = (shop: string, chats: readonly SampleChat[]): readonly Part[] => {
  const parts = new Map<string, Part>()
  for (const { day, buyer, lines } of chats)
    for (const line of lines) {
      const place = placeOf(day, line)
      const account = accountOf(shop, line.agent)
      const key = `${place.day} ${account} ${buyer}`
      const part = parts.get(key) ?? { day: place.day, account, buyer, marks: [], texts: [] }
      parts.set(key, part)
      part.marks.push(markOf(place.second, line.direction))
      if (line.direction === 'buyer') part.texts.push(line.text)
    }
  return [...parts.values()]
}

const serviceDays = (parts: readonly Part[]): ServiceDay[] => {
  const buyers = new Map<string, number>()
  const ownNames = ownNamesOf(parts.map(({ account }) => account))
  const streamOf = ({ account, buyer, marks, texts }: Part): Stream => {
    const number = buyers.get(buyer) ?? buyers.size + 1
    buyers.set(buyer, number)
    const traits = traitsOf({ texts, buyerName: buyer, ownNames })
    return { account, buyer: number, marks: marks.sort((a, b) => a - b), traits, isAnsweredNextDay: false }
  }
  return [...Map.groupBy(parts, ({ day }) => day)].map(([day, ofDay]) => ({
    shopId: 1,
    day,
    streams: ofDay.map(streamOf),
  }))
}

/** Sums of the days by account, as one ruler counts. */
const tallies = (days: readonly ServiceDay[], rules: RuleSet): ReadonlyMap<string, Tally> => {
  const sums = new Map<string, Tally>()
  const judging = { rules, keyAt: (account: string) => account, isOnShift: null, isListed: () => false }
  for (const day of days)
    for (const [account, tally] of tallyDay(receptionsOf(day, rules, judging.isListed), judging)) {
      const sum = sums.get(account) ?? emptyTally()
      sums.set(account, sum)
      addTally(sum, tally)
    }
  return sums
}

type Stated = 'averageResponseMean' | 'within180' | 'firstResponseMean' | 'receptions'

const valuesOf = (id: string, figures: ResponseFigures): Readonly<Partial<Record<Stated, number | null>>> =>
  id === 'taobao-mean'
    ? { averageResponseMean: figures.averageResponse.mean, receptions: figures.receptions }
    : { within180: figures.withinLimit.rate, firstResponseMean: figures.firstResponse.mean }

const rounded = (figure: Stated, value: number): number =>
  figure === 'within180' ? Math.round(value * 10_000) / 10_000 : Math.round(value * 100) / 100

/** A platform leaves out what it never tells: one agent's number is another than ours. */
const untold = '阿强'

/** What the platform says of October's agents: as its published rules count, but for one of them. */
export const sampleAgentFigures = (shop: string, chats: readonly SampleChat[]): FileRecord[] => {
  const days = serviceDays(
    partsOf(
      shop,
      chats.filter(({ day }) => months.has(monthOf(day))),
    ),
  )
  const inMonth = days.filter(({ day }) => day <= lastDay)
  return initialRuleSets
    .filter(({ id }) => id === 'taobao-mean' || id === 'taobao-3min')
    .flatMap((rules) =>
      [...tallies(inMonth, rules)].flatMap(([account, tally]) =>
        Object.entries(valuesOf(rules.id, responseFigures(tally))).flatMap(([name, value]): FileRecord[] => {
          if (value === null || value === undefined) return []
          const figure = name as Stated
          const isUntold = account.endsWith(untold) && figure !== 'receptions'
          const values = {
            account,
            day: firstDay,
            until: lastDay,
            figure,
            value: rounded(figure, isUntold ? value * 0.96 : value),
          }
          return [{ table: 'agent_figures', key: `${account}|${firstDay}|${lastDay}|${figure}`, values }]
        }),
      ),
    )
}

const grades = ['非常满意', '非常满意', '非常满意', '非常满意', '满意', '满意', '满意', '满意', '一般', '不满意']

const momentOf = (day: LocalDate, line: SampleLine): string => {
  const place = placeOf(day, line)
  const { second } = place
  return `${place.day} ${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
}

/** Chats of October whose buyers were asked how they liked it; some said so. */
export const sampleSessions = (shop: string, chats: readonly SampleChat[]): FileRecord[] => {
  const draw = sequence(1_013)
  return chats.flatMap(({ day, buyer, lines }, index): FileRecord[] => {
    const [first, last] = [lines[0], lines.at(-1)]
    const replied = lines.findLast(({ direction }) => direction === 'agent')
    const isAsked = months.has(monthOf(day)) && replied !== undefined && draw() < 0.35
    if (!isAsked || first?.direction !== 'buyer' || last === undefined) return []
    const answered = lines.find(({ direction }) => direction === 'agent')
    const values = {
      account: accountOf(shop, replied.agent),
      startedAt: momentOf(day, first),
      sessionId: `S${day.replaceAll('-', '')}${String(index).padStart(5, '0')}`,
      buyer,
      endedAt: momentOf(day, last),
      firstResponse: (answered ?? last).second - first.second,
      messagesIn: lines.filter(({ direction }) => direction === 'buyer').length,
      messagesOut: lines.filter(({ direction }) => direction === 'agent').length,
      satisfaction: draw() < 0.55 ? pick(draw, grades) : null,
    }
    return [{ table: 'sessions', key: values.sessionId, values }]
  })
}
