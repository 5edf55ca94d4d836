import { describe, expect, it } from 'vitest'
import { droppedPaths, filesOfFolder } from '#renderer/app/dropped-paths.ts'

type Tree = { readonly [name: string]: Tree | null }

/** Entries as the browser hands them out: a reader gives two at a time, then none. */
const entryOf = (name: string, tree: Tree | null): FileSystemEntry => {
  if (tree === null) return { name, isDirectory: false, isFile: true } as FileSystemEntry
  const entries = Object.entries(tree).map(([child, below]) => entryOf(child, below))
  const createReader = () => {
    let at = 0
    return {
      readEntries: (take: (found: FileSystemEntry[]) => void) => {
        take(entries.slice(at, at + 2))
        at += 2
      },
    }
  }
  return { name, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry
}

const folderOf = (tree: Tree): FileSystemDirectoryEntry => entryOf('in', tree) as FileSystemDirectoryEntry

describe('a dropped folder', () => {
  it('stands for the exports in it and below it, by name, without hidden and temporary ones', async () => {
    const tree = {
      'b.csv': null,
      'a.XLSX': null,
      '.hidden.csv': null,
      '~$a.xlsx': null,
      'x.jpg': null,
      sub: { 'c.zip': null },
    }
    expect(await filesOfFolder(folderOf(tree), '/home/in/')).toEqual({
      folder: 'in',
      paths: ['/home/in/a.XLSX', '/home/in/b.csv', '/home/in/sub/c.zip'],
      leftOut: 1,
      isCut: false,
    })
  })
  it('has paths in the way of its system', async () => {
    const { paths } = await filesOfFolder(folderOf({ sub: { 'c.csv': null } }), 'C:\\资料\\in')
    expect(paths).toEqual(['C:\\资料\\in\\sub\\c.csv'])
  })
  it('brings two hundred files at most, and nothing from too deep', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.csv`, null]))
    const cut = await filesOfFolder(folderOf(many), '/in')
    expect([cut.paths.length, cut.isCut]).toEqual([200, true])
    expect((await filesOfFolder(folderOf({ a: { b: { c: { 'deep.csv': null } } } }), '/in')).paths).toEqual([])
  })
})

describe('what is dropped', () => {
  it('files and folders together, each file once', async () => {
    const { paths, folders } = await droppedPaths([
      { path: '/a.csv', entry: entryOf('a.csv', null) },
      { path: '/a.csv', entry: null },
      { path: '', entry: null },
      { path: '/in', entry: folderOf({ 'b.csv': null }) },
    ])
    expect(paths).toEqual(['/a.csv', '/in/b.csv'])
    expect(folders).toHaveLength(1)
  })
  it('a folder without exports brings nothing and says so', async () => {
    const { paths, folders } = await droppedPaths([{ path: '/in', entry: folderOf({ 'x.jpg': null }) }])
    expect(paths).toEqual([])
    expect(folders[0]).toMatchObject({ folder: 'in', paths: [], leftOut: 1 })
  })
})
