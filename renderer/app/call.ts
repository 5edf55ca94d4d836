import { contract, type InputOf, type MethodName, type NamesOfKind, type OutputOf } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/failure.ts'
import type { Progress } from '#shared/contract/method.ts'
import type { SystemInput, SystemName, SystemOutput } from '#shared/contract/system.ts'
import type { Push } from '#shared/contract/wire.ts'

interface Bridge {
  readonly call: (method: string, input: unknown) => Promise<Result<unknown>>
  readonly job: (
    method: string,
    input: unknown,
    onProgress: (progress: Progress) => void,
  ) => { readonly result: Promise<Result<unknown>>; readonly cancel: () => void }
  readonly system: (name: string, input: unknown) => Promise<Result<unknown>>
  readonly onPush: (listener: (push: Push) => void) => () => void
  readonly pathOf: (file: File) => string
}

declare global {
  interface Window {
    readonly zhangban: Bridge
  }
}

/** Long work under way: its answer, and the wish to stop it (the answer is then the failure `cancelled`). */
export interface Work<Output> {
  readonly result: Promise<Result<Output>>
  readonly cancel: () => void
}

type Quick = NamesOfKind<'read'> | NamesOfKind<'write'> | NamesOfKind<'draft'>

/** Asks the data process; a refusal is a value, never a thrown error. */
export const call = <Name extends Quick>(name: Name, input: InputOf<Name>): Promise<Result<OutputOf<Name>>> =>
  window.zhangban.call(name, input) as Promise<Result<OutputOf<Name>>>

/** Starts long work with its progress. */
export const startJob = <Name extends NamesOfKind<'job'>>(
  name: Name,
  input: InputOf<Name>,
  onProgress: (progress: Progress) => void,
): Work<OutputOf<Name>> => window.zhangban.job(name, input, onProgress) as Work<OutputOf<Name>>

/** Asks the main process for a dialog, the printer or the clipboard. */
export const system = <Name extends SystemName>(
  name: Name,
  input: SystemInput<Name>,
): Promise<Result<SystemOutput<Name>>> => window.zhangban.system(name, input) as Promise<Result<SystemOutput<Name>>>

/** News from the data process; returns how to stop listening. */
export const onPush = (listener: (push: Push) => void): (() => void) => window.zhangban.onPush(listener)

/** The path on disk of a file that was dropped on the window. */
export const pathOfDropped = (file: File): string => window.zhangban.pathOf(file)

/** True for methods that change something: after them every open query asks again. */
export const isChange = (name: string): boolean => contract[name as MethodName].kind !== 'read'
