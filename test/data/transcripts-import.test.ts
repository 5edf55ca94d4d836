import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sessionExports } from '#test/fixtures/exports/service/sessions.ts'
import { isWell, kept, undo, withShop } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const bringExport = async (host: TestHost, preset: string) => {
  const found = sessionExports.find((entry) => entry.preset === preset)
  if (!found) throw new Error(preset)
  const path = join(host.folder, found.file)
  writeFileSync(path, await found.bytes())
  return host.ask('imports.run', { path, kind: null, shopId: 1, mapping: null, dryRun: false })
}

describe('a conversation in one cell', () => {
  it('of a list of chats becomes messages, masked, of the same import', async () => {
    const host = await withShop()
    const batch = await bringExport(host, 'qidian-sessions@1')
    expect(batch.rows).toMatchObject({ read: 1, new: 1 })
    expect(kept(host)).toEqual([
      '2026-10-05 10:00:00|小美|访客8812|buyer|在吗 我电话138****1234',
      '2026-10-05 10:00:08|小美|访客8812|agent|您好',
    ])
    await isWell(host)
  })

  it('copied as a page has its sender below the words', async () => {
    const host = await withShop()
    await bringExport(host, 'qianniu-transcripts@1')
    expect(kept(host)).toEqual([
      '2026-09-01 20:57:11|示例旗舰店:小美|tb8946567709|buyer|在吗',
      '2026-09-01 20:57:20|示例旗舰店:小美|tb8946567709|agent|在的亲',
    ])
  })

  it('comes once however often it is imported, and goes with its import', async () => {
    const host = await withShop()
    const first = await bringExport(host, 'qidian-sessions@1')
    const second = await bringExport(host, 'qidian-sessions@1')
    expect(kept(host)).toHaveLength(2)
    await undo(host, first)
    expect(kept(host)).toHaveLength(2)
    await undo(host, second)
    expect(kept(host)).toHaveLength(0)
    await isWell(host)
  })
})
