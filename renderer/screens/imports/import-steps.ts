import type { Result } from '#shared/contract/failure.ts'
import type { Batch, Mapping, Preview } from '#shared/contract/imports.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { assertNever } from '#shared/kit/assert-never.ts'
import { emptyList, fileStateOf, type ImportFile, type ImportList, type ImportWork, type Task } from './import-files.ts'

/** Everything that can happen to the list of files. */
export type ImportStep =
  | { readonly kind: 'added'; readonly paths: readonly string[]; readonly shopId: ShopId | null }
  | { readonly kind: 'removed'; readonly path: string }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'selected'; readonly path: string }
  | { readonly kind: 'shopChosen'; readonly path: string; readonly shopId: ShopId }
  | { readonly kind: 'mapped'; readonly path: string; readonly mapping: Mapping }
  | { readonly kind: 'asked'; readonly work: 'check' | 'import' }
  | { readonly kind: 'retried'; readonly path: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'started'; readonly task: Task }
  | { readonly kind: 'understood'; readonly task: Task; readonly result: Result<Preview> }
  | { readonly kind: 'reported'; readonly task: Task; readonly result: Result<Batch> }
  | { readonly kind: 'undone'; readonly batch: Batch }

const newFile = (path: string, shopId: ShopId | null): ImportFile => ({
  path,
  mapping: null,
  shopId,
  preview: null,
  report: null,
  batch: null,
  wish: 'preview',
  failure: null,
  version: 0,
})

const changeFiles = (
  list: ImportList,
  isMeant: (file: ImportFile) => boolean,
  change: (file: ImportFile) => ImportFile,
): ImportList => ({ ...list, files: list.files.map((file) => (isMeant(file) ? change(file) : file)) })

/** A file that is through, well or badly, and is chosen again starts anew: it may have been corrected on disk. */
const added = (list: ImportList, paths: readonly string[], shopId: ShopId | null): ImportList => {
  const wanted = new Set(paths)
  const isThrough = ({ batch, failure, wish }: ImportFile): boolean =>
    wish === null && (batch !== null || failure !== null)
  const kept = changeFiles(
    list,
    (file) => wanted.has(file.path) && isThrough(file),
    (file) => ({ ...newFile(file.path, file.shopId), version: file.version + 1 }),
  )
  const known = new Set(list.files.map((file) => file.path))
  const fresh = [...wanted].filter((path) => !known.has(path)).map((path) => newFile(path, shopId))
  return { ...kept, files: [...kept.files, ...fresh], selected: list.selected ?? fresh[0]?.path ?? null }
}

const removed = (list: ImportList, path: string): ImportList => {
  const files = list.files.filter((file) => file.path !== path)
  const place = list.files.findIndex((file) => file.path === path)
  const selected = list.selected === path ? (files[Math.min(place, files.length - 1)]?.path ?? null) : list.selected
  return { ...list, files, selected }
}

/** A shop chosen for one file is also taken for every file that has none, so that forty files need one choice. */
const shopChosen = (list: ImportList, path: string, shopId: ShopId): ImportList =>
  changeFiles(
    list,
    (file) => file.batch === null && (file.path === path || file.shopId === null),
    (file) => ({
      ...file,
      shopId,
      report: null,
      failure: file.failure?.work === 'preview' ? file.failure : null,
      wish: file.wish === 'preview' ? 'preview' : null,
      version: file.version + (file.wish === 'preview' ? 0 : 1),
    }),
  )

const mapped = (list: ImportList, path: string, mapping: Mapping): ImportList =>
  changeFiles(
    list,
    (file) => file.path === path && file.batch === null,
    (file) => ({ ...file, mapping, report: null, failure: null, wish: 'preview', version: file.version + 1 }),
  )

const asked = (list: ImportList, work: 'check' | 'import'): ImportList => {
  const from = work === 'check' ? 'ready' : 'checked'
  return changeFiles(
    list,
    (file) => fileStateOf(file, list.running) === from,
    (file) => ({ ...file, wish: work }),
  )
}

const answered = (list: ImportList, task: Task, change: (file: ImportFile) => ImportFile): ImportList => ({
  ...changeFiles(list, (file) => file.path === task.path && file.version === task.version, change),
  running: null,
})

const failedWith =
  (work: ImportWork, failure: NonNullable<ImportFile['failure']>['failure']) => (file: ImportFile) => ({
    ...file,
    wish: null,
    failure: { work, failure },
  })

const reported = (list: ImportList, task: Task, result: Result<Batch>): ImportList => {
  if (!result.ok) return answered(list, task, failedWith(task.work, result.failure))
  const { value } = result
  // What was kept was kept, even if the file's shop or columns were touched meanwhile.
  if (task.work === 'import') {
    const kept = changeFiles(
      list,
      (file) => file.path === task.path,
      (file) => ({ ...file, batch: value, wish: null, failure: null }),
    )
    return { ...kept, running: null }
  }
  return answered(list, task, (file) => ({ ...file, report: value, wish: null, failure: null }))
}

const retried = (list: ImportList, path: string): ImportList =>
  changeFiles(
    list,
    (file) => file.path === path && file.failure !== null,
    (file) => ({ ...file, wish: file.failure?.work ?? null, failure: null }),
  )

/** What waits to be tried or kept waits no longer; recognising goes on, for it keeps nothing and is soon done. */
const stopped = (list: ImportList): ImportList =>
  changeFiles(
    list,
    (file) => file.wish !== null && file.path !== list.running?.path && file.wish !== 'preview',
    (file) => ({ ...file, wish: null }),
  )

const undone = (list: ImportList, batch: Batch): ImportList =>
  changeFiles(
    list,
    (file) => file.batch !== null && file.batch.id === batch.id,
    (file) => ({ ...file, batch }),
  )

const keepPreview =
  (preview: Preview) =>
  (file: ImportFile): ImportFile => ({ ...file, preview, wish: null, failure: null })

/** The list after a step. Pure: the same list and step give the same list. */
export const listAfter = (list: ImportList, step: ImportStep): ImportList => {
  switch (step.kind) {
    case 'added':
      return added(list, step.paths, step.shopId)
    case 'removed':
      return removed(list, step.path)
    case 'cleared':
      return { ...emptyList, running: list.running }
    case 'selected':
      return { ...list, selected: step.path }
    case 'shopChosen':
      return shopChosen(list, step.path, step.shopId)
    case 'mapped':
      return mapped(list, step.path, step.mapping)
    case 'asked':
      return asked(list, step.work)
    case 'retried':
      return retried(list, step.path)
    case 'stopped':
      return stopped(list)
    case 'started':
      return { ...list, running: step.task }
    case 'understood':
      return step.result.ok
        ? answered(list, step.task, keepPreview(step.result.value))
        : answered(list, step.task, failedWith('preview', step.result.failure))
    case 'reported':
      return reported(list, step.task, step.result)
    case 'undone':
      return undone(list, step.batch)
    default:
      return assertNever(step)
  }
}
