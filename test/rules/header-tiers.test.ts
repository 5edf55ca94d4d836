import { describe, expect, test } from 'vitest'
import { tieredNames } from '#shared/rules/imports/header-tiers.ts'

describe('rule 4: a header of two rows with merged group titles', () => {
  test('企业微信: leaves are told apart by their group', () => {
    const upper = [
      '时间',
      '姓名',
      '基础信息',
      null,
      '考勤概况',
      null,
      null,
      '上班1',
      null,
      '下班1',
      null,
      '打卡时间记录',
    ]
    const lower = [
      null,
      null,
      '部门',
      '职务',
      '所属规则',
      '最早',
      '最晚',
      '打卡时间',
      '打卡状态',
      '打卡时间',
      '打卡状态',
      null,
    ]
    expect(tieredNames(upper, lower)).toEqual([
      ...['时间', '姓名', '基础信息:部门', '基础信息:职务', '考勤概况:所属规则', '考勤概况:最早', '考勤概况:最晚'],
      ...['上班1:打卡时间', '上班1:打卡状态', '下班1:打卡时间', '下班1:打卡状态', '打卡时间记录'],
    ])
  })

  test('钉钉 月度汇总: days below 考勤结果, numbers and weekday signs alike', () => {
    expect(tieredNames(['姓名', '考勤结果', null, null, '出勤天数'], [null, 1, '六', '日', null])).toEqual([
      ...['姓名', '考勤结果:1', '考勤结果:六', '考勤结果:日', '出勤天数'],
    ])
  })

  test('a title ends at the next title and at a column that is merged downwards', () => {
    expect(tieredNames(['甲', null, '乙', '丙', null], ['一', '二', null, null, '三'])).toEqual([
      ...['甲:一', '甲:二', '乙', '丙', '三'],
    ])
  })

  test('a leaf that repeats its title, leaves without a title, rows of different lengths', () => {
    expect(tieredNames(['请假', null], ['请假', '事假', '病假'])).toEqual(['请假', '请假:事假', '请假:病假'])
    expect(tieredNames([null, ' ', undefined], ['a', 'b'])).toEqual(['a', 'b', ''])
    expect(tieredNames([' 上班1 '], [' 打卡时间\t'])).toEqual(['上班1:打卡时间'])
    expect(tieredNames([], [])).toEqual([])
  })
})
