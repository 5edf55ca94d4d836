import { describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { Distribution, Figures } from '#shared/contract/service-figures.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { chatCsv, chatMapping } from '#test/fixtures/messages.ts'
import { everyFigureIsExplained, question } from '#test/support/chat-figures.ts'
import { plainRows, type Asked, type PlainFigures } from '#test/support/figures-oracle.ts'
import type { Line } from '#test/support/rounds-oracle.ts'
import { openTestHost, textFile, type TestHost } from '#test/support/test-host.ts'
import { smallTeam } from '#test/support/test-team.ts'

// What the program answers beside a second, plain implementation of the rule book, over chats and rule sets nobody chose.

const days = 4
const dateOf = (day: number): string => new Date(Date.UTC(2026, 9, day + 1)).toISOString().slice(0, 10)
const shops = ['示例旗舰店', '示例二店']
/** The login of both shops that belongs to nobody. */
const accounts = ['小美', '轮班', '前台']

/** Numbers that look random and are the same every time. */
const dice = (seed: number) => {
  let state = seed * 2_654_435_761
  const below = (n: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39)
    return ((mixed ^ (mixed >>> 16)) >>> 0) % n
  }
  return { below, one: <Thing>(of: readonly Thing[]): Thing => of[below(of.length)] as Thing }
}
type Dice = ReturnType<typeof dice>

const steps = [0, 0, 1, 5, 20, 30, 31, 45, 60, 100, 179, 180, 181, 240, 300, 600, 601, 900, 1800, 1801, 4000]
const starts = ['00:00:00', '00:10:00', '03:50:00', '03:59:59', '04:00:00', '07:55:00', '08:59:59', '12:00:00']
const clocks = [...starts, '15:20:00', '20:00:00', '22:30:00', '22:55:00', '22:59:59', '23:40:00', '23:58:00']
const speakers = ['buyer', 'buyer', 'buyer', 'agent', 'agent', 'agent', 'auto', 'auto', 'system'] as const

const secondsOf = (clock: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** One visit of a buyer: a few lines, sometimes handed on, sometimes answered only the day after. */
const visit = ({ below, one }: Dice): Line[] => {
  const [shop, buyer] = [one(shops), `tb${String(below(6))}`]
  let account = one(accounts)
  let at = below(days) * 86_400 + secondsOf(one(clocks))
  const lines: Line[] = []
  const say = (who: Line['who']): void => {
    lines.push({ shop, account, buyer, at, who, isAdvertising: who === 'buyer' && buyer === 'tb5' && below(2) === 0 })
  }
  for (let left = 1 + below(9); left > 0; left--) {
    say(one(speakers))
    at += one(steps)
    if (below(6) === 0) account = one(accounts)
  }
  if (below(5) === 0) {
    at += 86_400 - below(30_000)
    say('agent')
  }
  return lines
}

const words = { buyer: '买家', agent: '客服', auto: '机器人', system: '系统' }

const fileOf = (lines: readonly (Line & { readonly number: number })[]): string =>
  chatCsv(
    lines.map(({ account, buyer, at, who, isAdvertising, number }) => ({
      account,
      buyer,
      sentAt: `${dateOf(Math.floor(at / 86_400))} ${new Date((at % 86_400) * 1000).toISOString().slice(11, 19)}`,
      direction: words[who],
      text: `${isAdvertising ? '专业代运营，加微信 wx88888 了解' : '这一句是'}${String(number)}`,
    })),
  )

const shuffled = <Thing>(things: readonly Thing[], { below }: Dice): Thing[] =>
  things
    .map((thing) => ({ thing, place: below(1e9) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ thing }) => thing)

/** Two shops, each account's owner by date: 轮班 changes hands on the third. */
const withTwoShops = async (): Promise<TestHost> => {
  const host = await openTestHost()
  await host.ask('settings.initTeam', {
    team: { ...smallTeam, shops: [...smallTeam.shops, { name: '示例二店', platform: 'jd' }] },
  } as InputOf<'settings.initTeam'>)
  for (const { id, hasPin: _hasPin, left: _left, ...person } of await host.ask('people.list', {})) {
    const uses = [1, 2].flatMap((shopId) => [
      ...(person.number === 'A01' ? [{ shopId, account: '小美', from: null, to: null }] : []),
      ...(person.number === 'A01' ? [{ shopId, account: '轮班', from: null, to: '2026-10-02' }] : []),
      ...(person.number === 'A02' ? [{ shopId, account: '轮班', from: '2026-10-03', to: null }] : []),
    ])
    await host.ask('people.change', { id, ...person, accounts: uses } as InputOf<'people.change'>)
  }
  return host
}

const ownerOf = (account: string, at: number): string => {
  if (account === '前台') return account
  return account === '轮班' && at >= 2 * 86_400 ? 'A02' : 'A01'
}

const bringIn = async (host: TestHost, lines: readonly Line[], roll: Dice): Promise<void> => {
  const numbered = lines.map((line, number) => ({ ...line, number }))
  for (const [index, shop] of shops.entries()) {
    const all = shuffled(
      numbered.filter((line) => line.shop === shop),
      roll,
    )
    const half = all.slice(0, Math.ceil(all.length / 2))
    // The second file has half of the first one's lines again.
    for (const [part, rows] of [half, shuffled(all.slice(Math.floor(half.length / 2)), roll)].entries()) {
      const path = textFile(host.folder, `${String(index)}-${String(part)}.csv`, fileOf(rows))
      const mapping = chatMapping
      await host.ask('imports.run', { path, kind: null, shopId: index + 1, mapping, dryRun: false })
    }
  }
}

/** A rule set nobody would write. */
const strangeRules = (id: string, from: string, { below, one }: Dice): RuleSet => ({
  ...one(initialRuleSets),
  ...{ id, name: id, from: from as LocalDate },
  unit: one(['round', 'person', 'session-average', 'session-first']),
  limitSeconds: one([1, 30, 60, 180, 600]),
  window: one([
    null,
    { start: '22:00', end: '04:00' },
    { start: '08:00', end: '23:00' },
    { start: '23:00', end: '24:00' },
    { start: '12:00', end: '12:00' },
  ]) as RuleSet['window'],
  roundCapSeconds: one([null, 1, 100, 600]),
  unansweredCountsAs: one([null, 1, 600, 86_400]),
  crossMidnight: one(['drop', 'keep']),
  assistedCountsAsHuman: below(2) === 0,
  sessionGapMinutes: one([1, 5, 10, 30, 1440]),
  escalationSeconds: one([30, 300, 1800]),
  waivedDates: below(2) === 0 ? [] : [dateOf(1) as LocalDate],
  listedBuyers: below(2) === 0 ? [] : ['tb3'],
  filters: { ...initialRuleSets[0]!.filters, advertising: below(2) === 0, agentInitiated: below(3) > 0 },
})

const measured = (times: readonly number[]): Distribution => {
  const sorted = [...times].sort((one, other) => one - other)
  const n = sorted.length
  if (n === 0) return { n, mean: null, median: null, p90: null }
  const at = (place: number): number => sorted[place - 1] ?? NaN
  return {
    n,
    mean: sorted.reduce((sum, time) => sum + time, 0) / n,
    median: n % 2 === 1 ? at((n + 1) / 2) : (at(n / 2) + at(n / 2 + 1)) / 2,
    p90: at(Math.ceil((9 * n) / 10)),
  }
}

const shown = (plain: PlainFigures) => {
  const { firstResponse, averageResponse, sessionSeconds, ...counts } = plain
  return {
    ...counts,
    firstResponse: measured(firstResponse),
    averageResponse: measured(averageResponse),
    answerRatio: counts.buyerMessages === 0 ? null : counts.agentMessages / counts.buyerMessages,
    sessionLengthMean: counts.sessions === 0 ? null : sessionSeconds / counts.sessions,
  }
}
type Shown = ReturnType<typeof shown>

/** The same figures of the program's. */
const shownOf = (figures: Figures): Shown => {
  const { withinLimit, replyRate } = figures
  return {
    ...(Object.fromEntries(
      Object.keys(nothing).map((name) => [name, figures[name as keyof Figures]]),
    ) as unknown as Shown),
    withinLimit: { hits: withinLimit.hits, n: withinLimit.n },
    replyRate: { hits: replyRate.hits, n: replyRate.n },
  }
}

const none = { hits: 0, n: 0 }
const nothing = shown({
  ...{ consultations: 0, filtered: 0, receptions: 0, buyersReceived: 0, sessions: 0, rounds: 0, unanswered: 0 },
  ...{ unansweredBuyers: 0, escalations: 0, firstResponse: [], averageResponse: [], withinLimit: none },
  ...{ replyRate: none, buyerMessages: 0, agentMessages: 0, sessionSeconds: 0 },
})

const cuts = ['total', 'agent', 'day', 'hour', 'shop'] as const

const rowIn =
  (by: (typeof cuts)[number]): Asked['rowOf'] =>
  (shop, account, at, day) => {
    if (by === 'agent') return ownerOf(account, at)
    if (by === 'day') return dateOf(day)
    if (by === 'hour') return String(Math.floor((at % 86_400) / 3600))
    return by === 'shop' ? shop : 'total'
  }

/** Asks the program for every cut and compares row by row. */
const compare = async (host: TestHost, lines: readonly Line[], asked: Omit<Asked, 'rowOf'>, rules: string) => {
  for (const by of cuts) {
    const table = await host.ask('chats.figures', question({ from: '2026-09-30' as LocalDate, rules, by }))
    const plain = plainRows(lines, { ...asked, rowOf: rowIn(by) })
    const [total = nothing] = [...plainRows(lines, { ...asked, rowOf: rowIn('total') }).values()].map(shown)
    const where = `${rules} by ${by}, days from ${String(asked.dayStart / 3600)}`
    expect(shownOf(table.total), where).toEqual(total)
    const keys = new Set([...plain.keys(), ...table.rows.map(({ key }) => key)])
    for (const key of keys) {
      const [mine, theirs] = [plain.get(key), table.rows.find((row) => row.key === key)]
      expect(theirs ? shownOf(theirs.figures) : nothing, `${where}, ${key}`).toEqual(mine ? shown(mine) : nothing)
    }
  }
}

describe('figures beside a second implementation of the rule book', () => {
  // 24 and 58: rounds that are left out, in sessions that would be judged by them.
  it.each([1, 2, 3, 24, 58])('chats and rule sets number %i', async (seed) => {
    const roll = dice(seed)
    const host = await withTwoShops()
    const lines = Array.from({ length: 40 }, () => visit(roll)).flat()
    await bringIn(host, lines, roll)
    const versions = [
      ...initialRuleSets,
      ...['one', 'two', 'three', 'four'].flatMap((id) => [
        strangeRules(id, '2020-01-01', roll),
        strangeRules(id, '2026-10-03', roll),
      ]),
    ]
    for (const version of versions.slice(initialRuleSets.length)) await host.ask('chats.saveRuleSet', version)
    for (const dayStartsAt of ['00:00', '04:00']) {
      await host.ask('settings.change', { dayStartsAt })
      for (const id of new Set(versions.map((version) => version.id)))
        await compare(
          host,
          lines,
          {
            dayStart: secondsOf(`${dayStartsAt}:00`),
            dateOf,
            rulesOn: (day) => versions.findLast((one) => one.id === id && one.from <= dateOf(day)) as RuleSet,
          },
          id,
        )
    }
    if (seed === 1) await everyFigureIsExplained(host, question({ rules: 'two', by: 'agent' }))
  })
})
