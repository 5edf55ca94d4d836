import { hasAdvertising } from './advertising.ts'
import { traits } from './stream.ts'

// What the words and the name of a chat say about it: filters of a rule set leave such chats out. The rule book: docs/service-figures.md §1.

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Names by which a buyer is one of us, ready for {@link traitsOf}: every account, and the main account before the colon of a sub-account. */
export const ownNamesOf = (accounts: Iterable<string>): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const account of accounts) {
    const name = folded(account)
    const main = name.split(':')[0] ?? ''
    for (const own of [name, main]) if (own !== '') names.add(own)
  }
  return names
}

const platforms =
  '(?:淘宝|天猫|千牛|阿里(?:巴巴)?|支付宝|菜鸟|1688|拼多多|多多|京东|京麦|抖店|抖音(?:电商|小店)?|飞鸽|快手(?:小店|电商)?|小红书|微信小店|视频号小店|平台)'
const staff = new RegExp(
  `^(?:${platforms}(?:商家|店铺|卖家|平台|官方|售后|介入|服务)*(?:小二|客服|小助手|助手|官方|专员|运营|消息|通知|pop|招商|小秘书|服务)(?:中心|团队)?(?:[-_:|·]?[a-z0-9]{1,8}|[-_:|·(（].{1,12})?|京东pop.{0,12}|(?:平台|官方)(?:客服|消息|通知|小二)|系统(?:消息|通知))$`,
)

/** True for a name that only the platform's own people and services have, such as 淘宝小二 or 抖店小助手. */
export const isPlatformStaff = (name: string): boolean => staff.test(folded(name))

const shopLink =
  /(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:taobao|tmall|tb|jd|3|yangkeduo|pinduoduo|jinritemai|douyin|iesdouyin|kuaishou|kwaixiaodian|kwai|1688|xiaohongshu|xhslink)\.(?:com|cn|hk)(?![a-z0-9.])[^\s\u3400-\u9fff，。！？【】「」]*/gi
const cardWords = '(?:商品|宝贝|订单|店铺|链接|小程序|优惠券)?(?:卡片(?:消息)?|链接|信息|消息)|商品|宝贝|订单'
const card = new RegExp(`[[【<](?:自定义)?(?:${cardWords})(?:[:： ][^\\]】>]*)?[\\]】>]`, 'g')
const cardTitle = /^[^?？吗]*(?:[¥￥]\s*\d|\d元|(?:id|编号)[:：]?\s*\d{5,})[^?？吗]*$/i
const sharing =
  /【[^】]*】|「[^」]*」|点击链接(?:，|,)?直接打开|或者?(?:淘宝|天猫|京东)?搜索直接打开|复制(?:此|这段)?(?:链接|信息|口令)?[，,]?打开(?:淘宝|天猫|京东|拼多多|抖音)(?:app)?(?:查看|搜索)?|当前用户来自商品详情页|用户正在查看商品|[，,。!！~]/gi

const isCard = (line: string): boolean => {
  const withoutCards = line.replace(card, '')
  const withoutLinks = withoutCards.replace(shopLink, '')
  if (withoutLinks === line) return /^(?:当前用户来自商品详情页|用户正在查看商品)/.test(line.trim())
  const rest = withoutLinks.trim()
  if (withoutCards !== line && cardTitle.test(rest)) return true
  return rest.replace(sharing, '').trim() === ''
}

/** What one buyer's chat with one account on one day is made of. */
export interface ChatWords {
  /** the buyer's own lines of the day */
  readonly texts: readonly string[]
  readonly buyerName: string
  /** from {@link ownNamesOf} */
  readonly ownNames: ReadonlySet<string>
}

/**
 * Bits of `traits`. Advertising: one line of the buyer's offers something to the shop. Only a card: the buyer wrote, and every line is a
 * product's or order's card or link. A chat without a buyer's line has only what its name says.
 */
export const traitsOf = ({ texts, buyerName, ownNames }: ChatWords): number =>
  (texts.some(hasAdvertising) ? traits.advertising : 0) |
  (texts.length > 0 && texts.every(isCard) ? traits.onlyCard : 0) |
  (ownNames.has(folded(buyerName)) ? traits.ownAccounts : 0) |
  (isPlatformStaff(buyerName) ? traits.platformStaff : 0)

const orderNumber = /(?<![0-9A-Za-z])(?:\d{6}-\d{15}|(?<![0-9]-)\d{15,22})(?![0-9])/g

/**
 * Numbers of 15 to 22 digits, and Pinduoduo's of six and fifteen, as they stand in a text, each once. Longer runs, phone numbers and numbers
 * behind a letter (parcels) are none. Whether there is such an order is for the reader to ask.
 */
export const orderNumbersIn = (text: string): readonly string[] =>
  // Nearly no message has so many digits; looking first is cheaper than unfolding every text.
  /[0-9０-９]{15}/.test(text) ? [...new Set(text.normalize('NFKC').match(orderNumber) ?? [])] : []
