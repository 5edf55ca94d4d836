import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Backup } from '#shared/contract/settings.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { expiredBackups } from '#shared/rules/backup-retention.ts'
import { outputRefusal } from '#files/output-file.ts'
import { folderInSettings, inOneOf, isMissing, notedFolder, noteFolder, placesOf, setAside } from './backup-places.ts'
import { extractCopy, isSoundCopy, listBackups, makeBackup, removeBackups, type CopyPlace } from './db/backup.ts'
import { databaseRefusal } from './db/database-failure.ts'
import { newestVersion } from './db/migrate.ts'
import { shrinkLog } from './db/log-file.ts'
import { openDatabase } from './db/open.ts'
import { sqlOf, type Sql } from './db/sql.ts'
import { openBeside } from './db/write-connection.ts'
import { WriteGate } from './write-gate.ts'

export interface FileOptions {
  readonly path: string
  /** make the file when it is missing; otherwise it stays closed with `database-missing` */
  readonly create: boolean
  readonly now: () => LocalTime
  readonly busyTimeout?: number
}

const replaceBy = async (path: string, backup: string): Promise<void> => {
  const draft = `${path}.restoring`
  rmSync(draft, { force: true })
  await extractCopy(backup, draft)
  for (const file of [`${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
  renameSync(draft, path)
}

/** The shop's one file: open or, with the reason, not; its copies; and putting a copy in its place. */
export class DatabaseFile {
  readonly path: string
  /** number of the newest migration this version knows */
  readonly schema = newestVersion()
  /** every write to the file passes here, and so does putting another file in its place */
  readonly writes = new WriteGate()
  readonly #options: FileOptions
  #opening = 0
  #sql: Sql | null = null
  #refusal: Error | null = null
  /** the backup folder noted beside the file */
  #noted: string | null = null
  /** copies and restores one after the other: they use the same files */
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(options: FileOptions) {
    this.#options = options
    this.path = options.path
  }

  /** Opens the file, or remembers why it could not be opened: the window then still shows and restores copies. */
  static async open(options: FileOptions): Promise<DatabaseFile> {
    const file = new DatabaseFile(options)
    await file.#open(options.create).catch((error: unknown) => file.#stayClosed(error))
    return file
  }

  /** The open database; throws the refusal that kept it from opening. */
  get sql(): Sql {
    if (this.#sql === null) throw this.#refusal ?? new Refusal('database-missing', { path: this.path })
    return this.#sql
  }

  /** Another number after every opening: what was read before a restore is told from what is read after it. */
  get opening(): number {
    return this.#opening
  }

  /** A second connection for one long write; see {@link openBeside}. Throws the refusal that kept the file from opening. */
  openBeside(): Sql {
    return openBeside(this.sql.database.name, this.#options.busyTimeout)
  }

  /** Call after a long write, before anybody else writes; see {@link shrinkLog}. */
  shrinkLog(): Promise<void> {
    return shrinkLog(this.path)
  }

  /** The file and the log beside it: what has not moved into the file yet is in there. */
  get bytes(): number {
    return [this.path, `${this.path}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0)
  }

  /** The folder the settings name, or, as long as the file is not open, the one noted beside it; null: the default. */
  get chosenBackupFolder(): string | null {
    return this.#sql === null ? this.#noted : folderInSettings(this.#sql, this.#noted)
  }

  /** The chosen folder, else `backups` beside the file. */
  get backupFolder(): string {
    return this.#places[0].folder
  }

  /** True when a folder was chosen and is not there now; the default one is made with the first copy. */
  get isBackupFolderMissing(): boolean {
    return this.chosenBackupFolder !== null && isMissing(this.backupFolder)
  }

  /**
   * The copies, newest first: of the chosen folder, and what had to be kept beside the file because that folder took nothing. When neither the file
   * opens nor the chosen folder is there, everything beside the file.
   */
  backups(): Backup[] {
    const [own, ...beside] = this.#places
    const isLastResort = this.#sql === null && this.isBackupFolderMissing
    const others = beside.flatMap(listBackups).filter(({ reason }) => isLastResort || reason.startsWith('before-'))
    return [...listBackups(own), ...others].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  }

  /** Call after every write: the folder it may have chosen is noted beside the file. */
  async noteBackupFolder(): Promise<void> {
    const chosen = this.chosenBackupFolder
    await noteFolder(this.path, chosen)
    this.#noted = chosen
  }

  /** Refuses a folder that is not absolute or cannot be written to, before it becomes the place of the copies. */
  checkBackupFolder(folder: string): void {
    try {
      if (!isAbsolute(folder)) throw new Error('relative')
      mkdirSync(folder, { recursive: true })
      const trial = join(folder, `.trial-${process.pid}`)
      writeFileSync(trial, '')
      rmSync(trial)
    } catch (error) {
      throw outputRefusal(error, { folder })
    }
  }

  get #places(): [CopyPlace, ...CopyPlace[]] {
    return placesOf(this.path, this.chosenBackupFolder)
  }

  /** A copy that must be made before something else may happen: beside the file when the chosen folder does not take it. */
  #keep(database: Sql['database'], reason: Backup['reason']): Promise<Backup> {
    return inOneOf(this.#places, (place) => makeBackup(database, place, reason, this.#options.now()))
  }

  #alone<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(act)
    this.#turn = result.catch(() => undefined)
    return result
  }

  /** Copies the file while it is in use, and after a daily copy removes those the retention rule no longer keeps. */
  backUp(reason: Backup['reason'], onPages?: (done: number, total: number) => void): Promise<Backup> {
    const { now } = this.#options
    return this.#alone(async () => {
      const [place] = this.#places
      const made = await makeBackup(this.sql.database, place, reason, now(), onPages)
      if (reason === 'daily') removeBackups(expiredBackups(this.backups(), now()))
      return made
    })
  }

  /**
   * Puts a verified copy in the file's place, after the writes that came before; the present file is kept aside first. Returns where,
   * '' when there was none.
   */
  restore(backup: string): Promise<string> {
    return this.#alone(() => this.writes.alone(() => this.#restore(backup)))
  }

  async #restore(backup: string): Promise<string> {
    if (!existsSync(backup)) throw new Refusal('file-missing', { path: backup })
    if (!isSoundCopy(backup)) throw new Refusal('backup-invalid', { path: backup })
    this.#refuseOthers()
    const aside = await this.#keepPresent()
    this.#shut()
    try {
      await replaceBy(this.path, backup)
      await this.#open(false)
      return aside
    } catch (error) {
      if (aside !== '' && isSoundCopy(aside)) await replaceBy(this.path, aside)
      await this.#open(false).catch((reason: unknown) => this.#stayClosed(reason))
      throw databaseRefusal(error, { path: this.path }) ?? error
    }
  }

  /** Stops a long write, waits for the other writes and copies that were asked for, and closes the file. */
  async close(): Promise<void> {
    await this.writes.close()
    await this.#turn
    this.#shut()
  }

  #shut(): void {
    this.#sql?.database.close()
    this.#sql = null
  }

  async #open(mayCreate: boolean): Promise<void> {
    const { busyTimeout } = this.#options
    this.#noted = notedFolder(this.path)
    this.#sql = await openDatabase(this.path, {
      create: mayCreate,
      keepCopy: async (database) => {
        this.#noted = folderInSettings(sqlOf(database), this.#noted)
        await this.#keep(database, 'before-migration')
      },
      ...(busyTimeout === undefined ? {} : { busyTimeout }),
    })
    this.#refusal = null
    this.#opening++
    // A note that cannot be written now is written after the next write; the file is open all the same.
    await this.noteBackupFolder().catch(() => undefined)
  }

  /** Leaving WAL mode needs the file alone: a second program that has it open would go on writing into the file that is put aside. */
  #refuseOthers(): void {
    if (this.#sql === null) return
    const { database } = this.#sql
    try {
      database.pragma('journal_mode = DELETE')
    } catch {
      throw new Refusal('database-locked', { path: this.path })
    } finally {
      database.pragma('journal_mode = WAL')
    }
  }

  #stayClosed(error: unknown): void {
    this.#refusal = error instanceof Error ? error : new Error(String(error))
  }

  async #keepPresent(): Promise<string> {
    const { now } = this.#options
    if (!existsSync(this.path)) return ''
    if (this.#sql === null) return setAside(this.path, this.#places, now())
    return (await this.#keep(this.#sql.database, 'before-restore')).file
  }
}
