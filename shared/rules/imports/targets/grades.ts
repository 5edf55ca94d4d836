import { halfWidth } from '../../cell-decimals.ts'
import { textOf, type CellValue } from '../../cells.ts'

// What a review gives, as 1 to 5 stars.

const words: ReadonlyMap<string, number> = new Map<string, number>([
  ...(['好', '好评', '正面', '很满意', '非常满意', 'good', 'positive'] as const).map((word) => [word, 5] as const),
  ...(['满意', '比较满意', '较满意'] as const).map((word) => [word, 4] as const),
  ...(['中', '中评', '中性', '一般', 'fair', 'neutral'] as const).map((word) => [word, 3] as const),
  ...(['不满', '不满意'] as const).map((word) => [word, 2] as const),
  ...(['差', '差评', '负面', '很不满', '很不满意', '非常不满意', 'bad', 'negative'] as const).map(
    (word) => [word, 1] as const,
  ),
])

const judgements: readonly (readonly [RegExp, number])[] = [
  [/差评|负面/, 1],
  [/中评|中性/, 3],
  [/好评|正面/, 5],
]

const stars = /^(?:star|score)?([1-5一二三四五])(?:\.0+)?(?:颗?星级?|分|stars?|\/5)?(?:[好中差]评)?$/
const drawn = /^[★⭐]{1,5}[☆]{0,4}$/u

/** `系统默认好评` says one judgement; a text that says two of them says none. */
const judgementIn = (text: string): number | null => {
  const [first, second] = judgements.filter(([word]) => word.test(text))
  return first !== undefined && second === undefined ? first[1] : null
}

/**
 * Stars 1–5 of `5`, `4星`, `五星好评`, `★★★☆☆`, 好评 or 正面评价 (5), 满意 (4), 中评 (3), 不满意 (2), 差评 or 负面评价 (1).
 * null = no value; 'unreadable' also for half stars and for scales beyond 5.
 */
export const gradeOf = (cell: CellValue): number | null | 'unreadable' => {
  const raw = textOf(cell)
  if (raw === null) return null
  const text = halfWidth(raw).toLowerCase()
  const star = stars.exec(text)?.[1]
  if (star !== undefined) return '一二三四五'.indexOf(star) + 1 || Number(star)
  if (drawn.test(text)) return Array.from(text.replace(/☆/g, '')).length
  return words.get(text.replace(/评价$/, '')) ?? words.get(text) ?? judgementIn(text) ?? 'unreadable'
}
