import { existsSync } from 'node:fs'
import { importKind, type ImportKind } from '#shared/contract/import-fields.ts'
import type { Batch, Mapping } from '#shared/contract/imports.ts'
import type { BatchId } from '#shared/kit/ids.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { keptBatchJson } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { importFile, readMapping, rejectedFileOf, type ImportedContents } from './import-files.ts'
import { answerOf, countCells, countColumns } from './import-report.ts'
import { shopNamed } from './lookups.ts'

/** The kind of `--kind`, which a mapping must not contradict. */
const chosenKind = (desk: Desk, mapping: Mapping | null): ImportKind | null => {
  const kind = importKind.nullable().parse(desk.option('kind'))
  if (kind !== null && mapping !== null && kind !== mapping.kind)
    throw new WrongUsage('kind-and-map', { kind, map: mapping.kind })
  return kind
}

const importFiles = async (desk: Desk): Promise<Answer> => {
  const map = desk.option('map')
  const mapping = map === null ? null : readMapping(desk, map)
  const kind = chosenKind(desk, mapping)
  const shop = await shopNamed(desk, desk.required('shop'))
  const wish = { shopId: shop.id, mapping, preset: desk.option('preset'), kind, isDryRun: desk.has('dry-run') }
  const files: ImportedContents[] = []
  for (const typed of desk.files) files.push(await importFile(desk, desk.pathOf(typed), wish))
  return answerOf(desk, files)
}

const keptRejectedFile = (desk: Desk, batch: Batch): string | null => {
  const path = rejectedFileOf(desk, batch)
  return batch.rows.rejected > 0 && existsSync(path) ? path : null
}

const list = async (desk: Desk): Promise<Answer> => {
  const batches = await desk.call('imports.list', {})
  const { columns, none } = desk.text.cli.import
  const table = (): string =>
    textTable(
      [
        { title: columns.id, isRight: true },
        { title: columns.at },
        { title: columns.shop },
        { title: columns.file },
        { title: columns.kind },
        ...countColumns(desk),
        { title: columns.undoneAt },
      ],
      batches.map((batch) => [
        String(batch.id),
        batch.at,
        batch.shop ?? desk.text.cli.none,
        batch.file,
        desk.text.imports.kinds[batch.kind],
        ...countCells(desk, batch),
        batch.undoneAt ?? '',
      ]),
    )
  return {
    json: { batches: batches.map((batch) => keptBatchJson(batch, keptRejectedFile(desk, batch))) },
    text: batches.length === 0 ? none : table(),
  }
}

const undo = async (desk: Desk): Promise<Answer> => {
  const typed = desk.files[0] ?? ''
  const id = Number(typed)
  if (!/^\d+$/.test(typed) || !Number.isSafeInteger(id) || id === 0) throw new WrongUsage('not-an-id', { value: typed })
  const batch = await desk.call('imports.undo', { id: id as BatchId })
  return {
    json: keptBatchJson(batch, keptRejectedFile(desk, batch)),
    text: desk.text.cli.import.undone(String(id), batch.file),
  }
}

/** `import`, `imports list`, `imports undo`. */
export const importCommands: readonly Command[] = [
  {
    words: ['import'],
    about: 'import',
    files: { name: 'FILE', least: 1, most: Number.MAX_SAFE_INTEGER },
    options: [
      { name: 'shop', value: 'NAME', about: 'shop', isRequired: true },
      { name: 'kind', value: 'KIND', about: 'kind', choices: importKind.options },
      { name: 'preset', value: 'ID', about: 'preset' },
      { name: 'map', value: 'FILE.json', about: 'map' },
      { name: 'dry-run', value: null, about: 'dryRun' },
    ],
    database: 'kept',
    run: importFiles,
  },
  { words: ['imports', 'list'], about: 'importsList', options: [], database: 'kept', run: list },
  {
    words: ['imports', 'undo'],
    about: 'importsUndo',
    files: { name: 'ID', least: 1, most: 1 },
    options: [],
    database: 'kept',
    run: undo,
  },
]
