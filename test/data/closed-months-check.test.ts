import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { bringOrders, bringRefunds, flatPlan, orderOn } from '#test/support/closed-months.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

/** March and April closed, with a refund of a March order corrected in April. */
const shopWithTwoClosedMonths = async (): Promise<TestHost> => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  await host.ask('orders.savePlan', flatPlan('2026-03', 8_000))
  host.clock.now = '2026-04-03 09:00:00'
  await bringOrders(host, shopId, [orderOn(1, '2026-03-10', 'A01', '600.00')])
  await host.ask('performance.closeMonth', { month: '2026-03' })
  await bringRefunds(host, shopId, [{ order: 1, refundNo: 'R1', yuan: '600.00', at: '2026-04-12 09:00:00' }])
  await host.ask('performance.closeMonth', { month: '2026-04' })
  return host
}

const closedMonths = async (host: TestHost) =>
  (await host.ask('settings.verify', {})).findings.find(({ check }) => check === 'closed-months')

test('closed months that are whole pass the check of the data', async () => {
  const host = await shopWithTwoClosedMonths()
  expect(await closedMonths(host)).toEqual({ check: 'closed-months', isOk: true, detail: '' })
})

test.each([
  ['a total that was changed', 'update closings set total = total + 1 where id = 2'],
  [
    'a sheet that is gone',
    'delete from closing_people where closing_id = 2 and number = (select min(number) from people)',
  ],
  ['a correction that was changed', 'update closing_corrections set amount = amount - 1 where closing_id = 2'],
])('%s is found, with its month', async (_what, change) => {
  const host = await shopWithTwoClosedMonths()
  const other = new BetterSqlite(host.path)
  other.exec(change)
  other.close()
  expect(await closedMonths(host)).toEqual({ check: 'closed-months', isOk: false, detail: '2026-04 (2)' })
})
