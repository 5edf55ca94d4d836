import type { WordList } from '../../../contract/quality-scan.ts'

// Words every shop can begin with. They are plain text; the shop adds, removes and learns exceptions. docs/quality.md §1

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** The forbidden words that come with the app. */
export const defaultWords: Readonly<Record<WordList, readonly string[]>> = {
  taboo: words(`
    不归我管 不关我事 不关我的事 跟我没关系 与我无关 不是我的问题 我也没办法 我有什么办法 没办法就是这样 不可能的事 爱买不买 爱要不要
    不买拉倒 不买别问 别问了 别烦我 你自己不会看 自己不会看吗 不会看详情吗 看清楚再问 你问我我问谁 我不知道你问别人 找别人去 你找快递去
    你去投诉吧 随便投诉 有本事去投诉 投诉也没用 想投诉就投诉 给差评随你 随便你 关我什么事 没空 没看我正忙 急什么 催什么催 规定就是这样
    说了你也不懂 跟你说不清楚 不是告诉你了吗 刚才不是说了吗 怎么还问 便宜没好货 一分钱一分货 买不起 嫌贵别买`),
  insult: words(`
    傻逼 傻b 煞笔 沙比 傻子 白痴 弱智 智障 脑残 脑子有病 有毛病 神经病 蠢货 蠢猪 笨蛋 废物 垃圾人 穷鬼 穷逼 滚蛋 给我滚 滚远点 去死
    死全家 不要脸 臭不要脸 无赖 骗子 泼妇 贱人 贱货 混蛋 王八蛋 他妈的 你妈的 操你 狗东西 有病吧 土包子 乡巴佬`),
  diversion: words(`
    加微信 加我微信 加下微信 加个微信 微信号 微信转账 微信付款 微信支付给我 微信联系 加v 加vx 加wx vx wx 威信 薇信 徽信 卫星号 v信 加qq
    qq号 qq群 加扣扣 扣扣号 企鹅号 支付宝转账 支付宝转我 转我支付宝 支付宝账号 银行卡转账 打到卡上 直接转账 转账给我 私下交易 私下转账
    私下联系 线下交易 线下付款 线下转账 扫码支付 扫码付款 扫这个码 收款码 收款二维码 好评返现 五星返现 晒图返现 返现红包 好评红包 别在平台说
    不走平台 绕开平台 其他平台下单 去我朋友圈 加群 进群 whatsapp telegram`),
  absolute: words(`
    最 第一 国家级 世界级 全球级 宇宙级 顶级 顶尖 顶峰 极品 极致 王牌 冠军 销冠 全国第一 全网第一 销量第一 行业第一 第一品牌 第一名 no.1 top1
    全网首发 全球首发 全国首家 首家 独家 独一无二 绝无仅有 史无前例 前无古人 万能 百分之百 100% 绝对 永久 永不 零风险 无副作用 根治 包治 特效
    国家免检 免检 领导品牌 驰名商标 国家领导人 特供 专供 秒杀全网 全网最低 最低价 最便宜 最优惠 最好 最佳 最优 最高级 最先进 最安全 唯一
    无敌 完美无缺 质量免检 老字号 点击领奖 再不抢就没了 错过就没机会了 万人疯抢 假一赔万`),
  own: [],
}

/** The lists in the order in which a word that stands in several is found. */
export const listNames = Object.keys(defaultWords) as readonly WordList[]

/** A harmless phrase around a word of the lists. */
export interface HarmlessPhrase {
  readonly word: string
  readonly phrase: string
}

/** Phrases in which words of the lists say nothing forbidden; each can be revoked like one that was learnt. */
export const harmlessPhrases: readonly HarmlessPhrase[] = [
  ...words(`最后 最近 最迟 最晚 最早 最多 最少 最终 最慢 最快 最大码 最小码 最大号 最小号 最大的 最小的 最大尺寸 最小尺寸 最上面 最下面 最里面 最外面 最前面 最后面
    最左 最右 最上层 最下层 最底 最长的 最短的 最宽的 最窄的`).map((phrase) => ({ word: '最', phrase })),
  ...words(`最好是 最好不要 最好别 最好先 最好在 最好当 最好联系 最好拍`).map((phrase) => ({ word: '最好', phrase })),
  ...words(`第一次 第一时间 第一个 第一步 第一天 第一条 第一件 第一张 第一单 第一行 第一位 第一种 第一遍`).map(
    (phrase) => ({ word: '第一', phrase }),
  ),
  ...words(`绝对不会 绝对没有`).map((phrase) => ({ word: '绝对', phrase })),
  ...words(`唯一的区别 唯一区别 唯一码`).map((phrase) => ({ word: '唯一', phrase })),
  ...words(`不要加微信 请勿加微信 别加微信 不能加微信 不可以加微信`).map((phrase) => ({ word: '加微信', phrase })),
  ...words(`不支持微信付款 不要微信付款`).map((phrase) => ({ word: '微信付款', phrase })),
  ...words(`请勿私下转账 不要私下转账 谨防私下转账`).map((phrase) => ({ word: '私下转账', phrase })),
  ...words(`请勿私下交易 不要私下交易 谨防私下交易`).map((phrase) => ({ word: '私下交易', phrase })),
  { word: '去死', phrase: '去死皮' },
  ...words(`谨防骗子 小心骗子 防骗子`).map((phrase) => ({ word: '骗子', phrase })),
]
