import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { blanks, book, imported, numbers, opened, planOf, weekdays } from '#test/support/roster-books.ts'

describe('a roster from Excel, mapped and corrected', () => {
  it('takes the rows it could not read back, corrected, with their days', async () => {
    const host = await opened()
    const batch = await imported(
      host,
      book(host, '12月.xlsx', [
        ['12月排班', ...blanks(3)],
        ['姓名', 1, 2, 3],
        ['阿强强', 'D', 'D', '休'],
      ]),
    )
    const path = join(host.folder, 'rejected.xlsx')
    await host.ask('imports.saveRejected', { id: batch.id as never, path })
    const read = XLSX.read(readFileSync(path))
    const sheet = read.Sheets[read.SheetNames[0] ?? '']
    const cells = XLSX.utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 })
    const head = cells.find((row) => row.includes('姓名')) ?? []
    expect(head).toEqual(expect.arrayContaining(['姓名', '2026-12-01', '2026-12-02', '2026-12-03']))
    const corrected = cells.map((row) => row.map((cell) => (cell === '阿强强' ? '阿强' : cell)))
    await imported(host, book(host, 'corrected.xlsx', corrected))
    expect(await planOf(host, 'A02')).toEqual(['12-01 D', '12-02 D', '12-03 off'])
  })

  it('is understood the same with the mapping the wizard shows, under a head of two rows', async () => {
    const host = await opened()
    const path = book(
      host,
      '12月.xlsx',
      [
        ['12月排班', ...blanks(4)],
        ['姓名', ...weekdays(1, 4)],
        [null, ...numbers(1, 4)],
        ['小美', 'D', '年假', null, '晚'],
        ['路人', 'D', 'D', 'D', 'D'],
      ],
      ['A2:A3', 'C4:D4'],
    )
    const shown = await host.ask('imports.preview', { path, kind: 'roster', mapping: null })
    expect(shown).toMatchObject({ missing: [], mapping: { kind: 'roster', headerRow: 3, columns: { person: '姓名' } } })
    const { mapping } = shown
    const asked = { path, shopId: null, kind: null, mapping, part: null, dryRun: false }
    expect((await host.ask('imports.run', asked)).rows).toMatchObject({ new: 1, rejected: 1 })
    expect(await planOf(host, 'A01')).toEqual(['12-01 D', '12-02 off', '12-03 off', '12-04 E'])
    // Remembered, it serves again without being given.
    expect((await imported(host, path, null)).rows).toMatchObject({ unchanged: 1, rejected: 1 })
  })
})
