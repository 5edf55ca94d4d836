/** Words of quality scan. */
export const qualityScan = {
  title: '质检',
  tabs: {
    scan: '全量质检',
    sample: '抽检评分',
    results: '质检结果',
    complaints: '投诉',
    reviews: '中差评',
    'after-sales': '售后',
    care: '原因分析',
    lists: '词表与规则',
    forms: '评分表',
  },
}
