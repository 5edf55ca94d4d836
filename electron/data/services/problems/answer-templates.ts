import type { ReturnRules } from '#shared/contract/quality-care.ts'

// Answers that come with the app, written for buyers and therefore Chinese in every language. Checklist S003-019, S001-163, S001-175.
// What only the shop knows stands in 【】: nothing is promised in its name.

/** An answer that comes with the app. `key` never changes: by it the answer is known to be there already. */
export interface AnswerTemplate {
  readonly key: string
  readonly category: string
  readonly shortcut: string
  readonly question: string
  readonly answer: string
}

const template = (
  key: string,
  category: string,
  shortcut: string,
  question: string,
  answer: string,
): AnswerTemplate => ({ key, category, shortcut, question, answer })

const general: readonly AnswerTemplate[] = [
  template(
    '01',
    'greeting',
    'hy',
    '开场欢迎',
    '您好，欢迎光临，我是客服【名字】，很高兴为您服务。您看中哪一款了，或者想找什么样的，直接告诉我就好。',
  ),
  template(
    '02',
    'greeting',
    'sd',
    '忙的时候先回一句',
    '您好，看到您的消息了。现在咨询的人有点多，我一位一位来，马上回复您，请稍等一下。',
  ),
  template(
    '03',
    'product',
    'cc',
    '选什么尺寸/选什么尺码',
    '为了给您推荐合适的，麻烦告诉我：打算放在哪里（或谁穿），量出来的长宽高（或身高体重）大概是多少。我对照商品的规格帮您选。',
  ),
  template(
    '04',
    'product',
    'cz',
    '什么材质',
    '这款的材质是【材质】，详情页的参数表里写得更全。您主要担心哪一点，耐用、气味还是清洁？我照实跟您说。',
  ),
  template(
    '05',
    'product',
    'tj',
    '推荐哪一款/哪个好',
    '两款都有人选，差别在于【差别】。如果您更看重【一】，建议选【甲】；更看重【二】，选【乙】就够了，不用多花钱。',
  ),
  template(
    '06',
    'product',
    'sc',
    '颜色和图片一样吗/有色差吗',
    '图片都是实物拍的，不同手机和灯光下会有一点色差，以收到的实物为准。您要是对颜色要求高，我可以再拍一张自然光下的给您看。',
  ),
  template(
    '07',
    'product',
    'xh',
    '有现货吗',
    '我帮您查一下库存，请稍等。页面上能拍的规格就是有货的；要是拍下以后发现缺货，我会第一时间告诉您，由您决定等还是退款。',
  ),
  template(
    '08',
    'price',
    'yh',
    '可以便宜点吗/能优惠吗',
    '理解您想买得划算。页面上的价格就是现在的活动价，我这里没有改价的权限。店里能用的优惠是【优惠】，我帮您看看怎么拍最省。',
  ),
  template(
    '09',
    'price',
    'bg',
    '别家更便宜/太贵了',
    '同样的图片，用料和做工可能不一样。我们这款的【用料或做工】是写在详情页里的，您可以对照着看。您放心比较，有想确认的细节随时问我。',
  ),
  template(
    '10',
    'price',
    'cj',
    '买完降价了/能补差价吗',
    '您把订单号发给我，我先核对下单时间和活动规则。符合平台价格保护的，按规则给您办；不符合的我也会说清楚是哪一条。',
  ),
  template(
    '11',
    'price',
    'kl',
    '再考虑一下',
    '没关系，您慢慢看。您主要在犹豫哪一点，价格、尺寸还是别的？告诉我，能说清楚的我现在就说清楚。您也可以先收藏，活动价的截止时间是【时间】。',
  ),
  template(
    '12',
    'logistics',
    'fh',
    '什么时候发货',
    '付款后【时限】内发出，发出后您会收到运单号。您要是赶时间，告诉我最晚哪天要用，我先跟仓库确认能不能做到，再给您准话。',
  ),
  template(
    '13',
    'logistics',
    'kd',
    '发什么快递/可以指定快递吗',
    '默认发【快递】。您那边要是收件不方便，告诉我哪家方便，我问过仓库再答复您，能不能换、要不要补运费都会先说。',
  ),
  template(
    '14',
    'logistics',
    'wl',
    '物流一直没更新/快递到哪了',
    '我看一下您的物流，请稍等。要是超过 24 小时没有更新，我现在就联系快递核实，今天【时间】前给您回话。',
  ),
  template(
    '15',
    'logistics',
    'dz',
    '修改地址',
    '还没发货的可以改。请把新的地址按“姓名、电话、省市区、详细地址”发给我，我改好以后请您核对一遍。已经发出的，我联系快递试着转寄，结果告诉您。',
  ),
]

const freightWords = { buyer: '运费由您这边承担', shop: '运费由我们承担' } as const

const conditionWords = ({ mustBeUnused, mustHavePackaging }: ReturnRules): string => {
  const conditions = [...(mustBeUnused ? ['没有使用过'] : []), ...(mustHavePackaging ? ['包装和配件齐全'] : [])]
  return conditions.length === 0 ? '' : `，要求${conditions.join('、')}`
}

const afterSales = (rules: ReturnRules): readonly AnswerTemplate[] => [
  template(
    '16',
    'after-sales',
    'th',
    '可以退货吗',
    rules.days === 0
      ? '不支持无理由退货的商品，详情页里会写明。商品本身有问题的，请把照片发给我，我按售后规则给您处理。'
      : `签收后 ${rules.days} 天内可以申请退货${conditionWords(rules)}。不喜欢、拍错了这类原因，${freightWords[rules.freight.mind]}；商品有质量问题的，${freightWords[rules.freight.quality]}。`,
  ),
  template(
    '17',
    'after-sales',
    'ps',
    '收到破损了/坏了怎么办',
    '真抱歉让您遇到这种情况。麻烦拍三张照片：外箱、面单、破损的地方。我核对后给您补发、换货或退款，您选哪一种都可以。',
  ),
  template(
    '18',
    'after-sales',
    'tk',
    '退款什么时候到账',
    '退款同意以后按付款的原路退回，到账时间以平台和银行为准。您把订单号发给我，我看看现在到哪一步了，到了哪一步就告诉您哪一步。',
  ),
]

const closing: readonly AnswerTemplate[] = [
  template(
    '19',
    'closing',
    'xd',
    '下单后核对',
    '收到您的订单了，跟您核对一下：【商品】【规格】【数量】，收货地址是【省市区】。没有问题我就安排发货，谢谢您。',
  ),
  template(
    '20',
    'closing',
    'zj',
    '结束欢送，请买家收藏关注',
    '谢谢您的光临。喜欢的话可以收藏商品、关注店铺，上新和活动您能先看到。收到货有任何问题随时找我，祝您生活愉快。',
  ),
]

/** Twenty answers for everyday chats; those on returns say the shop's own numbers. */
export const answerTemplates = (rules: ReturnRules): readonly AnswerTemplate[] => [
  ...general,
  ...afterSales(rules),
  ...closing,
]
