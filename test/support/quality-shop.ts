import type { ChatRef, CriterionMark, ScoringForm } from '#shared/contract/quality-scores.ts'
import { defaultForm } from '#shared/rules/quality/default-form.ts'
import { chat } from './chat-figures.ts'
import { bring } from './message-imports.ts'
import { openTestHost, type TestHost } from './test-host.ts'

const accounts = { A01: '示例旗舰店:小美', A02: '示例旗舰店:阿强' } as const
export type ShopAgent = keyof typeof accounts

const team = {
  shops: [{ name: '示例旗舰店', platform: 'taobao' }],
  people: [
    { number: 'A01', name: '小美', joined: '2025-03-01', pin: '1111' },
    { number: 'A02', name: '阿强', joined: '2026-09-15', pin: '2222' },
    { number: 'M01', name: '周敏', role: 'supervisor', pin: '2580' },
  ].map((person) => ({
    ...person,
    group: '售前',
    accounts: person.number in accounts ? [{ shop: '示例旗舰店', account: accounts[person.number as ShopAgent] }] : [],
  })),
}

/** A shop of two agents – A01 long here, A02 new since September – without a chat. */
export const emptyQualityShop = async (): Promise<TestHost> => {
  const host = await openTestHost()
  await host.ask('settings.initTeam', { team })
  return host
}

/** An answered chat of an agent with a buyer on a day of October. */
export const answered = (agent: ShopAgent, buyer: string, day: number) =>
  chat(buyer, accounts[agent], '10:00:00 B 在吗\n10:00:20 A 您好，在的', `2026-10-${String(day).padStart(2, '0')}`)

const buyersOf = (count: number, prefix: string): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`)

/** `a` chats of A01 and `b` of A02, one a buyer, over the days of October. */
export const qualityShop = async (a: number, b: number): Promise<TestHost> => {
  const host = await emptyQualityShop()
  await bring(host, [
    ...buyersOf(a, 'xm').flatMap((buyer, at) => answered('A01', buyer, 1 + (at % 28))),
    ...buyersOf(b, 'aq').flatMap((buyer, at) => answered('A02', buyer, 1 + (at % 28))),
  ])
  return host
}

/** The same points for every criterion of the form that comes with the app, and what of its fatal ones was hit. */
export const evenMarks = (
  points: number,
  hit: readonly string[] = [],
  form: ScoringForm = defaultForm,
): CriterionMark[] =>
  form.criteria.map(({ key, isFatal }) => ({
    ...{ key, points: isFatal ? null : points, isHit: hit.includes(key), remark: '' },
  }))

/** The chats of a month's only sample. */
export const drawnChats = async (
  { ask }: TestHost,
  seed = '2026-10',
): Promise<{ id: number; chats: (ChatRef & { agent: string })[] }> => {
  const drawn = await ask('quality.drawSample', { month: '2026-10', seed })
  const chats = drawn.sessions.map(({ shopId, buyerId, account, day, agent }) => ({
    shopId,
    buyerId,
    account,
    day,
    agent,
  }))
  return { id: drawn.id ?? 0, chats }
}
