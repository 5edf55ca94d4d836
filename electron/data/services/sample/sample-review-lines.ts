// What buyers of the sample shop wrote under their orders. Nobody and nothing in it exists.

/** A review by the products it fits; without any it fits all. `p` in braces stands for the product. */
export interface SampleReviewLine {
  readonly grade: 3 | 4 | 5
  readonly text: string
  readonly about?: readonly string[]
  /** what the shop answered; none: nothing */
  readonly reply?: string
}

const shelves = ['三层置物架', '四层置物架']
const thanks = '谢谢您的喜欢，用着有问题随时找我们。'

/** Good and middling reviews. */
export const reviewLines: readonly SampleReviewLine[] = [
  { grade: 5, text: '{p}比想的结实，客服回得很快，问了三次尺寸都没有不耐烦', reply: thanks },
  { grade: 5, text: '发货快，包装严实，{p}没有味道' },
  { grade: 5, text: '第二次买了，质量还是一样好' },
  { grade: 5, text: '客服把怎么量都讲清楚了，到手正好' },
  { grade: 5, text: '{p}很好，家里人都说实用', reply: thanks },
  { grade: 5, text: '物流两天就到，和图片没有差别' },
  { grade: 5, text: '' },
  { grade: 5, text: '装起来十几分钟，放满了也不晃', about: [...shelves, '晾衣架'] },
  { grade: 5, text: '层板厚，放了电饭煲和微波炉都稳', about: shelves, reply: thanks },
  { grade: 5, text: '坐着穿鞋刚好，木头打磨得很光', about: ['换鞋凳'] },
  { grade: 5, text: '拉上就黑，午睡很舒服，客服帮忙算的尺寸', about: ['遮光窗帘'] },
  { grade: 5, text: '六个套在一起不占地方，盖子扣得紧', about: ['收纳盒'] },
  { grade: 5, text: '收起来很薄，塞在门后面', about: ['晾衣架'] },
  { grade: 5, text: '灯光很柔和，底盘够重', about: ['落地灯'] },
  { grade: 5, text: '不用装，拆开就能用，抽屉顺', about: ['床头柜'] },
  { grade: 4, text: '东西不错，就是快递放在驿站没有打电话' },
  { grade: 4, text: '{p}还可以，颜色比图片深一点' },
  { grade: 4, text: '说明书字太小，问了客服才装好', about: [...shelves, '晾衣架'] },
  { grade: 4, text: '质量好，发货等了三天' },
  { grade: 3, text: '一般吧，有一个角有点毛刺' },
  { grade: 3, text: '东西能用，客服半天才回一句', reply: '让您久等了，晚上人多，我们会改。' },
  { grade: 3, text: '比想象的小，详情页的图看着大' },
  { grade: 3, text: '外箱压扁了，好在里面没事' },
  { grade: 3, text: '{p}中规中矩，活动过后又便宜了十块' },
]
