import type { SampleExchange } from './sample-lines.ts'

const talk = (asks: readonly string[], answers: readonly string[], about?: readonly string[]): SampleExchange =>
  about === undefined ? { asks, answers } : { asks, answers, about }

const toPutUp = ['三层置物架', '四层置物架', '晾衣架', '换鞋凳', '落地灯']

/** What buyers write about an order that is on its way or has arrived. */
export const afterSales: readonly SampleExchange[] = [
  talk(
    ['我的快递到哪了', '怎么还没到？', '物流两天没动了', '订单 {no} 帮我查下物流'],
    ['我帮您查一下|显示在转运中心，{date}能到', '刚问了{courier}，今天派送', '稍等|已经催了，到了给您打电话'],
  ),
  talk(
    ['怎么还不发货', '不是说第二天发吗？', '催一下发货'],
    ['抱歉，仓库今天单子多，{date}一定发', '已经打包了，晚上就有物流', '我去催仓库'],
  ),
  talk(
    ['收到了，有一块板磕坏了', '角上破了，怎么办？', '{p}有划痕|我拍照给您看'],
    ['实在抱歉，麻烦拍张照片，我给您补一块', '看到了，补发一件，{date}寄出', '给您退 20 元或者换新，您看哪样'],
  ),
  talk(
    ['少了一包螺丝', '少发一个，我买的是两件', '配件不齐'],
    ['给您补寄，单号晚点发您', '核对了，是仓库漏放，今天补', '抱歉，马上登记补发'],
    toPutUp,
  ),
  talk(
    ['装不上，孔对不齐', '第三步看不懂', '说明书丢了，能发个电子的吗？'],
    ['我发您安装视频', '先不要拧紧，四个角都对上再拧', '说明书发您了，看第三页'],
    toPutUp,
  ),
  talk(
    ['想退货', '不想要了，怎么退', '买小了，能退吗？'],
    ['可以，您申请退货，备注七天无理由', '没装过就能退，包装留着', '申请后我这边马上同意'],
  ),
  talk(
    ['能换个颜色吗', '换货运费谁出？'],
    ['可以换，您先寄回，收到就发新的', '补差价 40 元就行', '质量问题我们出，不喜欢您出'],
  ),
  talk(
    ['退款什么时候到账', '退的钱怎么还没到？', '我退货都签收两天了'],
    ['仓库验收后 24 小时内退', '今天给您处理，原路返回', '查到了，已经退了，银行要一到三天'],
  ),
  talk(
    ['地址写错了，能改吗', '帮我改成单位地址', '收件电话改成 13800138000'],
    ['改好了，您核对一下', '还没发，可以改', '已经发了，我让快递改派'],
  ),
  talk(
    ['发票还没收到', '抬头开错了，能重开吗？', '发票怎么还没开'],
    ['今天给您开，发到邮箱', '可以重开，原来的作废', '财务下午统一开，晚点就有'],
  ),
  talk(
    ['刚买就降价了', '可以补差价吗', '别人比我便宜 10 块，退差价'],
    ['有价保，给您退 10 元', '您申请一下价保，系统自动退', '活动前买的可以补，已登记'],
  ),
  talk(
    ['跟图片颜色不一样', '色差有点大', '颜色比图上深好多'],
    ['灯光原因会有一点偏差，不满意可以退', '抱歉，给您退 15 元当补偿可以吗'],
  ),
  talk(['用了一周就松了', '晃得厉害'], ['四个脚再拧紧一圈试试', '给您寄新配件，免费的'], toPutUp),
  talk(['灯不亮了', '灯一闪一闪的'], ['换个灯泡试试，还不亮我给您换', '开关旁边的插头再插紧一下'], ['落地灯']),
  talk(
    ['还没收到就显示签收了', '快递放驿站没通知我', '谁签收的？'],
    ['我让快递联系您', '查了，放在驿站，取件码重新发您', '抱歉，我投诉快递，让他送上门'],
  ),
]

/** After an order, on the same day. `no` stands in some. */
export const justOrdered: readonly SampleExchange[] = [
  talk(
    ['拍好了，订单号 {no}', '已付款', '拍了，{no}', '下单了，麻烦尽快发', '{no} 这单麻烦看下地址'],
    ['看到了，地址没问题的话就安排发货', '收到，{date}前发出', '好的，给您备注加急'],
  ),
  talk(
    ['发{courier}可以吗', '备注一下送货前打电话', '帮我备注周末送'],
    ['好的，已备注', '可以，记下了', '备注好了，{courier}'],
  ),
  talk(['什么时候能到', '大概几天到？'], ['一般两到四天', '{date}发，路上两三天']),
]

/** An agent asks for money that has not come. */
export const nudges: readonly string[] = [
  '您好，看到您拍下的{p}还没有付款，需要帮忙吗？',
  '亲，您的订单库存先给您留着，付款后今天就能发。',
  '您好，{p}今天活动价 {price}，付款遇到问题可以找我。',
]

export const nudgeAnswers: readonly string[] = ['好的，马上付', '不要了，谢谢', '再考虑一下', '刚才在忙，现在付']

/** A buyer takes leave, and so does the agent. */
export const leaves: readonly string[] = ['好的', '好的谢谢', '嗯嗯知道了', '谢谢', '我再看看', '行', '好，我想一下']

export const farewells: readonly string[] = [
  '不客气，有问题随时找我',
  '好的，祝您生活愉快',
  '嗯嗯，喜欢可以先收藏',
  '好的，期待您再来',
  '不客气~',
]

/** One agent hands the buyer on to another. */
export const handOns: readonly string[] = [
  '这个问题我请售后同事来处理，您稍等',
  '我马上下班了，转给晚班同事继续为您服务',
  '这个我同事更熟，帮您转过去',
]

export const takeOvers: readonly string[] = ['您好，我是售后的同事，已经看了前面的记录', '您好，我来接着为您服务']

/** Too late for anybody to be there. */
export const nightAnswers: readonly string[] = ['早上好，昨晚的留言看到了', '您好，抱歉昨晚已经下班了，现在为您处理']

/** Nobody's customer. */
export const advertisements: readonly string[] = [
  '老板你好，专业代运营，三个月销量翻倍，需要了解吗',
  '本公司承接刷单补单业务，真实买家，加微信 zhuanye2026 详谈',
  '您好，我们提供短视频推广服务，首月免费，有需要联系',
  '提供贷款服务，凭店铺流水，当天放款',
]

export const couriers: readonly string[] = ['中通', '圆通', '顺丰', '德邦']
