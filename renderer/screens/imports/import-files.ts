import type { Failure } from '#shared/contract/failure.ts'
import type { Batch, Mapping, Preview } from '#shared/contract/imports.ts'
import type { ShopId } from '#shared/kit/ids.ts'

/** What is done with a file, in this order: recognise it, try it, keep it. */
export type ImportWork = 'preview' | 'check' | 'import'

/** A file on its way in. What is not known yet is null. */
export interface ImportFile {
  readonly path: string
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
  /** counts changes of mapping and shop: an answer to an older question is not taken */
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
  readonly path: string
  readonly work: ImportWork
  readonly version: number
}

export const emptyList: ImportList = { files: [], selected: null, running: null }

/** What a file's line says; each has its word in the text table. */
export type ImportFileState =
  | 'waiting'
  | 'reading'
  | 'unknown'
  | 'shop-missing'
  | 'ready'
  | 'checking'
  | 'checked'
  | 'importing'
  | 'imported'
  | 'undone'
  | 'failed'

const runningState = { preview: 'reading', check: 'checking', import: 'importing' } as const

export const fileStateOf = (file: ImportFile, running: Task | null): ImportFileState => {
  if (running?.path === file.path) return runningState[running.work]
  if (file.wish !== null) return 'waiting'
  if (file.failure !== null) return 'failed'
  if (file.batch !== null) return file.batch.undoneAt === null ? 'imported' : 'undone'
  if (file.preview === null) return 'waiting'
  if (file.preview.missing.length > 0) return 'unknown'
  if (file.shopId === null) return 'shop-missing'
  return file.report === null ? 'ready' : 'checked'
}

/** What the one big button does next, and for how many files. `blocked`: nothing can go on before somebody sees to a file. */
export interface NextStep {
  readonly kind: 'choose' | 'wait' | 'check' | 'import' | 'blocked' | 'finish'
  readonly count: number
  /** files that cannot go on by themselves: no shop, columns missing */
  readonly blocked: number
  readonly firstBlocked: string | null
  readonly failed: number
}

export const nextStepOf = (list: ImportList): NextStep => {
  const states = list.files.map((file) => fileStateOf(file, list.running))
  const count = (wanted: ImportFileState): number => states.filter((state) => state === wanted).length
  const isBlocked = (state: ImportFileState): boolean => state === 'unknown' || state === 'shop-missing'
  const blocked = states.filter(isBlocked).length
  const step = (kind: NextStep['kind'], files: number): NextStep => ({
    kind,
    count: files,
    blocked,
    firstBlocked: list.files[states.findIndex(isBlocked)]?.path ?? null,
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
  return file?.wish ? { path: file.path, work: file.wish, version: file.version } : null
}

/** The file's name without its folders, on any system. */
export const nameOfPath = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
