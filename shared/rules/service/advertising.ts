// Words by which somebody wants to sell to the shop, not buy from it. The rule book: docs/service-figures.md §1.

/** Who offers. No bare 刷单, 兼职, 推广, 贷款: customers say these too. */
const offers: readonly RegExp[] = [
  /(?<!你们?(?:店铺?|客服|家)?(?:是不是|是|找的?)(?:找的?)?)代运营/,
  /(?:店铺|网店)(?:代管|托管|转让)|(?:收购|求购|高价收)(?:各类|各种)?(?:淘宝|天猫|京东|拼多多|抖音)?(?:店铺|网店|抖店)/,
  /(?:高价|长期|专业|大量|现金)(?:收购|回收)|(?:收购|回收)(?:各类|各种)?(?:库存|尾货|积压)/,
  /(?:刷单|补单|做单|放单)(?:平台|团队|资源|服务|业务|兼职|联系|佣金)|(?:专业|真人|需要|承接|诚接|提供)(?:手工)?(?:刷单|补单|做单|放单)/,
  /(?:代写|代刷)(?:好评|评价|销量|信誉|粉丝)|刷(?:好评|销量|信誉|流量|粉丝)(?:服务|团队|联系|加)|(?:专业|代)(?:删除?|处理)(?:差评|中评)|空包网|代发空包|礼品代发/,
  /(?:无抵押|低息|信用|企业|流水|电商|经营|快速|极速|线上|小额|商家)贷|贷款(?:秒批|放款|额度|办理|服务|业务|利息低|咨询)|(?:资金|贷款)(?:周转|需求|需要)|(?:需要|办理|提供)贷款/,
  /(?:店铺|网店|直通车|引流|站外|站内|付费)推广(?:服务|引流|运营|方案|合作|套餐|联系|加)|推广(?:引流|服务|团队|合作|套餐)/,
  /招聘?(?:.{0,8})(?:日结|月入|日入|日赚|时薪|宝妈|打字员)|(?:诚招|招募|招收)(?:代理|分销|加盟|主播|达人|兼职)|(?:兼职|副业)(?:.{0,10})(?:日结|月入|日入|日赚|时薪|宝妈|在家|手机操作)|(?:在家|宝妈)(?:.{0,6})(?:兼职|副业)|(?:月入|日入|日赚)过?(?:\d|[一二三四五六七八九十百千万])/,
  /(?:一手|厂家|优质|大量)(?:直供)?货源(?:.{0,8})(?:合作|联系|加|需要)|(?:代开|出售)(?:各类|各种|全国|增值税)发票|(?:办理|出售)(?:各类|各种)(?:证件|营业执照|账号)/,
]

/** What somebody also says who bargains or asks about a thing; only counts where {@link ownMatter} is not in the line. */
const hints: readonly RegExp[] = [
  /(?:帮|为)(?:您|你们?|贵店|店铺)(?:.{0,4})(?:推广|引流|做流量)|(?:提升|提高)(?:您的?|你们?的?|贵店的?)?(?:店铺|宝贝)?的?(?:排名|销量|流量|权重|转化)/,
  /(?:加|➕|\+|联系|咨询)(?:个|下|一下|我|我的|老师|经理)*(?:微信?|薇信?|威信|徽信|v信|vx|wx|v|qq|扣扣|企鹅)号?[:是]?(?:[a-z][a-z0-9-]{4,19}|[0-9][0-9*]{4,14})/,
  /(?:微信|薇信|威信|徽信|v信|vx|wx|qq|扣扣)号?[:是]?(?:[a-z][a-z0-9-]{4,19}|[0-9][0-9*]{4,14})/,
]
/** What a customer says who leaves a number or bargains: about an order, a picture, a repair, a price. */
const ownMatter =
  /[?吗么]|发图|图片|照片|视频|截图|拍|尺寸|退|换|补发|补偿|赔|售后|地址|收货|发货|快递|物流|到货|订单|订做|定制|师傅|安装|维修|质量|坏|破|发票|客服|买|下单|付款|红包|返现|拉我|群|便宜|优惠|打折|少点|送我/

/**
 * True when a buyer's line offers the shop a service, a loan, goods or work, or leaves a WeChat or QQ number without a customer's matter in
 * the same line. `加我微信发图吗` and `这评价是刷单的吧` are customers.
 */
export const hasAdvertising = (text: string): boolean => {
  const line = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\ufeff·.、,，|_~]+/g, '')
  return offers.some((offer) => offer.test(line)) || (!ownMatter.test(line) && hints.some((hint) => hint.test(line)))
}
