import { z } from 'zod'
import { localTime } from '../kit/local-time.ts'
import { done, job, nothing, read, write } from './method.ts'

export const language = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof language>

/** What is hidden in texts before they are kept: true = masked. */
export const masking = z.strictObject({
  phones: z.boolean(),
  identityNumbers: z.boolean(),
  bankCards: z.boolean(),
  addresses: z.boolean(),
  emails: z.boolean(),
})
export type Masking = z.infer<typeof masking>

/** The figures that have a target, in the order they are shown. */
export const targetFigures = ['firstResponseMean', 'withinLimit', 'replyRate', 'conversion'] as const
export type TargetFigure = (typeof targetFigures)[number]

const wantedShare = z.number().min(0).max(1).nullable()

/** What service is to reach: seconds at most, shares 0–1 at least; null = no target. */
export const targets = z.strictObject({
  firstResponseMean: z.number().int().min(1).max(86_400).nullable(),
  withinLimit: wantedShare,
  replyRate: wantedShare,
  conversion: wantedShare,
} satisfies Record<TargetFigure, z.ZodType>)
export type Targets = z.infer<typeof targets>

/** For how many months chats are kept at least. */
export const keptMonths = z.number().int().min(3).max(1200)

export const settingsValue = z.strictObject({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  zoom: z.number().min(0.8).max(1.5),
  /** null: the folder `backups` beside the database */
  backupFolder: z.string().min(1).max(4000).nullable(),
  dayStartsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  ruleSet: z.string().min(1).max(60),
  /** what the first screen and the figures are laid beside */
  targets,
  /** what imports hide in texts before they keep them */
  masking,
  /** new exports in this folder are offered on the import screen; null: no folder is watched */
  watchedFolder: z.string().min(1).max(4000).nullable(),
  /** chats older than so many whole months are past their time and may be removed by hand; null: they are kept for ever */
  keepChatsMonths: keptMonths.nullable(),
})
export type SettingsValue = z.infer<typeof settingsValue>

/** A copy made by SQLite's own backup call. `isVerified`: it was opened and its integrity check passed when it was made. */
export const backup = z.strictObject({
  file: z.string(),
  at: localTime,
  bytes: z.number().int(),
  reason: z.enum(['manual', 'daily', 'before-migration', 'before-restore']),
  isVerified: z.boolean(),
})
export type Backup = z.infer<typeof backup>

export const auditLine = z.strictObject({
  id: z.number().int(),
  at: localTime,
  by: z.string(),
  method: z.string(),
  summary: z.string(),
})

export const verifyFinding = z.strictObject({
  check: z.enum([
    'integrity',
    'foreign-keys',
    'audit-chain',
    'import-totals',
    'row-accounting',
    'closed-months',
    'handover-chain',
  ]),
  isOk: z.boolean(),
  detail: z.string(),
})

/** Where things are and what they are, for the settings screen and for support by phone. */
export const about = z.strictObject({
  version: z.string(),
  database: z.string(),
  bytes: z.number().int(),
  schema: z.number().int(),
  backupFolder: z.string(),
  /** a folder was chosen for the copies and is not there: a stick that was pulled out; the default is never missing */
  isBackupFolderMissing: z.boolean(),
  runtime: z.string(),
})

export const settings = {
  get: read(nothing, settingsValue),
  change: write(settingsValue.partial(), settingsValue),
  about: read(nothing, about),
  audit: read(z.strictObject({ limit: z.number().int().min(1).max(1000) }), z.array(auditLine)),
  verify: job(nothing, z.strictObject({ isOk: z.boolean(), findings: z.array(verifyFinding) })),
  backups: read(nothing, z.array(backup)),
  makeBackup: job(nothing, backup),
  /** The present file is kept aside first (`keptAside`); the data process opens the restored one afterwards. */
  restore: job(z.strictObject({ file: z.string().min(1).max(4000) }), z.strictObject({ keptAside: z.string() })),
  exportTeam: read(nothing, z.unknown()),
  /** Fills an empty database from a team file; refused when there are people or orders already. */
  initTeam: write(z.strictObject({ team: z.unknown() }), done),
  /** Fills an empty database with the sample shop: 8 people, 3 months of orders and chats, always the same. */
  loadSample: write(nothing, done),
}
