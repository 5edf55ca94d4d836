import type { Role } from './open-message.ts'

/** Tells from their names alone who the people of a log are. */
export interface Parties {
  /** true: another buyer, or a day further back, begins another conversation; false: the log marks them itself */
  readonly splits: boolean
  learn(sender: string): void
  /** null when the name says nothing */
  roleOf(sender: string): Role | null
}

/** For logs in which no name says anything. */
export const strangers = (): Parties => ({ splits: false, learn: () => undefined, roleOf: () => null })

const mostAccounts = 1000
const platformNames: ReadonlyMap<string, Role> = new Map([
  ['服务助手', 'auto'],
  ['系统消息', 'system'],
])

/**
 * Taobao and Tmall (rule 16): sub-accounts hold a colon, `店铺:小美`; what stands before it is the shop's main account; as soon as the log
 * has shown one sub-account, everybody else is a buyer. `店铺:服务助手` is the robot.
 */
export const taobaoParties = (): Parties => {
  const mainAccounts = new Set<string>()
  return {
    splits: true,
    learn: (sender) => {
      const colon = sender.indexOf(':')
      if (colon > 0 && mainAccounts.size < mostAccounts) mainAccounts.add(sender.slice(0, colon))
    },
    roleOf: (sender) => {
      const platform = platformNames.get(sender.slice(sender.lastIndexOf(':') + 1))
      if (platform) return platform
      if (sender.includes(':') || mainAccounts.has(sender)) return 'agent'
      return mainAccounts.size > 0 ? 'buyer' : null
    },
  }
}

/** JD: `jimi_…` is the robot, a name with `****` a buyer; who else speaks only the roster knows (rules 16, 17). */
export const jdParties = (): Parties => ({
  splits: false,
  learn: () => undefined,
  roleOf: (sender) => {
    if (/^jimi_/i.test(sender)) return 'auto'
    return sender.includes('****') ? 'buyer' : null
  },
})
