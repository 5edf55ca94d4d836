import { describe, expect, it } from 'vitest'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { chat, question, rowOf, tableOf } from '#test/support/chat-figures.ts'
import { bring, withShop } from '#test/support/message-imports.ts'

const mei = '示例旗舰店:小美'
const answered = (day: string) => chat('tb1', mei, '10:00:00 B 在吗\n10:01:30 A 在的', day)
const [house] = initialRuleSets
if (!house) throw new Error('no rule sets')
const own = (more: Partial<RuleSet>): RuleSet => ({ ...house, ...more })
const lateOf = async (host: Awaited<ReturnType<typeof withShop>>, rules: string | null) => {
  const { total, rules: named } = await tableOf(host, { rules })
  return [named.id, named.limitSeconds, total.withinLimit.hits, total.withinLimit.n]
}

describe('rule sets', () => {
  it('come with the app; the shop’s own follow, each id’s newest start first', async () => {
    const { ask } = await withShop()
    const first = await ask('chats.ruleSets', {})
    expect([first.current, first.versions.length]).toEqual(['house', initialRuleSets.length])
    await ask('chats.saveRuleSet', own({ id: 'night', name: '夜班口径', limitSeconds: 120 }))
    await ask('chats.saveRuleSet', own({ from: '2026-10-10' as never, limitSeconds: 100 }))
    const { versions } = await ask('chats.ruleSets', {})
    expect(versions.map(({ id, from }) => `${id} ${from}`).slice(0, 2)).toEqual([
      'house 2026-10-10',
      'house 2020-01-01',
    ])
    expect(versions.at(-1)).toMatchObject({ id: 'night', name: '夜班口径' })
  })

  it('a version holds from its day on: each day is judged by its own', async () => {
    const host = await withShop()
    await bring(host, [...answered('2026-10-09'), ...answered('2026-10-10'), ...answered('2026-10-11')])
    expect(await lateOf(host, 'house')).toEqual(['house', 60, 0, 3])
    await host.ask('chats.saveRuleSet', own({ from: '2026-10-10' as never, limitSeconds: 90 }))
    expect(await lateOf(host, 'house')).toEqual(['house', 90, 2, 3])
    await host.ask('chats.saveRuleSet', own({ from: '2026-10-10' as never, limitSeconds: 89 }))
    expect(await lateOf(host, 'house')).toEqual(['house', 89, 0, 3])
    const kept = host.host.context.sql.all(
      'select code, from_day, replaced_at is null as holds from rule_sets order by id',
    )
    expect(kept).toEqual([
      { code: 'house', from_day: '2026-10-10', holds: 0 },
      { code: 'house', from_day: '2026-10-10', holds: 1 },
    ])
  })

  it('the one of the settings is used when nobody says which; an unknown one is refused and nothing changes', async () => {
    const host = await withShop()
    await bring(host, answered('2026-10-09'))
    await host.ask('settings.change', { ruleSet: 'taobao-3min' })
    expect(await lateOf(host, null)).toEqual(['taobao-3min', 180, 1, 1])
    expect(await host.refusal('settings.change', { ruleSet: 'nonsense' })).toEqual({
      code: 'not-found',
      details: { what: 'rule-set', key: 'nonsense' },
    })
    expect((await host.ask('settings.get', {})).ruleSet).toBe('taobao-3min')
    expect(await host.refusal('chats.figures', question({ rules: 'nonsense' }))).toMatchObject({ code: 'not-found' })
  })

  it('listed buyers, waived days and switches of filters do what they say', async () => {
    const host = await withShop()
    await bring(host, [...answered('2026-10-09'), ...chat('tb2', mei, '11:00:00 B 在吗\n11:00:10 A 在', '2026-10-09')])
    await host.ask('chats.saveRuleSet', own({ id: 'mine', listedBuyers: ['tb2'] }))
    expect((await tableOf(host, { rules: 'mine' })).total).toMatchObject({ consultations: 2, filtered: 1, rounds: 1 })
    await host.ask('chats.saveRuleSet', own({ id: 'mine', waivedDates: ['2026-10-09' as never] }))
    expect((await tableOf(host, { rules: 'mine' })).total).toMatchObject({ receptions: 2, rounds: 0 })
    const filters = { ...house.filters, listedBuyers: false }
    await host.ask('chats.saveRuleSet', own({ id: 'mine', listedBuyers: ['tb2'], filters }))
    expect((await tableOf(host, { rules: 'mine' })).total).toMatchObject({ filtered: 0, rounds: 2 })
  })

  it('trying one shows before and after by agent and keeps nothing', async () => {
    const host = await withShop()
    await bring(host, answered('2026-10-09'))
    const span = { from: '2026-10-01' as never, to: '2026-10-31' as never, shopId: null }
    const tried = await host.ask('chats.tryRuleSet', { ruleSet: own({ limitSeconds: 120 }), ...span })
    const effect = { key: mei, person: null, rounds: 1, firstResponseMean: 90, averageResponseMean: 90, unanswered: 0 }
    expect(tried).toEqual({ before: [{ ...effect, withinLimit: 0 }], after: [{ ...effect, withinLimit: 1 }] })
    const fresh = await host.ask('chats.tryRuleSet', { ruleSet: own({ id: 'fresh' }), ...span })
    expect([fresh.before, fresh.after.length]).toEqual([[], 1])
    expect(rowOf(await tableOf(host), mei).figures.withinLimit.hits).toBe(0)
    expect((await host.ask('chats.ruleSets', {})).versions).toHaveLength(initialRuleSets.length)
  })
})
