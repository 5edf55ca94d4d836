import { reasonOf } from '../refund-reasons.ts'
import type { RefundReason } from '../../kit/refund-reasons.ts'

// What platforms write about refunds, as kinds and reasons of an after-sales entry. docs/complaints.md §5.

/** Words of each kind, in the order in which they are looked for; whatever has none of them is a refund. */
const kindWords = [
  ['dispute', ['维权', '投诉', '介入', '仲裁', 'dispute']],
  ['exchange', ['换货', 'exchange']],
  ['resupply', ['补寄', '补发', 'resend']],
  ['return', ['退货', 'return']],
] as const

/** The kind of after-sales that a platform's words speak of. */
export const importedKind = (...words: readonly (string | null)[]): string => {
  const text = words.join(' ').toLowerCase()
  // “仅退款（未退货）” and the like say what it is not.
  const bare = text.replace(/(?:未|不|无需|无须|没有)退货/g, '')
  return kindWords.find(([, known]) => known.some((word) => bare.includes(word)))?.[0] ?? 'refund'
}

/** Finer than why a commission is taken back: these name what was wrong with the parcel. */
const reasonWords = [
  ['description', ['描述不符', '描述不一致', '与描述', '商品描述', 'not as described']],
  ['damaged', ['破损', '破碎', '污渍', '压坏', 'damaged']],
  ['short', ['少件', '缺件', '漏发', '少发', '空包', '少配件']],
  ['wrong-item', ['发错', '错发', 'wrong item']],
  ['late', ['约定时间', '未发货', '延迟', '超时', '未收到', '没收到', '物流', '快递', '缺货', 'late', 'not received']],
] as const

const plain: Readonly<Record<RefundReason, string>> = {
  'own-fault': 'service',
  quality: 'quality',
  logistics: 'late',
  'buyers-mind': 'mind',
  unknown: 'other',
}

/** The reason of an after-sales entry for a platform's label and the buyer's words. */
export const importedReason = (label: string | null, words: string | null): string => {
  const reason = reasonOf(label, words)
  if (reason === 'own-fault' || reason === 'buyers-mind') return plain[reason]
  const text = `${label ?? ''} ${words ?? ''}`.toLowerCase()
  return reasonWords.find(([, known]) => known.some((word) => text.includes(word)))?.[0] ?? plain[reason]
}
