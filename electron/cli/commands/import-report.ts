import type { Batch } from '#shared/contract/imports.ts'
import type { Answer, Desk } from '../command.ts'
import { failureLines, toldFailure, type ToldFailure } from '../failure-report.ts'
import { batchJson } from '../json-values.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import type { ImportedContents, ImportedPart } from './import-files.ts'

// What an import says, for scripts and for readers.

const counts = ['read', 'new', 'updated', 'unchanged', 'excluded', 'rejected'] as const

/** Titles of {@link countCells}. */
export const countColumns = (desk: Desk): TextColumn[] =>
  counts.map((name) => ({ title: desk.text.imports.counts[name], isRight: true }))

/** The row counts of an import in the order read, new, updated, unchanged, excluded, rejected. */
export const countCells = (desk: Desk, { rows }: Batch): string[] => counts.map((name) => desk.format.count(rows[name]))

const importedTable = (desk: Desk, batches: readonly Batch[]): string => {
  const { columns } = desk.text.cli.import
  return textTable(
    [
      { title: columns.id, isRight: true },
      { title: columns.file },
      { title: columns.kind },
      { title: columns.preset },
      { title: columns.encoding },
      ...countColumns(desk),
      { title: columns.seconds, isRight: true },
    ],
    batches.map((batch) => [
      String(batch.id ?? desk.text.cli.none),
      batch.file,
      desk.text.imports.kinds[batch.kind],
      batch.preset,
      batch.encoding ?? desk.text.cli.none,
      ...countCells(desk, batch),
      batch.seconds.toFixed(1),
    ]),
  )
}

const reasonLines = (desk: Desk, batch: Batch): string[] =>
  batch.reasons.map(({ code, count, sheet, firstRow }) => {
    const { reason, reasonInSheet } = desk.text.cli.import
    const words = [batch.file, desk.text.imports.reasonCodes[code], desk.format.count(count), String(firstRow)] as const
    return sheet === null ? reason(...words) : reasonInSheet(sheet, ...words)
  })

/** What is safe and what to do about rows that were rejected, each advice once. */
const helpLines = (desk: Desk, batches: readonly Batch[]): string[] => {
  const help: Readonly<Record<string, string>> = desk.text.imports.reasonHelp
  const codes = batches.flatMap(({ reasons }) => reasons.map(({ code }) => code))
  return [...new Set(codes.flatMap((code) => help[code] ?? []))]
}

/** What somebody can do about rows that only miss an explanation. */
const hintLines = (desk: Desk, files: readonly ImportedContents[], batches: readonly Batch[]): string[] => {
  const { senders, dateOrder } = desk.text.cli.import
  const hasUnknown = batches.some(({ reasons }) => reasons.some(({ code }) => code === 'sender-unknown'))
  const open = files.filter(({ isDateOrderOpen }) => isDateOrderOpen).map(({ file }) => dateOrder(file))
  return [...helpLines(desk, batches), ...(hasUnknown ? [senders] : []), ...open]
}

/** Sums that are not what the file's own closing row says. */
const differingTotals = (desk: Desk, { file, totals }: Batch): string[] =>
  totals.flatMap(({ field, unit, stored, footer }) => {
    if (footer === null || footer === stored) return []
    const shown = unit === 'fen' ? desk.format.money : desk.format.count
    return [desk.text.cli.import.differs(file, desk.text.imports.fields[field], shown(stored), shown(footer))]
  })

const ownerless = (desk: Desk, { file, accounts }: Batch): string[] => {
  const names = accounts.flatMap(({ name, owners }) => (owners.length === 0 ? [name] : []))
  return names.length === 0 ? [] : [desk.text.cli.import.ownerless(file, names.join(desk.text.cli.listSeparator))]
}

const textOf = (desk: Desk, files: readonly ImportedContents[], parts: readonly ImportedPart[]): string => {
  const words = desk.text.cli.import
  const batches = parts.flatMap(({ batch }) => batch ?? [])
  return [
    ...(desk.has('dry-run') ? [words.dryRun] : []),
    ...(batches.length === 0 ? [] : [importedTable(desk, batches)]),
    ...batches.flatMap((batch) => [
      ...reasonLines(desk, batch),
      ...differingTotals(desk, batch),
      ...ownerless(desk, batch),
    ]),
    ...hintLines(desk, files, batches),
    ...files.flatMap(({ file, leftOut }) =>
      leftOut.length === 0 ? [] : [words.leftOut(file, leftOut.join(desk.text.cli.listSeparator))],
    ),
    ...parts.flatMap(({ rejectedFile }) => (rejectedFile === null ? [] : [words.rejectedFile(rejectedFile)])),
  ].join('\n')
}

/** Most sentences name their file; where one does not, forty files would not be told apart. */
const namingFile = (desk: Desk, file: string, error: ToldFailure): ToldFailure =>
  error.message.includes(file) ? error : { ...error, message: desk.text.cli.import.failed(file, error.message) }

/** The answer of `import`: a batch for every part of every file, `error` where one was refused, `leftOut` when something was not read. */
export const answerOf = (desk: Desk, files: readonly ImportedContents[]): Answer => {
  const parts = files.flatMap(({ imported }) => imported)
  const told = parts.map(({ failure }) => failure && toldFailure(desk.text, failure, desk.program))
  const batches = parts.map(({ file, batch, rejectedFile }, index) => {
    const error = told[index]
    return { ...(batch ? batchJson(batch, rejectedFile) : { file }), ...(error ? { error } : {}) }
  })
  const failures = parts.flatMap(({ file }, index) => {
    const error = told[index]
    return error ? [{ file, error }] : []
  })
  const leftOut = files.filter((file) => file.leftOut.length > 0).map(({ file, leftOut: names }) => ({ file, names }))
  const isAllRefused = parts.every(({ batch }) => batch === null)
  return {
    json: {
      ...(isAllRefused ? { error: failures[0]?.error } : {}),
      batches,
      ...(leftOut.length > 0 ? { leftOut } : {}),
    },
    text: textOf(desk, files, parts),
    complaint: failures.map(({ file, error }) => failureLines(desk.text, namingFile(desk, file, error))).join('\n'),
    status: failures.length === 0 ? 0 : 1,
  }
}
