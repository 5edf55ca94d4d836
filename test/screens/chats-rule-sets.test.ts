import { describe, expect, test } from 'vitest'
import { ruleSet as ruleSetSchema, type RuleSet, type RuleSetEffect } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { effectRows, effectText } from '#renderer/screens/chats/rule-sets/rule-set-effect.tsx'
import {
  draftOf,
  freeId,
  freshRuleSet,
  ruleSetOf,
  ruleSetProblems,
} from '#renderer/screens/chats/rule-sets/rule-set-form.ts'
import {
  currentVersions,
  ruleSentences,
  ruleSetDescription,
  ruleSetName,
  stateOfVersion,
} from '#renderer/screens/chats/rule-sets/rule-set-words.ts'
import { initial } from './chats-fixtures.ts'

const today = '2026-11-22' as LocalDate
const copyName = (name: string) => `${name} 2`
const draft = (kind: 'change' | 'copy' | 'new', source: RuleSet) =>
  draftOf(kind, source, initialRuleSets, today, copyName)
const [zh, en] = [texts['zh-CN'].chats, texts.en.chats]

describe('a rule set as typed becomes what the contract takes', () => {
  test.each(initialRuleSets.map((version) => [version.id, version] as const))(
    '%s, changed in nothing but its day',
    (_id, version) => {
      const saved = ruleSetOf(draft('change', version))
      expect(ruleSetSchema.parse(saved)).toEqual({ ...version, from: today })
    },
  )

  test('a copy has a free id and another name, and holds as long as its source', () => {
    const copy = draft('copy', initial('jd-first-30s'))
    expect([copy.id, copy.name, copy.from, copy.windowStart]).toEqual([
      'own-1',
      '京东 首次30秒应答率 2',
      '2020-01-01',
      '09:00',
    ])
    expect([...ruleSetProblems(copy, initialRuleSets)]).toEqual([])
    expect(freeId([{ id: 'own-1' }, { id: 'own-3' }])).toBe('own-2')
  })

  test('the end of the day is an end; a version that starts later keeps its start', () => {
    const whole = { ...draft('copy', initial('taobao-3min')), windowEnd: '24:00' }
    expect(ruleSetSchema.parse(ruleSetOf(whole)).window).toEqual({ start: '08:00', end: '24:00' })
    const later = { ...initial('house'), from: '2027-01-01' as LocalDate }
    expect(draft('change', later).from).toBe('2027-01-01')
  })

  test('buyers are listed once, days in their order', () => {
    const messy = {
      ...draft('copy', initial('house')),
      listedBuyers: [' tb1 ', 'tb1', ''],
      waivedDates: ['2026-10-02', '2026-10-01'] as LocalDate[],
    }
    expect(ruleSetOf(messy)).toMatchObject({ listedBuyers: ['tb1'], waivedDates: ['2026-10-01', '2026-10-02'] })
  })
})

test('what keeps a rule set from being saved is named at its field', () => {
  const wrong = {
    ...draft('new', freshRuleSet),
    isWholeDay: false,
    windowStart: '23:00',
    windowEnd: '08:00',
    limitSeconds: null,
    roundCapSeconds: 0,
    escalationSeconds: 10,
    sessionGapMinutes: 2000,
    minimumForRank: 0,
  }
  expect([...ruleSetProblems(wrong, initialRuleSets)]).toEqual([
    ['name', 'nameMissing'],
    ['windowEnd', 'windowEmpty'],
    ['limitSeconds', 'secondsMissing'],
    ['roundCapSeconds', 'secondsMissing'],
    ['escalationSeconds', 'escalationRange'],
    ['sessionGapMinutes', 'gapRange'],
    ['minimumForRank', 'minimumRange'],
  ])
  const taken = { ...draft('new', freshRuleSet), name: ' 店铺口径 ' }
  expect(ruleSetProblems(taken, initialRuleSets).get('name')).toBe('nameTaken')
  expect(ruleSetOf(wrong)).toBeNull()
})

describe('rule sets in words', () => {
  test('what came with the app speaks the language of the window until it is renamed', () => {
    const house = initial('house')
    expect([ruleSetName(house, zh.ruleSets), ruleSetName(house, en.ruleSets)]).toEqual(['店铺口径', 'House rules'])
    expect(ruleSetName({ ...house, name: '我家' }, en.ruleSets)).toBe('我家')
    expect(ruleSetDescription(house, zh.ruleSets)).toBe(house.description)
    expect(ruleSetDescription(house, en.ruleSets)).toMatch(/^Whole day/)
    for (const { id, name } of initialRuleSets) expect(ruleSetName({ id, name }, zh.ruleSets)).toBe(name)
  })

  test('every rule is a sentence', () => {
    const sentences = ruleSentences(initial('taobao-mean'), zh, formats['zh-CN'])
    expect(sentences).toContain('只算 08:00 到 23:00 之间开始的轮次。')
    expect(sentences).toContain('算平均时，一轮最多算 10分钟。')
    expect(sentences).toContain('没有回复的轮次在平均里按 10分钟算。')
    expect(sentences).toContain('跨天才回复的轮次不计。')
    const open = { ...initial('house'), filters: { ...initial('house').filters } }
    for (const name of Object.keys(open.filters) as (keyof typeof open.filters)[]) open.filters[name] = false
    expect(ruleSentences(open, en, formats.en)).toContain('No chat is filtered out.')
  })

  test('which version holds', () => {
    const [old, now, later] = ['2020-01-01', '2026-06-01', '2027-01-01'].map((from) => ({
      ...initial('house'),
      from: from as LocalDate,
    }))
    if (!old || !now || !later) throw new Error('three versions')
    for (const versions of [
      [later, now, old],
      [old, now, later],
    ]) {
      expect(currentVersions(versions, today)).toEqual([now])
      expect(versions.map((version) => stateOfVersion(version, versions, today)).toSorted()).toEqual([
        'later',
        'now',
        'past',
      ])
    }
    expect(currentVersions([later], today)).toEqual([later])
  })
})

describe('the effect on a month', () => {
  const effect = (key: string, withinLimit: number | null): RuleSetEffect => ({
    key,
    person: key,
    rounds: 10,
    withinLimit,
    firstResponseMean: 20,
    averageResponseMean: 30,
    unanswered: 1,
  })
  const pair = (before: string, after: string) => `${before} → ${after}`

  test('before and after meet by agent; who is in one of them only is shown too', () => {
    const rows = effectRows([effect('A01', 0.9), effect('A03', 0.5)], [effect('A02', 0.8), effect('A01', 0.7)])
    expect(
      rows.map(({ key, before, after }) => [key, before?.withinLimit ?? null, after?.withinLimit ?? null]),
    ).toEqual([
      ['A02', null, 0.8],
      ['A01', 0.9, 0.7],
      ['A03', 0.5, null],
    ])
  })

  test('a change is said as a pair, what stays is said once', () => {
    const [row] = effectRows([effect('A01', 0.9)], [effect('A01', 0.7)])
    if (!row) throw new Error('a row')
    expect(effectText(row, 'withinLimit', false, pair, formats['zh-CN'])).toBe('90.0% → 70.0%')
    expect(effectText(row, 'rounds', false, pair, formats['zh-CN'])).toBe('10')
    expect(effectText(row, 'withinLimit', true, pair, formats['zh-CN'])).toBe('70.0%')
  })
})
