import type { causes } from '#shared/kit/registers/daily.ts'
import { taobao, tmall } from './sample-team.ts'

// Bad reviews of the sample shop and what became of them. Nobody and nothing in them exists.

/** What was written in the notebook of a review. */
export interface SampleReviewCare {
  readonly explanation?: string
  readonly closed?: { readonly cause: (typeof causes)[number]; readonly outcome: string }
}

/** A bad or middling review of an order of an agent, completed on a day or soon after. Without `care` nobody took it up. */
export interface SampleBadReview {
  readonly shop: string
  readonly agent: string
  readonly product: string
  readonly day: string
  readonly grade: 1 | 2 | 3
  readonly text: string
  readonly reply?: string
  readonly care?: SampleReviewCare
}

const sorry = '实在抱歉，已经给您补发，运费我们出。'

/** In the order of the days. */
export const badReviews: readonly SampleBadReview[] = [
  {
    ...{ shop: tmall, agent: 'A05', product: '晾衣架', day: '2026-08-14', grade: 2 },
    text: '卡扣一拧就滑丝，问客服说正常，换了一个才好',
    reply: sorry,
  },
  {
    ...{ shop: taobao, agent: 'A01', product: '收纳盒', day: '2026-08-22', grade: 1 },
    text: '到手碎了两个，客服让我自己找快递',
    reply: '抱歉让您为难了，快递由我们去谈，新的已经寄出。',
  },
  {
    ...{ shop: tmall, agent: 'A02', product: '遮光窗帘', day: '2026-09-05', grade: 2 },
    text: '说好三天发，等了八天，中间没有人说一声',
    reply: '抱歉，那几天裁剪排满了，没有及时告诉您是我们的错。',
  },
  {
    ...{ shop: tmall, agent: 'A04', product: '四层置物架', day: '2026-09-20', grade: 2 },
    text: '问能不能放微波炉，只回了一个“能”，放上去有点弯',
    reply: '抱歉没有说清楚，微波炉请放最下面一层，已给您补寄加固条。',
  },
  {
    ...{ shop: tmall, agent: 'A02', product: '三层置物架', day: '2026-10-06', grade: 1 },
    text: '少一包螺丝，催了两次都说在查，第五天才补来',
    reply: sorry,
    care: {
      explanation: '第一次答应补寄后没有记下来，第二天换班就断了，买家来催才又登记。',
      closed: { cause: 'process', outcome: '已补寄并道歉，买家追评说收到了；补寄从此记进待跟进。' },
    },
  },
  {
    ...{ shop: taobao, agent: 'A01', product: '落地灯', day: '2026-10-13', grade: 2 },
    text: '开关接触不好，要按好几下，客服倒是客气',
    care: {
      explanation: '当天就答应换新，买家嫌麻烦没有寄回。',
      closed: { cause: 'product', outcome: '补寄一个开关，附了更换的图；这一批已告诉采购。' },
    },
  },
  {
    ...{ shop: tmall, agent: 'A04', product: '遮光窗帘', day: '2026-10-15', grade: 1 },
    text: '客服让我按窗框量，做出来短了一截，现在说定制的不能退',
    care: { explanation: '尺寸是我说错的，应当按轨道量再加十厘米；已报主管，请求重做一副。' },
  },
  {
    ...{ shop: tmall, agent: 'A01', product: '换鞋凳', day: '2026-10-22', grade: 3 },
    text: '有一条腿短一点，垫了纸板才稳',
    care: {},
  },
  {
    ...{ shop: taobao, agent: 'A02', product: '床头柜', day: '2026-10-18', grade: 2 },
    text: '抽屉有味道，散了一个星期还有，问了就叫我再等等',
  },
  {
    ...{ shop: tmall, agent: 'A02', product: '三层置物架', day: '2026-10-26', grade: 1 },
    text: '晚上十点问的安装，第二天中午才回，自己瞎装的',
  },
  {
    ...{ shop: tmall, agent: 'A04', product: '收纳盒', day: '2026-10-28', grade: 2 },
    text: '盖子扣不上，图上看不出来有这么软',
  },
]
