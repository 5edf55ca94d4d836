import type { Failure } from '#shared/contract/failure.ts'
import type { ImportKind } from '#shared/contract/import-fields.ts'
import type { Batch, Mapping, Preview } from '#shared/contract/imports.ts'
import { teamKinds } from '#shared/kit/import-fields.ts'
import type { ShopId } from '#shared/kit/ids.ts'

/** What is done with a file, in this order: recognise it, try it, keep it. */
export type ImportWork = 'preview' | 'check' | 'import'

/** A file, or one part of a file that holds several, on its way in. What is not known yet is null. */
export interface ImportFile {
  /** path and part: what tells one line of the list from another */
  readonly key: string
  readonly path: string
  /** preset id of the part; null: the leading one, or the whole file */
  readonly part: string | null
  /** what the user says the file is; null: as recognised */
  readonly kind: ImportKind | null
  /** the user's own mapping; null: as recognised or remembered */
  readonly mapping: Mapping | null
  readonly shopId: ShopId | null
  readonly preview: Preview | null
  /** the dry run's report */
  readonly report: Batch | null
  readonly batch: Batch | null
  /** asked for, waiting or under way */
  readonly wish: ImportWork | null
  readonly failure: { readonly work: ImportWork; readonly failure: Failure } | null
  /** its other parts have got lines of their own */
  readonly isSplit: boolean
  /** counts changes of mapping, kind and shop: an answer to an older question is not taken */
  readonly version: number
}

/** All files of the wizard; at most one is worked on at a time, so that one bad file never stops the others. */
export interface ImportList {
  readonly files: readonly ImportFile[]
  readonly selected: string | null
  readonly running: Task | null
}

/** A piece of work, and the version of the file it was started for. */
export interface Task {
  readonly key: string
  readonly work: ImportWork
  readonly version: number
}

export const emptyList: ImportList = { files: [], selected: null, running: null }

/** The identity of a line: a path, with the part behind it when it is not the leading one. */
export const keyOf = (path: string, part: string | null): string => (part === null ? path : `${path}\n${part}`)

/** What a file's line says; each has its word in the text table. */
export type ImportFileState =
  | 'waiting'
  | 'reading'
  | 'unknown'
  | 'question'
  | 'shop-missing'
  | 'ready'
  | 'checking'
  | 'checked'
  | 'importing'
  | 'imported'
  | 'undone'
  | 'failed'

const runningState = { preview: 'reading', check: 'checking', import: 'importing' } as const

/** True while a shop must be chosen: nobody chose one, and the file is none of the whole team's. */
export const isShopMissing = ({ shopId, preview }: ImportFile): boolean =>
  shopId === null && preview !== null && !teamKinds.includes(preview.kind)

const stateOfUnderstood = (file: ImportFile, preview: Preview): ImportFileState => {
  if (preview.missing.length > 0) return 'unknown'
  if (preview.isDateOrderOpen) return 'question'
  if (isShopMissing(file)) return 'shop-missing'
  return file.report === null ? 'ready' : 'checked'
}

export const fileStateOf = (file: ImportFile, running: Task | null): ImportFileState => {
  if (running?.key === file.key) return runningState[running.work]
  if (file.wish !== null) return 'waiting'
  if (file.failure !== null) return 'failed'
  if (file.batch !== null) return file.batch.undoneAt === null ? 'imported' : 'undone'
  return file.preview === null ? 'waiting' : stateOfUnderstood(file, file.preview)
}

/** What the one big button does next, and for how many files. `blocked`: nothing can go on before somebody sees to a file. */
export interface NextStep {
  readonly kind: 'choose' | 'wait' | 'check' | 'import' | 'blocked' | 'finish'
  readonly count: number
  /** files that cannot go on by themselves: no shop, columns missing, dates in two readings */
  readonly blocked: number
  readonly firstBlocked: string | null
  readonly failed: number
}

const blocking: ReadonlySet<ImportFileState> = new Set(['unknown', 'question', 'shop-missing'])

export const nextStepOf = (list: ImportList): NextStep => {
  const states = list.files.map((file) => fileStateOf(file, list.running))
  const count = (wanted: ImportFileState): number => states.filter((state) => state === wanted).length
  const isBlocked = (state: ImportFileState): boolean => blocking.has(state)
  const blocked = states.filter(isBlocked).length
  const step = (kind: NextStep['kind'], files: number): NextStep => ({
    kind,
    count: files,
    blocked,
    firstBlocked: list.files[states.findIndex(isBlocked)]?.key ?? null,
    failed: count('failed'),
  })
  if (states.length === 0) return step('choose', 0)
  if (list.running !== null || count('waiting') > 0) return step('wait', count('waiting'))
  if (count('ready') > 0) return step('check', count('ready'))
  if (count('checked') > 0) return step('import', count('checked'))
  return blocked > 0 ? step('blocked', blocked) : step('finish', states.length)
}

/** The next piece of work in the order of the list, null when one runs already or none is wished for. */
export const nextTaskOf = (list: ImportList): Task | null => {
  if (list.running !== null) return null
  const file = list.files.find(({ wish }) => wish !== null)
  return file?.wish ? { key: file.key, work: file.wish, version: file.version } : null
}

/** The file's name without its folders, on any system. */
export const nameOfPath = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
