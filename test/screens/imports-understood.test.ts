import { describe, expect, it } from 'vitest'
import type { UnderstoodValue } from '#shared/contract/imports.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { openDateOf } from '#renderer/screens/imports/date-order.ts'
import { shownName, titleOf } from '#renderer/screens/imports/file-words.ts'
import {
  columnsToChoose,
  directionsWith,
  fieldGroups,
  freeColumns,
  mappingWith,
} from '#renderer/screens/imports/mapping-with.ts'
import { pathsOfRoute } from '#renderer/screens/imports/route-paths.ts'
import { roleOfKey, shownSenders } from '#renderer/screens/imports/senders.ts'
import { fieldsOfRows, leadingFields } from '#renderer/screens/imports/shown-fields.ts'
import { valueWords } from '#renderer/screens/imports/value-words.ts'
import { previewOf } from './imports-fixtures.ts'

const zh = texts['zh-CN'].imports
const format = formats['zh-CN']
const said = (
  field: UnderstoodValue['field'],
  unit: UnderstoodValue['unit'],
  value: UnderstoodValue['value'],
): string => valueWords({ field, unit, value }, zh, format)

describe('an understood value', () => {
  it.each([
    ['paid', 'fen', 123_450, '¥1,234.50'],
    ['firstResponse', 'seconds', 83, '1分23秒'],
    ['conversion', 'share', 0.4567, '45.67%'],
    ['answerRatio', 'ratio', 1.2346, '1.235'],
    ['receptions', 'count', 1234, '1,234'],
    ['status', 'status', 'shipped', zh.statuses.shipped],
    ['status', 'text', '退款成功', '退款成功'],
    ['createdAt', 'time', '2026-11-01 10:00:59', '2026-11-01 10:00'],
    ['direction', 'text', 'auto', zh.roles.auto],
    ['resolved', 'count', 1, zh.yes],
    ['resolved', 'count', 0, zh.no],
    ['memo', 'text', null, '–'],
    ['agentAccount', 'text', '', '–'],
  ] as const)('%s as %s: %s is %s', (field, unit, value, words) => {
    expect(said(field, unit, value)).toBe(words)
  })
})

describe('the fields of the first rows', () => {
  it('come in the usual order of the kind, the main ones first', () => {
    const preview = previewOf('a.csv')
    const fields = fieldsOfRows(preview)
    expect(fields.map(({ field }) => field)).toEqual(['orderNo', 'status', 'createdAt', 'paidAt', 'paid', 'memo'])
    expect(leadingFields(preview, fields)).toHaveLength(6)
    const refund = { field: 'refunded', unit: 'fen', value: 0 }
    const [first] = preview.firstRows
    const more = previewOf('a.csv', [], { firstRows: [{ ...first, values: [...(first?.values ?? []), refund] }] })
    expect(leadingFields(more, fieldsOfRows(more)).at(-1)?.field).toBe('memo')
  })
  it('are not more than fit across', () => {
    const values = Array.from({ length: 30 }, (_, index) => `f${index}`).map((field) => ({
      field,
      unit: 'count',
      value: 1,
    }))
    const preview = previewOf('a.csv', [], {
      kind: 'agent-figures',
      mapping: { kind: 'agent-figures', headerRow: 1, columns: {} },
      firstRows: [{ sheet: '', row: 2, values, problem: null }],
    })
    expect(fieldsOfRows(preview)).toHaveLength(30)
    expect(leadingFields(preview, fieldsOfRows(preview)).length).toBeLessThanOrEqual(8)
  })
})

describe('columns and fields', () => {
  const { mapping } = previewOf('a')
  it('a field takes another column or none', () => {
    expect(mappingWith(mapping, 'paid', 'c3').columns).toEqual({ orderNo: 'c1', status: 'c2', paid: 'c3' })
    expect(mappingWith(mapping, 'status', null).columns).toEqual({ orderNo: 'c1' })
    expect(mapping.columns).toEqual({ orderNo: 'c1', status: 'c2' })
  })
  it('a column without a field is free, a nameless one is none', () => {
    const preview = previewOf('a', [], { columns: ['c1', 'c9', '', 'c9'] })
    expect(columnsToChoose(preview)).toEqual(['c1', 'c9'])
    expect(freeColumns(preview, mapping)).toEqual(['c9'])
  })
  it('fields are required, wanted or the rest; what is missing is required', () => {
    const groups = fieldGroups('orders', { ...mapping, columns: { orderNo: 'c1', flag: 'c2' } }, ['buyer'])
    expect(groups.required).toEqual(['orderNo', 'status', 'createdAt', 'buyer'])
    expect(groups.wanted).toEqual(['paidAt', 'paid', 'refunded', 'memo', 'flag'])
    expect(groups.rest).toContain('postage')
    expect(groups.rest).not.toContain('paid')
  })
})

describe('roles of speakers', () => {
  it('a key gives a role', () => {
    expect(['b', 'A', 'r', 'S', 'x', 'Enter'].map(roleOfKey)).toEqual(['buyer', 'agent', 'auto', 'system', null, null])
  })
  it('a name has one role; names of other files stay', () => {
    const known = { buyer: ['old', 'x'], agent: ['y'] }
    expect(directionsWith(known, ['x', 'z'], 'agent')).toEqual({ buyer: ['old'], agent: ['y', 'x', 'z'] })
    expect(directionsWith(undefined, ['x'], 'buyer')).toEqual({ buyer: ['x'] })
    expect(directionsWith({ buyer: ['x'] }, ['x'], 'agent')).toEqual({ agent: ['x'] })
  })
  it('stay within what a mapping holds: the latest 500 names, none longer than 200 signs', () => {
    const many = Array.from({ length: 600 }, (_, index) => `n${index}`)
    const { buyer } = directionsWith({ buyer: ['old'] }, [...many, 'x'.repeat(201)], 'buyer')
    expect(buyer).toHaveLength(500)
    expect(buyer?.at(-1)).toBe('n599')
  })
  it('by hand stand above what was recognised, and the order stays', () => {
    const found = [
      { name: 'b', messages: 1, role: null },
      { name: 'a', messages: 9, role: 'buyer' as const },
      { name: 'new', messages: 3, role: null },
    ]
    const { senders, unknown, all } = shownSenders(found, { agent: ['a'] }, ['a', 'b'])
    expect(senders.map(({ name, role }) => [name, role])).toEqual([
      ['a', 'agent'],
      ['b', null],
      ['new', null],
    ])
    expect([unknown, all]).toEqual([['b', 'new'], 3])
  })
})

describe('a date in two readings', () => {
  const dateIn = (...cells: readonly string[]) => openDateOf({ firstLines: [[...cells]] })
  it('is found with both of its days', () => {
    expect(dateIn('#sentAt', '3/4/26, 10:02')).toEqual({
      written: '3/4/26',
      readings: { 'day-month': '2026-04-03', 'month-day': '2026-03-04' },
    })
    expect(dateIn('11.12.2026')?.readings['day-month']).toBe('2026-12-11')
  })
  it.each(['2026-03-04', '13/4/2026', '4/4/2026', '0/4/2026', '1/2', 'text'])('%s is none', (text) => {
    expect(dateIn(text)).toBeNull()
  })
})

describe('names of files', () => {
  it('pasted text is called after its moment', () => {
    expect(shownName('paste-261122090500.txt', zh, format)).toBe(zh.pastedName('11-22 09:05'))
    expect(shownName('paste-261122090500-2.txt', zh, format)).toBe(`${zh.pastedName('11-22 09:05')} (2)`)
    expect(shownName('paste.txt', zh, format)).toBe('paste.txt')
  })
  it('a part has its export behind it', () => {
    expect(titleOf({ path: '/in/a.zip', part: 'taobao-refunds' }, zh, format)).toBe(
      `a.zip · ${zh.presets['taobao-refunds']}`,
    )
    expect(titleOf({ path: 'C:\\in\\a.zip', part: null }, zh, format)).toBe('a.zip')
  })
  it('dropped ones come as a JSON list of paths; anything else is nothing', () => {
    expect(pathsOfRoute(JSON.stringify(['/a', 'C:\\b']))).toEqual(['/a', 'C:\\b'])
    for (const wrong of ['', '{', '"x"', '{"a":1}', 'null']) expect(pathsOfRoute(wrong)).toEqual([])
    expect(pathsOfRoute('["/a",1,""]')).toEqual(['/a'])
  })
})
