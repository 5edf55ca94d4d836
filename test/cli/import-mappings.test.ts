import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { read as readWorkbook, utils } from 'xlsx'
import { whatsappOf } from '#test/fixtures/chat-logs.ts'
import { taobaoCsv } from '#test/fixtures/taobao-orders.ts'
import { errorOf, importShop, summary } from './import-shop.ts'
import { folderOfTests, jsonFile, runInside } from './run-cli.ts'

const folder = folderOfTests()
const { shop, inside, place, one, freshShop, serviceFile } = importShop(folder)

/** Directions of the kept messages, by text: 0 buyer, 1 agent, 2 robot, 3 platform. */
const keptDirections = (db: string): unknown[] => {
  const database = new Database(join(folder, db), { readonly: true })
  try {
    return database.prepare('select text, direction from message_lines order by sent_at').raw().all()
  } finally {
    database.close()
  }
}

describe('a mapping for chats', () => {
  const table = (): string =>
    place(
      'chat.csv',
      [
        '接待人,访客,发生于,说了什么,类型',
        '小美,u1,2026-10-07 10:00:00,在吗,进',
        '小美,u1,2026-10-07 10:00:01,欢迎光临,自动',
        '小美,u1,2026-10-07 10:00:20,在的,出',
        '小美,u1,2026-10-07 10:05:00,会话已关闭,通知',
        '小美,u1,2026-10-07 10:06:00,谁,不明',
        '',
      ].join('\n'),
    )
  const columns = { agentAccount: '接待人', buyer: '访客', sentAt: '发生于', text: '说了什么', direction: '类型' }
  const direction = { buyer: ['进'], agent: ['出'], auto: ['自动'], system: ['通知'] }

  it('says what the words of the direction column mean; what it does not name is rejected with a hint', async () => {
    const db = await freshShop('chat.db')
    const map = jsonFile(folder, 'chat.json', { kind: 'messages', headerRow: 1, columns, direction, timeFormat: null })
    const batch = await one(table(), '--map', map, ...db)
    expect(summary(batch)).toEqual(['messages', 'mapping', 5, 4, 0, 1])
    expect(batch.reasons).toEqual([{ code: 'sender-unknown', count: 1, firstRow: 6 }])
    expect(keptDirections('chat.db')).toEqual([
      ['在吗', 0],
      ['欢迎光临', 2],
      ['在的', 1],
      ['会话已关闭', 3],
    ])
    const read = await runInside(folder, ['import', table(), '--map', map, ...shop, ...db, '--lang', 'en'])
    expect(read.out).toMatch(/under direction, who is agent/)
  })

  it('says who is who and which of day and month leads, without naming a column', async () => {
    const db = await freshShop('phone.db')
    const chat = whatsappOf(
      [
        { at: '2026-02-01 21:15:00', sender: 'Alice', text: 'hi' },
        { at: '2026-02-01 21:16:00', sender: 'Mei', text: 'hello' },
      ],
      { app: 'android', dates: 'day-month' },
    )
    const file = place('chat.txt', chat)
    const open = await runInside(folder, ['import', file, ...shop, ...db, '--dry-run', '--lang', 'en'])
    expect(open.out).toMatch(/"timeFormat": "day-month" or "month-day"/)
    const map = jsonFile(folder, 'phone.json', {
      ...{ kind: 'messages', headerRow: 1, columns: {}, timeFormat: 'month-day' },
      direction: { buyer: ['Alice'], agent: ['Mei'] },
    })
    expect(summary(await one(file, '--map', map, ...db))).toEqual(['messages', 'whatsapp@1', 2, 2, 0, 0])
    expect(keptDirections('phone.db')).toEqual([
      ['hi', 0],
      ['hello', 1],
    ])
    // Every chat of the app has this header: who is who is remembered, the order of day and month is asked again.
    const again = await one(file, ...db)
    expect([again.rows['unchanged'], again.rows['rejected']]).toEqual([0, 2])
    const order = jsonFile(folder, 'order.json', {
      kind: 'messages',
      headerRow: 1,
      columns: {},
      timeFormat: 'month-day',
    })
    const third = await one(file, '--map', order, ...db)
    expect([third.rows['unchanged'], third.rows['rejected']]).toEqual([2, 0])
  })

  it('a direction nobody knows, or a field of another kind, is refused with its place', async () => {
    const db = await freshShop('wrong.db')
    const refused = async (mapping: object): Promise<unknown> => {
      const map = jsonFile(folder, 'wrong.json', mapping)
      return errorOf(await inside('import', table(), '--map', map, ...shop, ...db)).details['path']
    }
    const mapping = { kind: 'messages', headerRow: 1, columns }
    expect(await refused({ ...mapping, direction: { robot: ['自动'] } })).toBe('direction.robot')
    expect(await refused({ ...mapping, timeFormat: 'year' })).toBe('timeFormat')
    expect(await refused({ ...mapping, columns: { ...columns, orderNo: '单号' } })).toBe('columns.orderNo')
    expect(await refused({ ...mapping, kind: 'chats' })).toBe('kind')
  })
})

/** Changes one cell of a workbook with rejected rows and writes it under another name. */
const corrected = async (path: string | null, column: string, value: string): Promise<string> => {
  const { SheetNames, Sheets } = readWorkbook(readFileSync(path ?? ''))
  const [header = [], ...rows] = utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })
  const place = header.indexOf(column)
  if (place < 0) throw new Error(`no column ${column}`)
  const changed = rows.map((row) => header.map((_name, index) => (index === place ? value : (row[index] ?? null))))
  const name = `corrected-${column}.xlsx`
  writeFileSync(join(folder, name), await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [[...header], ...changed] }] }))
  return name
}

describe('rejected rows', () => {
  it('are corrected in their workbook and come in as the same export', async () => {
    const db = await freshShop('corrected.db')
    const bad = place('bad.csv', taobaoCsv('2023', [{ orderNo: '2135550001234567804', status: '???' }]))
    const order = await one(bad, ...db)
    expect(order.rows).toMatchObject({ new: 0, rejected: 1 })
    const orderAgain = await one(await corrected(order.rejectedFile, '订单状态', '交易成功'), ...db)
    expect(summary(orderAgain)).toEqual(['orders', 'taobao-orders@2023', 1, 1, 0, 0])
    const review = await one(await serviceFile('plugin-reviews@1'), ...db)
    const reviewAgain = await one(await corrected(review.rejectedFile, '评分', '5'), ...db)
    expect(summary(reviewAgain)).toEqual(['reviews', 'plugin-reviews@1', 1, 1, 0, 0])
    const day = await one(await serviceFile('jd-agents@2026'), ...db)
    const dayAgain = await one(await corrected(day.rejectedFile, '客服', '小美'), ...db)
    expect(summary(dayAgain).slice(0, 3)).toEqual(['agent-figures', 'jd-agents@2026', 1])
  })
})
