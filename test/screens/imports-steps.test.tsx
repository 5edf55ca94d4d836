import { describe, expect, it } from 'vitest'
import type { Failure, Result } from '#shared/contract/failure.ts'
import type { Batch, Preview } from '#shared/contract/imports.ts'
import {
  emptyList,
  fileStateOf,
  keyOf,
  nameOfPath,
  nextStepOf,
  nextTaskOf,
  type ImportList,
  type ImportWork,
} from '#renderer/screens/imports/import-files.ts'
import { listAfter, type ImportStep } from '#renderer/screens/imports/import-steps.ts'
import { batchOf, chatOf, previewOf, shopOne, shopTwo } from './imports-fixtures.ts'

const after = (list: ImportList, ...steps: readonly ImportStep[]): ImportList => steps.reduce(listAfter, list)

const corrupt: Failure = { code: 'file-corrupt', details: {} }
const good = <Value,>(value: Value): Result<Value> => ({ ok: true, value })
const bad: Result<never> = { ok: false, failure: corrupt }

/** Starts what comes next in the list and answers it. */
const work = (list: ImportList, answers: { preview?: Result<Preview>; batch?: Result<Batch> }): ImportList => {
  const task = nextTaskOf(list)
  if (!task) throw new Error('nothing to do')
  const started = listAfter(list, { kind: 'started', task })
  const name = nameOfPath(task.key)
  return task.work === 'preview'
    ? listAfter(started, { kind: 'understood', task, result: answers.preview ?? good(previewOf(name)) })
    : listAfter(started, {
        kind: 'reported',
        task,
        result: answers.batch ?? good(batchOf(name, task.work === 'check' ? null : 7)),
      })
}

const added = (...paths: readonly string[]): ImportStep => ({ kind: 'added', paths, shopId: null })
const statesOf = (list: ImportList) => list.files.map((file) => fileStateOf(file, list.running))
const understood = (...paths: readonly string[]): ImportList =>
  paths.reduce((list) => work(list, {}), after(emptyList, added(...paths)))
const shopFor = (
  key: string,
  shopId = shopOne,
  more: Partial<Extract<ImportStep, { kind: 'shopChosen' }>> = {},
): ImportStep => ({
  kind: 'shopChosen',
  key,
  shopId,
  platform: 'taobao',
  isForRest: true,
  ...more,
})
const withShop = (list: ImportList): ImportList => after(list, shopFor(list.files[0]?.key ?? ''))

describe('from files to orders', () => {
  it('goes choose, shop, dry run, import, finish', () => {
    expect(nextStepOf(emptyList).kind).toBe('choose')
    let list = after(emptyList, added('/in/a.csv'))
    expect(nextStepOf(list).kind).toBe('wait')
    list = work(list, {})
    expect(statesOf(list)).toEqual(['shop-missing'])
    expect(nextStepOf(list)).toMatchObject({ kind: 'blocked', firstBlocked: '/in/a.csv' })
    list = withShop(list)
    expect(nextStepOf(list)).toMatchObject({ kind: 'check', count: 1, firstBlocked: null })
    list = work(after(list, { kind: 'asked', work: 'check' }), {})
    expect(statesOf(list)).toEqual(['checked'])
    expect(nextStepOf(list).kind).toBe('import')
    list = work(after(list, { kind: 'asked', work: 'import' }), {})
    expect(statesOf(list)).toEqual(['imported'])
    expect(nextStepOf(list).kind).toBe('finish')
    expect(list.files[0]?.batch?.id).toBe(7)
  })

  it('works on one file at a time, in the order of the list', () => {
    const list = after(emptyList, added('/a', '/b'))
    const first = nextTaskOf(list)
    expect(first?.key).toBe('/a')
    if (first) expect(nextTaskOf(after(list, { kind: 'started', task: first }))).toBeNull()
    expect(nextTaskOf(work(list, {}))?.key).toBe('/b')
  })

  it('is not stopped by a bad file', () => {
    let list = after(emptyList, added('/a', '/bad', '/c'))
    list = work(list, {})
    list = work(list, { preview: bad })
    list = withShop(work(list, {}))
    expect(statesOf(list)).toEqual(['ready', 'failed', 'ready'])
    list = after(list, { kind: 'asked', work: 'check' })
    list = work(work(list, { batch: bad }), {})
    expect(statesOf(list)).toEqual(['failed', 'failed', 'checked'])
    expect(nextStepOf(list)).toMatchObject({ kind: 'import', count: 1, failed: 2 })
    list = work(after(list, { kind: 'asked', work: 'import' }), {})
    expect(statesOf(list)).toEqual(['failed', 'failed', 'imported'])
    expect(nextStepOf(list).kind).toBe('finish')
  })

  it('tries again exactly what failed', () => {
    const list = work(after(withShop(understood('/a')), { kind: 'asked', work: 'check' }), { batch: bad })
    expect(list.files[0]?.failure).toEqual({ work: 'check', failure: corrupt })
    expect(nextTaskOf(after(list, { kind: 'retried', key: '/a' }))?.work).toBe('check')
  })
})

describe('files', () => {
  it('come in once, however often they are chosen', () => {
    const list = after(emptyList, added('/a', '/a'), added('/a', '/b'))
    expect(list.files.map((file) => file.path)).toEqual(['/a', '/b'])
    expect(list.selected).toBe('/a')
  })
  it('start anew when they are through and chosen again', () => {
    const failed = work(after(emptyList, added('/a')), { preview: bad })
    expect(statesOf(after(failed, added('/a')))).toEqual(['waiting'])
    const imported = work(
      after(work(after(withShop(understood('/a')), { kind: 'asked', work: 'check' }), {}), {
        kind: 'asked',
        work: 'import',
      }),
      {},
    )
    const again = after(imported, added('/a'))
    expect(again.files[0]).toMatchObject({ batch: null, preview: null, wish: 'preview', shopId: shopOne })
  })
  it('leave the list and hand the choice to their neighbour', () => {
    const list = after(emptyList, added('/a', '/b', '/c'), { kind: 'selected', key: '/b' })
    expect(after(list, { kind: 'removed', key: '/b' }).selected).toBe('/c')
    expect(after(list, { kind: 'selected', key: '/c' }, { kind: 'removed', key: '/c' }).selected).toBe('/b')
    expect(after(list, { kind: 'removed', key: '/a' }).selected).toBe('/b')
    expect(after(list, { kind: 'cleared' })).toEqual(emptyList)
  })
  it('are named without their folders on every system', () => {
    expect(nameOfPath('C:\\导出\\订单.csv')).toBe('订单.csv')
    expect(nameOfPath('/资料/导出/订单.csv')).toBe('订单.csv')
  })
})

describe('shop and columns', () => {
  it('one choice serves every file without a shop', () => {
    let list = withShop(understood('/a', '/b'))
    expect(list.files.map((file) => file.shopId)).toEqual([shopOne, shopOne])
    list = after(list, shopFor('/b', shopTwo))
    expect(list.files.map((file) => file.shopId)).toEqual([shopOne, shopTwo])
  })
  it('a change makes an earlier dry run worthless', () => {
    const checked = work(after(withShop(understood('/a')), { kind: 'asked', work: 'check' }), {})
    const moved = after(checked, shopFor('/a', shopTwo))
    expect(statesOf(moved)).toEqual(['ready'])
    const { mapping } = previewOf('a')
    const mapped = after(checked, { kind: 'mapped', key: '/a', mapping })
    expect(mapped.files[0]).toMatchObject({ report: null, mapping, wish: 'preview' })
  })
  it('an answer to an older question is not taken', () => {
    const list = after(withShop(understood('/a')), { kind: 'asked', work: 'check' })
    const task = nextTaskOf(list)
    if (!task) throw new Error('nothing to do')
    const changed = after(list, { kind: 'started', task }, shopFor('/a', shopTwo))
    const answered = after(changed, { kind: 'reported', task, result: good(batchOf('a', null)) })
    expect(answered.running).toBeNull()
    expect(answered.files[0]?.report).toBeNull()
  })
  it('what was kept is never forgotten, whatever was changed meanwhile', () => {
    const checked = work(after(withShop(understood('/a')), { kind: 'asked', work: 'check' }), {})
    const list = after(checked, { kind: 'asked', work: 'import' })
    const task = nextTaskOf(list)
    if (!task) throw new Error('nothing to do')
    const { mapping } = previewOf('a')
    const changed = after(list, { kind: 'started', task }, { kind: 'mapped', key: '/a', mapping })
    const answered = after(changed, { kind: 'reported', task, result: good(batchOf('a', 9)) })
    expect(answered.files[0]).toMatchObject({ batch: { id: 9 }, wish: null })
  })
  it('missing columns keep a file back until they are matched', () => {
    let list = work(after(emptyList, added('/a')), { preview: good(previewOf('a', ['orderNo', 'status'])) })
    list = withShop(list)
    expect(statesOf(list)).toEqual(['unknown'])
    expect(nextTaskOf(after(list, { kind: 'asked', work: 'check' }))).toBeNull()
    const { mapping } = previewOf('a')
    list = work(after(list, { kind: 'mapped', key: '/a', mapping }), {})
    expect(statesOf(list)).toEqual(['ready'])
  })
})

describe('stop and undo', () => {
  it('stop takes back what waits, not what is being recognised', () => {
    const ready = withShop(understood('/a', '/b', '/c'))
    const asked = after(ready, { kind: 'asked', work: 'check' })
    const task = nextTaskOf(asked)
    if (!task) throw new Error('nothing to do')
    const stopped = after(asked, { kind: 'started', task }, { kind: 'stopped' })
    expect(statesOf(stopped)).toEqual(['checking', 'ready', 'ready'])
    const recognising: ImportWork | null | undefined = after(emptyList, added('/x'), { kind: 'stopped' }).files[0]?.wish
    expect(recognising).toBe('preview')
  })
  it('undo of a batch shows on its file only', () => {
    let list = withShop(understood('/a'))
    list = work(after(list, { kind: 'asked', work: 'check' }), {})
    list = work(after(list, { kind: 'asked', work: 'import' }), {})
    const undoneBatch = batchOf('a', 7, { undoneAt: '2026-11-22 11:00:00' })
    expect(statesOf(after(list, { kind: 'undone', batch: undoneBatch }))).toEqual(['undone'])
    expect(statesOf(after(list, { kind: 'undone', batch: { ...undoneBatch, id: batchOf('b', 8).id } }))).toEqual([
      'imported',
    ])
  })
})

const severalParts = previewOf('a.zip', [], {
  otherParts: [
    { part: 'taobao-refunds', kind: 'refunds', sheets: 1 },
    { part: 'sycm-reviews', kind: 'reviews', sheets: 2 },
  ],
})

describe('a file with several parts', () => {
  const split = work(after(emptyList, added('/a.zip', '/b')), { preview: good(severalParts) })
  it('gets a line a part, behind it, once', () => {
    expect(split.files.map(({ path, part }) => [path, part])).toEqual([
      ['/a.zip', null],
      ['/a.zip', 'taobao-refunds'],
      ['/a.zip', 'sycm-reviews'],
      ['/b', null],
    ])
    const without = after(split, { kind: 'removed', key: keyOf('/a.zip', 'sycm-reviews') })
    const { mapping } = severalParts
    const again = work(after(without, { kind: 'mapped', key: '/a.zip', mapping }), { preview: good(severalParts) })
    expect(again.files.map(({ part }) => part)).toEqual([null, 'taobao-refunds', null])
  })
  it('takes its shop along, and every part is asked for by its name', () => {
    const shopped = work(after(emptyList, { kind: 'added', paths: ['/a.zip'], shopId: shopOne }), {
      preview: good(severalParts),
    })
    expect(shopped.files.map(({ shopId }) => shopId)).toEqual([shopOne, shopOne, shopOne])
    expect(nextTaskOf(shopped)?.key).toBe(keyOf('/a.zip', 'taobao-refunds'))
  })
  it('parts of a part have no lines', () => {
    const part = work(split, { preview: good(severalParts) })
    expect(part.files).toHaveLength(4)
  })
})

describe('what is asked before a file can be tried', () => {
  it('attendance and rosters need no shop', () => {
    const roster = previewOf('r.xlsx', [], { kind: 'roster', mapping: { kind: 'roster', headerRow: 1, columns: {} } })
    expect(statesOf(work(after(emptyList, added('/r')), { preview: good(roster) }))).toEqual(['ready'])
  })
  it('dates that can be read in two ways', () => {
    const open = previewOf('c.txt', [], { isDateOrderOpen: true })
    const list = withShop(work(after(emptyList, added('/c')), { preview: good(open) }))
    expect(statesOf(list)).toEqual(['question'])
    expect(nextStepOf(list)).toMatchObject({ kind: 'blocked', blocked: 1 })
  })
  it('a shop of one platform is not taken for the file of another', () => {
    let list = after(emptyList, added('/taobao', '/douyin'))
    list = work(list, {})
    list = work(list, { preview: good(previewOf('d', [], { platform: 'douyin', preset: 'douyin-orders@1' })) })
    expect(statesOf(withShop(list))).toEqual(['ready', 'shop-missing'])
  })
  it('a guess is for one file only', () => {
    const list = after(understood('/a', '/b'), shopFor('/a', shopOne, { isForRest: false }))
    expect(list.files.map(({ shopId }) => shopId)).toEqual([shopOne, null])
  })
})

describe('speakers', () => {
  it('who was there before a role was given stays, so that it can be corrected', () => {
    const someone = { name: 'x', messages: 2, role: null }
    const list = work(after(emptyList, added('/c')), { preview: good(chatOf('c', [someone])) })
    const mapped = after(list, { kind: 'mapped', key: '/c', mapping: chatOf('c', []).mapping })
    const again = work(mapped, { preview: good(chatOf('c', [{ name: 'y', messages: 1, role: 'agent' }])) })
    expect(again.files[0]?.preview?.senders.map(({ name }) => name)).toEqual(['y', 'x'])
  })
})

describe('recognised anew', () => {
  it('as another kind, without the columns of the old one', () => {
    const { mapping } = previewOf('a')
    const mapped = work(after(understood('/a'), { kind: 'mapped', key: '/a', mapping }), {})
    const meant = after(mapped, { kind: 'meant', key: '/a', as: 'refunds' })
    expect(meant.files[0]).toMatchObject({ kind: 'refunds', mapping: null, wish: 'preview' })
  })
  it('a header row alone is completed by the columns found below it', () => {
    const found = previewOf('a')
    const asked = after(understood('/a'), {
      kind: 'mapped',
      key: '/a',
      mapping: { kind: 'orders', headerRow: 3, columns: {} },
    })
    expect(work(asked, { preview: good(found) }).files[0]?.mapping).toEqual(found.mapping)
  })
  it('once more, because the team has changed: the dry run, or the import', () => {
    const checked = work(after(withShop(understood('/a')), { kind: 'asked', work: 'check' }), {})
    expect(nextTaskOf(after(checked, { kind: 'repeated', key: '/a' }))?.work).toBe('check')
    const imported = work(after(checked, { kind: 'asked', work: 'import' }), {})
    expect(nextTaskOf(after(imported, { kind: 'repeated', key: '/a' }))?.work).toBe('import')
    expect(nextTaskOf(after(understood('/a'), { kind: 'repeated', key: '/a' }))).toBeNull()
  })
})
