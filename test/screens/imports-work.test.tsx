import { describe, expect, it } from 'vitest'
import type { Result } from '#shared/contract/failure.ts'
import { fileStateOf } from '#renderer/screens/imports/import-files.ts'
import { createImportWork, type ImportJobs } from '#renderer/screens/imports/import-work.ts'
import { batchOf, previewOf, shopOne } from './imports-fixtures.ts'

/** The two jobs with answers of their own: files called `bad` cannot be read, everything else can. */
const jobsThatTell = () => {
  const told: string[] = []
  let atOnce = 0
  let mostAtOnce = 0
  const during = async <Value,>(what: string, path: string, value: Value): Promise<Result<Value>> => {
    told.push(`${what} ${path}`)
    mostAtOnce = Math.max(mostAtOnce, ++atOnce)
    await Promise.resolve()
    atOnce--
    return path.includes('bad') ? { ok: false, failure: { code: 'file-corrupt', details: {} } } : { ok: true, value }
  }
  const jobs: ImportJobs = {
    preview: ({ path }) => during('preview', path, previewOf(path)),
    run: ({ path, dryRun }) => during(dryRun ? 'check' : 'import', path, batchOf(path, dryRun ? null : 3)),
  }
  return { jobs, told, most: () => mostAtOnce }
}

const settled = async (work: ReturnType<typeof createImportWork>): Promise<void> => {
  const isBusy = () => work.list().running !== null || work.list().files.some((file) => file.wish !== null)
  for (let turn = 0; turn < 200 && isBusy(); turn++) await Promise.resolve()
}

describe('the loop', () => {
  it('works everything off one after the other and goes on after a bad file', async () => {
    const work = createImportWork()
    const { jobs, told, most } = jobsThatTell()
    work.connect(jobs)
    work.act({ kind: 'added', paths: ['/a', '/bad', '/c'], shopId: shopOne })
    await settled(work)
    work.act({ kind: 'asked', work: 'check' })
    await settled(work)
    work.act({ kind: 'asked', work: 'import' })
    await settled(work)
    expect(told).toEqual(['preview /a', 'preview /bad', 'preview /c', 'check /a', 'check /c', 'import /a', 'import /c'])
    expect(most()).toBe(1)
    expect(work.list().files.map((file) => fileStateOf(file, null))).toEqual(['imported', 'failed', 'imported'])
  })

  it('asks for each part of a file by its name, and imports what needs no shop without one', async () => {
    const work = createImportWork()
    const asked: unknown[] = []
    const { jobs } = jobsThatTell()
    const roster = { kind: 'roster', mapping: { kind: 'roster', headerRow: 1, columns: {} } }
    const otherParts = [{ part: 'taobao-refunds', kind: 'refunds', sheets: 1 }]
    work.connect({
      preview: async (input) => {
        asked.push(['preview', input.part, input.kind])
        return { ok: true, value: previewOf('a', [], { ...roster, otherParts: input.part === null ? otherParts : [] }) }
      },
      run: (input) => {
        asked.push(['run', input.part, input.shopId])
        return jobs.run(input)
      },
    })
    work.act({ kind: 'added', paths: ['/a'], shopId: null })
    await settled(work)
    work.act({ kind: 'asked', work: 'check' })
    await settled(work)
    expect(asked).toEqual([
      ['preview', null, null],
      ['preview', 'taobao-refunds', null],
      ['run', null, null],
      ['run', 'taobao-refunds', null],
    ])
  })

  it('waits for its jobs and tells its listeners', async () => {
    const work = createImportWork()
    let calls = 0
    const stop = work.subscribe(() => calls++)
    work.act({ kind: 'added', paths: ['/a'], shopId: null })
    expect(calls).toBe(1)
    expect(work.list().running).toBeNull()
    work.connect(jobsThatTell().jobs)
    await settled(work)
    expect(work.list().files[0]?.preview?.file).toBe('/a')
    const before = calls
    stop()
    work.act({ kind: 'cleared' })
    expect(calls).toBe(before)
  })

  it('keeps going when the file it works on is taken off the list', async () => {
    const work = createImportWork()
    work.connect(jobsThatTell().jobs)
    work.act({ kind: 'added', paths: ['/a', '/b'], shopId: null })
    expect(work.list().running?.key).toBe('/a')
    work.act({ kind: 'removed', key: '/a' })
    await settled(work)
    expect(work.list().files.map((file) => [file.path, file.preview !== null])).toEqual([['/b', true]])
  })
})
