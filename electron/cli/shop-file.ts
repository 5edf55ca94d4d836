import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import { Refusal, type Failure, type Result } from '#shared/contract/failure.ts'
import type { Progress } from '#shared/contract/method.ts'
import type { Language } from '#shared/contract/settings.ts'
import { openHost, wallClock, type Host } from '#data/host.ts'
import { makeFolder } from '#files/output-file.ts'

/** The shop's database behind the one door that windows use too. */
export interface ShopFile {
  /** what kept it from opening; null when it is open */
  readonly failure: Failure | null
  /** the language chosen in its settings; null when it is not open */
  readonly language: Language | null
  readonly call: <Name extends MethodName>(
    name: Name,
    input: InputOf<Name>,
    onProgress: (progress: Progress) => void,
  ) => Promise<OutputOf<Name>>
  /** waits for a backup under way */
  readonly close: () => Promise<void>
}

interface OpenOptions {
  readonly path: string
  readonly create: boolean
  readonly version: string
  readonly signal: AbortSignal
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const valueOf = <Name extends MethodName>(result: Result<unknown>): OutputOf<Name> => {
  if (!result.ok) throw new Refusal(result.failure.code, result.failure.details)
  // Dispatch has parsed the answer with the schema this type comes from.
  return result.value as OutputOf<Name>
}

const openingOf = async (host: Host): Promise<Pick<ShopFile, 'failure' | 'language'>> => {
  const settings = await host.dispatch('settings.get', {})
  return settings.ok
    ? { failure: null, language: valueOf<'settings.get'>(settings).language }
    : { failure: settings.failure, language: null }
}

/** Opens the database; one that cannot be opened is told by `failure`, its backups can be listed and restored all the same. */
export const openShopFile = async ({ path, create, version, signal }: OpenOptions): Promise<ShopFile> => {
  if (isFolder(path)) throw new Refusal('not-a-database', { path })
  if (create) makeFolder(dirname(path))
  const about = { version, runtime: `Node ${process.versions.node}` }
  const host = await openHost({ path, create, by: 'cli', now: wallClock, about })
  return {
    ...(await openingOf(host)),
    call: async <Name extends MethodName>(name: Name, input: InputOf<Name>, onProgress: (progress: Progress) => void) =>
      valueOf<Name>(await host.dispatch(name, input, { onProgress, signal })),
    close: () => host.close(),
  }
}
