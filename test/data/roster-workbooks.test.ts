import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import {
  blanks,
  book,
  imported,
  numbers,
  opened,
  planOf,
  reasonsOf,
  serial,
  weekdays,
  type Rows,
} from '#test/support/roster-books.ts'
import { textFile } from '#test/support/test-host.ts'

// Rosters as shops really keep them in Excel, brought in through the import (docs/import-targets.md §7).

const month = '2026-12' as Month

describe('a roster from Excel', () => {
  it('is read below a merged title with the month, weekdays and a column of groups', async () => {
    const host = await opened()
    const rows = [
      ['2026年12月客服排班表（11月25日更新）', ...blanks(8)],
      ['组别', '姓名', ...numbers(1, 7)],
      [null, null, ...weekdays(1, 7)],
      ['甲组', '小 美', '白', '白', '晚', '休', '年假', null, null],
      [null, '阿强', '晚班', '白班', 'D', 'OFF', null, '调休', 'e'],
      ['人数', null, 2, 2, 2, 0, 0, 0, 1],
      ['备注', '白班 9:00-17:00', ...blanks(7)],
    ]
    const path = book(host, '排班.xlsx', rows, ['A1:I1', 'A2:A3', 'B2:B3', 'A4:A5', 'F4:H4', 'B7:I7'])
    const batch = await imported(host, path)
    expect(reasonsOf(batch)).toEqual([
      ['note-row', 'excluded', 3, 1, '二'],
      ['footer-row', 'excluded', 6, 1, null],
      ['nothing-planned', 'excluded', 7, 1, null],
    ])
    expect(batch.rows).toMatchObject({ read: 5, new: 2, rejected: 0 })
    expect(await planOf(host, 'A01')).toEqual([
      ...['12-01 D', '12-02 D', '12-03 E', '12-04 off', '12-05 off', '12-06 off'],
    ])
    expect(await planOf(host, 'A02')).toEqual(['12-01 E', '12-02 D', '12-03 D', '12-04 off', '12-06 off', '12-07 E'])
  })

  it.each(['排班.xlsx', '排班.xls'])('gives a cell merged over days or people to all of them: %s', async (file) => {
    const host = await opened()
    const rows = [
      ['姓名', ...numbers(1, 7).map((day) => `12/${day}`)],
      ['小美', '年假', null, null, '白班', null, null, null],
      ['阿强', '白班', '晚班', null, null, null, null, null],
      ['Lily', null, null, null, '晚', null, null, null],
    ]
    const batch = await imported(host, book(host, file, rows, ['B2:D2', 'E2:H2', 'B3:B4', 'C3:D4']))
    expect(batch.rows).toMatchObject({ new: 3, rejected: 0 })
    expect(await planOf(host, 'A01')).toEqual([
      ...['12-01 off', '12-02 off', '12-03 off', '12-04 D', '12-05 D', '12-06 D', '12-07 D'],
    ])
    expect(await planOf(host, 'A02')).toEqual(['12-01 D', '12-02 E', '12-03 E'])
    expect(await planOf(host, 'A03')).toEqual(['12-01 D', '12-02 E', '12-03 E', '12-04 E'])
  })

  it.each([
    ['dates of Excel', numbers(1, 3).map((day) => serial(day, 'd')), '排班.xlsx'],
    ['dates with a month', numbers(1, 3).map((day) => serial(day, 'm"月"d"日"')), '排班.xlsx'],
    ['12/1', ['12/1', '12/2', '12/3'], '排班.xlsx'],
    ['1日(周二)', ['1日(周二)', '2日(周三)', '3日（周四）'], '12月排班.xlsx'],
    ['1 二', ['1 二', '2 三', '3 四'], '2026-12.xlsx'],
    ['1 below a weekday in one cell', ['周二\n1', '周三\n2', '周四\n3'], '排班2026年12月.xlsx'],
    ['1 Dec', ['1 Dec', '2 Dec', '3 Dec'], 'roster.xlsx'],
    ['Tue Dec 1', ['Tue Dec 1', 'Wed Dec 2', 'Thu Dec 3'], 'roster.xlsx'],
    ['numbers and an English file name', ['1', '2', '3'], 'Roster December 2026.xlsx'],
  ] as const)('knows days written as %s', async (_, head, file) => {
    const host = await opened()
    const path = book(host, file, [
      ['Employee', ...head],
      ['Lily', 'D', 'Annual Leave', 'OFF'],
    ])
    const batch = await imported(host, path)
    expect(batch.rows).toMatchObject({ new: 1, rejected: 0 })
    expect(await planOf(host, 'A03')).toEqual(['12-01 D', '12-02 off', '12-03 off'])
  })

  it('finds a head in two rows, weekdays above or below, and names without a head', async () => {
    const host = await opened()
    const above = book(host, '12月.xlsx', [
      ['姓名', ...weekdays(1, 5)],
      [null, ...numbers(1, 5)],
      ['小美', 'D', 'D', 'E', '休', '休'],
    ])
    expect((await imported(host, above)).rows).toMatchObject({ new: 1, rejected: 0 })
    const below = book(host, '12月b.xlsx', [
      [null, ...numbers(1, 5).map((day) => serial(day, 'd'))],
      ['姓名', ...numbers(1, 5).map((day) => serial(day, 'aaa'))],
      ['阿强', 'D', 'D', 'E', '休', '休'],
    ])
    expect((await imported(host, below)).rows).toMatchObject({ new: 1, rejected: 0 })
    const unnamed = book(host, '12月c.xlsx', [
      ['12月排班', ...blanks(5)],
      [null, ...numbers(1, 5)],
      ['Lily', 'D', 'D', 'E', '休', '休'],
    ])
    expect((await imported(host, unnamed)).rows).toMatchObject({ new: 1, rejected: 0 })
    for (const agent of ['A01', 'A02', 'A03'])
      expect(await planOf(host, agent)).toEqual(['12-01 D', '12-02 D', '12-03 E', '12-04 off', '12-05 off'])
  })

  it('reads halves of a month side by side and below each other, and two lists of people', async () => {
    const host = await opened()
    const halves = book(host, '2026年12月.xlsx', [
      ['姓名', ...numbers(1, 3), '合计', ...numbers(16, 18), '备注'],
      ['小美', 'D', 'D', 'D', 3, 'E', 'E', '休', '十六日起晚班'],
    ])
    await imported(host, halves)
    expect(await planOf(host, 'A01')).toEqual(['12-01 D', '12-02 D', '12-03 D', '12-16 E', '12-17 E', '12-18 off'])
    const lists = book(host, '2026年12月二.xlsx', [
      ['姓名', ...numbers(1, 3), null, '姓名', ...numbers(1, 3)],
      ['阿强', 'D', 'D', 'D', null, 'Lily', 'E', 'E', 'E'],
      [null, ...blanks(3), null, '路人', 'E', 'E', 'E'],
      ['姓名', ...numbers(16, 18), null, '姓名', ...numbers(16, 18)],
      ['阿强', '休', 'D', 'D', null, 'Lily', '休', 'E', 'E'],
      ['2027年1月', ...blanks(8)],
      ['姓名', ...numbers(1, 3), null, '姓名', ...numbers(1, 3)],
      ['阿强', 'E', 'E', 'E', null, 'Lily', 'D', 'D', 'D'],
    ])
    const batch = await imported(host, lists)
    expect(batch.rows).toMatchObject({ new: 6, rejected: 1 })
    expect(await planOf(host, 'A02')).toEqual(['12-01 D', '12-02 D', '12-03 D', '12-16 off', '12-17 D', '12-18 D'])
    expect(await planOf(host, 'A03')).toEqual(['12-01 E', '12-02 E', '12-03 E', '12-16 off', '12-17 E', '12-18 E'])
    expect(await planOf(host, 'A02', '2027-01' as Month)).toEqual(['01-01 E', '01-02 E', '01-03 E'])
  })

  it('says where a name or a shift is not known, keeps the rest, and takes exactly its own back', async () => {
    const host = await opened()
    await host.ask('roster.edit', {
      ...{ month, marks: [], reason: null },
      cells: [{ agent: 'A01', date: '2026-12-01' as LocalDate, shift: 'E' }],
    })
    const rows = [
      ['工号', '姓名', '12/1', '12/2', '12/3'],
      [null, '小美', 'D', 'D', null],
      [null, '路人', 'D', 'D', 'D'],
      [null, '王芳', 'D', 'D', 'D'],
      ['A04', '王芳', 'E', 'E', 'E'],
      ['A02', '小美', 'E', 'E', 'E'],
      [null, '阿强', '中', 'D', 'D'],
      [null, 'Lily', '白', '中班二', '白班(09:00-17:00)'],
      ['白班', null, 3, 3, 2],
      ['合计', null, 4, 4, 4],
    ]
    const batch = await imported(host, book(host, '班.xlsx', rows))
    expect(batch.rows).toMatchObject({ new: 3, rejected: 4 })
    expect(reasonsOf(batch)).toEqual([
      ['person-unknown', 'rejected', 3, 3, '路人'],
      ['shift-unknown', 'rejected', 7, 1, '中'],
      ['footer-row', 'excluded', 9, 2, '白班'],
    ])
    expect(await planOf(host, 'A01')).toEqual(['12-01 D', '12-02 D'])
    expect(await planOf(host, 'A03')).toEqual(['12-01 D', '12-02 M2', '12-03 D'])
    expect(await planOf(host, 'A04')).toEqual(['12-01 E', '12-02 E', '12-03 E'])
    await host.ask('imports.undo', { id: batch.id as never })
    expect(await planOf(host, 'A01')).toEqual(['12-01 E'])
    for (const agent of ['A02', 'A03', 'A04']) expect(await planOf(host, agent)).toEqual([])
  })

  it('reads every sheet that is a roster, and none that is not', async () => {
    const host = await opened()
    const sheetOf = (rows: Rows) => XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]))
    const path = join(host.folder, '排班.xlsx')
    const Sheets = {
      说明: sheetOf([
        ['班次', '时间'],
        ['白班', '09:00-17:00'],
      ]),
      '12月': sheetOf([
        ['姓名', ...numbers(1, 3)],
        ['小美', 'D', 'D', 'E'],
      ]),
      '1月': sheetOf([
        ['姓名', ...numbers(1, 3)],
        ['小美', 'E', 'E', 'D'],
        ['路人', 'E', 'E', 'D'],
      ]),
    }
    writeFileSync(path, XLSX.write({ SheetNames: Object.keys(Sheets), Sheets }, { type: 'buffer' }) as Buffer)
    const batch = await imported(host, path, null)
    expect(batch.reasons).toMatchObject([{ code: 'person-unknown', sheet: '1月', firstRow: 3, example: '路人' }])
    expect(await planOf(host, 'A01')).toEqual(['12-01 D', '12-02 D', '12-03 E'])
    expect(await planOf(host, 'A01', '2027-01' as Month)).toEqual(['01-01 E', '01-02 E', '01-03 D'])
  })

  it('is not held up by merged cells that cover the whole sheet again and again', async () => {
    const host = await opened()
    const everything = Array.from({ length: 2_000 }, () => 'B2:D1000000')
    const rows = [
      ['姓名', '12/1', '12/2', '12/3'],
      ['小美', 'D', 'E', '休'],
    ]
    const started = performance.now()
    const batch = await imported(host, book(host, '班.xlsx', rows, [...everything, 'ZZZ1:ZZZ2']))
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(batch.rows).toMatchObject({ read: 1, new: 1 })
    expect(await planOf(host, 'A01')).toEqual(['12-01 D', '12-02 E', '12-03 off'])
  })

  it('refuses rows whose days nobody says the month of', async () => {
    const host = await opened()
    const path = textFile(host.folder, '排班.csv', '姓名,1,2,3\r\n小美,D,D,D\r\n')
    expect(reasonsOf(await imported(host, path))).toEqual([['day-missing', 'rejected', 2, 1, '小美']])
  })
})
