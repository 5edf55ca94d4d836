import { describe, expect, it } from 'vitest'
import { speaksOfFine } from '#shared/rules/fines.ts'
import { finesInMoney } from '#shared/rules/registers/fines.ts'

// What is a fine and what is not. docs/corrections.md §5, docs/registers.md §6; S001-124.

const fines = [
  '罚款 50 元',
  '迟到罚 20',
  '處罰五十元，罰錢',
  '扣钱 100',
  '扣工资一天',
  '扣薪 200 元',
  '本月扣款',
  '迟到扣50元',
  '迟到扣除 50 元',
  '迟到扣了五十块',
  '阿强迟到扣50元',
  '扣掉 30 块',
  '扣５０元',
  '扣 ¥50',
  '扣￥ 20.50',
  '扣她两百块',
  '每次扣 10 元',
  '差评扣绩效 50 元',
  '迟到一次扣 50',
  '投诉一次，扣奖金五十',
  '违规扣提成 100 元',
  '旷工一天扣当日 200 元',
  '乐捐 20 元',
  '迟到乐捐',
  '迟到捐款 20 元',
  '阿强迟到，乐捐二十块',
  '漏单一次发红包 10 元',
  '迟到交 20 元',
  'fined for lateness',
  'a penalty of 50 yuan',
  'docked 50 yuan',
  'deducted 50 yuan for being late',
  'Late twice: deduct ¥50',
]

const lawful = [
  '扣回多发的提成 50 元',
  '扣个税 312.50 元',
  '扣社保 300 元',
  '代扣 50 元水电',
  '代扣款项 80 元',
  '扣公积金 500 元',
  '扣 5 分',
  '迟到扣 5 分',
  '迟到一次扣 2 分，扣满 10 分培训',
  '差评扣 0.5 个百分点',
  '违规一次扣十五分',
  '上月多扣 50 元，退还',
  '少扣 20 元个税，补扣',
  '优惠券抵扣 50 元',
  '满减折扣 10 元',
  '提成算错，收回 50 元',
  '订单重复计算，冲回 4.80 元',
  '大家自愿捐款 200 元买水果',
  '同事生病，自愿捐 100 元',
  '迟到 3 次，培训一次',
  '退款 50 元已扣减库存',
  'taken back: commission paid twice',
  'deducted 5 points for lateness',
  'income tax of 50 yuan deducted',
]

describe('a fine in money', () => {
  it('is heard in every way people say it', () => {
    expect(fines.filter((words) => !speaksOfFine(words))).toEqual([])
  })

  it('is not heard in tax, insurance, points, mistakes put right and gifts', () => {
    expect(lawful.filter((words) => speaksOfFine(words))).toEqual([])
  })

  it('is refused as income of the fund whatever it is called, also without the amount in its words', () => {
    for (const text of ['阿强迟到扣50元', '迟到乐捐', '罚的', '乐捐 20 元'])
      expect(finesInMoney({ direction: 'in', amount: 2000, text })).toBe(true)
    expect(finesInMoney({ direction: 'in', amount: 2000, text: '大家自愿凑的水果钱' })).toBe(false)
  })

  it('points of a warning are none, money in it is', () => {
    expect(finesInMoney({ text: '迟到扣 5 分', points: -5 })).toBe(false)
    expect(finesInMoney({ text: '迟到，处罚：培训一次' })).toBe(false)
    expect(finesInMoney({ text: '迟到扣 50 元' })).toBe(true)
  })
})
