import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { MethodName } from '#shared/contract/index.ts'
import { migrate, migrations } from '#data/db/migrate.ts'
import { freshFolder, openTestHost, type TestHost } from '#test/support/test-host.ts'

// Files that were written before there was any month close: every call about money answers on them, with what was added since at its default.

/** A plan, a scheme and rules the way the fourth version wrote them: without people, new hires, refund policy, cap of points, flag table. */
const planThen = {
  ...{ name: '售前提成', from: '2026-01', group: '售前', basis: 'payment', postage: false },
  tiers: { mode: 'whole', steps: [[0, 8_000]] },
  ...{ perOrder: 0, products: [], teamPool: { rate: 1_000, split: 'equal' }, guarantee: null, cap: null },
  coefficients: [
    [80, 1_100_000],
    [0, 900_000],
  ],
}
const schemeThen = {
  ...{ name: '售前评分', from: '2026-01', group: '售前', missing: 'full' },
  items: [
    { figure: 'replyRate', weight: 60, bands: [[0.98, 100]] },
    { figure: 'somethingNobodyKnows', weight: 40, linear: { full: 30, zero: 120 } },
  ],
  grades: [[90, '金牌']],
}
const rulesThen = {
  ...{ order: ['decision', 'memo', 'chat', 'silent'], commissionFlag: null, excludeFlags: ['红'] },
  ...{ silent: 'nobody', nudgedSilentOrders: 'nobody' },
  conversion: { event: 'paid', within: 'next-day', credit: 'last-before-order', takeBackCancelledWithinDays: null },
}
const decisionThen = [{ agent: 'A02', share: 1_000_000 }]

const writeFourthVersion = (path: string): void => {
  const database = new BetterSqlite(path)
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 4))
  const quoted = (value: unknown): string => `'${JSON.stringify(value)}'`
  const order = (number: number, memo: string, flag: string) =>
    `(1, '${number}', 'completed', '', '2026-09-05 10:00:00', '2026-09-05 10:00:30', 60000, 0, '${memo}', '${flag}', 1)`
  database.exec(`
    insert into shops (id, name, platform) values (1, '示例旗舰店', 'taobao');
    insert into people (id, number, number_folded, name, aliases, team_group, level, role)
      values (1, 'A01', 'a01', '小美', '[]', '售前', '', 'agent'), (2, 'A02', 'a02', '阿强', '[]', '售前', '', 'agent');
    insert into plans (name, from_month, team_group, body) values ('售前提成', '2026-01', '售前', ${quoted(planThen)});
    insert into schemes (name, from_month, team_group, body) values ('售前评分', '2026-01', '售前', ${quoted(schemeThen)});
    insert into settings (name, value) values ('attribution', ${quoted(rulesThen)});
    insert into import_batches (id, at, by, file, sha256, bytes, kind, preset, container, rows_read, rows_new, rows_updated,
      rows_unchanged, rows_excluded, rows_rejected, reasons, totals, accounts, rejected_header, fields, seconds)
    values (1, '2026-10-03 09:00:00', 'x', 'x.csv', '', 1, 'orders', '', 'csv', 3, 3, 0, 0, 0, 0, '[]', '[]', '[]', '[]', '{}', 1);
    insert into orders (shop_id, order_no, status, status_text, created_at, paid_at, paid, refunded, memo, flag, batch_id)
      values ${[order(1, 'A01', ''), order(2, 'A01', '红'), order(3, 'A01', '')].join(',')};
    insert into order_decisions (shop_id, order_no, shares, reason, at, by)
      values (1, '3', ${quoted(decisionThen)}, '换了人', '2026-10-03 10:00:00', 'x');`)
  database.close()
}

const oldShop = async (): Promise<TestHost> => {
  const folder = freshFolder()
  writeFourthVersion(join(folder, 'zhangban.db'))
  return openTestHost(folder)
}

const month = '2026-09'
const asked: readonly (readonly [MethodName, object])[] = [
  ...(['orders.months', 'orders.attributionSettings', 'orders.plans', 'orders.planSignatures'] as const).map(
    (method) => [method, {}] as const,
  ),
  ...(['performance.schemes', 'performance.paySettings', 'performance.months', 'performance.today'] as const).map(
    (method) => [method, {}] as const,
  ),
  ...(['orders.attribution', 'orders.missingMemos', 'orders.recovered', 'orders.commission'] as const).map(
    (method) => [method, { month }] as const,
  ),
  ...(['performance.monthFindings', 'performance.inputs', 'performance.summary'] as const).map(
    (method) => [method, { month }] as const,
  ),
  ...(['performance.scores', 'performance.sheets', 'performance.details'] as const).map(
    (method) => [method, { month, agent: null }] as const,
  ),
  ...(['doubtful', 'nobody', 'decided'] as const).map((kind) => ['orders.desk', { month, kind }] as const),
  ['orders.evidence', { orderIds: [1, 2, 3] }],
  ['orders.why', { month, agent: 'A01' }],
  ['orders.history', { orderId: 3 }],
  ['orders.unpaid', { day: '2026-09-05' }],
  ['orders.comparePlans', { months: [month], plans: [planThen] }],
  ['performance.appeals', { state: null, month: null }],
  ['performance.checkMonth', { month }],
]

const answers = async ({ host }: TestHost): Promise<void> => {
  for (const [method, input] of asked) {
    const result = await host.dispatch(method, input)
    expect(result.ok ? 'ok' : result.failure, method).toBe('ok')
  }
}

describe('a file of the fourth version', () => {
  it('answers every call about money, before a close, closed, reopened', async () => {
    const host = await oldShop()
    await answers(host)
    await host.ask('performance.closeMonth', { month })
    for (const [method, input] of asked.slice(0, -1)) {
      const result = await host.host.dispatch(method, input)
      expect(result.ok ? 'ok' : result.failure, method).toBe('ok')
    }
    await host.ask('performance.reopenMonth', { month, reason: '漏导' })
    await answers(host)
    // The orders were written by hand, so the kept totals of their import are none.
    const { findings } = await host.ask('settings.verify', {})
    expect(findings.flatMap(({ check, isOk }) => (isOk ? [] : [check]))).toEqual(['import-totals'])
  })

  it('reads plans, schemes and rules with what was added since, and pays by them', async () => {
    const host = await oldShop()
    expect(await host.ask('orders.plans', {})).toEqual([
      {
        ...planThen,
        ...{ agents: [], newHire: null },
        refunds: { reasons: ['own-fault', 'quality', 'logistics', 'buyers-mind', 'unknown'], withinDays: null },
      },
    ])
    expect(await host.ask('performance.schemes', {})).toEqual([{ ...schemeThen, pointsCap: 10 }])
    expect(await host.ask('orders.attributionSettings', {})).toEqual({ ...rulesThen, flags: [] })
    const { rows } = await host.ask('orders.commission', { month })
    // No data counts in full by the old scheme: 100 points, coefficient 1.1. The pool is 1,200.00 × 0.1 %.
    expect(
      rows.map(({ agent, base, commission, coefficient, personal, team, total }) => [
        agent,
        base,
        commission,
        coefficient,
        personal,
        team,
        total,
      ]),
    ).toEqual([
      ['A01', 60_000, 480, 1_100_000, 528, 60, 588],
      ['A02', 60_000, 480, 1_100_000, 528, 60, 588],
    ])
  })

  it('saving the same plan again is no new version; renumbering somebody and exporting the team work', async () => {
    const host = await oldShop()
    await host.ask('orders.signPlan', {
      name: '售前提成',
      from: '2026-01' as never,
      group: '售前',
      agent: 'A01',
      signedOn: '2026-01-01' as never,
    })
    await host.ask('orders.savePlan', planThen as never)
    expect((await host.ask('orders.planSignatures', {})).map(({ agent, signedOn }) => [agent, signedOn])).toEqual([
      ['A01', '2026-01-01'],
      ['A02', null],
    ])
    const [person] = await host.ask('people.list', {})
    if (!person) throw new Error('nobody')
    const { hasPin: _hasPin, left: _left, ...fields } = person
    await host.ask('people.change', { ...fields, number: 'B77' })
    expect((await host.ask('orders.planSignatures', {})).map(({ agent }) => agent).sort()).toEqual(['A02', 'B77'])
    const team = await host.ask('settings.exportTeam', {})
    const fresh = await openTestHost()
    await fresh.ask('settings.initTeam', { team })
    expect(await fresh.ask('settings.exportTeam', {})).toEqual(team)
  })
})

describe('a team file of the fourth version', () => {
  it('makes a shop that pays', async () => {
    const host = await openTestHost()
    const people = ['A01', 'A02'].map((number) => ({
      number,
      name: number,
      aliases: [],
      group: '售前',
      level: '',
      role: 'agent',
      accounts: [],
    }))
    const team = {
      shops: [{ name: '示例旗舰店', platform: 'taobao' }],
      people,
      attribution: rulesThen,
      plans: [planThen],
      schemes: [schemeThen],
      ruleSet: 'house',
      dayStartsAt: '00:00',
    }
    await host.ask('settings.initTeam', { team })
    const { rows } = await host.ask('orders.commission', { month })
    expect(rows.map(({ agent, plan, score, total }) => [agent, plan, score, total])).toEqual([
      ['A01', '售前提成', 100, 0],
      ['A02', '售前提成', 100, 0],
    ])
  })
})
