import type { FieldColumns, Preset } from '../preset.ts'

/**
 * Names review tables of any origin use. Every preset knows all of them, so that a table made by hand from parts of two exports is read
 * the same whichever of them it resembles.
 */
const columns: FieldColumns = {
  orderNo: ['订单编号', '订单号'],
  at: ['评价时间', '评论时间', '日期', '时间'],
  grade: ['评价等级', '评价星级', '评论星级', '星级', '评分', '评价分类'],
  buyer: ['买家昵称', '用户昵称', '昵称'],
  text: ['评价内容', '评论内容', '初评内容', '评价正文', '初次评价', '评论', '评价'],
  reply: ['商家回复', '追评回复'],
  reviewNo: ['评论ID', '评价ID', '评价编号', '评论编号'],
  followUp: ['追评内容', '追加评论', '追加评价', '追评'],
  followUpAt: ['追评时间'],
  productTitle: ['商品名称', '宝贝标题', '商品标题'],
  productId: ['商品id'],
  sku: ['SKU', '颜色分类', '规格', '商品规格', '购买规格', '款式', '型号', 'skuid'],
}

/** 生意参谋 商品评价: reviews by product, without the order; what 评价分类 says is taken as the grade. */
export const sycmReviews: Preset = {
  id: 'sycm-reviews',
  kind: 'reviews',
  platform: 'tmall',
  all: ['评论', '评价分类'],
  oneOf: ['昵称', '追评内容', '追评时间', 'skuid', '颜色分类'],
  versions: [{ version: '1', marks: [] }],
  columns,
  without: ['orderNo'],
}

/** A csv that browser plugins write: stars, no order number, no number of the review. */
export const pluginReviews: Preset = {
  id: 'plugin-reviews',
  kind: 'reviews',
  platform: null,
  all: ['评论内容', '追加评论'],
  oneOf: ['评分', '用户昵称', '商家回复', '平台'],
  none: ['评论ID'],
  versions: [{ version: '1', marks: [] }],
  columns,
  without: ['orderNo'],
}

/** A workbook that crawlers write: stars and the platform's number of each review. */
export const crawlerReviews: Preset = {
  id: 'crawler-reviews',
  kind: 'reviews',
  platform: null,
  all: ['初评内容', '追评内容'],
  oneOf: ['评论ID', '用户等级', '有图片', '用户昵称', '序号'],
  versions: [
    { version: '1', marks: ['评论ID', '用户等级', '有图片'] },
    { version: 'plain', marks: [] },
  ],
  columns,
  without: ['orderNo'],
}

/** An old service tool for Taobao: four columns, good reviews only, so there is no grade to read. */
export const taobaoGoodReviews: Preset = {
  id: 'taobao-good-reviews',
  kind: 'reviews',
  platform: 'taobao',
  all: ['买家昵称', '评价内容', '评价时间', '订单号'],
  none: ['评价等级', '评价星级', '星级', '评分', '追加评价', '追评内容', '商家回复'],
  versions: [{ version: '1', marks: [] }],
  columns,
  without: ['grade'],
}

/** Any other table with the text of reviews, by the names such tables use. What is not in it is asked for. */
export const anyReviews: Preset = {
  id: 'review-table',
  kind: 'reviews',
  platform: null,
  all: [],
  oneOf: ['评价内容', '评论内容', '初评内容', '评价正文', '初次评价'],
  versions: [{ version: '1', marks: [] }],
  columns,
}

/** Every review export that is known, the general one last. The list with its sources: docs/presets-service.md §4. */
export const reviewPresets: readonly Preset[] = [
  sycmReviews,
  pluginReviews,
  crawlerReviews,
  taobaoGoodReviews,
  anyReviews,
]
