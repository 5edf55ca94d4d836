import { useCallback, useSyncExternalStore } from 'react'
import type { InputOf, NamesOfKind, OutputOf } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/failure.ts'
import type { Progress } from '#shared/contract/method.ts'
import { startJob } from './call.ts'

type JobName = NamesOfKind<'job'>

interface Running {
  readonly turn: symbol
  readonly progress: Progress | null
  readonly cancel: () => void
}

// Outside React: work goes on while its screen is left and is still there when the user comes back.
const running = new Map<JobName, Running>()
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const runJob = async <Name extends JobName>(name: Name, input: InputOf<Name>): Promise<Result<OutputOf<Name>>> => {
  const turn = Symbol(name)
  const isLatest = () => running.get(name)?.turn === turn
  const cancel = () => work.cancel()
  running.set(name, { turn, progress: null, cancel })
  const work = startJob(name, input, (progress) => {
    if (!isLatest()) return
    running.set(name, { turn, progress, cancel })
    tell()
  })
  tell()
  const result = await work.result
  if (isLatest()) running.delete(name)
  tell()
  return result
}

const nowRunning = (name: JobName) => () => running.get(name) ?? null

/** Long work of one kind. It does not stop when the screen is left; started twice, `progress` and `cancel` mean the later one. */
export const useJob = <Name extends JobName>(name: Name) => {
  const state = useSyncExternalStore(subscribe, nowRunning(name), () => null)
  const run = useCallback((input: InputOf<Name>) => runJob(name, input), [name])
  const cancel = useCallback(() => running.get(name)?.cancel(), [name])
  return { run, cancel, progress: state?.progress ?? null, isRunning: state !== null }
}

const names = (): string => [...running.keys()].join(' ')

/** The kinds of long work under way now, for the foot of the frame. */
export const useRunningJobs = (): readonly JobName[] => {
  const joined = useSyncExternalStore(subscribe, names, () => '')
  return joined === '' ? [] : (joined.split(' ') as JobName[])
}
