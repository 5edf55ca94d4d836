import { readdirSync, readFileSync } from 'node:fs'

/** The process that holds a database: the one whose environment names it. */
export const dataProcess = (database: string): number => {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
      if (command.includes('process.js') && environment.includes(`ZHANGBAN_DATABASE=${database}`)) return Number(pid)
    } catch {
      // A process that ended between the two looks.
    }
  }
  throw new Error('no data process')
}

/** Does something while the data process stands still, so that nothing is answered before it is over. */
export const whileNothingIsAnswered = async (database: string, act: () => Promise<void>): Promise<void> => {
  const pid = dataProcess(database)
  process.kill(pid, 'SIGSTOP')
  try {
    await act()
  } finally {
    process.kill(pid, 'SIGCONT')
  }
}
