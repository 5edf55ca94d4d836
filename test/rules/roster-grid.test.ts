import { expect, test } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import {
  blocksOf,
  isHeadCell,
  isPersonHead,
  monthOfTitle,
  plainDayName,
  rosterHeadIn,
} from '#shared/rules/imports/roster-grid.ts'
import { isOffWord, shiftFinder } from '#shared/rules/imports/shift-words.ts'

const today = '2026-11-22' as LocalDate

test.each([
  ['1日(周二)', '1日'],
  ['12/1 二', '12/1'],
  ['周二 1', '1'],
  ['2026-12-01', '2026-12-01'],
  ['Tue, 1 Dec', '12/1'],
  ['1st December 2026', '2026/12/1'],
  ['1-Dec-26', '2026/12/1'],
  ['Dec 1', '12/1'],
  ['六', '六'],
  ['姓名', '姓名'],
])('plainDayName: %s → %s', (name, plain) => expect(plainDayName(name)).toBe(plain))

test('isHeadCell: days and weekdays, no shifts', () => {
  expect(['一', '周一', '星期日', 'Mon', '1', '12/31', '2026-12-01'].every(isHeadCell)).toBe(true)
  expect(['D', '白班', '休', '32', '9:00', '2026'].some(isHeadCell)).toBe(false)
})

test('isPersonHead: names of the column of names, one with the dates too', () => {
  expect(['姓名', 'Name', '员 工', '姓名/日期', '日期\\姓名'].every(isPersonHead)).toBe(true)
  expect(['组别', '日期', '备注'].some(isPersonHead)).toBe(false)
})

test('rosterHeadIn: one row, two rows either way, a blank corner; figures below a name are none', () => {
  const days = ['1', '2', '3', '4', '5']
  const week = ['二', '三', '四', '五', '六']
  expect(rosterHeadIn([['班表'], ['姓名', ...days]])).toEqual({ row: 1, columns: ['姓名', ...days] })
  expect(
    rosterHeadIn([
      ['姓名', ...week],
      ['', ...days],
    ]),
  ).toEqual({ row: 1, columns: ['姓名', ...days] })
  expect(
    rosterHeadIn([
      ['', ...days],
      ['姓名', ...week],
    ]),
  ).toEqual({ row: 1, columns: ['姓名', ...days] })
  expect(rosterHeadIn([['组', '', ...days]])).toEqual({ row: 0, columns: ['组', '姓名', ...days] })
  expect(rosterHeadIn([['客服', '3', '3', '3', '3', '2']])).toBeNull()
  expect(rosterHeadIn([['人数', ...days]])).toBeNull()
})

test('blocksOf: lists of people side by side, each with its days', () => {
  expect(blocksOf(['姓名', '1', '2', '', '姓名', '1', '2'], 0)).toEqual([
    { person: 0, from: 0, to: 4 },
    { person: 4, from: 4, to: 7 },
  ])
  // A second column of names without days of its own is only there to be read.
  expect(blocksOf(['姓名', '1', '2', '姓名'], 0)).toEqual([{ person: 0, from: 0, to: 4 }])
})

test.each([
  ['2026年12月排班表（11月25日更新）', '2026-12'],
  ['12月', '2026-12'],
  ['1月排班', '2027-01'],
  ['6月', '2026-06'],
  ['Roster December 2026', '2026-12'],
  ['2027 Jan', '2027-01'],
  ['11月、12月', null],
  ['Marketing roster', null],
  ['2026年11月25日', null],
  ['', null],
])('monthOfTitle: %s → %s', (title, month) => expect(monthOfTitle(title, today)?.from.slice(0, 7) ?? null).toBe(month))

test('shiftFinder: code, name, sign and beginning; several or none mean nothing', () => {
  const find = shiftFinder([
    { code: 'D', name: '白班' },
    { code: 'E', name: '晚班' },
    { code: 'M1', name: '中班一' },
    { code: 'M2', name: '中班二' },
    { code: 'R', name: '休闲班' },
    { code: 'X', name: '夜班', isRetired: true },
    { code: 'Y', name: '夜班', isRetired: true },
    { code: 'O', name: '白班老', isRetired: true },
  ])
  const found = (texts: readonly string[]) => texts.map((text) => find(text))
  expect(found(['d', 'Ｄ', '白班', '白', '白 班', '白班(9:00-17:00)', '白班09:00～17:00'])).toEqual(Array(7).fill('D'))
  expect(found(['中', '中班', '夜班', '白晚', '', '9:00-17:00'])).toEqual(Array(6).fill(null))
  // A word for a day off goes before the beginning of a name, a name in full before all.
  expect(found(['休', '休闲', '中班二', 'X', '白班老'])).toEqual(['off', 'R', 'M2', 'X', 'O'])
})

test('isOffWord: days off and leave, with brackets behind them or not', () => {
  expect(['休', 'OFF', '年假', '休(补)', 'Annual Leave', 'Leave', '调休'].every(isOffWord)).toBe(true)
  expect(['白班', '假发组', '', '休闲班'].some(isOffWord)).toBe(false)
})
