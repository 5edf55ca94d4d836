import type { Dayjs } from 'dayjs'
import type { Locator, Page } from 'playwright-core'
import { chatRow, type ChatRow } from '#test/fixtures/messages.ts'
import { ask, zh } from '#test/support/app-under-test.ts'
import { startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const words = zh.chats

/** One line of a chat: clock time, who speaks, what is said. */
export type Line = readonly [time: string, direction: '买家' | '客服', text: string]

/** One buyer's day with 小美, whose every rule set has a published result: rounds of 25, 160, 240 and 130 seconds and one unanswered. */
export const measuredDay: readonly Line[] = [
  ['10:00:00', '买家', '在吗'],
  ['10:00:25', '客服', '您好'],
  ['10:01:00', '买家', '有货吗'],
  ['10:01:10', '买家', '要白色的'],
  ['10:03:40', '客服', '有的'],
  ['10:10:00', '买家', '今天能发吗'],
  ['10:14:00', '客服', '下午发出'],
  ['22:59:50', '买家', '到哪里了'],
  ['23:02:00', '客服', '明天送到'],
  ['23:30:00', '买家', '能开发票吗'],
]

export const chatOn = (day: string, lines: readonly Line[], more: Partial<ChatRow> = {}): ChatRow[] =>
  lines.map(([time, direction, text]) => chatRow({ ...more, sentAt: `${day} ${time}`, direction, text }))

/** The button of a figure in the table: whose, which, how much. */
export const figure = (page: Page, who: string, name: string, value: string): Locator =>
  page.getByRole('button', { name: words.askWhy(name, value, who), exact: true }).first()

/** The drawer at the right edge that is open. */
export const drawer = (page: Page): Locator => page.locator('.ant-drawer-open')

/** Chooses what figures are cut by. */
export const cutBy = (page: Page, cut: keyof typeof words.cuts): Promise<void> =>
  page.getByRole('radiogroup', { name: words.cut }).getByText(words.cuts[cut], { exact: true }).click()

/** The app with a shop and two people, its clock the given one. */
export const started = async (now: Dayjs) => {
  const opened = await startForClicks({ env: { ZHANGBAN_NOW: now.format('YYYY-MM-DD HH:mm:ss') } })
  await ask(opened.page, 'settings.initTeam', { team: smallTeam })
  return opened
}

/** Says whose accounts they are. */
export const giveAccounts = async (page: Page): Promise<void> => {
  const [shop] = await ask(page, 'people.shops', {})
  if (!shop) throw new Error('no shop')
  for (const { left: _left, hasPin: _hasPin, ...person } of await ask(page, 'people.list', {}))
    await ask(page, 'people.change', {
      ...person,
      accounts: [{ shopId: shop.id, account: `示例旗舰店:${person.name}`, from: null, to: null }],
    })
}
