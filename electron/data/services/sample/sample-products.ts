/** Something the sample shop sells. `price` in fen. */
export interface SampleProduct {
  readonly title: string
  /** as people call it */
  readonly name: string
  readonly price: number
  readonly size: string
  readonly bears: string
  readonly made: string
  readonly care: string
}

/** What the sample shop sells, the best sellers more than once. */
export const products: readonly SampleProduct[] = [
  {
    title: '三层置物架 加厚承重',
    name: '三层置物架',
    price: 12_900,
    size: '长 60 宽 30 高 92 厘米',
    bears: '每层大约 40 公斤',
    made: '碳钢架子加防锈烤漆',
    care: '湿抹布擦一下就可以',
  },
  {
    title: '四层置物架 加厚承重',
    name: '四层置物架',
    price: 16_900,
    size: '长 60 宽 30 高 122 厘米',
    bears: '每层大约 40 公斤',
    made: '碳钢架子加防锈烤漆',
    care: '湿抹布擦一下就可以',
  },
  {
    title: '实木小凳 换鞋凳',
    name: '换鞋凳',
    price: 5_990,
    size: '长 38 宽 26 高 42 厘米',
    bears: '坐 150 公斤的人没问题',
    made: '橡胶木，清漆没有味道',
    care: '不要泡水，平时干布擦',
  },
  {
    title: '棉麻窗帘 定制遮光',
    name: '遮光窗帘',
    price: 23_800,
    size: '高 2.7 米以内，宽度按您报的尺寸裁',
    bears: '轨道和罗马杆都可以挂',
    made: '棉麻面料加一层遮光里布',
    care: '30 度以下机洗，反面低温熨',
  },
  {
    title: '厨房收纳盒 六件套',
    name: '收纳盒',
    price: 4_590,
    size: '最大的 31 乘 20 乘 14 厘米，最小的 15 乘 10 乘 7 厘米',
    bears: '大号装得下 5 公斤米',
    made: '食品级 PP，可以进冰箱',
    care: '可以用洗碗机，不要超过 90 度',
  },
  {
    title: '可折叠晾衣架',
    name: '晾衣架',
    price: 8_800,
    size: '展开 150 厘米，收起来只有 12 厘米厚',
    bears: '全部展开能挂 25 公斤',
    made: '不锈钢管加 ABS 接头',
    care: '淋了雨擦干再收就行',
  },
  {
    title: '北欧落地灯',
    name: '落地灯',
    price: 19_900,
    size: '高 158 厘米，底盘直径 28 厘米',
    bears: '底盘 4.5 公斤，猫蹭一下不会倒',
    made: '铁艺灯杆加布艺灯罩',
    care: '灯罩用粘毛滚筒滚一下',
  },
  {
    title: '床头柜 免安装',
    name: '床头柜',
    price: 26_900,
    size: '长 40 宽 35 高 48 厘米',
    bears: '台面能放 30 公斤',
    made: '多层实木板，环保级别 E0',
    care: '湿布擦完再用干布擦一遍',
  },
]
