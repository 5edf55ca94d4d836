import { join } from 'node:path'
import { appFolder } from './places.ts'

/** Where `npm run package` leaves what users get, and where the build that tests drive is made. */
export const packageFolders = { release: join(appFolder, 'out', 'release'), test: join(appFolder, 'out', 'test') }

/** The program inside the test build, on the system that made it. */
export function packagedExecutable(): string {
  if (process.platform === 'win32') return join(packageFolders.test, 'win-unpacked', 'Zhangban.exe')
  if (process.platform === 'darwin') return join(packageFolders.test, 'mac', 'Zhangban.app/Contents/MacOS/Zhangban')
  return join(packageFolders.test, 'linux-unpacked', 'zhangban')
}
