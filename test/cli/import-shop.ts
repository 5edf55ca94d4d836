import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportKind } from '#shared/kit/import-fields.ts'
import { serviceExports } from '#test/fixtures/exports/service/service-exports.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { jsonFile, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

/** One batch of `import`, as scripts read it. */
export interface BatchJson {
  readonly id: number | null
  readonly file: string
  readonly kind: ImportKind
  readonly preset: string
  readonly rows: Readonly<Record<string, number>>
  readonly reasons: readonly { readonly code: string; readonly count: number; readonly sheet?: string }[]
  readonly rejectedFile: string | null
  readonly error?: RefusedJson['error']
}

export interface ImportJson {
  readonly batches: readonly BatchJson[]
  readonly leftOut?: readonly { readonly file: string; readonly names: readonly string[] }[]
}

export const errorOf = (run: CliRun): RefusedJson['error'] => (run.json as RefusedJson).error

/** Kind, preset, and the rows read, new, excluded and rejected. */
export const summary = ({ kind, preset, rows }: BatchJson): readonly unknown[] => [
  kind,
  preset,
  ...['read', 'new', 'excluded', 'rejected'].map((name) => rows[name]),
]

const team = {
  ...smallTeam,
  shiftKinds: [
    { code: 'D', name: '白班', segments: [['09:00', '16:30']], minimum: 1, nightly: false },
    { code: 'E', name: '晚班', segments: [['16:00', '22:30']], minimum: 1, nightly: true },
  ],
}

/** A shop for `import` in a folder, with what tests ask of it again and again. Its name goes with every import. */
export const importShop = (folder: string) => {
  const shop = ['--shop', '示例旗舰店']
  const inside = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, '--json'])
  const place = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return name
  }
  const importing = async (...args: string[]): Promise<ImportJson> =>
    (await inside('import', ...args, ...shop)).json as ImportJson
  return {
    shop,
    inside,
    place,
    importing,
    /** the first batch */
    one: async (...args: string[]): Promise<BatchJson> => {
      const [batch] = (await importing(...args)).batches
      if (!batch) throw new Error('no batch')
      return batch
    },
    /** makes a database with two agents and two kinds of shift; returns how to name it */
    freshShop: async (db: string): Promise<readonly string[]> => {
      await runInside(folder, ['init', '--team', jsonFile(folder, 'team.json', team), '--db', db])
      return ['--db', db]
    },
    /** writes the fixture of this `id@version`; returns its name */
    serviceFile: async (preset: string): Promise<string> => {
      const found = serviceExports.find((entry) => entry.preset === preset)
      if (!found) throw new Error(preset)
      return place(found.file, await found.bytes())
    },
  }
}
