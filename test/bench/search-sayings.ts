// What people write to a shop, made from parts: common words, rare ones, numbers, signs. Always the same for the same numbers.

const goods = [
  '置物架',
  '书桌',
  '床头柜',
  '电脑椅',
  '鞋柜',
  '收纳箱',
  '梳妆台',
  '餐桌',
  '沙发',
  '衣柜',
  '茶几',
  '电视柜',
  '花架',
  '折叠床',
  '儿童椅',
  '洞洞板',
  '屏风',
  '地毯',
  '窗帘',
  '台灯',
]
const colours = ['白色', '原木色', '胡桃色', '黑色', '浅灰', '奶油白', '墨绿', '樱桃木', '蜂蜜色', '雾霾蓝']
const places = [
  '哈尔滨',
  '呼和浩特',
  '乌鲁木齐',
  '拉萨',
  '三亚',
  '深圳',
  '杭州',
  '成都',
  '佛山',
  '赣州',
  '徐州',
  '石家庄',
  '齐齐哈尔',
  '攀枝花',
  '鄂尔多斯',
  '喀什',
]
const carriers = ['顺丰', '中通', '圆通', '韵达', '极兔', '德邦', '邮政', '安能', '壹米滴答']
const faults = [
  '少了一包螺丝',
  '腿是歪的',
  '漆面掉了一块',
  '抽屉拉不动',
  '玻璃碎了',
  '颜色不一样',
  '有味道',
  '说明书没有',
  '孔位对不上',
  '包装破损',
  '轮子卡住',
  '背板裂开',
]
const starts = ['亲，', '您好，', '你好', '请问', '那个', '嗯嗯', 'hi ', '老板', '客服在吗，', '哈喽']
const ends = ['？', '呢', '吗？', '啊', '～', '！', '。', '[微笑]', '😊', '，谢谢', '哦', '']

type Maker = (at: (list: readonly string[]) => string, number: (most: number) => number) => string

const makers: readonly Maker[] = [
  (at) => `${at(starts)}这款${at(goods)}有货吗${at(ends)}`,
  (at) => `${at(goods)}的${at(colours)}还有没有${at(ends)}`,
  (at, number) => `${at(colours)}${at(goods)}现在${number(900) + 99}元，满 299 减 30${at(ends)}`,
  (at) => `${at(starts)}什么时候发货${at(ends)}`,
  (at) => `发到${at(places)}要几天${at(ends)}`,
  (at) => `我们默认发${at(carriers)}，${at(places)}大概三到五天到${at(ends)}`,
  (at) => `收到的${at(goods)}${at(faults)}，怎么处理${at(ends)}`,
  (at) => `亲亲非常抱歉，${at(faults)}的话给您补发，麻烦拍个照片发一下${at(ends)}`,
  (at, number) =>
    `订单号 3${String(number(999_999)).padStart(6, '0')}${String(number(99_999_999_999)).padStart(11, '0')}${at(ends)}`,
  (at, number) =>
    `型号 ZW-${number(9_000) + 1000}${at(['A', 'B', 'Pro', 'MAX', 'Lite'])} 的尺寸是${number(180) + 20}*${number(90) + 20}cm${at(ends)}`,
  () => '在吗',
  () => '好的',
  (at) => `好的${at(ends)}`,
  () => '亲在的哦，请问有什么可以帮您',
  (at) => `可以便宜点吗${at(ends)}`,
  (at) => `亲亲这边已经是活动价了呢，${at(goods)}库存不多，喜欢可以先拍下哦`,
  (at) => `申请退款了，${at(faults)}${at(ends)}`,
  (at) => `优惠券怎么用${at(ends)}`,
  () => '不客气，有问题随时联系小美',
  (at) => `能开${at(['增值税专用', '普通', '电子'])}发票吗${at(ends)}`,
  (at, number) => `${number(9) + 1}楼没有电梯，能送上楼安装吗${at(ends)}`,
  (at) => `您好，48 小时内为您安排发货，请您耐心等待一下${at(ends)}`,
]

/** A sequence of whole numbers below a limit, told by its seed. */
const sequence = (seed: number): ((most: number) => number) => {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0
  return (most) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % most
  }
}

/** The n-th thing somebody says. */
export const sayingNumber = (index: number): string => {
  const number = sequence(index + 1)
  number(7)
  const at = (list: readonly string[]): string => list[number(list.length)] ?? ''
  const maker = makers[number(makers.length)]
  return maker?.(at, number) ?? ''
}
