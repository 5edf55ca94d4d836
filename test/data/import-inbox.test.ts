import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTestHost, orderCsv, orderRow } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

describe('pasted text', () => {
  it('is imported like a file, and nothing of it is left when the program ends', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const text = orderCsv([orderRow('2135550001234567890')]).replaceAll(',', '\t')
    const { path } = await host.ask('imports.keepPasted', { text })
    expect((await host.ask('imports.preview', { path, mapping: null })).kind).toBe('orders')
    const batch = await host.ask('imports.run', { path, shopId, mapping: null, dryRun: false })
    expect(batch).toMatchObject({ file: 'paste-261122090000.txt', rows: { new: 1 } })
    await host.reopen()
    expect(existsSync(path)).toBe(false)
  })

  it('two texts of one second are two files, readable by nobody else', async () => {
    const host = await openTestHost()
    const first = await host.ask('imports.keepPasted', { text: 'a\tb' })
    const second = await host.ask('imports.keepPasted', { text: 'c\td' })
    expect(new Set([first.path, second.path]).size).toBe(2)
    expect(statSync(first.path).mode & 0o077).toBe(0)
    expect(dirname(first.path)).toBe(join(host.folder, 'pasted'))
  })
})

describe('the watched folder', () => {
  it('is off until it is chosen, and must be there', async () => {
    const host = await openTestHost()
    expect(await host.ask('imports.waitingFiles', {})).toEqual([])
    const missing = join(host.folder, 'nowhere')
    expect((await host.refusal('settings.change', { watchedFolder: missing })).code).toBe('file-missing')
    expect((await host.ask('settings.get', {})).watchedFolder).toBeNull()
  })

  it('offers exports that were not imported, and nothing else', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const folder = join(host.folder, 'downloads')
    mkdirSync(folder)
    const place = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const orders = place('orders.csv', orderCsv([orderRow('2135550001234567890')]))
    place('~$orders.xlsx', 'x')
    place('picture.png', 'x')
    place('empty.csv', '')
    mkdirSync(join(folder, 'folder.csv'))
    await host.ask('settings.change', { watchedFolder: folder })
    expect((await host.ask('imports.waitingFiles', {})).map(({ file }) => file)).toEqual(['orders.csv'])
    const batch = await host.ask('imports.run', { path: orders, shopId, mapping: null, dryRun: false })
    expect(await host.ask('imports.waitingFiles', {})).toEqual([])
    await host.ask('imports.undo', { id: batch.id ?? 0 })
    expect(await host.ask('imports.waitingFiles', {})).toHaveLength(1)
    rmSync(folder, { recursive: true })
    expect(await host.ask('imports.waitingFiles', {})).toEqual([])
    expect(readdirSync(host.folder)).not.toContain('downloads')
  })
})
