import type { Locator, Page } from 'playwright-core'
import type { ChatRow } from '#test/fixtures/messages.ts'
import type { TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { ask, zh } from '#test/support/app-under-test.ts'
import { importOrders, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { agentSays, buyerSays, importChats } from './archive-screen.ts'
import { giveAccounts } from './figures-screen.ts'

export const month = '2026-10'

/** The number of an order by its last two digits. */
export const orderNo = (end: string): string => `21355500012345678${end}`

export const orderMade = (end: string, day: string, paid: string, memo: string): TaobaoOrder => ({
  orderNo: orderNo(end),
  createdAt: `${month}-${day} 09:15:00`,
  paid,
  memo,
})

const orders = [
  orderMade('01', '03', '600.00', 'A01/A02'),
  orderMade('02', '04', '1000.00', 'A02 A01 一起接的'),
  orderMade('03', '05', '80.00', '小美 阿强'),
  orderMade('04', '06', '88.00', ''),
  orderMade('05', '07', '30000.00', '小美 已确认尺寸'),
]

/** The app with the small team and five orders: three contested, one of nobody, one of 小美; and further ones if given. */
export const startAtDesk = async (further: readonly TaobaoOrder[] = []) => {
  const started = await startForClicks()
  await ask(started.page, 'settings.initTeam', { team: smallTeam })
  await importOrders(started, [...orders, ...further])
  return started
}

const aqiang = (row: ChatRow): ChatRow => ({ ...row, account: '示例旗舰店:阿强' })

/** What the buyers of 04 and 05 wrote: 小美 served the first, 阿强 the second, whose memo names 小美. */
const talk: readonly ChatRow[] = [
  buyerSays('tb4', '10-06 09:01:00', '这款置物架承重多少'),
  agentSays('tb4', '10-06 09:01:30', '单层三十公斤'),
  buyerSays('tb4', '10-06 09:20:00', `拍好了，订单号 ${orderNo('04')}`),
  agentSays('tb4', '10-06 09:21:00', '收到，今天发出'),
  aqiang(buyerSays('tb5', '10-07 06:02:00', '三层和四层差多少钱')),
  aqiang(agentSays('tb5', '10-07 06:02:40', '差四十')),
  aqiang(buyerSays('tb5', '10-07 09:30:00', `已下单 ${orderNo('05')}`)),
]

/** The same with the chats of two buyers, whose accounts are owned. */
export const startWithChats = async () => {
  const started = await startAtDesk()
  await giveAccounts(started.page)
  await importChats(started, talk)
  return started
}

/** Whose an order is now, by its last two digits. */
export const attributionOf = async (page: Page, end: string) => {
  const all = await ask(page, 'orders.attribution', { month })
  return all.find((row) => row.order.orderNo.endsWith(end))?.attribution
}

/** The open order of the desk's list, by its last digits. */
export const openItem = (page: Page, end: string): Locator =>
  page.getByRole('option', { name: `…345678${end}`, selected: true })

/** Waits until the order is open on the desk and its evidence is there. */
export const isOpen = async (page: Page, end: string): Promise<void> => {
  await openItem(page, end).waitFor()
  await page.getByRole('region', { name: zh.desk.verdicts.title }).waitFor()
}
