import type { RefundReason } from '../kit/refund-reasons.ts'

// What the platforms' words for why money went back mean. The table with its sources: docs/refunds.md §2.

type Known = Exclude<RefundReason, 'unknown'>

/** Words of each reason. They are looked for in this order: whoever names a mistake of the shop's people means that first. */
export const reasonWords: readonly (readonly [Known, readonly string[]])[] = [
  [
    'own-fault',
    [
      '客服',
      '承诺',
      '答应',
      '推荐错',
      '说错',
      '报错价',
      '改错价',
      '改错地址',
      '备注错',
      '漏备注',
      '态度',
      'wrong advice',
    ],
  ],
  // A reason that says it is no matter of quality holds the word all the same.
  ['buyers-mind', ['非质量', '不是质量', '无质量问题', '没有质量问题', '非商品质量']],
  [
    'quality',
    [
      ...[
        '质量',
        '瑕疵',
        '描述不符',
        '描述不一致',
        '与描述',
        '不符',
        '假冒',
        '假货',
        '正品',
        '做工',
        '掉色',
        '起球',
        '异味',
      ],
      ...['过期', '保质期', '生产日期', '变质', '故障', '不能用', '无法使用', '坏了', '色差', '开裂', '掉漆', '功能'],
      ...['defect', 'quality', 'not as described', 'faulty'],
    ],
  ],
  [
    'logistics',
    [
      ...[
        '物流',
        '快递',
        '运输',
        '破损',
        '破碎',
        '污渍',
        '少件',
        '缺件',
        '漏发',
        '少发',
        '错发',
        '发错',
        '空包',
        '丢件',
        '丢失',
      ],
      ...[
        '未收到',
        '没收到',
        '没有收到',
        '未送到',
        '派送',
        '拒收',
        '拒签',
        '发货',
        '缺货',
        '无货',
        '包装',
        '延迟',
        '超时',
      ],
      ...['shipping', 'damaged', 'lost', 'not received', 'late delivery'],
    ],
  ],
  [
    'buyers-mind',
    [
      ...[
        '无理由',
        '不想要',
        '不想买',
        '不需要',
        '不喜欢',
        '不合适',
        '不满意',
        '效果不好',
        '后悔',
        '拍错',
        '错拍',
        '多拍',
        '误拍',
      ],
      ...[
        '重拍',
        '买错',
        '买多',
        '多买',
        '拍多',
        '信息填错',
        '信息拍错',
        '地址填错',
        '优惠',
        '太贵',
        '尺码',
        '尺寸',
        '大小',
      ],
      ...['changed mind', 'no longer needed', 'ordered by mistake', 'did not like', 'does not fit'],
    ],
  ],
]

const reasonIn = (words: string): RefundReason => {
  const text = words.normalize('NFKC').toLowerCase()
  return reasonWords.find(([, known]) => known.some((word) => text.includes(word)))?.[0] ?? 'unknown'
}

/** Why money went back: the platform's label first, then the buyer's words; `unknown` when neither says anything we know. */
export const reasonOf = (label: string | null, words: string | null): RefundReason => {
  const byLabel = reasonIn(label ?? '')
  return byLabel === 'unknown' ? reasonIn(words ?? '') : byLabel
}
