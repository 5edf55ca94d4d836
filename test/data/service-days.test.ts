import { describe, expect, it } from 'vitest'
import { addShiftKinds, chat, giveAccounts, planShifts, rowOf, tableOf } from '#test/support/chat-figures.ts'
import type { ChatRow } from '#test/fixtures/messages.ts'
import { textFile, type TestHost } from '#test/support/test-host.ts'
import { bring, undo, withShop } from '#test/support/message-imports.ts'

const mei = '示例旗舰店:小美'
const desk = '示例旗舰店:前台'

const answered = (day: string, buyer = 'tb1', account = mei): ChatRow[] =>
  chat(buyer, account, `10:00:00 B 在吗\n10:00:20 A 在的`, day)

const keysOf = async (host: TestHost): Promise<string[]> => (await tableOf(host)).rows.map(({ key }) => key)

describe('whose a round is', () => {
  it('an account changes hands on a day: each round is its owner’s of that day', async () => {
    const host = await withShop()
    await giveAccounts(host, [
      { number: 'A01', account: mei, from: null, to: '2026-10-01' },
      { number: 'A02', account: mei, from: '2026-10-02', to: null },
    ])
    await bring(host, [...answered('2026-10-01'), ...answered('2026-10-02'), ...answered('2026-10-03')])
    const table = await tableOf(host)
    expect(table.rows.map(({ key, person, name, figures }) => [key, person, name, figures.rounds])).toEqual([
      ['A01', 'A01', '小美', 1],
      ['A02', 'A02', '阿强', 2],
    ])
    await giveAccounts(host, [{ number: 'A02', account: mei }])
    expect(await keysOf(host)).toEqual(['A02'])
  })

  it('an account nobody owns is a row of its own and counts in the total', async () => {
    const host = await withShop()
    await giveAccounts(host, [{ number: 'A01', account: mei }])
    await bring(host, [...answered('2026-10-01'), ...answered('2026-10-01', 'tb2', '示例旗舰店:临时')])
    const table = await tableOf(host)
    expect(rowOf(table, '示例旗舰店:临时')).toMatchObject({ person: null, name: null, figures: { rounds: 1 } })
    expect(table.total.rounds).toBe(2)
  })

  it('a shared login is told by the roster, round by round', async () => {
    const host = await withShop()
    await addShiftKinds(host)
    await giveAccounts(host, [
      { number: 'A01', account: desk },
      { number: 'A02', account: desk },
    ])
    await planShifts(host, ['2026-10-01'], { 小美: 'D', 阿强: 'E' })
    await bring(
      host,
      chat(
        'tb1',
        desk,
        `10:00:00 B 在吗\n10:00:20 A 在的\n17:00:00 B 还在吗\n17:00:50 A 在的\n22:41:00 B 有货吗\n22:41:30 A 有`,
      ),
    )
    const table = await tableOf(host)
    expect(table.rows.map(({ key, figures }) => [key, figures.averageResponse.mean])).toEqual([
      ['A01', 20],
      ['A02', 50],
      [desk, 30],
    ])
    expect(table.hasRoster).toBe(true)
    const onShift = await tableOf(host, { onShift: true, by: 'shift' })
    expect(onShift.rows.map(({ key, name, figures }) => [key, name, figures.rounds])).toEqual([
      ['D', '白班', 1],
      ['E', '晚班', 1],
      ['off', null, 1],
    ])
  })

  it('overtime is from the planned end to the last line, and nothing without a roster', async () => {
    const host = await withShop()
    await addShiftKinds(host)
    await giveAccounts(host, [{ number: 'A01', account: mei }])
    await bring(host, chat('tb1', mei, `16:00:00 B 在吗\n16:00:20 A 在的\n16:40:00 B 有货吗\n16:42:30 A 有`))
    expect(rowOf(await tableOf(host), 'A01').figures.overtimeMinutes).toBeNull()
    await planShifts(host, ['2026-10-01'], { 小美: 'D' })
    expect(rowOf(await tableOf(host), 'A01').figures).toMatchObject({ overtimeMinutes: 12, rounds: 2 })
    expect(rowOf(await tableOf(host, { onShift: true }), 'A01').figures).toMatchObject({
      overtimeMinutes: 12,
      rounds: 1,
    })
  })

  it('a planned shift stands beside the first and last reply of whoever had it', async () => {
    const host = await withShop()
    await addShiftKinds(host)
    await giveAccounts(host, [{ number: 'A01', account: mei }])
    await bring(
      host,
      chat('tb1', mei, `00:01:00 A 晚安\n09:10:00 B 在吗\n09:12:20 A 在的\n16:40:00 B 有货吗\n16:42:30 A 有`),
    )
    const scope = { from: '2026-10-01', to: '2026-10-02', rules: null, shopId: null, agent: null, onShift: false }
    expect(await host.ask('chats.replySpans', scope)).toEqual([])
    await planShifts(host, ['2026-10-01'], { 小美: 'D', 阿强: 'E' })
    const spans = await host.ask('chats.replySpans', scope)
    expect(
      spans.map(({ agent, plannedFrom, plannedTo, first, startGap, endGap }) => [
        agent,
        plannedFrom.slice(11),
        plannedTo.slice(11),
        first?.slice(11) ?? null,
        startGap,
        endGap,
      ]),
    ).toEqual([
      ['A01', '09:00:00', '16:30:00', '09:12:20', 12, 12],
      ['A02', '16:30:00', '22:30:00', null, null, null],
    ])
    expect(await host.ask('chats.replySpans', { ...scope, agent: 'A02' })).toHaveLength(1)
  })
})

const night = chat(
  'tb1',
  mei,
  `23:59:50 B 在吗\n2026-10-02 00:00:30 A 在的\n2026-10-02 03:00:00 B 还有货吗\n2026-10-02 04:30:00 A 有`,
)

describe('service days', () => {
  it('from midnight on: what is answered after it stays unanswered, or is dropped where the rules say so', async () => {
    const host = await withShop()
    await bring(host, night)
    const byDay = await tableOf(host, { by: 'day' })
    expect(byDay.rows.map(({ key, figures }) => [key, figures.rounds, figures.unanswered])).toEqual([
      ['2026-10-01', 1, 1],
      ['2026-10-02', 1, 0],
    ])
    const dropped = await tableOf(host, { by: 'day', rules: 'taobao-3min' })
    expect(dropped.total).toMatchObject({ rounds: 0, unanswered: 0 })
  })

  it('from 04:00 on: the night belongs to the evening, and what is answered after four is not', async () => {
    const host = await withShop()
    await bring(host, night)
    await host.ask('settings.change', { dayStartsAt: '04:00' })
    const byDay = await tableOf(host, { by: 'day' })
    expect(
      byDay.rows.map(({ key, figures }) => [key, figures.rounds, figures.unanswered, figures.firstResponse.mean]),
    ).toEqual([['2026-10-01', 2, 1, 40]])
    const byHour = await tableOf(host, { by: 'weekday-hour' })
    expect(byHour.rows.map(({ key, figures }) => [key, figures.rounds])).toEqual([
      ['4-23', 1],
      ['5-03', 1],
    ])
    await host.ask('settings.change', { dayStartsAt: '00:00' })
    expect((await tableOf(host, { by: 'day' })).rows).toHaveLength(2)
  })
})

describe('what files do to figures', () => {
  const log = chat('tb1', mei, `10:00:00 B 在吗\n10:00:20 A 在的\n10:05:00 B 有货吗\n10:06:40 A 有`)

  it('the same messages again, in any order, change nothing', async () => {
    const host = await withShop()
    await bring(host, log)
    const once = await tableOf(host)
    await bring(host, log.toReversed())
    expect(await tableOf(host)).toEqual(once)
    expect(once.total.averageResponse).toEqual({ n: 2, mean: 60, median: 60, p90: 100 })
  })

  it('an answer with the question’s own second comes after it, wherever it stands in the file', async () => {
    const host = await withShop()
    await bring(host, chat('tb1', mei, `10:00:00 A 在的\n10:00:00 B 在吗`))
    expect((await tableOf(host)).total).toMatchObject({ rounds: 1, unanswered: 0, firstResponse: { n: 1, mean: 0 } })
  })

  it('messages without a direction are told by their senders', async () => {
    const host = await withShop()
    const csv = `客服,买家,时间,发送者,内容\n${log
      .map(({ account, buyer, sentAt, direction, text }) =>
        [account, buyer, sentAt, direction === '买家' ? buyer : account, text].join(','),
      )
      .join('\n')}`
    const mapping = {
      ...{ kind: 'messages' as const, headerRow: 1 },
      columns: { agentAccount: '客服', buyer: '买家', sentAt: '时间', sender: '发送者', text: '内容' },
    }
    const path = textFile(host.folder, 'senders.csv', csv)
    await host.ask('imports.run', { path, kind: null, shopId: 1, mapping, dryRun: false })
    expect((await tableOf(host)).total).toMatchObject({ rounds: 2, buyerMessages: 2, agentMessages: 2 })
  })

  it('undo takes a day’s figures back; the other days keep theirs', async () => {
    const host = await withShop()
    await bring(host, log)
    const before = await tableOf(host, { by: 'day' })
    const batch = await bring(host, [...answered('2026-10-02'), ...chat('tb1', mei, '10:07:00 B 多少钱')])
    const during = await tableOf(host, { by: 'day' })
    expect(during.rows.map(({ key, figures }) => [key, figures.rounds])).toEqual([
      ['2026-10-01', 3],
      ['2026-10-02', 1],
    ])
    await undo(host, batch)
    expect(await tableOf(host, { by: 'day' })).toEqual(before)
  })

  it('preparing the words changes no figure: advertising is left out before and after', async () => {
    const host = await withShop()
    await bring(host, [...log, ...chat('tb9', mei, '11:00:00 B 专业代运营，加微信 wx88888 了解\n11:00:10 A 不需要')])
    const before = await tableOf(host)
    expect(before.total).toMatchObject({ consultations: 2, filtered: 1, buyersReceived: 1, rounds: 2 })
    await host.ask('chats.prepare', {})
    expect(await tableOf(host)).toEqual(before)
  })

  it('advertising that comes into a prepared day is left out, before that day is prepared again and after', async () => {
    const host = await withShop()
    await bring(host, chat('tb9', mei, '11:00:00 B 你好\n11:00:10 A 您好'))
    await host.ask('chats.prepare', {})
    expect((await tableOf(host)).total).toMatchObject({ filtered: 0, rounds: 1 })
    await bring(host, chat('tb9', mei, '11:05:00 B 专业代运营，加微信 wx88888 了解'))
    const before = await tableOf(host)
    expect(before.total).toMatchObject({ filtered: 1, rounds: 0 })
    await host.ask('chats.prepare', {})
    await host.reopen()
    expect(await tableOf(host)).toEqual(before)
  })

  it('a buyer who turns out to be one of us is left out from then on', async () => {
    const host = await withShop()
    await bring(host, [...log, ...chat('示例旗舰店:阿强', mei, '11:00:00 B 帮我看下库存\n11:00:10 A 好')])
    await host.ask('chats.prepare', {})
    await giveAccounts(host, [{ number: 'A02', account: '示例旗舰店：阿强' }])
    expect((await tableOf(host)).total).toMatchObject({ consultations: 2, filtered: 1, rounds: 2 })
  })

  it('a day that is only half there says so', async () => {
    const host = await withShop()
    const whole = (day: number): ChatRow[] => [
      ...answered(`2026-10-${String(day).padStart(2, '0')}`),
      ...chat('tb2', mei, '22:00:00 B 在吗\n22:00:20 A 在的', `2026-10-${String(day).padStart(2, '0')}`),
    ]
    await bring(host, [1, 2, 3, 4, 5, 6, 7].flatMap(whole))
    await bring(host, answered('2026-10-08'))
    const { openDays } = await tableOf(host)
    expect(openDays).toEqual([
      { day: '2026-10-08', shop: '示例旗舰店', reason: 'ends-early', detail: '2026-10-08 10:00:20' },
    ])
    host.clock.now = '2026-10-08 11:00:00'
    await host.reopen()
    expect((await tableOf(host)).openDays.map(({ day, reason }) => [day, reason])).toEqual([['2026-10-08', 'running']])
  })

  it('the newest days come first, with their messages', async () => {
    const host = await withShop()
    await bring(host, [...log, ...answered('2026-10-03')])
    expect(await host.ask('chats.days', { limit: 5 })).toEqual([
      { day: '2026-10-03', messages: 2 },
      { day: '2026-10-01', messages: 4 },
    ])
  })
})
