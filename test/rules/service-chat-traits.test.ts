import { describe, expect, test } from 'vitest'
import { hasAdvertising } from '#shared/rules/service/advertising.ts'
import { isPlatformStaff, orderNumbersIn, ownNamesOf, traitsOf } from '#shared/rules/service/chat-traits.ts'
import { traits } from '#shared/rules/service/stream.ts'

const ownNames = ownNamesOf(['示例旗舰店:小美', 'jd_amei'])
const of = (texts: readonly string[], buyerName = 'tb_river'): number => traitsOf({ texts, buyerName, ownNames })

describe('advertising', () => {
  test.each([
    '您好，专业代运营，半年做到类目前三',
    '老板 需要代运营吗',
    '亲，需要刷单吗？真人刷单，价格优惠',
    '承接 补单 业务，量大从优',
    '加微信 abc12345 有惊喜',
    '加V：138****5678',
    '➕薇 kk88990 咨询',
    'Ｖ Ｘ：wode_hao88',
    '商家无抵押贷款，当天放款',
    '请问老板资金周转需要吗',
    '店铺推广服务，免费试用三天',
    '可以帮您店铺引流',
    '快速提升店铺排名',
    '招兼职，日结200',
    '宝妈在家兼职，月入过万',
    '招募达人带货',
    '长期高价收购库存服装',
    '收购天猫店铺',
    '专业删差评，不成功不收费',
    '一手货源，支持合作',
    '代开各类发票',
    '小礼品代发一件起',
  ])('%s', (text) => {
    expect(hasAdvertising(text)).toBe(true)
    expect(of(['在吗', text])).toBe(traits.advertising)
  })

  test.each([
    '加我微信发图吗',
    '可以加微信吗，我发照片给你看',
    '你加我微信13800001111，我把尺寸发你',
    '微信号 river_2026 安装师傅联系我',
    '微信可以付款吗',
    '这评价是刷单的吧',
    '评价都是刷出来的',
    '你们招聘客服吗',
    '做兼职的学生，能便宜点不',
    '我在抖音推广里看到的这款',
    '帮你们推广一下，便宜点吧',
    '给你提高销量还不优惠',
    '能用贷款买吗，花呗分期也行',
    '你们回收旧衣服吗',
    '你们是代运营的吧，什么都不懂',
    '能代开发票吗',
    '发货了吗，快递什么时候到',
    '上次说补单差价的链接呢',
    '我要v领的 wx码',
    '',
  ])('a customer: %s', (text) => expect(hasAdvertising(text)).toBe(false))
})

describe('only a card', () => {
  test.each([
    'https://item.taobao.com/item.htm?id=600123456789',
    'https://detail.tmall.com/item.htm?id=6001&skuId=2',
    'item.jd.com/100012043978.html',
    '[卡片]',
    '【商品卡片】',
    '[订单：260922-123456789012345]',
    '[商品] 纯棉四件套 ¥129.00',
    '【淘宝】https://m.tb.cn/h.5abc 「纯棉四件套」点击链接直接打开',
    '当前用户来自商品详情页',
  ])('%s', (text) => expect(of([text, '[商品]'])).toBe(traits.onlyCard))

  test.each([
    'https://item.taobao.com/item.htm?id=600123456789 这个有货吗',
    '[商品] 这个 ¥129 包邮吗',
    '[图片]',
    '[语音]',
    '【我要退货】',
    '商品',
    'https://example.com/item',
    '',
  ])('a question or something else: %s', (text) => expect(of([text])).toBe(0))

  test('one line of words is enough to be a customer, and no line at all is no card', () => {
    expect(of(['[商品]', '有货'])).toBe(0)
    expect(of([])).toBe(0)
  })
})

describe('names', () => {
  test('own accounts by their full name and by the main account, not by the sub-name alone', () => {
    for (const name of ['示例旗舰店：小美', '示例旗舰店', ' JD_amei '])
      expect(of(['在'], name)).toBe(traits.ownAccounts)
    for (const name of ['小美', '示例旗舰', '']) expect(of(['在'], name)).toBe(0)
  })

  test.each([
    ...['淘宝小二', '天猫客服', '天猫小二-小王', '拼多多官方', '拼多多官方客服', '京东POP', '京东POP商家服务'],
    ...['抖店小助手', '飞鸽客服', '快手小店官方', '平台客服', '系统通知', '淘宝官方客服01'],
  ])('platform staff: %s', (name) => {
    expect(isPlatformStaff(name)).toBe(true)
    expect(of([], name)).toBe(traits.platformStaff)
  })

  test.each(['淘宝小白', '爱逛淘宝的小二郎', '京东方', '天猫客服小姐姐好凶', '小助手', '官方旗舰粉', 't**8', '多多'])(
    'a buyer: %s',
    (name) => expect(isPlatformStaff(name)).toBe(false),
  )
})

describe('order numbers in a text', () => {
  test.each([
    ['订单1234567890123456789怎么还没发', ['1234567890123456789']],
    ['260922-123456789012345', ['260922-123456789012345']],
    ['４１２３４５６７８９０１２３４５６', ['4123456789012345' + '6']],
    ['123456789012345 和 123456789012345', ['123456789012345']],
    ['https://x.cn/o?bizOrderId=1234567890123456789&a=1', ['1234567890123456789']],
    ['6921234567890123456A', ['6921234567890123456']],
    ['1234567890123456,6543210987654321', ['1234567890123456', '6543210987654321']],
  ])('%s', (text, numbers) => expect(orderNumbersIn(text)).toEqual(numbers))

  test.each([
    '13800001111',
    '12345678901234',
    '12345678901234567890123',
    'YT123456789012345678',
    '138****5678',
    '26092-123456789012345',
    '260922-1234567890123456',
    '',
  ])('none in %s', (text) => expect(orderNumbersIn(text)).toEqual([]))

  test('15 and 22 digits are the edges', () => {
    expect(orderNumbersIn('1'.repeat(15))).toHaveLength(1)
    expect(orderNumbersIn('1'.repeat(22))).toHaveLength(1)
    expect(orderNumbersIn('1'.repeat(14))).toHaveLength(0)
  })
})
