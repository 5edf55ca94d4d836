import { existsSync } from 'node:fs'
import type { Batch } from '#shared/contract/imports.ts'
import type { BatchId } from '#shared/kit/ids.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { failureLines, toldFailure, type ToldFailure } from '../failure-report.ts'
import { batchJson, keptBatchJson } from '../json-values.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { importFile, readMapping, rejectedFileOf, type ImportedFile } from './import-files.ts'
import { shopNamed } from './lookups.ts'

const counts = ['read', 'new', 'updated', 'unchanged', 'excluded', 'rejected'] as const

const countColumns = (desk: Desk): TextColumn[] =>
  counts.map((name) => ({ title: desk.text.imports.counts[name], isRight: true }))
const countCells = (desk: Desk, { rows }: Batch): string[] => counts.map((name) => desk.format.count(rows[name]))

const importedTable = (desk: Desk, batches: readonly Batch[]): string => {
  const { columns } = desk.text.cli.import
  return textTable(
    [
      { title: columns.id, isRight: true },
      { title: columns.file },
      { title: columns.preset },
      { title: columns.encoding },
      ...countColumns(desk),
      { title: columns.seconds, isRight: true },
    ],
    batches.map((batch) => [
      String(batch.id ?? desk.text.cli.none),
      batch.file,
      batch.preset,
      batch.encoding ?? desk.text.cli.none,
      ...countCells(desk, batch),
      batch.seconds.toFixed(1),
    ]),
  )
}

const reasonLines = (desk: Desk, batch: Batch): string[] =>
  batch.reasons.map(({ code, count, firstRow }) =>
    desk.text.cli.import.reason(
      batch.file,
      desk.text.imports.reasonCodes[code],
      desk.format.count(count),
      String(firstRow),
    ),
  )

const importText = (desk: Desk, files: readonly ImportedFile[]): string => {
  const words = desk.text.cli.import
  const batches = files.flatMap(({ batch }) => batch ?? [])
  return [
    ...(desk.has('dry-run') ? [words.dryRun] : []),
    ...(batches.length === 0 ? [] : [importedTable(desk, batches)]),
    ...batches.flatMap((batch) => reasonLines(desk, batch)),
    ...files.flatMap(({ rejectedFile }) => (rejectedFile === null ? [] : [words.rejectedFile(rejectedFile)])),
  ].join('\n')
}

/** Most sentences name their file; where one does not, forty files would not be told apart. */
const namingFile = (desk: Desk, file: string, error: ToldFailure): ToldFailure =>
  error.message.includes(file) ? error : { ...error, message: desk.text.cli.import.failed(file, error.message) }

const answerOf = (desk: Desk, files: readonly ImportedFile[]): Answer => {
  const told = files.map(({ file, failure }) => ({
    file,
    error: failure && toldFailure(desk.text, failure, desk.program),
  }))
  const batches = files.map(({ file, batch, rejectedFile }, index) => {
    const error = told[index]?.error
    return { ...(batch ? batchJson(batch, rejectedFile) : { file }), ...(error ? { error } : {}) }
  })
  const failures = told.flatMap(({ file, error }) => (error ? [{ file, error }] : []))
  const isAllRefused = files.every(({ batch }) => batch === null)
  return {
    json: { ...(isAllRefused ? { error: failures[0]?.error } : {}), batches },
    text: importText(desk, files),
    complaint: failures.map(({ file, error }) => failureLines(desk.text, namingFile(desk, file, error))).join('\n'),
    status: failures.length === 0 ? 0 : 1,
  }
}

const importFiles = async (desk: Desk): Promise<Answer> => {
  const map = desk.option('map')
  const mapping = map === null ? null : readMapping(desk, map)
  const shop = await shopNamed(desk, desk.required('shop'))
  const wish = { shopId: shop.id, mapping, preset: desk.option('preset'), isDryRun: desk.has('dry-run') }
  const files: ImportedFile[] = []
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
        ...countColumns(desk),
        { title: columns.undoneAt },
      ],
      batches.map((batch) => [
        String(batch.id),
        batch.at,
        batch.shop,
        batch.file,
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
      { name: 'kind', value: 'orders', about: 'kind', choices: ['orders'] },
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
