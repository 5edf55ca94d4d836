import { describe, expect, test } from 'vitest'
import { workbookMembers, xlsxOf, zipOf } from '#test/fixtures/workbooks.ts'
import { readBytes, readPlan } from './read-all.ts'

const shared = (...items: string[]): string => items.join('')

describe('text cells', () => {
  test('shared strings, with spaces and Chinese kept as they are', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>'
    const strings = shared('<si><t xml:space="preserve"> 买家 </t></si>', '<si><t>订单编号</t></si>')
    expect(await readPlan({ rows, strings })).toEqual([['订单编号', ' 买家 ']])
  })

  test('an id of 19 digits as text keeps every digit', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    expect(await readPlan({ rows, strings: '<si><t>2135550001234567890</t></si>' })).toEqual([['2135550001234567890']])
  })

  test('rich text runs are joined and phonetic guides skipped', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>红</t></r><r><t>色</t></r><rPh sb="0" eb="1"><t>hong</t></rPh><phoneticPr fontId="1"/></si>'
    const inline =
      '<c r="B1" t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>no</t></rPh><r><t>b</t></r></is></c>'
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c>${inline}</row>`
    expect(await readPlan({ rows, strings })).toEqual([['红色', 'ab']])
  })

  test('escapes: _x000D_, a doubled one, entities, CDATA, line ends', async () => {
    const strings = shared(
      '<si><t>a_x000D_\nb</t></si>',
      '<si><t>_x005F_x000D_</t></si>',
      '<si><t>&lt;&amp;&gt;&quot;&apos;&#20080;&#x5BB6;&amp;lt;</t></si>',
      '<si><t><![CDATA[<b>&amp;</b>]]>后</t></si>',
      '<si><t>x\r\ny<!-- no -->z</t></si>',
    )
    const rows = `<row r="1">${[0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`
    expect(await readPlan({ rows, strings })).toEqual([
      ['a\r\nb', '_x000D_', '<&>"\'买家&lt;', '<b>&amp;</b>后', 'x\nyz'],
    ])
  })

  test('a self-closed <si/> counts as an empty string and shifts nothing', async () => {
    const rows = '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'
    expect(await readPlan({ rows, strings: '<si><t>甲</t></si><si/><si><t>丙</t></si>' })).toEqual([['甲', '', '丙']])
  })

  test('an empty <v/> of a shared cell is empty, not string 0', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v/></c><c r="B1" t="s"><v></v></c><c r="C1" t="s"><v>0</v></c></row>'
    expect(await readPlan({ rows, strings: '<si><t>甲</t></si>' })).toEqual([[null, null, '甲']])
  })

  test('a shared index out of range is empty', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>9</v></c><c r="B1" t="s"><v>0</v></c></row>'
    expect(await readPlan({ rows, strings: '<si><t>甲</t></si>' })).toEqual([[null, '甲']])
  })

  test('inline strings, formula texts and CDATA in a value', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>内</t></is></c><c r="B1" t="str"><f>A1&amp;"&gt;"</f><v>内&gt;</v></c>' +
      '<c r="C1" t="str"><v><![CDATA[<c>]]></v></c><c r="D1" t="inlineStr"><is><t/></is></c></row>'
    expect(await readPlan({ rows })).toEqual([['内', '内>', '<c>', '']])
  })

  test('a header called __proto__ is a text like any other', async () => {
    expect(await readPlan({ rows: '<row><c t="inlineStr"><is><t>__proto__</t></is></c></row>' })).toEqual([
      ['__proto__'],
    ])
  })

  test('entity bombs are not expanded', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
    const sheet = `${bomb}<worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`
    expect(await readPlan({ sheet })).toEqual([['&b;']])
  })
})

describe('other types', () => {
  test('numbers: whole, decimal, exponent, negative, too long for a float', async () => {
    const values = [
      '0',
      '12',
      '-0.5',
      '1.005',
      '6.0221E+23',
      '1E-7',
      '2135550001234567890',
      '0.1',
      '-0',
      '123456789012345678.5',
    ]
    const rows = `<row r="1">${values.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`
    const expected = [0, 12, -0.5, 1.005, 6.0221e23, 1e-7, 2135550001234567890, 0.1, 0, 123456789012345678.5]
    expect(await readPlan({ rows })).toEqual([expected])
  })

  test('booleans, errors, formula results, a number that is none', async () => {
    const rows =
      '<row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c><f>SUM(A1:A9)</f><v>42</v></c><c t="n"><v>n/a</v></c><c><f>A1</f></c><c t="n"><v>7</v></c></row>'
    expect(await readPlan({ rows })).toEqual([[true, false, '#N/A', '#DIV/0!', 42, 'n/a', null, 7]])
  })

  test('ISO date cells keep their wall clock', async () => {
    const values = [
      '2025-01-02T03:04:05',
      '2025-01-02',
      '2025-01-02T03:04:05.678Z',
      'T03:04:05',
      '2025-01-02T03:04:05+08:00',
    ]
    const rows = `<row r="1">${values.map((value) => `<c t="d"><v>${value}</v></c>`).join('')}</row>`
    expect(await readPlan({ rows })).toEqual([
      ['2025-01-02 03:04:05', '2025-01-02', '2025-01-02 03:04:05', '03:04:05', '2025-01-02 03:04:05'],
    ])
  })
})

describe('places', () => {
  test('rows and cells without r follow one another', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    expect(await readPlan({ rows })).toEqual([[1, 2], [3]])
  })

  test('a row without r takes its number from its first cell', async () => {
    expect(await readPlan({ rows: '<row><c r="B3"><v>1</v></c></row>' })).toEqual([[], [], [null, 1]])
  })

  test('gaps in rows are blank rows, gaps in columns are empty cells, trailing blanks do not come out', async () => {
    const rows = '<row r="2"><c r="C2"><v>1</v></c><c r="D2"/></row><row r="5"><c r="A5"><v>2</v></c></row><row r="9"/>'
    expect(await readPlan({ rows })).toEqual([[], [null, null, 1], [], [], [2]])
  })

  test('the namespace prefix x: changes nothing', async () => {
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c>' +
      '<x:c r="B1" t="inlineStr"><x:is><x:t>内</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const strings = { name: 'xl/sharedStrings.xml', data: '<x:sst><x:si><x:t>甲</x:t></x:si></x:sst>' }
    expect(await readPlan({ sheet, replace: [strings] })).toEqual([['甲', '内']])
  })

  test('cells may come in any order within a row, and single quotes may hold attributes', async () => {
    expect(await readPlan({ rows: "<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>" })).toEqual([
      [1, null, 3],
    ])
  })

  test('a value in the last column is beyond what is read, one in column 1,024 is not', async () => {
    const [row] = await readPlan({ rows: '<row r="1"><c r="AMJ1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>' })
    expect([row?.length, row?.[1023]]).toEqual([1024, 1])
  })

  test('a value in the last row arrives with its number', async () => {
    const rows = await readPlan({ rows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' })
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([1_048_576, [], [1]])
  })

  test('merged cells have their value in the first cell only', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>'
    expect(await readPlan({ sheet })).toEqual([[1], [null, 2]])
  })

  test('what surrounds the rows is passed over: comments, extensions, alternate content', async () => {
    const sheet =
      '<!-- c --><worksheet><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><!-- <row r="9"> -->' +
      '<row r="1"><!-- c --><c r="A1"><v>1</v><extLst><ext><v2>9</v2></ext></extLst></c></row></sheetData>' +
      '<mc:AlternateContent><mc:Choice><row><c><v>5</v></c></row></mc:Choice></mc:AlternateContent></worksheet>'
    expect(await readPlan({ sheet })).toEqual([[1]])
  })

  test('an empty sheet has no rows', async () => {
    expect(await readPlan({ sheet: '<worksheet><sheetData/></worksheet>' })).toEqual([])
  })
})

describe('the workbook around the sheets', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'

  test('absolute targets', async () => {
    expect(await readPlan({ rows, targetFolder: '/xl/' })).toEqual([[1]])
  })

  test('visible sheets come before hidden ones', async () => {
    const sheets = [
      { name: '藏', rows, state: 'hidden' },
      { name: '数据信息', rows },
      { name: '深藏', rows, state: 'veryHidden' },
      { name: '按客服查看', rows },
    ]
    const file = await readBytes('book.xlsx', xlsxOf({ sheets }))
    expect(file.sheets.map(({ name }) => name)).toEqual(['数据信息', '按客服查看', '藏', '深藏'])
  })

  test('sheet names with entities', async () => {
    expect((await readBytes('b.xlsx', xlsxOf({ sheets: [{ name: 'A&B <1>', rows }] }))).sheets[0]?.name).toBe('A&B <1>')
  })

  test('chart sheets are left out', async () => {
    const relations =
      '<Relationships><Relationship Id="a" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="b" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    const workbook =
      '<workbook xmlns:r="r"><sheets><sheet name="图" sheetId="1" r:id="a"/><sheet name="表" sheetId="2" r:id="b"/></sheets></workbook>'
    const replace = [
      { name: 'xl/_rels/workbook.xml.rels', data: relations },
      { name: 'xl/workbook.xml', data: workbook },
    ]
    expect((await readBytes('b.xlsx', xlsxOf({ rows, replace }))).sheets.map(({ name }) => name)).toEqual(['表'])
  })

  test('the container is told by its bytes, not by its name', async () => {
    expect((await readBytes('订单.csv', xlsxOf({ rows }))).container).toBe('xlsx')
    expect((await readBytes('订单.xlsx', '订单编号,金额\n1,2\n')).container).toBe('csv')
  })

  test('zip64 sizes, stored members, bytes before the archive, backslashes in names', async () => {
    const members = workbookMembers({ rows }).map((member, index) => ({
      ...member,
      name: member.name.replaceAll('/', index % 2 === 0 ? '\\' : '/'),
      isWide: index % 3 === 0,
      isStored: index % 2 === 0,
    }))
    expect((await readBytes('b.xlsx', zipOf(members))).rows).toEqual([[1]])
  })

  test('UTF-16 parts go to the fallback', async () => {
    const sheet = Buffer.from(
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
      'utf16le',
    )
    expect(await readPlan({ sheet })).toEqual([[1]])
  })

  test('rows out of order are put in order by the fallback', async () => {
    const rowsBackwards = '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'
    expect(await readPlan({ rows: rowsBackwards })).toEqual([[1], [2]])
  })
})
