import { describe, expect, it } from 'vitest'
import { answered, drawnChats, emptyQualityShop, evenMarks, qualityShop } from '#test/support/quality-shop.ts'
import { bring, undo } from '#test/support/message-imports.ts'

const month = '2026-10'

describe('a sample (S000-024, S002-016)', () => {
  it('draws the same chats from the same seed: half of the new, a tenth of the others, five at least', async () => {
    const host = await qualityShop(70, 30)
    const tried = await host.ask('quality.trySample', { month, seed: '2026-10' })
    expect(
      tried.plan.map(({ agent, standing, chats, wanted, drawn, shift, platform }) => [
        agent,
        standing,
        chats,
        wanted,
        drawn,
        shift,
        platform,
      ]),
    ).toEqual([
      ['A01', 'normal', 70, 7, 7, null, 'taobao'],
      ['A02', 'new', 30, 15, 15, null, 'taobao'],
    ])
    expect(tried.population).toBe(100)
    expect(tried.id).toBe(null)
    expect(await host.ask('quality.samples', { month })).toEqual([])
    // Golden: worked out elsewhere, as the first seven of A01 by the SHA-256 of [seed, shop, buyer, day].
    expect(tried.sessions.slice(0, 7).map(({ day }) => day)).toEqual([
      '2026-10-28',
      '2026-10-14',
      '2026-10-07',
      '2026-10-22',
      '2026-10-12',
      '2026-10-12',
      '2026-10-01',
    ])
    const again = await host.ask('quality.trySample', { month, seed: '2026-10' })
    expect(again.sessions).toEqual(tried.sessions)
    const other = await host.ask('quality.trySample', { month, seed: '2026-11' })
    expect(other.sessions).not.toEqual(tried.sessions)
    const kept = await host.ask('quality.drawSample', { month, seed: '2026-10' })
    expect(kept.sessions).toEqual(tried.sessions)
    expect((await host.ask('quality.samples', { month }))[0]).toEqual(kept)
  })

  it('moves nobody when a chat is imported later', async () => {
    const host = await qualityShop(70, 30)
    const keys = async () =>
      (await host.ask('quality.trySample', { month, seed: 's' })).sessions.map(
        ({ buyerId, day }) => `${buyerId} ${day}`,
      )
    const before = await keys()
    await bring(host, [...answered('A01', 'later', 9)])
    const after = await keys()
    // One chat more makes the tenth of 71 eight: one joins, none of the others goes unless the new one pushes it.
    expect(after.filter((key) => !before.includes(key)).length).toBe(1)
    expect(before.filter((key) => !after.includes(key))).toEqual([])
  })

  it('counts a buyer with two accounts of one agent on a day once, robots not at all, and only the team', async () => {
    const host = await emptyQualityShop()
    await bring(host, [
      ...answered('A01', 'once', 3),
      ...answered('A02', 'once', 3),
      ...answered('A01', 'once', 4),
      { account: '示例旗舰店:小美', buyer: 'bot', sentAt: '2026-10-03 10:00:00', direction: '买家', text: '在吗' },
      { account: '示例旗舰店:小美', buyer: 'bot', sentAt: '2026-10-03 10:00:01', direction: '机器人', text: '您好' },
      { account: '外人', buyer: 'ghost', sentAt: '2026-10-03 10:00:00', direction: '买家', text: '在吗' },
      { account: '外人', buyer: 'ghost', sentAt: '2026-10-03 10:00:09', direction: '客服', text: '在' },
    ])
    const { population, sessions } = await host.ask('quality.trySample', { month, seed: 's' })
    expect(population).toBe(3)
    expect(sessions.map(({ agent, day, messages }) => [agent, day, messages]).toSorted()).toEqual([
      ['A01', '2026-10-03', 2],
      ['A01', '2026-10-04', 2],
      ['A02', '2026-10-03', 2],
    ])
  })

  it('is refused in a month without a chat', async () => {
    const host = await emptyQualityShop()
    expect((await host.refusal('quality.trySample', { month, seed: 's' })).code).toBe('sample-empty')
    expect((await host.refusal('quality.drawSample', { month, seed: 's' })).code).toBe('sample-empty')
  })

  it('keeps its chats by names: undone with their import, found again when it is repeated', async () => {
    const host = await emptyQualityShop()
    const rows = Array.from({ length: 6 }, (_, at) => answered('A01', `b${at}`, 2 + at)).flat()
    const batch = await bring(host, rows)
    const { chats } = await drawnChats(host)
    expect(chats.length).toBe(5)
    await undo(host, batch)
    const [gone] = await host.ask('quality.samples', { month })
    expect(gone?.sessions).toEqual([])
    expect(gone?.plan[0]).toMatchObject({ chats: 6, wanted: 5, drawn: 5 })
    await bring(host, rows)
    const [back] = await host.ask('quality.samples', { month })
    expect(back?.sessions.map(({ day }) => day)).toEqual(chats.map(({ day }) => day))
  })

  it('follows the settings, and calls excellent who was it last month', async () => {
    const host = await qualityShop(40, 0)
    await bring(
      host,
      answered('A01', 'sept', 1).map((row) => ({ ...row, sentAt: row.sentAt.replace('-10-', '-09-') })),
    )
    const [chat] = (await host.ask('quality.trySample', { month: '2026-09', seed: 's' })).sessions
    if (!chat) throw new Error('no chat of September')
    const { shopId, buyerId, account, day } = chat
    await host.ask('quality.score', { chat: { shopId, buyerId, account, day }, agent: 'A01', marks: evenMarks(96) })
    const planned = async () =>
      (await host.ask('quality.trySample', { month, seed: 's' })).plan.map(({ standing, wanted }) => [standing, wanted])
    expect(await planned()).toEqual([['excellent', 5]])
    const settings = await host.ask('quality.sampleSettings', {})
    await host.ask('quality.saveSampleSettings', { ...settings, excellent: 0.2, least: 0 })
    expect(await planned()).toEqual([['excellent', 8]])
    await host.ask('quality.saveSampleSettings', { ...settings, excellentFrom: 97, normal: 1 })
    expect(await planned()).toEqual([['normal', 40]])
  })
})
