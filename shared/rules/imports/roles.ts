import type { Direction } from '../../contract/import-fields.ts'
import type { Platform } from '../../contract/shops.ts'
import { folded } from '../folded.ts'
import { isMaskedName } from '../cells.ts'

// Who speaks in a chat, told by the sender's name alone (rule 16).

/** What tells senders apart. */
export interface SenderFacts {
  readonly platform: Platform
  /** the agents' logins as far as they are known */
  readonly accounts: ReadonlySet<string>
  /** the shop's name */
  readonly shop: string
}

/** `system` lines have no sender of their own, so no name leads to them. */
export type SenderRole = Exclude<Direction, 'system'>

/** A login without blanks around it and without the prefix `cntaobao` of the platform's own interfaces (rule 16). */
export const strippedAccount = (text: string): string => text.trim().replace(/^cntaobao(?=.)/i, '')

const robotWord = /服务助手|机器人|智能客服|店小蜜/
// A buyer may call herself 机器人爱好者: without a shop in front, only a name that says nothing else is the robot.
const robotAlone =
  /^(?:阿里|淘宝|天猫|京东|抖店|飞鸽|官方|平台|商家|在线|智能|ai)*(?:服务助手|机器人|智能客服|店小蜜)(?:客服|助手|\d)*$/

const isRobot = (name: string): boolean => {
  const own = name.slice(Math.max(name.lastIndexOf(':'), name.lastIndexOf('-')) + 1)
  return robotAlone.test(name) || (own !== name && robotWord.test(own))
}

type Judgement = (name: string, sender: string) => SenderRole | null

/** Taobao's sub-accounts have a half-width colon, buyers never; the main account has none and is known by its sub-accounts or the shop. */
const onTaobao = (accounts: ReadonlySet<string>, shop: string): Judgement => {
  const mainAccounts = new Set([...accounts].map((account) => account.split(':', 1)[0]))
  return (name, sender) => (sender.includes(':') || name === shop || mainAccounts.has(name) ? 'agent' : 'buyer')
}

/** JD's agents are named after the shop; customers are masked or have the platform's own names; others need the roster. */
const onJd =
  (shop: string): Judgement =>
  (name) => {
    if (name.startsWith('jimi_')) return 'auto'
    if (isMaskedName(name) || name.startsWith('jd_')) return 'buyer'
    const [prefix = '', rest] = name.split('-', 2)
    const isOfShop = rest !== undefined && prefix.length > 1 && (shop.startsWith(prefix) || prefix.startsWith(shop))
    return isOfShop || name.includes('自营') || name.includes('客服') ? 'agent' : null
  }

/** Prepares {@link roleOfSender} for many messages and remembers every sender it has judged. */
export const senderReader = ({ platform, accounts, shop }: SenderFacts): ((sender: string) => SenderRole | null) => {
  const known = new Set([...accounts].map((account) => folded(strippedAccount(account))))
  const shopName = folded(shop.trim())
  const judge: Judgement =
    platform === 'taobao' || platform === 'tmall'
      ? onTaobao(known, shopName)
      : platform === 'jd'
        ? onJd(shopName)
        : () => null
  const roleOf = (sender: string): SenderRole | null => {
    const name = folded(sender)
    if (name === '') return null
    if (isRobot(name)) return 'auto'
    return known.has(name) ? 'agent' : judge(name, sender)
  }
  const judged = new Map<string, SenderRole | null>()
  return (sender) => {
    const earlier = judged.get(sender)
    if (earlier !== undefined) return earlier
    const role = roleOf(strippedAccount(sender))
    judged.set(sender, role)
    return role
  }
}

/**
 * Who a sender is: robots by their names, agents by their known logins and by the platform's way of naming them, buyers on Taobao and JD only,
 * where names tell; null = unknown, the roster must say (rule 16).
 */
export const roleOfSender = (sender: string, facts: SenderFacts): SenderRole | null => senderReader(facts)(sender)
