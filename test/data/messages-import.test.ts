import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mapping } from '#shared/contract/imports.ts'
import { MessagePile } from '#data/stores/message-pile.ts'
import { chatCsv, chatMapping, chatRow, logCsv } from '#test/fixtures/messages.ts'
import { bring, days, isWell, kept, sightings, undo, withShop } from '#test/support/message-imports.ts'
import { textFile } from '#test/support/test-host.ts'

describe('importing messages', () => {
  it('again brings nothing new, and costs one run of ids', async () => {
    const host = await withShop()
    const first = await bring(host, days(1, 2))
    expect(first.rows).toEqual({ read: 4, new: 4, updated: 0, unchanged: 0, excluded: 0, rejected: 0 })
    expect(first.accounts).toEqual([{ name: '示例旗舰店:小美', rows: 4, owners: [] }])
    const again = await bring(host, days(1, 2))
    expect(again.rows).toEqual({ read: 4, new: 0, updated: 0, unchanged: 4, excluded: 0, rejected: 0 })
    expect(kept(host)).toHaveLength(4)
    expect(sightings(host)).toBe(2)
    await isWell(host)
  })

  it('of overlapping days brings only what was not there', async () => {
    const host = await withShop()
    await bring(host, days(1, 2, 3))
    const second = await bring(host, days(2, 3, 4))
    expect(second.rows).toMatchObject({ new: 2, unchanged: 4 })
    expect(kept(host)).toHaveLength(8)
  })

  it('counts equal messages: the n-th of a file is the n-th that is kept', async () => {
    const host = await withShop()
    const [hello] = days(1)
    if (!hello) throw new Error('no row')
    expect((await bring(host, [hello, hello])).rows).toMatchObject({ new: 2, unchanged: 0 })
    expect((await bring(host, [hello, hello, hello])).rows).toMatchObject({ new: 1, unchanged: 2 })
    expect((await bring(host, [hello])).rows).toMatchObject({ new: 0, unchanged: 1 })
    expect(kept(host)).toHaveLength(3)
  })

  it('takes two messages for the same only when everything is', async () => {
    const host = await withShop()
    await bring(host, [chatRow()])
    const others = [
      chatRow({ account: '示例旗舰店:阿强' }),
      chatRow({ buyer: 'tb2' }),
      chatRow({ sentAt: '2026-10-01 10:00:01' }),
      chatRow({ direction: '客服' }),
      chatRow({ text: '在吗？' }),
    ]
    expect((await bring(host, others)).rows).toMatchObject({ new: 5, unchanged: 0 })
  })

  it('hides numbers before anything is kept, and knows the message again when that is set differently', async () => {
    const host = await withShop()
    const row = chatRow({ text: '电话13812345678' })
    await bring(host, [row])
    expect(kept(host)[0]).toContain('电话138****5678')
    await host.ask('settings.change', {
      masking: { phones: false, identityNumbers: false, bankCards: false, addresses: false, emails: false },
    })
    expect((await bring(host, [row])).rows).toMatchObject({ new: 0, unchanged: 1 })
    expect((await bring(host, [{ ...row, buyer: 'tb9' }])).rows).toMatchObject({ new: 1 })
    expect(kept(host).some((line) => line.endsWith('tb9|buyer|电话13812345678'))).toBe(true)
  })

  it('keeps long and odd texts whole, and every row is accounted for', async () => {
    const host = await withShop()
    const texts = ['长'.repeat(30_000), '😀“引号”,逗号\n换行', 'a', '']
    const rows = texts.map((text, index) => chatRow({ text, sentAt: `2026-10-01 10:00:0${index}` }))
    const batch = await bring(host, [...rows, chatRow({ sentAt: '没有' }), chatRow({ direction: '系统', text: '' })])
    expect(batch.rows).toEqual({ read: 6, new: 4, updated: 0, unchanged: 0, excluded: 1, rejected: 1 })
    expect(batch.reasons.map(({ code, kind, firstRow }) => [code, kind, firstRow])).toEqual([
      // The third text has a line break, so the row above counts for the reader and not for the sheet.
      ['time-unreadable', 'rejected', 6],
      ['system-line', 'excluded', 7],
    ])
    expect(kept(host).map((line) => line.split('|').at(-1))).toEqual(texts)
    const saved = await host.ask('imports.saveRejected', {
      id: batch.id ?? 0,
      path: join(host.folder, 'rejected.xlsx'),
    })
    expect(saved.rows).toBe(1)
  })

  it('a dry run tells the same and keeps nothing', async () => {
    const host = await withShop()
    expect((await bring(host, days(1), { dryRun: true })).rows).toMatchObject({ read: 2, new: 2 })
    expect(kept(host)).toEqual([])
  })

  it('belongs to its shop: another one’s equal messages are its own', async () => {
    const host = await withShop()
    await host.ask('people.addShop', { name: '二店', platform: 'taobao' })
    await bring(host, days(1))
    const path = textFile(host.folder, 'other.csv', chatCsv(days(1)))
    const other = await host.ask('imports.run', { path, kind: null, shopId: 2, mapping: chatMapping, dryRun: false })
    expect(other.rows).toMatchObject({ new: 2, unchanged: 0 })
    await undo(host, other)
    expect(kept(host)).toHaveLength(2)
  })
})

describe('a text log', () => {
  const rows = [
    ['1', '', '2026-10-01 10:00:00', 'j****12', '有货吗', ''],
    ['1', '', '2026-10-01 10:00:01', 'jimi_vender_1', '您好', ''],
    ['1', '', '2026-10-01 10:00:25', '志高-小美', '有的', ''],
    ['2', '', '2026-10-01 11:00:00', '小美', '您好', ''],
    ['2', '', '2026-10-01 11:00:05', '李四', '在吗', ''],
  ]

  it('tells in the preview who is still unknown, and takes the answer', async () => {
    const host = await withShop()
    const path = textFile(host.folder, 'log.csv', logCsv(rows))
    const seen = await host.ask('imports.preview', { path, kind: null, mapping: null })
    expect(seen.preset).toBe('jd-log@1')
    expect(seen.senders).toEqual([
      { name: '小美', messages: 1, role: null },
      { name: '李四', messages: 1, role: null },
      { name: 'j****12', messages: 1, role: 'buyer' },
      { name: 'jimi_vender_1', messages: 1, role: 'auto' },
      { name: '志高-小美', messages: 1, role: 'agent' },
    ])
    expect(seen.firstRows.map(({ row, problem }) => [row, problem])).toEqual([
      [2, null],
      [3, null],
      [4, null],
      [5, 'sender-unknown'],
      [6, 'sender-unknown'],
    ])
    const run = (mapping: Mapping | null) =>
      host.ask('imports.run', { path, kind: null, shopId: 1, mapping, dryRun: false })
    expect((await run(null)).rows).toMatchObject({ new: 3, rejected: 2 })
    const answered = await run({ ...seen.mapping, direction: { agent: ['小美'] } })
    expect(answered.rows).toMatchObject({ new: 2, unchanged: 3, rejected: 0 })
    // Remembered for the next file of this kind.
    expect((await run(null)).rows).toMatchObject({ unchanged: 5 })
    expect(kept(host).map((line) => line.split('|').slice(1, 4).join('|'))).toEqual([
      '志高-小美|j****12|buyer',
      '志高-小美|j****12|auto',
      '志高-小美|j****12|agent',
      '小美|李四|agent',
      '小美|李四|buyer',
    ])
  })
})

it('messages that wait on disk come back as those in memory do', () => {
  const message = fc.tuple(
    fc.nat({ max: 5 }),
    fc.nat({ max: 86_399 }),
    fc.nat({ max: 3 }),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(message, fc.option(fc.constantFrom('S1', 'S2'))), { maxLength: 60 }), (given) => {
      const [memory, disk] = [new MessagePile(), new MessagePile(120)]
      for (const [[day, second, direction, text], session] of given)
        for (const pile of [memory, disk]) pile.add(day, second, direction, text, session)
      for (let day = 0; day <= 5; day++) {
        const expected = given
          .filter(([[own]]) => own === day)
          .map(([[, second, direction, text], session]) => [second, direction, Buffer.from(text).toString(), session])
        for (const pile of [memory, disk])
          expect(
            pile.of(day).map(({ second, direction, text, session }) => [second, direction, text.toString(), session]),
          ).toEqual(expected)
      }
      memory.close()
      disk.close()
    }),
    { numRuns: 50 },
  )
})
