import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Surroundings } from './command.ts'

type Env = Surroundings['env']

const appName = 'Zhangban'

/** Where Electron keeps the data of an app of our name on this system. */
const userDataFolder = (env: Env): string => {
  if (process.platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), appName)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', appName)
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), appName)
}

/** The database a command works on: as given, else the one the window uses. Absolute. */
export const databaseFile = (given: string | null, { env, folder }: Pick<Surroundings, 'env' | 'folder'>): string => {
  if (given !== null) return resolve(folder, given)
  if (env['ZHANGBAN_DEFAULT_DATABASE']) return resolve(folder, env['ZHANGBAN_DEFAULT_DATABASE'])
  return join(env['ZHANGBAN_DATA'] ? resolve(folder, env['ZHANGBAN_DATA']) : userDataFolder(env), 'zhangban.db')
}

/** The folder relative paths start from: where the user stands. `npm run` itself goes to the folder of the project. */
export const startFolder = (env: Env): string =>
  (env['npm_lifecycle_event'] === 'cli' ? env['INIT_CWD'] : undefined) ?? process.cwd()
