import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** A file of the app as the bundle lays it out, seen from the folder the app runs in. */
export const appFile = (...parts: string[]): string => join(app.getAppPath(), 'dist', ...parts)

/** The same file outside the archive of a packaged app, for a program that cannot read inside it. */
export const unpackedFile = (...parts: string[]): string => {
  const inside = appFile(...parts)
  const outside = inside.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
  return existsSync(outside) ? outside : inside
}

/** The shop's file: in the user's own data folder. */
export const databasePath = (): string => join(app.getPath('userData'), 'zhangban.db')
