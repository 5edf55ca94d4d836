import { writeFileSync } from 'node:fs'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { sheetXmlOf, workbookMembers, zipOf, type Member } from '#test/fixtures/workbooks.ts'

// Workbooks too large to be put together in memory, the way Excel writes them: texts in one table of shared strings, times as numbers.

const pieceLength = 1024 * 1024

/** XML that is packed piece by piece while it is written. */
class PackedXml {
  readonly #packed: Buffer[] = []
  #piece = ''
  #crc = 0
  #size = 0

  write(xml: string): void {
    this.#piece += xml
    if (this.#piece.length >= pieceLength) this.#pack(constants.Z_SYNC_FLUSH)
  }

  #pack(finishFlush: number): void {
    const bytes = Buffer.from(this.#piece)
    this.#piece = ''
    this.#crc = crc32(bytes, this.#crc)
    this.#size += bytes.length
    this.#packed.push(deflateRawSync(bytes, { level: 1, finishFlush }))
  }

  member(name: string): Member {
    this.#pack(constants.Z_FINISH)
    return { name, data: '', packed: Buffer.concat(this.#packed), crc: this.#crc, size: this.#size }
  }
}

/** Text that comes again and again, text of its own, a time as Excel's day number, or a plain number. */
type Cell = { readonly word: string } | { readonly text: string } | { readonly time: number } | number

const [beforeRows = '', afterRows = ''] = sheetXmlOf('|').split('|')

class Workbook {
  readonly #sheet = new PackedXml()
  readonly #strings = new PackedXml()
  readonly #words = new Map<string, number>()
  readonly #letters: readonly string[]
  #count = 0
  #row = 0

  constructor(header: readonly string[]) {
    this.#letters = header.map((_, column) => String.fromCharCode(65 + column))
    this.#sheet.write(beforeRows)
    this.#strings.write('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">')
    this.row(header.map((word) => ({ word })))
  }

  #string(text: string): number {
    this.#strings.write(`<si><t>${text}</t></si>`)
    return this.#count++
  }

  #word(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const index = this.#string(word)
    this.#words.set(word, index)
    return index
  }

  row(cells: readonly Cell[]): void {
    const row = ++this.#row
    let xml = `<row r="${row}">`
    for (const [column, cell] of cells.entries()) {
      const place = `r="${this.#letters[column]}${row}"`
      if (typeof cell === 'number') xml += `<c ${place}><v>${cell}</v></c>`
      else if ('time' in cell) xml += `<c ${place} s="1"><v>${cell.time}</v></c>`
      else xml += `<c ${place} t="s"><v>${'word' in cell ? this.#word(cell.word) : this.#string(cell.text)}</v></c>`
    }
    this.#sheet.write(`${xml}</row>`)
  }

  save(path: string): void {
    this.#sheet.write(afterRows)
    this.#strings.write('</sst>')
    const replace = [this.#sheet.member('xl/worksheets/sheet1.xml'), this.#strings.member('xl/sharedStrings.xml')]
    writeFileSync(path, zipOf(workbookMembers({ formats: [0, 'yyyy-mm-dd hh:mm:ss'], strings: '', replace })))
  }
}

const word = (words: readonly string[], index: number): Cell => ({ word: words[index % words.length] ?? '' })
const moment = (index: number): Cell => ({ time: Math.round((46_000 + index / 2_000) * 86_400) / 86_400 })
const columns = (names: string): string[] => names.split('|')

const orderHeader = columns(
  '订单编号|买家会员名|买家应付货款|买家应付邮费|总金额|买家实际支付金额|订单状态|买家留言|订单创建时间|订单付款时间|宝贝标题|宝贝种类|物流单号|物流公司|订单备注|宝贝总数量|店铺名称|订单关闭原因|退款金额|确认收货时间',
)
const titles = ['某某短袖T恤', '某某长袖衬衫 宽松', '某某保温杯 500ml', '某某帆布包']
const states = ['交易成功', '卖家已发货，等待买家确认', '交易关闭', '买家已付款，等待卖家发货']
const carriers = ['中通快递', '圆通速递']
const memos = ['A01', 'A02 发顺丰']

const orderCells = (index: number): Cell[] => [
  ...[{ text: `21355500${10_000_000_000 + index * 7}` }, { text: `tb${100_000 + index}` }],
  ...[20 + (index % 900) + (index % 100) / 100, 0, 20 + (index % 900), 20 + (index % 900) + (index % 100) / 100],
  ...[word(states, index), word(['', '请尽快发货'], index), moment(index), moment(index + 1), word(titles, index), 1],
  ...[{ text: `751${12_345_000_000 + index}` }, word(carriers, index), word(memos, index)],
  ...[1 + (index % 3), word(['示例旗舰店'], 0), word(['订单未关闭'], 0), 0, moment(index + 9_000)],
]

/** Orders in 20 columns. */
export const writeOrderWorkbook = (path: string, rows: number): void => {
  const workbook = new Workbook(orderHeader)
  for (let index = 0; index < rows; index++) workbook.row(orderCells(index))
  workbook.save(path)
}

const invoiceHeader = columns('InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country')

/** Lines of invoices in 8 columns. */
export const writeInvoiceWorkbook = (path: string, rows: number): void => {
  const workbook = new Workbook(invoiceHeader)
  const things = Array.from({ length: 4_000 }, (_, index) => `WHITE HANGING HEART NO ${index}`)
  const countries = ['United Kingdom', 'France', 'EIRE']
  for (let index = 0; index < rows; index++)
    workbook.row([
      ...[536_365 + Math.floor(index / 20), word(things, index * 7), word(things, index * 11), 1 + (index % 12)],
      ...[moment(index), (index % 2_000) / 100, 12_346 + (index % 4_300), word(countries, index)],
    ])
  workbook.save(path)
}

const chatHeader = columns('会话ID|店铺|客服|买家|时间|方向|类型|内容|是否机器人|序号')
const agents = ['小美', '阿强', '小李']
const sayings = [
  '在吗',
  '亲在的哦，请问有什么可以帮您',
  '什么时候发货',
  '您好，48 小时内为您安排发货，请您耐心等待一下',
]

/** Messages of chats in 10 columns. */
export const writeChatWorkbook = (path: string, rows: number): void => {
  const workbook = new Workbook(chatHeader)
  for (let index = 0; index < rows; index++)
    workbook.row([
      ...[{ text: `S${1_000_000 + Math.floor(index / 12)}` }, word(['示例旗舰店'], 0), word(agents, index)],
      ...[{ text: `tb${100_000 + (index % 60_000)}` }, moment(index), word(['买家', '客服'], index)],
      ...[word(['文本'], 0), { text: `${sayings[index % 4] ?? ''} ${index}` }, word(['否'], 0), index],
    ])
  workbook.save(path)
}
