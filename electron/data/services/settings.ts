import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { settingsValue, type Backup, type SettingsValue } from '#shared/contract/settings.ts'
import { fullMasking } from '#shared/rules/masking.ts'
import type { Context, Work } from '../context.ts'
import { listAudit } from '../stores/audit-store.ts'
import { saveSetting, settingOf } from '../stores/settings-store.ts'
import { checkWatchedFolder } from './imports/import-inbox.ts'
import { isRuleSet } from './chats/rule-sets.ts'
import { findings } from './verification.ts'

const initial: SettingsValue = {
  language: 'zh-CN',
  theme: 'system',
  zoom: 1,
  backupFolder: null,
  dayStartsAt: '00:00',
  ruleSet: 'house',
  targets: { firstResponseMean: 60, withinLimit: 0.9, replyRate: 0.95, conversion: 0.4 },
  masking: fullMasking,
  watchedFolder: null,
  keepChatsMonths: null,
}

export const get = ({ sql, file }: Context): SettingsValue =>
  settingsValue.parse({
    ...initial,
    backupFolder: file.chosenBackupFolder,
    ...((settingOf(sql, 'general') as Partial<SettingsValue> | undefined) ?? {}),
  })

export const change = (context: Context, changes: ParsedInputOf<'settings.change'>): SettingsValue => {
  if (typeof changes.backupFolder === 'string') context.file.checkBackupFolder(changes.backupFolder)
  if (typeof changes.watchedFolder === 'string') checkWatchedFolder(changes.watchedFolder)
  if (changes.ruleSet !== undefined && !isRuleSet(context, changes.ruleSet))
    throw new Refusal('not-found', { what: 'rule-set', key: changes.ruleSet })
  const value = settingsValue.parse({ ...get(context), ...changes })
  saveSetting(context.sql, 'general', value)
  return value
}

/** Answers even when the file could not be opened: support by phone starts here. */
export const about = ({ file, about: { version, runtime } }: Context): OutputOf<'settings.about'> => ({
  version,
  database: file.path,
  bytes: file.bytes,
  schema: file.schema,
  backupFolder: file.backupFolder,
  isBackupFolderMissing: file.isBackupFolderMissing,
  runtime,
})

export const audit = ({ sql }: Context, { limit }: { limit: number }): OutputOf<'settings.audit'> =>
  listAudit(sql, limit)

export const verify = (context: Context, _input: object, work: Work): Promise<OutputOf<'settings.verify'>> =>
  findings(context, work)

export const backups = ({ file }: Context): Backup[] => file.backups()

export const makeBackup = (context: Context, _input: object, work: Work): Promise<Backup> =>
  context.file.backUp('manual', (done, total) =>
    work.report({
      phase: 'copying',
      done,
      total,
      unit: 'pages',
      fraction: total === 0 ? 1 : done / total,
      secondsLeft: null,
    }),
  )

export const restore = async (
  context: Context,
  { file }: ParsedInputOf<'settings.restore'>,
  work: Work,
): Promise<{ keptAside: string }> => {
  const keptAside = await context.file.restore(file)
  return work.commit(() => ({ keptAside }))
}
