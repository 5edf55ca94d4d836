import { describe, expect, test } from 'vitest'
import { readBytes } from './read-all.ts'

const page = (inside: string, head = ''): string => `<html><head>${head}</head><body>${inside}</body></html>`
const rowsOf = async (content: string | Buffer) => (await readBytes('订单.xls', content)).rows

describe('HTML saved as .xls', () => {
  test('rows, entities, line breaks, blanks', async () => {
    const table =
      '<table border=1><thead><tr><th>订单编号</th><th>买家&nbsp;名</th></tr></thead>\n<tbody><tr><td style="mso-number-format:\'\\@\'">2135550001234567890</td>' +
      '<td>&lt;张&amp;三&gt;<br>第二&#34892;  \n 末</td></tr></tbody></table>'
    expect(await rowsOf(page(table))).toEqual([
      ['订单编号', '买家 名'],
      ['2135550001234567890', '<张&三>\n第二行 末'],
    ])
  })

  test('end tags may be missing and case may vary', async () => {
    expect(await rowsOf('<TABLE><TR><TD>1<TD>2<TR><TD>3</TABLE>')).toEqual([['1', '2'], ['3']])
  })

  test('colspan and rowspan leave empty cells', async () => {
    const table =
      '<table><tr><td colspan=2>a</td><td rowspan="2">b</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>'
    expect(await rowsOf(table)).toEqual([
      ['a', null, 'b'],
      ['1', '2', null, '3'],
    ])
  })

  test('style, script, comments and islands of XML are no text', async () => {
    const table =
      '<style>td{a:"<td>"}</style><!--[if gte mso 9]><xml><x:Name>a</x:Name></xml><![endif]--><script>if (a<b) "<td>"</script><xml><td>no</td></xml>' +
      '<table><tr><td>1<!-- <td>2 --></td></tr></table>'
    expect(await rowsOf(page(table))).toEqual([['1']])
  })

  test('several tables stand one below the other', async () => {
    expect(await rowsOf('<table><tr><td>1</td></tr></table><p>x</p><table><tr><td>2</td></tr></table>')).toEqual([
      ['1'],
      ['2'],
    ])
  })

  test('text that only looks like tags stays text', async () => {
    expect(await rowsOf('<table><tr><td>1 < 2 <3 <<</td><td title="a>b">c</td></tr></table>')).toEqual([
      ['1 < 2 <3 <<', 'c'],
    ])
  })

  test('a hundred kilobytes of < are read at once', async () => {
    const started = performance.now()
    expect((await rowsOf(`<table><tr><td>${'<'.repeat(100_000)}`)).length).toBe(1)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('rows across chunk edges', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `<tr><td>${index}</td><td>收货&nbsp;地址&amp;${index}</td></tr>`,
    )
    const rows = await rowsOf(page(`<table>${lines.join('\n')}</table>`))
    expect([rows.length, rows[19_999]]).toEqual([20_000, ['19999', '收货 地址&19999']])
  })

  test('encodings: GBK by the own rule, another one by the page, UTF-8 despite the page', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<meta charset=gb2312><table><tr><td>'),
      Buffer.from('b6a9b5a5', 'hex'),
      Buffer.from('</td></tr></table>'),
    ])
    expect(await readBytes('a.xls', gbk)).toMatchObject({ container: 'html', encoding: 'gb18030', rows: [['订单']] })
    const big5 = Buffer.concat([
      Buffer.from('<meta charset="big5"><table><tr><td>'),
      Buffer.from('ad71b3e6', 'hex'),
      Buffer.from('</td></tr></table>'),
    ])
    expect(await readBytes('a.xls', big5)).toMatchObject({ encoding: 'big5', rows: [['訂單']] })
    expect(await readBytes('a.xls', '<meta charset=gb2312><table><tr><td>订单</td></tr></table>')).toMatchObject({
      encoding: 'utf-8',
      rows: [['订单']],
    })
  })
})

describe('SpreadsheetML (XML of Excel 2003)', () => {
  const styles =
    '<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style>' +
    '<Style ss:ID="e"><NumberFormat ss:Format="[h]:mm:ss"/></Style></Styles>'
  const data = (type: string, text: string, attributes = '') =>
    `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`
  const sheet = (name: string, rows: string, options = '') =>
    `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${options}</Worksheet>`
  const hidden = '<WorksheetOptions xmlns="x"><Visible>SheetHidden</Visible></WorksheetOptions>'
  const book = (...sheets: string[]) =>
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${styles}${sheets.join('')}</Workbook>`

  test('types, styles, Index, MergeAcross, comments, rich text', async () => {
    const cells = [
      data('String', '订单&amp;编号&#10;二'),
      data('Number', '0.9741', 'ss:StyleID="p"'),
      data('DateTime', '2024-01-02T00:00:00.000', 'ss:StyleID="d"'),
      data('DateTime', '2024-01-02T03:04:05.000', 'ss:MergeAcross="1"'),
      data('Boolean', '1'),
      data('Error', '#N/A', 'ss:Index="9"'),
      data('DateTime', '1900-01-01T12:00:00.000', 'ss:StyleID="e"'),
      '<Cell><Data ss:Type="String"><B>粗</B>体</Data><Comment><ss:Data>注</ss:Data></Comment></Cell>',
    ]
    const rows = `<Row>${cells.join('')}</Row><Row ss:Index="4">${data('Number', '12')}<Cell/></Row>`
    expect(await readBytes('a.xls', book(sheet('表', rows)))).toMatchObject({
      container: 'spreadsheetml',
      sheets: [
        {
          name: '表',
          rows: [
            [
              '订单&编号\n二',
              '97.41%',
              '2024-01-02',
              '2024-01-02 03:04:05',
              null,
              true,
              null,
              null,
              '#N/A',
              '36:00:00',
              '粗体',
            ],
            [],
            [],
            [12],
          ],
        },
      ],
    })
  })

  test('several sheets, hidden ones last', async () => {
    const row = (text: string) => `<Row>${data('String', text)}</Row>`
    const file = await readBytes(
      'a.xml',
      book(sheet('藏', row('h'), hidden), sheet('A&amp;B', row('a')), sheet('C', row('c'))),
    )
    expect(file.sheets).toEqual([
      { name: 'A&B', rows: [['a']] },
      { name: 'C', rows: [['c']] },
      { name: '藏', rows: [['h']] },
    ])
  })
})

describe('saved web archives', () => {
  const archive = (encoding: string, body: string) =>
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next"\r\n\r\nThis is a multipart.\r\n' +
    `\r\n------=_Next\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<html><frameset></frameset></html>\r\n` +
    `\r\n------=_Next\r\nContent-Location: sheet001.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${body}\r\n\r\n------=_Next--\r\n`
  const table = '<html><table><tr><td class="a">订单=1</td></tr></table></html>'

  test('base64', async () => {
    const body = Buffer.from(table).toString('base64').replace(/.{60}/g, '$&\r\n')
    expect(await readBytes('a.mht', archive('base64', body))).toMatchObject({ container: 'mht', rows: [['订单=1']] })
  })

  test('quoted-printable with soft line ends', async () => {
    const quoted = [...Buffer.from(table)].map((byte) =>
      byte > 126 || byte === 0x3d ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    const body = quoted.join('').replace('class', 'cl=\r\nass')
    expect((await readBytes('a.mht', archive('quoted-printable', body))).rows).toEqual([['订单=1']])
  })
})
