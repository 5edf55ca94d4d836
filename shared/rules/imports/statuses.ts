import type { OrderStatus } from '../../contract/orders.ts'
import { ownText } from './own-texts.ts'

// Where an order stands, from the platform's own words (rule 18). Platforms put their special words into their preset.

/** States with the words they go by, in the order they are looked for; a state may come up several times. */
export type StatusWords = readonly (readonly [OrderStatus, readonly string[]])[]

/** Words every platform shares. A trade that ended in a refund or a cancellation is closed whatever else the text says. */
const commonWords: StatusWords = [
  ['closed', ['退款成功', '全额退款', '已退款', '关闭', '取消', '交易终止', '作废', '已失效']],
  ['closed', ['cancelled', 'canceled', 'voided', 'refunded', 'failed', 'expired', 'closed']],
  ['unpaid', ['付款确认中', '待付款', '等待买家付款', '待买家付款', '未付款', '待支付', '未支付']],
  ['unpaid', ['pending', 'pending-payment', 'on-hold', 'unpaid', 'partially-paid', 'authorized']],
  ['completed', ['交易成功', '已收货', '已确认收货', '完成', 'completed', 'complete']],
  ['shipped', ['部分发货', '等待买家确认', '等待买家收货', '待收货', '等待收货', '待确认收货', '等待确认收货']],
  ['shipped', ['已发货', '已出库', '已揽收', '运输中', '配送中', '派送中', '待签收', '已签收', '待自提']],
  ['shipped', ['shipped', 'fulfilled', 'partially-fulfilled']],
  ['paid', ['待发货', '等待卖家发货', '等待发货', '未发货', '备货中', '待备货', '待配货', '配货中']],
  ['paid', ['等待出库', '待出库', '等待打包', '待打包', '已付款', '已支付']],
  ['paid', ['paid', 'processing', 'unfulfilled', 'partially-refunded']],
]

/** Phrases that contain a word above and mean something else: what they are read as. */
const readAs: readonly (readonly [string, string])[] = [
  ...(['付款完成', '付款成功', '支付完成', '支付成功'] as const).map((phrase) => [phrase, '已付款'] as const),
  ['发货完成', '已发货'],
  ['部分已收货', '已发货'],
  ['退款完成', '退款成功'],
  ...(['部分退款成功', '部分已退款', '非全额退款', '未全额退款'] as const).map((phrase) => [phrase, ''] as const),
  ...(['未完成', '待完成', '售后完成', '售后关闭', '退款关闭'] as const).map((phrase) => [phrase, ''] as const),
  ...(['申请取消', '取消申请', '取消中', '待取消', '取消失败', '取消退款'] as const).map(
    (phrase) => [phrase, ''] as const,
  ),
]
// Longer phrases first: 部分退款成功 is no 退款成功.
const phrases = readAs.toSorted(([a], [b]) => b.length - a.length)

/** Commas and brackets half-width, Latin in lower case; `On hold`, `on_hold` and `wc-on-hold` as one word; blanks only between Latin words. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('，', ',')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('_', '-')
    .replace(/(?<![a-z-])wc-/g, '')
    .replace(/(?<![a-z-])(on|partially)\s+(?=[a-z])/g, '$1-')
    .replace(/(?<![a-z])[\s\u200b\ufeff]+|[\s\u200b\ufeff]+(?![a-z])/g, '')

const isLatin = (word: string): boolean => /[a-z]/.test(word)

/** Chinese words are found inside the text; Latin ones only whole, so that `unpaid` is not `paid`. */
const says = (text: string, word: string): boolean => {
  if (!isLatin(word)) return text.includes(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[a-z-]/.test(text[at - 1] ?? ' ') && !/[a-z-]/.test(text[at + word.length] ?? ' ')) return true
  return false
}

const firstSaid = (text: string, words: StatusWords): OrderStatus | null =>
  words.find(([, known]) => known.some((word) => says(text, folded(word))))?.[0] ?? null

const readStatus = (text: string, own: StatusWords): OrderStatus | null => {
  const whole = folded(text)
  const plain = phrases.reduce((rest, [phrase, meaning]) => rest.replaceAll(phrase, meaning), whole)
  return firstSaid(whole, own) ?? firstSaid(plain.replace(/^\(删除\)/, ''), commonWords)
}

const noWords: StatusWords = []
// A file says the same few states a hundred thousand times.
const known = new WeakMap<StatusWords, Map<string, OrderStatus | null>>()
const mostKnown = 1_000

/**
 * Where an order stands; null when no known word is in the text. The platform's own words (a constant of its preset) are looked for
 * first and see a leading `(删除)`, the common ones do not.
 */
export const statusOf = (text: string, own: StatusWords = noWords): OrderStatus | null => {
  const statuses = known.get(own) ?? new Map<string, OrderStatus | null>()
  if (statuses.size === 0) known.set(own, statuses)
  const kept = statuses.get(text)
  if (kept !== undefined) return kept
  const status = readStatus(text, own)
  if (statuses.size < mostKnown) statuses.set(ownText(text), status)
  return status
}
