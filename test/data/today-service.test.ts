import { describe, expect, it } from 'vitest'
import { chatRow, type ChatRow } from '#test/fixtures/messages.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

const service = async ({ ask }: TestHost) => (await ask('performance.today', {})).service

/** A buyer asks at 10:00 and is answered after so many seconds; null: never. */
const round = (day: string, buyer: string, seconds: number | null): ChatRow[] => [
  chatRow({ buyer, sentAt: `${day} 10:00:00`, text: '有货吗' }),
  ...(seconds === null
    ? []
    : [
        chatRow({
          buyer,
          sentAt: `${day} 10:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`,
          direction: '客服',
          text: '有的',
        }),
      ]),
]

const figureOf = (shown: Awaited<ReturnType<typeof service>>, name: string) =>
  shown?.figures.find(({ figure }) => figure === name)

describe('service on the first screen', () => {
  it('is not there without chats, and not while the only day with chats is running', async () => {
    const host = await withShop()
    expect(await service(host)).toBeNull()
    await bring(host, round('2026-11-22', 'tb1', 20))
    expect(await service(host)).toBeNull()
    host.clock.now = '2026-11-23 00:00:00'
    expect((await service(host))?.day).toBe('2026-11-22')
  })

  it('by hand: three buyers, answered in 20 and 100 seconds and never; a week before one in 40', async () => {
    const host = await withShop()
    await bring(host, [
      ...round('2026-11-21', 'tb1', 20),
      ...round('2026-11-21', 'tb2', 100),
      ...round('2026-11-21', 'tb3', null),
      ...round('2026-11-14', 'tb4', 40),
    ])
    const shown = await service(host)
    expect(shown).toMatchObject({
      day: '2026-11-21',
      weekBefore: '2026-11-14',
      limitSeconds: 60,
      receptions: { value: 3, before: 1 },
      unansweredBuyers: { value: 1, before: 0 },
      escalations: 1,
      isConversionOpen: true,
    })
    expect(figureOf(shown, 'firstResponseMean')).toMatchObject({ value: 60, n: 2, target: 60, before: 40 })
    expect(figureOf(shown, 'withinLimit')).toMatchObject({ value: 1 / 3, n: 3, target: 0.9, before: 1 })
    expect(figureOf(shown, 'replyRate')).toMatchObject({ value: 2 / 3, n: 3, target: 0.95, before: 1 })
    expect(figureOf(shown, 'conversion')).toMatchObject({ value: 0, n: 3, target: 0.4, before: 0 })
  })

  it('without messages a week before there is nothing to lay beside, not a nought', async () => {
    const host = await withShop()
    await bring(host, round('2026-11-21', 'tb1', 20))
    const shown = await service(host)
    expect(shown?.receptions).toEqual({ value: 1, before: null })
    expect(shown?.figures.map(({ before }) => before)).toEqual([null, null, null, null])
  })

  it('targets are settings: another one, none, and nothing that cannot be', async () => {
    const host = await withShop()
    await bring(host, round('2026-11-21', 'tb1', 20))
    const { targets } = await host.ask('settings.get', {})
    await host.ask('settings.change', { targets: { ...targets, firstResponseMean: 30, replyRate: null } })
    const shown = await service(host)
    expect(shown?.figures.map(({ target }) => target)).toEqual([30, 0.9, null, 0.4])
    for (const wrong of [{ withinLimit: 1.2 }, { conversion: -0.1 }, { firstResponseMean: 0 }])
      expect((await host.refusal('settings.change', { targets: { ...targets, ...wrong } })).code).toBe('invalid-input')
    expect((await host.ask('settings.get', {})).targets).toMatchObject({ firstResponseMean: 30, withinLimit: 0.9 })
  })

  it('a day that runs until four in the morning is not over at two', async () => {
    const host = await withShop()
    await host.ask('settings.change', { dayStartsAt: '04:00' })
    await bring(host, [...round('2026-11-20', 'tb1', 20), ...round('2026-11-21', 'tb1', 20)])
    host.clock.now = '2026-11-22 02:00:00'
    expect((await service(host))?.day).toBe('2026-11-20')
    host.clock.now = '2026-11-22 04:00:00'
    expect((await service(host))?.day).toBe('2026-11-21')
  })

  it('of the sample it is the last day, equal to what the figures say of that day', async () => {
    const host = await openTestHost()
    await host.ask('settings.loadSample', {})
    const shown = await service(host)
    expect(shown).toMatchObject({ day: '2026-10-31', isComplete: true })
    const day = { from: '2026-10-31', to: '2026-10-31' } as const
    const scope = { ...day, rules: null, shopId: null, agent: null, onShift: false }
    const { total } = await host.ask('chats.figures', { ...scope, by: 'total' } as never)
    expect(shown?.receptions.value).toBe(total.receptions)
    expect(figureOf(shown, 'firstResponseMean')?.value).toBe(total.firstResponse.mean)
    expect(figureOf(shown, 'conversion')?.value).toBe(total.conversion.rate)
    expect(shown?.coverage).toBe(total.conversion.coverage)
    expect(shown?.escalations).toBe(total.escalations)
  })
})
