import { describe, expect, test } from 'vitest'
import { personByName, personFinder } from '#shared/rules/imports/names.ts'
import { roleOfSender, senderReader, strippedAccount } from '#shared/rules/imports/roles.ts'

describe('rule 16: who speaks', () => {
  const accounts = new Set(['adidas官方旗舰店:小美', '示例旗舰店:小强'])
  const taobao = { platform: 'tmall', accounts, shop: '示例旗舰店' } as const
  const jd = { platform: 'jd', accounts: new Set(['京麦小美']), shop: '志高厨电旗舰店' } as const

  test.each([
    ['示例旗舰店:小丽', 'agent'],
    ['cntaobao示例旗舰店:小丽', 'agent'],
    ['示例旗舰店', 'agent'],
    ['adidas官方旗舰店', 'agent'],
    ['tb12345678', 'buyer'],
    ['cntaobaotb12345678', 'buyer'],
    ['t**8', 'buyer'],
    ['买：家', 'buyer'],
    ['爱机器人的猫', 'buyer'],
    ['服务助手', 'auto'],
    ['阿里店小蜜', 'auto'],
    ['示例旗舰店:智能客服01', 'auto'],
    ['示例旗舰店:服务助手', 'auto'],
    ['', null],
  ] as const)('Taobao: %s is %s', (sender, role) => expect(roleOfSender(sender, taobao)).toBe(role))

  test.each([
    ['jimi_vender_123', 'auto'],
    ['jimi_1', 'auto'],
    ['志高厨电-小美', 'agent'],
    ['京东自营客服003', 'agent'],
    ['京麦小美', 'agent'],
    ['j****12', 'buyer'],
    ['jd_u****12', 'buyer'],
    ['别家-小美', null],
    ['小明', null],
  ] as const)('JD: %s is %s', (sender, role) => expect(roleOfSender(sender, jd)).toBe(role))

  test('elsewhere only known logins and robots are told', () => {
    const douyin = { platform: 'douyin', accounts: new Set(['小美']), shop: '示例' } as const
    const senders = ['小美', ' 小美 ', '抖店机器人', '平台智能客服', '用户123', '店:小丽']
    expect(senders.map(senderReader(douyin))).toEqual(['agent', 'agent', 'auto', 'auto', null, null])
  })

  test('strippedAccount takes cntaobao off', () => {
    const texts = ['cntaobao店铺:子账号', ' CNTAOBAOtb1 ', 'cntaobao', 'tb1']
    expect(texts.map(strippedAccount)).toEqual(['店铺:子账号', 'tb1', 'cntaobao', 'tb1'])
  })
})

describe('rule 16: whom a name means', () => {
  const people = [
    { number: 'A01', name: '王小美', aliases: ['小美'], accounts: ['示例旗舰店:小美'] },
    { number: 'A02', name: '李强', aliases: ['强', '售前-小强'], accounts: ['京麦_qiang'] },
    { number: 'A03', name: '李强', aliases: [], accounts: ['示例旗舰店:值班'] },
    { number: 'B04', name: '赵丽', aliases: [], accounts: ['示例旗舰店:值班'] },
  ]

  test.each([
    ['A01', 'A01'],
    ['ａ０１', 'A01'],
    ['王小美', 'A01'],
    ['王 小美', 'A01'],
    ['示例旗舰店:小美', 'A01'],
    ['cntaobao示例旗舰店:小美', 'A01'],
    ['示例旗舰店：小美', 'A01'],
    ['得力广州专卖店:小美', 'A01'],
    ['某店-小美', 'A01'],
    ['某店_小美', 'A01'],
    ['某店:售前-小强', 'A02'],
    ['某店-强', 'A02'],
    ['京麦_QIANG', 'A02'],
    ['赵丽', 'B04'],
    ['李强', null],
    ['示例旗舰店:值班', null],
    ['某店:李强', null],
    ['小美丽', null],
    ['某店小美', null],
    ['王**', null],
    ['', null],
  ])('%s is %s', (text, number) => expect(personByName(text, people)).toBe(number))

  test('the longest part decides, and an ambiguous one is not cut shorter', () => {
    const team = [
      { number: '1', name: '甲-小美', aliases: [], accounts: [] },
      { number: '2', name: '小美', aliases: [], accounts: [] },
      { number: '3', name: '乙-小美', aliases: [], accounts: [] },
      { number: '4', name: '乙-小美', aliases: [], accounts: [] },
    ]
    expect(['店:甲-小美', '店:丙-小美', '店:乙-小美'].map(personFinder(team))).toEqual(['1', '2', null])
  })
})
