import { describe, expect, test } from 'vitest'
import type { OpenDay, PlatformValue } from '#shared/contract/service-figures.ts'
import { gamingSign, replySpan } from '#shared/contract/chat-signs.ts'
import { openDay, platformValue } from '#shared/contract/service-figures.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { rateUnits } from '#shared/kit/service-figures.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { AgentFigures } from '#renderer/screens/chats/figures/agent-figures.tsx'
import { PlatformTable } from '#renderer/screens/chats/figures/agent-platform.tsx'
import { ShiftsTable } from '#renderer/screens/chats/figures/agent-shifts.tsx'
import { SignsTable } from '#renderer/screens/chats/figures/agent-signs.tsx'
import { ChatsScreen } from '#renderer/screens/chats/chats-screen.tsx'
import { FiguresChart } from '#renderer/screens/chats/figures/figures-chart.tsx'
import { FiguresEmpty, FiguresRangeEmpty } from '#renderer/screens/chats/figures/figures-empty.tsx'
import { HeatMap } from '#renderer/screens/chats/figures/figures-heat-map.tsx'
import { FiguresNotices } from '#renderer/screens/chats/figures/figures-notices.tsx'
import { PointsTable } from '#renderer/screens/chats/figures/figures-points-table.tsx'
import { scopeOf, shownCuts } from '#renderer/screens/chats/figures/figures-route.ts'
import { FiguresTable } from '#renderer/screens/chats/figures/figures-table.tsx'
import { FiguresToolbar } from '#renderer/screens/chats/figures/figures-toolbar.tsx'
import { RuleSetFacts } from '#renderer/screens/chats/rule-sets/rule-set-detail.tsx'
import { EffectTable } from '#renderer/screens/chats/rule-sets/rule-set-effect.tsx'
import { CountingFields, HeadFields, MeansFields } from '#renderer/screens/chats/rule-sets/rule-set-fields.tsx'
import { draftOf, freshRuleSet, ruleSetProblems } from '#renderer/screens/chats/rule-sets/rule-set-form.ts'
import { OtherFields } from '#renderer/screens/chats/rule-sets/rule-set-switches.tsx'
import { RuleSetsTable } from '#renderer/screens/chats/rule-sets/rule-sets-table.tsx'
import { WhyHead } from '#renderer/screens/chats/figures/why-drawer.tsx'
import { WhyList } from '#renderer/screens/chats/figures/why-list.tsx'
import { whyItem } from '#shared/contract/service-figures.ts'
import { inKeyLanguage, keyText, leftOverWords } from '#test/support/key-language.tsx'
import { figuresOf, initial, itemOf, rateOf, rowOf, tableOf, whyOf } from './chats-fixtures.ts'

const nothing = (): void => undefined
const today = '2026-11-22' as LocalDate
const span = { from: '2026-11-15' as LocalDate, to: '2026-11-21' as LocalDate }
const scope = scopeOf({}, span)
const targets = { minimum: 1, firstResponseMean: 60, withinLimit: 0.9, replyRate: null, conversion: 0.4 }
const openDays = openDay.shape.reason.options.map((reason): OpenDay =>
  openDay.parse({ day: '2026-11-21', shop: '1', reason, detail: '2026-11-21 16:42:00' }),
)
const keys = { agent: 'A01', day: '2026-11-21', hour: '09', 'weekday-hour': '1-09', shop: '1', shift: 'off' }

const table = (by: (typeof shownCuts)[number], before: Parameters<typeof FiguresTable>[0]['before'] = null) => (
  <FiguresTable
    table={tableOf(by === 'agent' ? [rowOf('A01'), rowOf('2', {}, null)] : [rowOf(keys[by], {}, null)])}
    by={by}
    sort={undefined}
    before={before}
    totalBefore={before === null ? null : figuresOf()}
    targets={targets}
    minimumForRank={1}
    onChange={nothing}
  />
)

const chart = (query: Record<string, string>, by: (typeof shownCuts)[number]) => (
  <FiguresChart
    query={query}
    scope={scope}
    table={tableOf([rowOf(keys[by], {}, null)])}
    by={by}
    targets={targets}
    onChange={nothing}
  />
)

const points = [{ key: '1-09', label: '1', value: 0.9, words: '2', small: '5', n: 9 }]
const wrong = { ...draftOf('new', freshRuleSet, [], today, String), limitSeconds: null, isWholeDay: false }
const wrongFields = { draft: wrong, problems: ruleSetProblems(wrong, []), onChange: nothing }

const everyItem = whyItem.shape.reason.options.flatMap((reason) =>
  whyItem.shape.verdict.options.map((verdict) => itemOf({ reason, verdict, orderNo: '1' })),
)
const long = whyOf({ total: everyItem.length, items: everyItem })
const input = { ...scope, figure: 'withinLimit', row: { by: 'agent', key: 'A01' } } as const

const platformValues = platformValue.shape.reason.options.map((reason, index): PlatformValue =>
  platformValue.parse({
    ...{ agent: 'A01', account: String(index), shop: '1', figure: 'within180', unit: 'share', value: 0.9 },
    ...{ isJoined: true, ...span, ours: 0.8, difference: 0.1, reason, ruleSet: index % 2 === 0 ? 'house' : null },
  }),
)
const signs = gamingSign.shape.sign.options.map((sign, index) =>
  gamingSign.parse({
    ...{ sign, at: '2026-10-01 10:01:00', agent: 'A01', buyer: String(index) },
    chat: { shopId: 1, buyerId: 7, at: '2026-10-01 10:01:00' },
  }),
)
const spans = [
  [12, 0],
  [-3, 17],
  [null, null],
].map(([startGap, endGap], index) =>
  replySpan.parse({
    ...{ day: `2026-10-0${index + 1}`, agent: 'A01', name: '1', shift: 'D', startGap, endGap },
    ...{ plannedFrom: '2026-10-01 09:00:00', plannedTo: '2026-10-01 16:30:00' },
    first: startGap === null ? null : '2026-10-01 09:12:20',
    last: endGap === null ? null : '2026-10-01 16:30:10',
  }),
)
const effect = { key: 'A01', person: 'A01', rounds: 4, withinLimit: 0.75, unanswered: 1 }
const after = [{ ...effect, firstResponseMean: 60, averageResponseMean: 70 }]

const toolbar = (query: Record<string, string>) => (
  <FiguresToolbar
    query={query}
    span={span}
    today={today}
    newest={today}
    shops={[]}
    ruleSets={initialRuleSets}
    current="house"
    hasRoster
    onChange={nothing}
  />
)

const views = {
  ChatsScreen: <ChatsScreen />,
  empty: <FiguresEmpty isNew />,
  rangeEmpty: <FiguresRangeEmpty newest="2026-11-21" onNewest={nothing} />,
  toolbar: toolbar({}),
  toolbarChosen: toolbar({ compare: 'weekday', rules: 'jd-first-30s', onShift: '1' }),
  notices: (
    <FiguresNotices
      table={tableOf([], {
        openDays,
        hasRoster: false,
        coverage: { orders: 10, covered: 0.5, by: { memo: 5, chat: 0, name: 0, none: 5 } },
      })}
    />
  ),
  ...Object.fromEntries(shownCuts.map((by) => [`table by ${by}`, table(by)])),
  compared: table('agent', new Map([['A01', figuresOf({ withinLimit: rateOf(1, 4, 0.2) })]])),
  chart: chart({}, 'agent'),
  chartTable: chart({ form: 'table' }, 'day'),
  chartHidden: chart({ form: 'hide', figure: 'sales' }, 'hour'),
  histogram: chart({ chart: 'histogram' }, 'agent'),
  heat: <HeatMap points={points} figure="withinLimit" name="3" onWhy={nothing} />,
  heatEmpty: <HeatMap points={[]} figure="withinLimit" name="3" onWhy={nothing} />,
  points: <PointsTable by="weekday-hour" points={points} figure="rounds" name="3" onWhy={nothing} />,
  whyHead: <WhyHead why={whyOf()} input={input} ruleSet={initial('taobao-3min')} onRules={nothing} />,
  whyMiddle: (
    <WhyHead
      why={whyOf({ figure: 'firstResponseP90', unit: 'seconds', value: 60, numerator: null, denominator: null })}
      input={{ ...input, agent: 'A01', row: null }}
      ruleSet={null}
      onRules={nothing}
    />
  ),
  whyList: <WhyList why={long} items={new Map()} input={input} isInFront onNeed={nothing} onOpen={nothing} />,
  whyNothing: (
    <WhyList
      why={whyOf({ total: 0, items: [] })}
      items={new Map()}
      input={input}
      isInFront
      onNeed={nothing}
      onOpen={nothing}
    />
  ),
  agentFigures: (
    <AgentFigures
      own={figuresOf()}
      team={figuresOf()}
      before={figuresOf({ rounds: 1 })}
      beforeSpan={span}
      limitSeconds={180}
      who="1"
      targets={targets}
      onWhy={nothing}
    />
  ),
  platform: <PlatformTable values={platformValues} versions={initialRuleSets} />,
  noPlatform: <PlatformTable values={[]} versions={[]} />,
  signs: <SignsTable signs={signs} />,
  noSigns: <SignsTable signs={[]} />,
  shifts: <ShiftsTable spans={spans} />,
  noShifts: <ShiftsTable spans={[]} />,
  ruleSets: <RuleSetsTable versions={initialRuleSets} current="house" today={today} onOpen={nothing} />,
  ...Object.fromEntries(
    initialRuleSets.map((ruleSet) => [`facts of ${ruleSet.id}`, <RuleSetFacts key="1" ruleSet={ruleSet} isOwn />]),
  ),
  fieldsHead: <HeadFields {...wrongFields} />,
  fieldsCounting: <CountingFields {...wrongFields} />,
  fieldsMeans: <MeansFields {...wrongFields} />,
  fieldsOther: <OtherFields {...wrongFields} />,
  effect: <EffectTable before={[]} after={after} />,
  effectPair: (
    <EffectTable before={after} after={[{ ...effect, ...after[0], rounds: 9, firstResponseMean: null }] as never} />
  ),
  noEffect: <EffectTable before={[]} after={[]} />,
}

describe('every word of the figures comes from the text tables', () => {
  test.each(Object.entries(views))('%s', (_name, view) => {
    expect(leftOverWords(inKeyLanguage(view), ['A01', 'P90', 'pp'])).toEqual([])
  })
})

test('a figure that misses its target is amber and says so; one that keeps it is not', () => {
  const markup = inKeyLanguage(table('agent'))
  expect(markup).toContain('figure-value warn')
  expect(markup).toContain('«chats.worse»')
  const kept = (
    <FiguresTable
      table={tableOf(
        [rowOf('A01', { withinLimit: rateOf(95, 100, 0.02), firstResponse: { n: 1, mean: 9, median: 9, p90: 9 } })],
        {
          total: figuresOf({ withinLimit: rateOf(95, 100, 0.02), firstResponse: { n: 1, mean: 9, median: 9, p90: 9 } }),
        },
      )}
      by="agent"
      sort={undefined}
      before={null}
      totalBefore={null}
      targets={targets}
      minimumForRank={1}
      onChange={nothing}
    />
  )
  expect(inKeyLanguage(kept)).not.toContain('figure-value warn')
})

test('a figure without data is a dash and no button', () => {
  const none = { n: 0, hits: 0, rate: null, low: null, high: null }
  const markup = inKeyLanguage(<RowOnly withinLimit={none} />)
  expect(markup).not.toMatch(/aria-label="[^"]*«chats\.within»/)
})

const RowOnly = (more: Parameters<typeof figuresOf>[0]) => (
  <FiguresTable
    table={tableOf([rowOf('A01', more)], { total: figuresOf(more) })}
    by="agent"
    sort={undefined}
    before={null}
    totalBefore={null}
    targets={targets}
    minimumForRank={1}
    onChange={nothing}
  />
)

test('whole days, found orders and a roster need no notice', () => {
  expect(inKeyLanguage(<FiguresNotices table={tableOf([])} />)).not.toContain('figures-notices')
  expect(inKeyLanguage(views.notices)).toContain('«chats.notices.more»')
})

test('the ways a rate counts all have words', () => {
  for (const unit of rateUnits) expect(keyText.chats.ruleSets.units[unit]).toBe(`«chats.ruleSets.units.${unit}»`)
})
