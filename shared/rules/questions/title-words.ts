// Titles of products taken to pieces. (docs/questions.md)

/** What titles praise things with, where they stand and what they are like: no names. */
export const adornments: ReadonlySet<string> = new Set(
  '家用 客厅 卧室 厨房 阳台 卫生间 浴室 书房 宿舍 办公室 室内 户外 北欧 简约 现代 日式 美式 中式 ins 网红 新款 爆款 热卖 正品 官方 旗舰店 专用 多功能 免打孔 可折叠 折叠 便携 加厚 加大 加粗 大号 小号 中号 特大号 大容量 小型 大型 迷你 单人 双人 儿童 成人 男士 女士 男女 学生 落地 壁挂 桌面 床头 三层 四层 五层 两层 多层 单层 双层 白色 黑色 灰色 原木 原木色 实木 金属 不锈钢 塑料 轻奢 高级感 创意 省空间 冬季 夏季 春秋 新品 套装 组合 定制 加宽 加长 高档 豪华 经济型 出租屋 出租房 租房'.split(
    ' ',
  ),
)

const separators = /[^\p{Script=Han}a-z0-9]+/u

/** What stands between spaces and signs, in small letters of normal width. */
export const piecesOf = (title: string): string[] =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .split(separators)
    .filter((piece) => piece !== '')

export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)
