import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { largestAttachment } from '#shared/kit/attachments.ts'
import { openTestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const office = (part: string, ...more: string[]): Buffer =>
  Buffer.concat([Buffer.from('504b0304', 'hex'), ...[part, ...more].map((name) => Buffer.from(`\0\0${name}\0`))])

const notebook = async () => {
  const host = await openTestHost()
  await fillSmallTeam(host)
  const { id } = await host.ask('registers.add', {
    register: 'problems',
    person: 'A01',
    values: { category: 'product', text: '柜门有划痕' },
  })
  const file = (name: string, content: Buffer | string): string => {
    mkdirSync(join(host.folder, 'mine'), { recursive: true })
    const path = join(host.folder, 'mine', name)
    writeFileSync(path, content)
    return path
  }
  return { ...host, id, file }
}

describe('files attached to an entry', () => {
  it('stay where they lie; the place and what is in them are noted once, and the history says so', async () => {
    const { ask, id, file, folder } = await notebook()
    const path = file('破损 13800138000.PNG', picture)
    const [one] = await ask('registers.attach', { id, path })
    const hash = createHash('sha256').update(picture).digest('hex')
    expect(one).toMatchObject({ kind: 'png', bytes: picture.length, hash, path, by: 'supervisor', isThere: true })
    expect(one?.name).not.toContain('13800138000')
    expect(existsSync(join(folder, 'attachments'))).toBe(false)
    expect(await ask('registers.attach', { id, path })).toHaveLength(1)
    const { history } = await ask('registers.get', { id })
    expect(history.map(({ what }) => what)).toEqual(['made', 'noted'])
  })

  it('that were moved are missed, and attached again they are known at their new place', async () => {
    const { ask, id, file } = await notebook()
    const path = file('a.png', picture)
    const [one] = await ask('registers.attach', { id, path })
    const moved = path.replace('a.png', 'b.png')
    renameSync(path, moved)
    expect(await ask('registers.attachments', { id })).toMatchObject([{ path, isThere: false }])
    expect(await ask('registers.attach', { id, path: moved })).toMatchObject([
      { id: one?.id, name: 'b.png', path: moved, isThere: true },
    ])
    rmSync(moved)
    expect(await ask('registers.attachments', { id })).toMatchObject([{ isThere: false }])
    expect((await ask('settings.verify', {})).findings.every(({ isOk }) => isOk)).toBe(true)
  })

  it.each([
    ['a.pdf', Buffer.from('%PDF-1.7\n')],
    ['b.jpeg', Buffer.from('ffd8ffe0', 'hex')],
    ['c.gif', Buffer.from('GIF89a')],
    ['d.webp', Buffer.from('RIFF0000WEBPVP8 ')],
    ['e.docx', office('word/document.xml')],
    ['f.xlsx', office('xl/workbook.xml')],
    ['g.txt', Buffer.from('第一行\r\n')],
  ])('%s is taken', async (name, content) => {
    const { ask, id, file } = await notebook()
    expect(await ask('registers.attach', { id, path: file(name, content) })).toMatchObject([{ name }])
  })

  it.each([
    ['program.exe', Buffer.from('MZ\0\0')],
    ['picture.png', Buffer.from('MZ\0\0')],
    ['text.txt', Buffer.from('MZ\0\0')],
    ['paper.pdf', picture],
    ['macros.docx', office('word/document.xml', 'word/vbaProject.bin')],
    ['table.docx', office('xl/workbook.xml')],
    ['macros.xlsm', office('xl/workbook.xml', 'xl/vbaProject.bin')],
    ['archive.zip', office('a.txt')],
    ['page.html', Buffer.from('<script>')],
    ['link.lnk', Buffer.from('x')],
    ['empty.txt', Buffer.alloc(0)],
    ['constructor', Buffer.from('x')],
    ['.constructor', Buffer.from('x')],
    ['x.constructor', Buffer.from('x')],
  ])('%s is refused, and nothing is noted', async (name, content) => {
    const { ask, refusal, id, file } = await notebook()
    expect(await refusal('registers.attach', { id, path: file(name, content) })).toMatchObject({
      code: 'attachment-kind',
    })
    expect(await ask('registers.attachments', { id })).toEqual([])
  })

  it('too large, gone, a folder, an entry that is not there, too many: each says so', async () => {
    const { ask, refusal, id, file, folder } = await notebook()
    const large = file('large.txt', Buffer.alloc(largestAttachment + 1, 'x'))
    expect(await refusal('registers.attach', { id, path: large })).toMatchObject({ code: 'attachment-too-large' })
    expect(await refusal('registers.attach', { id, path: join(folder, 'none.txt') })).toMatchObject({
      code: 'file-missing',
    })
    mkdirSync(join(folder, 'folder.txt'))
    expect(await refusal('registers.attach', { id, path: join(folder, 'folder.txt') })).toMatchObject({
      code: 'file-unreadable',
    })
    expect(await refusal('registers.attach', { id: 999, path: large })).toMatchObject({ code: 'not-found' })
    for (let n = 0; n < 20; n++) await ask('registers.attach', { id, path: file(`${n}.txt`, `${n}`) })
    expect(await refusal('registers.attach', { id, path: file('21.txt', 'one more') })).toMatchObject({
      code: 'attachment-full',
    })
    expect(await ask('registers.attachments', { id })).toHaveLength(20)
  })

  it('are taken off, the file and the history stay', async () => {
    const { ask, refusal, id, file } = await notebook()
    const path = file('a.png', picture)
    const [one] = await ask('registers.attach', { id, path })
    expect(await ask('registers.detach', { id, attachment: one?.id ?? 0 })).toEqual([])
    expect(existsSync(path)).toBe(true)
    expect((await ask('registers.get', { id })).history.map(({ text }) => text)).toEqual([
      '',
      expect.stringContaining('a.png'),
      expect.stringContaining('a.png'),
    ])
    expect(await refusal('registers.detach', { id, attachment: one?.id ?? 0 })).toMatchObject({ code: 'not-found' })
    expect(await ask('registers.attach', { id, path: file('a.png', picture) })).toHaveLength(1)
  })
})
