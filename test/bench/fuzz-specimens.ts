import * as Sheetjs from 'xlsx'
import * as chats from '#test/fixtures/chat-logs.ts'
import { workbookMembers, zipOf, type Member } from '#test/fixtures/workbooks.ts'

/** A sound file to damage: its bytes, or the members it is zipped from, so that they can be damaged before the checksums are made. */
export interface Specimen {
  readonly name: string
  readonly content: Buffer | readonly Member[]
}

const orders = Array.from({ length: 40 }, (_, index) => [
  `213555000123456${String(index).padStart(4, '0')}`,
  '买家已付款，等待卖家发货',
  index * 1.25,
  `2026-10-${String((index % 28) + 1).padStart(2, '0')} 10:00:00`,
  index % 3 === 0 ? null : `备注"${index}",\n第二行`,
])
const header = ['订单编号', '订单状态', '买家实际支付金额', '订单付款时间', '订单备注']
const quoted = (cell: unknown): string => `"${String(cell ?? '').replaceAll('"', '""')}"`
const csvText = [header, ...orders].map((cells) => cells.map(quoted).join(',')).join('\r\n')
const cellsOf = (tag: string): string =>
  orders.map((cells) => `<tr>${cells.map((cell) => `<${tag}>${String(cell ?? '')}</${tag}>`).join('')}</tr>`).join('\n')
const page = `<html><head><meta charset="utf-8"></head><body><table>${cellsOf('td')}</table></body></html>`
const archivedPage =
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_N"\r\n\r\n------=_N\r\nContent-Type: text/html\r\n' +
  `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n------=_N--\r\n`

const book = (bookType: Sheetjs.BookType): Buffer => {
  const workbook = Sheetjs.utils.book_new()
  const sheet = Sheetjs.utils.aoa_to_sheet([header, ...orders])
  sheet['C3'] = { t: 'n', v: 0.5, z: '0.00%' }
  sheet['!merges'] = [Sheetjs.utils.decode_range('A1:B1')]
  Sheetjs.utils.book_append_sheet(workbook, sheet, '订单')
  Sheetjs.utils.book_append_sheet(workbook, Sheetjs.utils.aoa_to_sheet([['第二张', 1, true]]), '说明')
  return Sheetjs.write(workbook, { type: 'buffer', bookType, bookSST: bookType !== 'biff5' }) as Buffer
}

const membersOf = (bytes: Buffer): Member[] => {
  const container = Sheetjs.CFB.read(bytes, { type: 'buffer' })
  return container.FullPaths.flatMap((path: string, index: number): Member[] => {
    const name = path.replace('Root Entry/', '')
    const data = Buffer.from((container.FileIndex[index]?.content ?? []) as Uint8Array)
    return name === '' || name.endsWith('/') || data.length === 0 ? [] : [{ name, data }]
  })
}

const sharedRows = orders
  .map(
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row}</v></c><c s="1"><v>${45_000 + row}</v></c></row>`,
  )
  .join('')
const ownBook = workbookMembers({
  rows: sharedRows,
  strings: orders
    .map(
      ([number, status]) =>
        `<si><t>${String(number)}</t><rPh><t>x</t></rPh></si><si><r><t>${String(status)}</t></r></si>`,
    )
    .join(''),
  formats: [0, 'yyyy-mm-dd hh:mm:ss', '0.00%'],
})

const messages = Array.from({ length: 30 }, (_, index) => ({
  at: `2026-10-0${1 + (index % 3)} 1${index % 10}:0${index % 6}:00`,
  sender: index % 2 === 0 ? 'tb_buyer01' : '店铺:小美',
  text: index % 5 === 0 ? '两行\n在吗' : '亲，在的哦',
}))
const logs: readonly (readonly [string, string])[] = [
  ['jd-log', chats.jdLogOf([messages.slice(0, 15), messages.slice(15)])],
  ['wangwang time first', chats.wangwangTimeFirstOf(messages)],
  ['qianniu-copy', chats.qianniuCopyOf(messages)],
  ['qianniu-web', chats.qianniuWebOf(messages)],
  ['whatsapp android', chats.whatsappOf(messages, { app: 'android', dates: 'day-month' })],
  [
    'whatsapp apple',
    chats.whatsappOf(messages, { app: 'apple', dates: 'year-first', halves: ['上午', '下午'], halfStands: 'before' }),
  ],
  ['line', chats.lineChatOf('Alice', messages)],
  ['qq', chats.qqOf([{ partner: '小美', messages }])],
  ['plain-chat', chats.plainChatOf(messages)],
]

const mixedArchive = (): Member[] => [
  { name: '订单/', data: '' },
  { name: '订单/一.csv', data: chats.encodedLog(csvText, 'gbk') },
  { name: '二.xlsx', data: zipOf(ownBook) },
  { name: '三.xls', data: book('biff8') },
  ...logs.map(([name, text]) => ({ name: `${name}.txt`, data: text })),
]

/** One sound file of every container and kind of log. */
export const specimens = (): readonly Specimen[] => [
  { name: 'csv', content: Buffer.from(csvText) },
  { name: 'csv gbk', content: chats.encodedLog(csvText, 'gbk') },
  { name: 'csv utf-16', content: chats.encodedLog(csvText, 'utf-16le') },
  { name: 'html', content: Buffer.from(page) },
  { name: 'mht', content: Buffer.from(archivedPage) },
  { name: 'spreadsheetml', content: book('xlml') },
  { name: 'xls', content: book('biff8') },
  { name: 'xls 5', content: book('biff5') },
  { name: 'xls 2', content: book('biff2') },
  { name: 'xlsx own', content: ownBook },
  { name: 'xlsx', content: membersOf(book('xlsx')) },
  { name: 'xlsb', content: membersOf(book('xlsb')) },
  { name: 'ods', content: membersOf(book('ods')) },
  { name: 'zip', content: mixedArchive() },
  ...logs.map(([name, text]) => ({ name, content: Buffer.from(text) })),
  { name: 'wangwang gbk', content: chats.encodedLog(chats.wangwangNameFirstOf([messages]), 'gbk') },
]
