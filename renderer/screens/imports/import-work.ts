import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/failure.ts'
import { emptyList, isShopMissing, nextTaskOf, type ImportFile, type ImportList, type Task } from './import-files.ts'
import { listAfter, type ImportStep } from './import-steps.ts'

/** The two jobs the wizard needs. */
export interface ImportJobs {
  readonly preview: (input: InputOf<'imports.preview'>) => Promise<Result<OutputOf<'imports.preview'>>>
  readonly run: (input: InputOf<'imports.run'>) => Promise<Result<OutputOf<'imports.run'>>>
}

/**
 * The wizard's files and the loop that works them off one after the other. It lives outside React, so that an import goes on
 * while the user looks at another screen and is still there on coming back.
 */
export const createImportWork = () => {
  let list: ImportList = emptyList
  let jobs: ImportJobs | null = null
  const listeners = new Set<() => void>()

  const step = (next: ImportStep): void => {
    list = listAfter(list, next)
    for (const listener of listeners) listener()
  }

  const perform = async (task: Task, file: ImportFile, { preview, run }: ImportJobs): Promise<ImportStep> => {
    const { path, part, kind, mapping, shopId } = file
    const source = { path, part, kind, mapping }
    // Without the shop it needs a file can only be recognised.
    if (task.work === 'preview' || isShopMissing(file))
      return { kind: 'understood', task, result: await preview(source) }
    return { kind: 'reported', task, result: await run({ ...source, shopId, dryRun: task.work === 'check' }) }
  }

  const workOff = async (): Promise<void> => {
    for (let next = nextTaskOf(list); next !== null && jobs !== null; next = nextTaskOf(list)) {
      const task = next
      const file = list.files.find(({ key }) => key === task.key)
      if (!file) return
      step({ kind: 'started', task })
      step(await perform(task, file, jobs))
    }
  }

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    list: (): ImportList => list,
    connect: (given: ImportJobs): void => {
      jobs = given
      void workOff()
    },
    act: (next: ImportStep): void => {
      step(next)
      void workOff()
    },
  }
}

/** The window's one list of files. */
export const importWork = createImportWork()
