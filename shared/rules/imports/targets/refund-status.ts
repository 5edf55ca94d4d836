import { statusHas, textOf, type CellValue } from '../../cells.ts'

// Whether the money went back, by the platform's word for it (rule 18: by substring, the first group that is found decides).

/** `agreed`: promised, which is done when there is also a time of success. */
export type RefundState = 'done' | 'not-done' | 'agreed' | 'unknown'

/** `退款成功` is in none of these, but in `退款未成功` the word for success is, so these come first. */
const failed = [
  '未成功',
  '不成功',
  '未退款',
  '未完成',
  '失败',
  'unsuccessful',
  'not refunded',
  'incomplete',
  'unrefunded',
]
const done = [
  ...[
    '退款成功',
    '已退款',
    '已全额退款',
    '全额退款成功',
    '已部分退款',
    '部分退款成功',
    '退款完成',
    '退款已完成',
    '退款完结',
  ],
  ...['已经退款', '退款到账', '退款已到账', '打款成功', 'refunded', 'refund success', 'refund completed'],
]
/** An exchange, a repair or a part sent later may succeed without any money going back. */
const withoutMoney = ['换货', '补寄', '维修', '补发']
const open = [
  ...['关闭', '撤销', '取消', '拒绝', '驳回', '不同意', '不通过', '未通过', '终止'],
  ...[
    '待',
    '等',
    '处理中',
    '审核中',
    '退款中',
    '退货中',
    'refunding',
    '打款中',
    '进行中',
    '申请',
    '仲裁',
    '协商',
    '介入',
    '举证',
  ],
  ...[
    'close',
    'cancel',
    'reject',
    'decline',
    'denied',
    'pending',
    'process',
    'wait',
    'open',
    'progress',
    'void',
    'fail',
  ],
]
const finished = ['成功', '完成', '完结', '结束', '全额退款', '部分退款', 'success', 'succeeded', 'complete', 'done']
const agreed = ['同意', '通过', 'approved', 'accepted']

/** What a status says about the money; a blank one, and words that are none of ours, are `unknown`. */
export const refundStateOf = (cell: CellValue): RefundState => {
  const text = textOf(cell)?.toLowerCase() ?? ''
  const hasOne = (words: readonly string[]): boolean => words.some((word) => statusHas(text, word))
  if (text === '') return 'unknown'
  if (hasOne(failed)) return 'not-done'
  if (hasOne(done)) return 'done'
  if (hasOne(withoutMoney) || hasOne(open)) return 'not-done'
  return hasOne(finished) ? 'done' : hasOne(agreed) ? 'agreed' : 'unknown'
}
