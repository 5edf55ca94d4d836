import type { Result } from '#shared/contract/failure.ts'
import type { ImportKind } from '#shared/contract/import-fields.ts'
import type { Batch, Mapping, Preview } from '#shared/contract/imports.ts'
import type { Platform } from '#shared/contract/shops.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { assertNever } from '#shared/kit/assert-never.ts'
import { added, isFree, partsAdded, removed } from './file-list-steps.ts'
import { emptyList, fileStateOf, type ImportFile, type ImportList, type ImportWork, type Task } from './import-files.ts'
import { sendersSeen } from './senders.ts'
import { isOtherPlatform } from './shop-guess.ts'

/** Everything that can happen to the list of files; `key` names a line. */
export type ImportStep =
  | { readonly kind: 'added'; readonly paths: readonly string[]; readonly shopId: ShopId | null }
  | { readonly kind: 'removed'; readonly key: string }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'selected'; readonly key: string }
  | {
      readonly kind: 'shopChosen'
      readonly key: string
      readonly shopId: ShopId
      readonly platform: Platform
      /** true: also for the others that have no shop yet */
      readonly isForRest: boolean
    }
  | { readonly kind: 'mapped'; readonly key: string; readonly mapping: Mapping }
  | { readonly kind: 'meant'; readonly key: string; readonly as: ImportKind | null }
  | { readonly kind: 'asked'; readonly work: 'check' | 'import' }
  | { readonly kind: 'repeated'; readonly key: string }
  | { readonly kind: 'retried'; readonly key: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'started'; readonly task: Task }
  | { readonly kind: 'understood'; readonly task: Task; readonly result: Result<Preview> }
  | { readonly kind: 'reported'; readonly task: Task; readonly result: Result<Batch> }
  | { readonly kind: 'undone'; readonly batch: Batch }

const changeFiles = (
  list: ImportList,
  isMeant: (file: ImportFile) => boolean,
  change: (file: ImportFile) => ImportFile,
): ImportList => ({ ...list, files: list.files.map((file) => (isMeant(file) ? change(file) : file)) })

/** A shop chosen for one file is also taken for the others that have none – unless they come from another platform. */
const shopChosen = (list: ImportList, step: Extract<ImportStep, { kind: 'shopChosen' }>): ImportList =>
  changeFiles(
    list,
    (file) =>
      file.batch === null &&
      (file.key === step.key ||
        (step.isForRest && file.shopId === null && !isOtherPlatform(file.preview?.platform ?? null, step.platform))),
    (file) => ({
      ...file,
      shopId: step.shopId,
      report: null,
      failure: file.failure?.work === 'preview' ? file.failure : null,
      wish: file.wish === 'preview' ? 'preview' : null,
      version: file.version + (file.wish === 'preview' ? 0 : 1),
    }),
  )

/** The file is recognised again, with what the user says about it. */
const recognisedAnew = (
  list: ImportList,
  key: string,
  wish: Pick<ImportFile, 'mapping'> & Partial<Pick<ImportFile, 'kind'>>,
): ImportList =>
  changeFiles(
    list,
    (file) => file.key === key && file.batch === null,
    (file) => ({ ...file, ...wish, report: null, failure: null, wish: 'preview', version: file.version + 1 }),
  )

const asked = (list: ImportList, work: 'check' | 'import'): ImportList => {
  const from = work === 'check' ? 'ready' : 'checked'
  return changeFiles(
    list,
    (file) => fileStateOf(file, list.running) === from,
    (file) => ({ ...file, wish: work }),
  )
}

/** What was done last with a file is done once more, because the team has changed: its dry run, or its import. */
const repeated = (list: ImportList, key: string): ImportList =>
  changeFiles(
    list,
    (file) => file.key === key && isFree(file) && (file.report !== null || file.batch !== null),
    (file) => ({ ...file, wish: file.batch === null ? 'check' : 'import', version: file.version + 1 }),
  )

const answered = (list: ImportList, task: Task, change: (file: ImportFile) => ImportFile): ImportList => ({
  ...changeFiles(list, (file) => file.key === task.key && file.version === task.version, change),
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
      (file) => file.key === task.key,
      (file) => ({ ...file, batch: value, wish: null, failure: null }),
    )
    return { ...kept, running: null }
  }
  return answered(list, task, (file) => ({ ...file, report: value, wish: null, failure: null }))
}

const retried = (list: ImportList, key: string): ImportList =>
  changeFiles(
    list,
    (file) => file.key === key && file.failure !== null,
    (file) => ({ ...file, wish: file.failure?.work ?? null, failure: null }),
  )

/** What waits to be tried or kept waits no longer; recognising goes on, for it keeps nothing and is soon done. */
const stopped = (list: ImportList): ImportList =>
  changeFiles(
    list,
    (file) => file.wish !== null && file.key !== list.running?.key && file.wish !== 'preview',
    (file) => ({ ...file, wish: null }),
  )

const undone = (list: ImportList, batch: Batch): ImportList =>
  changeFiles(
    list,
    (file) => file.batch !== null && file.batch.id === batch.id,
    (file) => ({ ...file, batch }),
  )

/** Somebody who only named the header row takes the columns that were found by it. */
const mappingAfter = ({ mapping }: ImportFile, preview: Preview): Mapping | null =>
  mapping !== null && Object.keys(mapping.columns).length === 0 ? preview.mapping : mapping

const understood = (list: ImportList, task: Task, result: Result<Preview>): ImportList => {
  if (!result.ok) return answered(list, task, failedWith('preview', result.failure))
  const preview = result.value
  const file = list.files.find(({ key, version }) => key === task.key && version === task.version)
  const after = answered(list, task, (asked) => ({
    ...asked,
    preview: { ...preview, senders: sendersSeen(asked.preview, preview) },
    mapping: mappingAfter(asked, preview),
    wish: null,
    failure: null,
    isSplit: true,
  }))
  // Only the first time: a part that was taken off the list stays off.
  return file?.part === null && !file.isSplit ? partsAdded(after, task.key, preview) : after
}

/** The list after a step. Pure: the same list and step give the same list. */
export const listAfter = (list: ImportList, step: ImportStep): ImportList => {
  switch (step.kind) {
    case 'added':
      return added(list, step.paths, step.shopId)
    case 'removed':
      return removed(list, step.key)
    case 'cleared':
      return { ...emptyList, running: list.running }
    case 'selected':
      return { ...list, selected: step.key }
    case 'shopChosen':
      return shopChosen(list, step)
    case 'mapped':
      return recognisedAnew(list, step.key, { mapping: step.mapping })
    case 'meant':
      return recognisedAnew(list, step.key, { kind: step.as, mapping: null })
    case 'asked':
      return asked(list, step.work)
    case 'repeated':
      return repeated(list, step.key)
    case 'retried':
      return retried(list, step.key)
    case 'stopped':
      return stopped(list)
    case 'started':
      return { ...list, running: step.task }
    case 'understood':
      return understood(list, step.task, step.result)
    case 'reported':
      return reported(list, step.task, step.result)
    case 'undone':
      return undone(list, step.batch)
    default:
      return assertNever(step)
  }
}
