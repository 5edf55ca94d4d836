import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openHandoverShop } from '#test/support/handover-shop.ts'

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })

it('no PIN, right or wrong, stands in the audit trail, the chain, a failure or any file', async () => {
  const shop = await openHandoverShop()
  const [right, other, wrong] = ['80246813', '13579024', '46802468']
  const [first, second] = await shop.ask('people.list', {})
  if (!first || !second) throw new Error('no people')
  await shop.ask('people.setPin', { id: first.id, pin: right })
  await shop.ask('people.setPin', { id: second.id, pin: other })
  const { id } = await shop.open('2026-11-22', '早', '晚')
  const failure = await shop.refusal('handovers.sign', { id, agent: 'A01', pin: wrong })
  await shop.sign(id, 'A01', right)
  await shop.sign(id, 'A02', other)
  await shop.ask('settings.makeBackup', {})
  const audit = await shop.ask('settings.audit', { limit: 100 })
  const signs = audit.filter(({ method, summary }) => method === 'handovers.sign' && summary.includes('agent'))
  // The wrong try, the count that starts anew after it, and both signatures.
  expect(signs.map(({ summary }) => summary)).toEqual(
    ['A02', 'A01', 'A01', 'A01'].map((agent) => `{"id":${id},"agent":"${agent}","pin":"***"}`),
  )
  const kept = filesIn(shop.folder).map((path) => readFileSync(path, 'latin1'))
  expect(kept.some((text) => text.includes('handovers.sign'))).toBe(true)
  for (const pin of [right, other, wrong]) {
    expect(JSON.stringify([audit, failure, shop.host.context.sql.all('select body from chain')])).not.toContain(pin)
    expect(kept.filter((text) => text.includes(pin))).toEqual([])
  }
})
