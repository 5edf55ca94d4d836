import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { order, type Order } from '#shared/contract/orders.ts'
import { person, type Person } from '#shared/contract/people.ts'
import { localDate, localTime } from '#shared/kit/local-time.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { paletteEntries } from '#renderer/app/palette-entries.ts'
import { printJobOf } from '#renderer/app/print-job.ts'
import { linkTo } from '#renderer/app/route.ts'
import { readableSummary } from '#renderer/screens/settings/audit-summary.ts'
import { parsedTeam } from '#renderer/screens/settings/team-file.ts'
import { isRecent } from '#renderer/screens/today/recent.ts'
import { isUnstarted, stepsOf } from '#renderer/screens/today/first-steps.ts'
import { waitingOf } from '#renderer/screens/today/waiting.ts'
import { busyDay, date, firstDay } from './frame-fixtures.ts'

const text = texts.en
const format = formats.en
const keysOf = (entries: readonly { readonly key: string }[]): readonly string[] => entries.map(({ key }) => key)

const importedAt = (at: string) => ({ at: localTime.parse(at), file: 'orders.xlsx', rows: 1 })

describe('what waits', () => {
  it('orders first, each with its count, money and list', () => {
    const waiting = waitingOf(busyDay, 0, date, text, format)
    expect(keysOf(waiting)).toEqual(['contested', 'uncredited', 'unpaid'])
    expect(waiting[0]).toMatchObject({
      words: '6 contested orders of November 2026, ¥1,284.00 at stake',
      screen: 'orders',
      query: { tab: 'contested', month: '2026-11' },
    })
    expect(waiting[2]?.words).toBe('12 unpaid orders, ¥2,158.00 payable')
  })

  it('new files of the watched folder, behind the orders and as many as there are', () => {
    const waiting = waitingOf(busyDay, 3, date, text, format)
    expect(keysOf(waiting)).toEqual(['contested', 'uncredited', 'unpaid', 'new-files'])
    expect(waiting.at(-1)).toMatchObject({ words: '3 files in the watched folder not imported yet', screen: 'imports' })
  })

  it('what is missing or has grown old', () => {
    const old = {
      ...busyDay,
      peopleCount: 0,
      planCount: 0,
      latestImport: importedAt('2026-11-19 23:59:59'),
      latestBackup: null,
    }
    expect(keysOf(waitingOf(old, 0, date, text, format)).slice(3)).toEqual([
      'no-people',
      'no-plan',
      'stale-import',
      'backup',
    ])
  })

  it('new products somebody has not been taught; amber only when one should have been', () => {
    const line = (isOverdue: boolean) =>
      waitingOf({ ...busyDay, untaught: { products: 2, people: 1, isOverdue } }, 0, date, text, format).find(
        ({ key }) => key === 'untaught',
      )
    expect(line(false)).toMatchObject({ words: '2 new products not yet taught to 1 person', tone: null })
    expect(line(true)).toMatchObject({ tone: 'warn', screen: 'people', query: { tab: 'training' } })
  })

  it('days are calendar days: yesterday evening is one day ago', () => {
    const words = waitingOf({ ...busyDay, latestImport: importedAt('2026-11-20 23:59:59') }, 0, date, text, format)
    expect(words.at(-1)?.words).toBe('No orders imported for 2 days')
  })

  it('a backup that failed its check waits however young it is', () => {
    const failed = { ...busyDay, latestBackup: { at: localTime.parse('2026-11-22 08:00:00'), isVerified: false } }
    expect(waitingOf(failed, 0, date, text, format).at(-1)?.words).toBe(text.today.waiting.unverifiedBackup)
  })
})

describe('the last days', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-21', true],
    ['2026-11-20', false],
    ['2026-10-31', false],
  ])('days that end on %s: %s', (last, expected) => {
    expect(isRecent(localDate.parse(last), date)).toBe(expected)
  })
})

describe('first run', () => {
  it('is unstarted only without shops, people and data', () => {
    expect(isUnstarted(firstDay)).toBe(true)
    expect(isUnstarted({ ...firstDay, peopleCount: 1 })).toBe(false)
    expect(isUnstarted({ ...firstDay, shopCount: 1 })).toBe(false)
    expect(isUnstarted({ ...firstDay, latestDataMonth: firstDay.month })).toBe(false)
  })

  it('has five steps, done one by one', () => {
    const done = (steps: readonly { isDone: boolean }[]) => steps.map(({ isDone }) => isDone)
    expect(done(stepsOf(firstDay, false))).toEqual([false, false, false, false, false])
    expect(done(stepsOf(firstDay, true))).toEqual([true, false, false, false, false])
    expect(done(stepsOf({ ...firstDay, shopCount: 1 }, false))).toEqual([true, true, false, false, false])
    expect(done(stepsOf(busyDay, false))).toEqual([true, true, true, true, true])
  })
})

const xiaomei: Person = person.parse({
  id: 1,
  number: 'A01',
  name: '小美',
  aliases: ['Mei'],
  group: '售前',
  level: '',
  role: 'agent',
  joined: null,
  baseSalary: null,
  accounts: [],
  left: null,
  hasPin: false,
})

const anOrder: Order = order.parse({
  id: 9,
  shopId: 1,
  shop: 'shop',
  orderNo: '2135550088417723',
  parentOrderNo: null,
  status: 'paid',
  statusText: 'paid',
  buyer: null,
  createdAt: '2026-11-18 15:29:47',
  paidAt: null,
  shippedAt: null,
  completedAt: null,
  itemsTotal: null,
  payable: null,
  postage: null,
  paid: 23900,
  refunded: 0,
  quantity: null,
  memo: 'A01 zto',
  flag: null,
  buyerNote: null,
  title: null,
  closeReason: null,
})

describe('palette', () => {
  const found = { people: [xiaomei], orders: [anOrder] }
  it('offers places inside the handovers once something is typed', () => {
    const nobody = { people: [], orders: [] }
    const [write] = paletteEntries(text.handovers.palette.write, text, format, nobody)
    expect(write).toMatchObject({ screen: 'handovers', query: { tab: 'sheet' } })
    expect(paletteEntries('', text, format, nobody).every(({ key }) => key.startsWith('screen-'))).toBe(true)
  })
  it('lists all screens before anything is typed, and nothing else', () => {
    expect(keysOf(paletteEntries('', text, format, found))).toEqual([
      'screen-today',
      'screen-handovers',
      'screen-roster',
      'screen-chats',
      'screen-orders',
      'screen-quality',
      'screen-problems',
      'screen-meetings',
      'screen-performance',
      'screen-ledger',
      'screen-people',
      'screen-imports',
      'screen-settings',
    ])
  })

  it.each(['a01', 'Ａ０１', '小美', 'mei'])('finds a person by %s and goes to that person', (search) => {
    const entry = paletteEntries(search, text, format, { ...found, orders: [] }).find(({ group }) => group === 'people')
    expect(entry).toMatchObject({ title: 'A01 小美', screen: 'people', query: { agent: 'A01' } })
  })

  it('goes to an order by its number', () => {
    const entry = paletteEntries('zto', text, format, found).find(({ group }) => group === 'orders')
    expect(entry).toMatchObject({ screen: 'orders', query: { search: '2135550088417723' } })
    expect(entry?.note).toContain('¥239.00')
  })

  it('finds a screen by its name in the language and by its key', () => {
    expect(keysOf(paletteEntries('订单', texts['zh-CN'], formats['zh-CN'], { people: [], orders: [] }))).toEqual([
      'screen-orders',
      'chats',
    ])
    expect(keysOf(paletteEntries('orders', texts['zh-CN'], formats['zh-CN'], { people: [], orders: [] }))).toEqual([
      'screen-orders',
      'chats',
    ])
  })

  it('leads into the chats with the words typed, after everything else', () => {
    const entry = paletteEntries('小美', text, format, found).at(-1)
    expect(entry).toMatchObject({ group: 'chats', screen: 'chats', query: { tab: 'archive', q: '小美' } })
    expect(paletteEntries('长'.repeat(300), text, format, found).at(-1)?.query['q']).toHaveLength(100)
  })

  it('says that somebody has left', () => {
    const left = { ...xiaomei, left: '2026-10-01' as Person['left'] }
    expect(paletteEntries('小美', text, format, { people: [left], orders: [] })[0]?.note).toBe('left')
  })
})

describe('routes', () => {
  it('a print hash names document, input and language', () => {
    const query = new URLSearchParams({ input: JSON.stringify({ month: '2026-10', agent: '小+美' }), language: 'en' })
    expect(printJobOf(`#/print/performance-sheets?${query.toString()}`)).toEqual({
      document: 'performance-sheets',
      input: { month: '2026-10', agent: '小+美' },
      language: 'en',
    })
    expect(printJobOf('#/print/one')).toEqual({ document: 'one', input: {}, language: null })
    expect(printJobOf('#/print/one?input={broken&language=xx')).toEqual({
      document: 'one',
      input: null,
      language: null,
    })
    expect(printJobOf('#/orders?month=2026-10')).toBeNull()
    expect(printJobOf('')).toBeNull()
  })

  it('a link keeps whatever stands in its query', () => {
    const link = linkTo('imports', { paths: JSON.stringify(['C:\\订单 & 1.xlsx']) })
    expect(JSON.parse(new URLSearchParams(link.split('?')[1]).get('paths') ?? '')).toEqual(['C:\\订单 & 1.xlsx'])
  })
})

describe('the audit trail', () => {
  it('reads the kept input as pairs, nested or not', () => {
    const input = {
      orderId: 5,
      shares: [
        { agent: 'A02', share: 600_000 },
        { agent: 'A03', share: 400_000 },
      ],
      reason: '下单前',
      note: null,
    }
    expect(readableSummary(JSON.stringify(input))).toBe(
      'orderId: 5 · agent: A02 · share: 600000 · agent: A03 · share: 400000 · reason: 下单前',
    )
    expect(readableSummary('{}')).toBe('')
  })

  it('leaves text alone that was cut in the middle', () => {
    expect(readableSummary('{"text":"A01 小美…')).toBe('{"text":"A01 小美…')
  })
})

describe('a team file', () => {
  it('is read with or without a byte order mark', () => {
    expect(parsedTeam('team.json', '\uFEFF{"people":[]}')).toEqual({ ok: true, value: { people: [] } })
  })

  it('that is not JSON is refused with its name, not thrown', () => {
    expect(parsedTeam('team.json', '{ people')).toMatchObject({
      ok: false,
      failure: { code: 'team-file-invalid', details: { file: 'team.json' } },
    })
  })
})

describe('the page of the window', () => {
  const html = readFileSync(new URL('../../renderer/index.html', import.meta.url), 'utf8')
  it('allows its own scripts and nothing from a network', () => {
    const policy = /content="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(policy.split('; ').toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'none'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-src 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
    ])
  })

  it('has no script or style of its own in it', () => {
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toMatch(/<script type="module" src="\.\/main\.tsx"><\/script>/)
    expect(html).not.toMatch(/https?:|<style|\son\w+=/)
  })
})
