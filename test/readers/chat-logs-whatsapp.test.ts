import { describe, expect, test } from 'vitest'
import { memorySource } from '#data/readers/byte-source.ts'
import { isDateOrderOpen } from '#data/readers/chat-log.ts'
import { whatsappOf, type LogMessage, type PhoneForm } from '#test/fixtures/chat-logs.ts'
import { readLog, short } from './read-chat-log.ts'

const said = (at: string, sender: string, text: string): LogMessage => ({ at: `2026-${at}`, sender, text })
const talk = [
  said('01-02 00:05:00', '', '消息和通话已进行端到端加密。'),
  said('01-02 09:15:00', 'Alice', '在吗'),
  said('01-02 12:00:00', 'Bob', '<附件: 00000012-PHOTO.jpg>'),
  said('01-13 21:15:00', '小美 客服', '第一行: 说明\n第二行\n\n[今天] 第四行'),
]
const expected = [
  '1||01-02 00:05:00||system|消息和通话已进行端到端加密。',
  '1||01-02 09:15:00|Alice||在吗',
  '1||01-02 12:00:00|Bob||<附件: 00000012-PHOTO.jpg>',
  '1||01-13 21:15:00|小美 客服||第一行: 说明\n第二行\n\n[今天] 第四行',
]
const halves: readonly (readonly [string, string])[] = [
  ['AM', 'PM'],
  ['a.m.', 'p.m.'],
  ['上午', '下午'],
  ['午前', '午後'],
  ['오전', '오후'],
]

describe.each(['android', 'apple'] as const)('%s', (app) => {
  describe.each(['year-first', 'day-month', 'month-day'] as const)('%s', (dates) => {
    test('24 hours', async () => {
      const { format, rows } = await readLog(whatsappOf(talk, { app, dates }))
      expect([format, short(rows)]).toEqual(['whatsapp', expected])
    })

    test.each(halves)('%s and %s, before and after the time', async (...words) => {
      for (const halfStands of ['before', 'after'] as const) {
        const { rows } = await readLog(whatsappOf(talk, { app, dates, halves: words, halfStands }))
        expect(short(rows)).toEqual(expected)
      }
    })
  })

  test('marks of direction at the start of a line and of a text are no text', async () => {
    const text = whatsappOf(talk, { app, dates: 'year-first' }).replace(/^/gm, '\u200e').replaceAll(': ', ': \u200e')
    expect((await readLog(text)).rows.map((row) => row.text.replaceAll('\u200e', ''))).toEqual(talk.map((m) => m.text))
    expect((await readLog(text)).rows[1]?.text).toBe('在吗')
  })
})

describe('the order of the dates', () => {
  const form = (dates: PhoneForm['dates']): PhoneForm => ({ app: 'android', dates })
  const openOf = (text: string) => isDateOrderOpen(memorySource(Buffer.from(text)), 'utf-8')
  const timesOf = async (text: string, dateOrder?: 'day-month' | 'month-day') =>
    (await readLog(text, dateOrder ? { dateOrder } : {})).rows.map((row) => row.sentAt)
  const on = (...days: string[]): LogMessage[] => days.map((day) => said(`${day} 10:00:00`, 'Alice', '在'))

  test('a number above 12 decides, also against the word of somebody', async () => {
    const text = whatsappOf(on('02-01', '02-13'), form('day-month'))
    expect(await openOf(text)).toBe(false)
    expect(await timesOf(text, 'month-day')).toEqual(['2026-02-01 10:00:00', '2026-02-13 10:00:00'])
  })

  test('time never runs backwards', async () => {
    for (const dates of ['day-month', 'month-day'] as const) {
      const text = whatsappOf(on('01-05', '01-09', '02-03', '02-11'), form(dates))
      expect(await openOf(text)).toBe(false)
      expect(await timesOf(text)).toEqual(['01-05', '01-09', '02-03', '02-11'].map((day) => `2026-${day} 10:00:00`))
    }
  })

  test('a message that came some hours late decides nothing', async () => {
    const late = [said('02-03 00:05:00', 'Alice', '1'), said('02-02 23:50:00', 'Bob', '2'), ...on('02-04')]
    expect(await openOf(whatsappOf(late, form('day-month')))).toBe(false)
    expect((await timesOf(whatsappOf(late, form('day-month'))))[0]).toBe('2026-02-03 00:05:00')
  })

  test('an open order is said, the times stay as written until somebody tells', async () => {
    const text = whatsappOf(on('02-03', '03-04'), form('day-month'))
    expect(await openOf(text)).toBe(true)
    expect(await timesOf(text)).toEqual(['03/02/2026, 10:00 -', '04/03/2026, 10:00 -'])
    expect(await timesOf(text, 'day-month')).toEqual(['2026-02-03 10:00:00', '2026-03-04 10:00:00'])
    expect(await timesOf(text, 'month-day')).toEqual(['2026-03-02 10:00:00', '2026-04-03 10:00:00'])
  })

  test('nothing is open when both orders are the same day or the year leads', async () => {
    expect(await openOf(whatsappOf(on('02-02', '03-03'), form('month-day')))).toBe(false)
    expect(await timesOf(whatsappOf(on('02-02'), form('month-day')))).toEqual(['2026-02-02 10:00:00'])
    expect(await openOf(whatsappOf(on('02-03'), form('year-first')))).toBe(false)
  })

  test('a day that does not exist stays as written', async () => {
    expect(await timesOf('[31/02/2026, 10:00:00] Alice: 在')).toEqual(['[31/02/2026, 10:00:00]'])
  })
})

test('the first colon with a blank ends the name; a name without words has said nothing', async () => {
  const { rows } = await readLog('2026/1/2 21:15 - A:B: x: y\n2026/1/2 21:16 - A:B:\n')
  expect(short(rows)).toEqual(['1||01-02 21:15:00|A:B||x: y', '1||01-02 21:16:00|A:B||'])
})
