/** A command and its arguments, as `spawn` takes them. */
export interface Command {
  command: string
  args: string[]
}

/** Windows and macOS always have one; Linux has one when a variable names it. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** The same command with a display of its own on Linux, so that tests neither need nor disturb a desktop. */
export function onOwnDisplay({ command, args }: Command): Command {
  if (process.platform !== 'linux') return { command, args }
  return { command: 'xvfb-run', args: ['-a', '-s', '-screen 0 1600x1000x24', command, ...args] }
}
