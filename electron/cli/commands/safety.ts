import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { makeFolder } from '#files/output-file.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { backupJson } from '../json-values.ts'
import { textTable } from '../text-table.ts'

const verify = async (desk: Desk): Promise<Answer> => {
  const { isOk, findings } = await desk.call('settings.verify', {})
  const words = desk.text.settings.data
  const table = textTable(
    [words.check, words.result, words.detail].map((title) => ({ title })),
    findings.map((finding) => [words.checks[finding.check], finding.isOk ? words.isOk : words.isNotOk, finding.detail]),
  )
  return {
    json: {
      ok: isOk,
      findings: findings.map((finding) => ({ check: finding.check, ok: finding.isOk, detail: finding.detail })),
    },
    text: isOk ? `${table}\n${desk.text.cli.verify.good}` : table,
    complaint: isOk ? null : desk.text.cli.verify.bad,
    status: isOk ? 0 : 1,
  }
}

const make = async (desk: Desk): Promise<Answer> => {
  const backup = await desk.call('settings.makeBackup', {})
  return { json: backupJson(backup), text: desk.text.cli.backup.made(backup.file) }
}

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1)

const list = async (desk: Desk): Promise<Answer> => {
  const backups = await desk.call('settings.backups', {})
  const { backupFolder, isBackupFolderMissing } = await desk.call('settings.about', {})
  const words = desk.text.settings.backups
  const table = (): string =>
    textTable(
      [{ title: words.time }, { title: words.reason }, { title: words.size, isRight: true }, { title: words.file }],
      backups.map(({ at, reason, bytes, file }) => [
        at,
        words.reasons[reason],
        words.megabytes(megabytes(bytes)),
        file,
      ]),
    )
  return {
    json: { folder: backupFolder, missing: isBackupFolderMissing, backups: backups.map(backupJson) },
    text: backups.length === 0 ? desk.text.cli.backup.none : table(),
    complaint: isBackupFolderMissing ? desk.text.cli.backup.folderMissing(backupFolder) : null,
  }
}

/** A backup by its path, or by its bare name when it lies in the folder of the backups. */
const chosenBackup = async (desk: Desk): Promise<string> => {
  const typed = desk.files[0] ?? ''
  const path = desk.pathOf(typed)
  if (existsSync(path) || basename(typed) !== typed) return path
  const backups = await desk.call('settings.backups', {})
  return backups.find(({ file }) => basename(file) === typed)?.file ?? path
}

const restore = async (desk: Desk): Promise<Answer> => {
  const file = await chosenBackup(desk)
  if (existsSync(file)) makeFolder(dirname(desk.database))
  const { keptAside } = await desk.call('settings.restore', { file })
  const words = desk.text.cli.backup
  return {
    json: { restored: file, keptAside: keptAside === '' ? null : keptAside },
    text: [words.restored(file), ...(keptAside === '' ? [] : [words.keptAside(keptAside)])].join('\n'),
  }
}

/** `verify` and `backup …`. */
export const safetyCommands: readonly Command[] = [
  { words: ['verify'], about: 'verify', options: [], database: 'kept', run: verify },
  { words: ['backup', 'make'], about: 'backupMake', options: [], database: 'kept', run: make },
  { words: ['backup', 'list'], about: 'backupList', options: [], database: 'any', run: list },
  {
    words: ['backup', 'restore'],
    about: 'backupRestore',
    files: { name: 'FILE', least: 1, most: 1 },
    options: [],
    database: 'any',
    run: restore,
  },
]
