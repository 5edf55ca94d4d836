import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Masking } from '#shared/contract/settings.ts'
import { fullMasking, maskedText, shortenedName } from '#shared/rules/masking.ts'

const nothing: Masking = {
  phones: false,
  identityNumbers: false,
  bankCards: false,
  addresses: false,
  emails: false,
}

describe('telephone numbers are masked', () => {
  test.each([
    ['13812345678', '138****5678'],
    ['我的电话13812345678，谢谢', '我的电话138****5678，谢谢'],
    ['138 1234 5678', '138****5678'],
    ['138-1234-5678', '138****5678'],
    ['138 12345678', '138****5678'],
    ['138.1234.5678', '138****5678'],
    ['+8613812345678', '+86138****5678'],
    ['+86 138 1234 5678', '+86 138****5678'],
    ['86-13812345678', '86-138****5678'],
    ['１３８１２３４５６７８', '１３８****５６７８'],
    ['please call me 13812345678', 'please call me 138****5678'],
    ['tel13812345678', 'tel138****5678'],
    ['V13812345678', 'V138****5678'],
    ['vx:13812345678', 'vx:138****5678'],
    ['13812345678/13912345678', '138****5678/139****5678'],
    ['13812345678-13912345678', '138****5678-139****5678'],
    ['13812345678转1234', '138****5678转1234'],
    ['13812345678 139 1234 5678', '138****5678 139****5678'],
    ['2件 138 1234 5678 3件', '2件 138****5678 3件'],
    ['1.13812345678 张三', '1.138****5678 张三'],
    ['两个订单，手机13812345678', '两个订单，手机138****5678'],
    ['https://example.com/?phone=13812345678', 'https://example.com/?phone=138****5678'],
    ['0571-88888888', '0571-****8888'],
    ['(0571)88888888', '(0571)****8888'],
    ['010-12345678', '010-****5678'],
    ['0571 8888888', '0571 ****8888'],
    ['0571-8888 8888', '0571-****8888'],
    ['座机0571-88888888-801', '座机0571-****8888-801'],
    ['电话：057188888888', '电话：0571****8888'],
  ])('%s', (text, masked) => expect(maskedText(text)).toBe(masked))
})

describe('identity numbers are masked', () => {
  test.each([
    ['110101199001011234', '110101************'],
    ['身份证11010119900101123X', '身份证110101************'],
    ['11010119900101123x', '110101************'],
    ['ID110101199001011234', 'ID110101************'],
    ['110101 19900101 1234', '110101************'],
    ['１１０１０１１９９００１０１１２３Ｘ', '１１０１０１************'],
    ['身份证号：330106620101123', '身份证号：330106*********'],
  ])('%s', (text, masked) => expect(maskedText(text)).toBe(masked))

  test.each([
    ['no such month', '110101199013011234'],
    ['no such day', '110101199002301234'],
    ['no such province', '990101199001011234'],
    ['born in another century', '110101219001011234'],
    ['old ones look like parcel numbers', '330106620101123'],
    ['an old one with an impossible birthday', '身份证330106621301123'],
  ])('not: %s', (_, text) => expect(maskedText(text)).toBe(text))
})

describe('bank cards are masked', () => {
  test.each([
    ['6222020200112233446', '6222****3446'],
    ['6222 0202 0011 2233 446', '6222****3446'],
    ['卡号4111111111111111', '卡号4111****1111'],
    ['4111 1111 1111 1111', '4111****1111'],
  ])('%s', (text, masked) => expect(maskedText(text)).toBe(masked))

  test.each([
    ['the check digit does not fit', '6222020200112233447'],
    ['a foreign card looks like an order number', '4111111111111111'],
    ['it is called an order number', '订单号6222020200112233446'],
  ])('not: %s', (_, text) => expect(maskedText(text)).toBe(text))
})

describe('e-mail addresses are masked', () => {
  test.each([
    ['zhang.san@qq.com', 'z***@qq.com'],
    ['邮箱：a@b.com.cn，谢谢', '邮箱：a***@b.com.cn，谢谢'],
    ['13812345678@qq.com', '1***@qq.com'],
    ['ab＠163.com', 'a***＠163.com'],
    ['发我a_b@gmail.com和c@d.cn', '发我a***@gmail.com和c***@d.cn'],
  ])('%s', (text, masked) => expect(maskedText(text)).toBe(masked))

  test.each(['@小美 在吗', 'icon@2x.png', 'a@b', '1@2.5', '@所有人'])('not: %s', (text) =>
    expect(maskedText(text)).toBe(text),
  )
})

describe('addresses are masked behind province and city', () => {
  test.each([
    ['浙江省杭州市余杭区文一西路969号', '浙江省杭州市****'],
    ['浙江省 杭州市 余杭区 仓前街道 某某路1号(000000)', '浙江省 杭州市****'],
    ['麻烦寄到杭州市西湖区文三路477号，谢谢', '麻烦寄到杭州市****，谢谢'],
    ['浙江省杭州市余杭区文一西路969号阿里巴巴西溪园区3号楼5层501室 张三', '浙江省杭州市**** 张三'],
    ['上海市浦东新区张江路100弄5号302室', '上海市****'],
    ['北京朝阳区建国路88号', '北京****'],
    ['北京市 北京市 朝阳区 建国路88号', '北京市 北京市****'],
    ['广东省深圳市南山区科技园南区A栋1203', '广东省深圳市****'],
    ['江苏省苏州市昆山市玉山镇某某村3组12号', '江苏省苏州市****'],
    ['江西省丰城市剑光街道某某小区3-2-501', '江西省丰城市****'],
    ['浙江杭州余杭区仓前街道某某路1号', '浙江杭州****'],
    ['四川省成都市武侯区天府大道中段１２８号', '四川省成都市****'],
    ['内蒙古呼和浩特市赛罕区昭乌达路8号', '内蒙古呼和浩特市****'],
    ['新疆维吾尔自治区乌鲁木齐市天山区中山路5号', '新疆维吾尔自治区乌鲁木齐市****'],
    ['山东省,青岛市,市南区,香港中路10号', '山东省,青岛市****'],
    ['天津和平区卫津道12号', '天津****'],
    ['义乌市稠城街道工人北路5号', '义乌市****'],
    ['昆山市玉山镇人民路12号，尺码42号', '昆山市****，尺码42号'],
  ])('%s', (text, masked) => expect(maskedText(text)).toBe(masked))

  test('without a city the district stays, without a district the street', () => {
    expect(maskedText('余杭区文一西路969号')).toBe('余杭区****')
    expect(maskedText('放到文三路477号3单元501室')).toBe('放到文三路****')
  })

  test.each([
    ...['3号色', '2路公交', '杭州西湖龙井', '杭州西湖龙井250g 3号罐', '北京路3号色', '上海5号线', '三号', '8号发货'],
    ...['去超市3号柜台', '会员专区3号链接', '杭州坐2路公交到3号门', '3号楼2单元', '上海味道3号', '苏州园林拼图3层'],
    ...['这款杭州发货吗，2号能到吗', '北京3号仓发货', '广州仓库3号前发', '浙江省内2-3天到', '江苏省10-20元邮费'],
    ...['5-10号之间到', '成都市区2-3天', '成都市区5号能到吗', '从东莞市发货，3-5天到达', '电商园区3-5天'],
    ...['河北省保定市满城区3层纸巾', '黄山毛峰一级3号茶样', '景德镇陶瓷3号杯', '南京路边摊5号', '思路3号'],
    ...['新疆西藏路费12元一单', '杭州的客户说要3号', '小区门口12件'],
  ])('not: %s', (text) => expect(maskedText(text)).toBe(text))
})

describe('numbers of things stay as they are', () => {
  test.each([
    ...['2135550001234567890', '213555000123456789', '4123456789012345', '3309081924709001'],
    ...['260517-607198974342268', '11729430001', '117294300011', '订单拆分为  11729439936    11749907506'],
    ...['6917926768823643751', 'P800347296683184211', '75112345678901', 'SF1234567890123', '773012345678901'],
    ...[
      '312345678901234',
      'YT1381234567890',
      '订单号13812345678',
      '快递单号：13812345678',
      'No:13812345678',
      'order #13812345678',
    ],
    ...['https://item.taobao.com/item.htm?id=13812345678', 'https://detail.tmall.com/13812345678', 'K13812345678'],
    ...['138123456789', '1381234567', '12813812345678', '150-20261005'],
  ])('%s', (text) => expect(maskedText(text)).toBe(text))

  test.each([
    ...['2026-10-05 10:23:45', '20261005102345', '1,299.00', '￥13800.00', '1791430000', '1791430000123'],
    ...['尺寸 120 150 2000 3000 4000', 'A-138-1234-5678-2', '0571-8888', '010-2026', '2020-12345678'],
  ])('%s', (text) => expect(maskedText(text)).toBe(text))
})

test('each kind is masked only when the settings say so', () => {
  const text = '杭州市文三路477号 13812345678 110101199001011234 6222020200112233446 a@qq.com'
  const parts = text.split(' ')
  const order: (keyof Masking)[] = ['addresses', 'phones', 'identityNumbers', 'bankCards', 'emails']
  for (const [place, kind] of order.entries()) {
    const masked = (maskedText(text, { ...nothing, [kind]: true }) ?? '').split(' ')
    expect(masked.map((part, index) => part === parts[index])).toEqual(order.map((_, index) => index !== place))
  }
  expect(maskedText(text, nothing)).toBe(text)
  expect(maskedText(text, fullMasking)).toBe(maskedText(text))
  expect(maskedText(null)).toBeNull()
})

const digits = (least: number, most = least): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((list) => list.join(''))

const piece = fc.oneof(
  fc.constantFrom(
    '浙江',
    '上海',
    '杭州',
    '三门峡',
    '朝阳',
    '省',
    '市',
    '区',
    '县',
    '路',
    '街道',
    '村',
    '镇',
    '号',
    '栋',
  ),
  fc.constantFrom(
    '单元',
    '室',
    '小区',
    '号楼',
    '层',
    '段',
    ' ',
    '-',
    '，',
    ',',
    '：',
    '.',
    '/',
    '\n',
    '(',
    ')',
    '+86',
    '=',
  ),
  fc.constantFrom(
    '@',
    'qq.com',
    '@qq.com',
    'a',
    'B',
    'SF',
    'No:',
    '订单号',
    '身份证号',
    '卡号',
    '电话',
    '的',
    '三',
    '*',
    '１',
  ),
  fc.constantFrom(
    '138',
    '139 ',
    '13812345678',
    '110101199001011234',
    '6222020200112233446',
    '4111111111111111',
    '0571-',
  ),
  digits(1, 19),
)
const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''))
const settings = fc.record({
  phones: fc.boolean(),
  identityNumbers: fc.boolean(),
  bankCards: fc.boolean(),
  addresses: fc.boolean(),
  emails: fc.boolean(),
})

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(text, settings, (given, masking) => {
      const once = maskedText(given, masking)
      expect(maskedText(once, masking)).toBe(once)
    }),
    { numRuns: 1_500 },
  )
})

test('text without digits and without @ is returned as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), text), (given) => {
      const bare = given.replace(/[0-9０-９@＠]/g, '')
      expect(maskedText(bare)).toBe(bare)
    }),
    { numRuns: 1_000 },
  )
})

test('order and parcel numbers of any digits survive', () => {
  const number = fc.oneof(
    // 62 … with a fitting check digit is a bank card, and 18 digits with a birthday inside an identity number.
    digits(15, 18).map((rest) => `2${rest}`.replace(/^(.{6})(?:19|20)/, '$177')),
    digits(17).map((rest) => `69${rest}`),
    fc.tuple(fc.constantFrom('260517', '251231'), digits(15)).map((parts) => parts.join('-')),
    digits(9).map((rest) => `11${rest}`),
    digits(10).map((rest) => `75${rest}`),
    digits(12).map((rest) => `75${rest}`),
    digits(13).map((rest) => `SF${rest}`),
  )
  fc.assert(
    fc.property(number, fc.constantFrom('', '单号 ', '麻烦查一下'), (given, before) => {
      expect(maskedText(`${before}${given} 谢谢`)).toBe(`${before}${given} 谢谢`)
    }),
    { numRuns: 1_500 },
  )
})

test('every mobile number is masked wherever it stands', () => {
  const mobile = fc
    .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      mobile,
      fc.constantFrom('', '电话', '张三，', '(', 'tel:', '加我', 'call me ', 'my number is '),
      (given, before) => {
        expect(maskedText(`${before}${given}收`)).toBe(`${before}${given.slice(0, 3)}****${given.slice(-4)}收`)
      },
    ),
  )
})

test('shortenedName keeps first and last character', () => {
  expect(['示例买家', '张三', '王', 't**8', null].map(shortenedName)).toEqual(['示**家', '张**三', '**', 't**8', null])
})
