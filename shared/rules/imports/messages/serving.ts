import { dayAfter } from '../../../kit/local-time.ts'
import type { Line } from './message.ts'

/** `由 X 转交给 Y`: the chat goes from one agent to another at once. */
const transfer = /由\s*(.{1,60}?)\s*转[交接]给?\s*([^\s，。,；;【]{1,60})/

/** Robots and queues that hand chats out and serve nobody themselves. */
const dispenser = /服务助手|机器人|智能|系统|自动|分流/

/** Who hands a chat to whom; null when the line says no such thing. */
export const transferIn = (text: string): { readonly from: string | null; readonly to: string } | null => {
  const found = transfer.exec(text)
  const [, from = '', to = ''] = found ?? []
  return found === null ? null : { from: dispenser.test(from) ? null : from, to }
}

/** A line with who says it, as far as serving is concerned: an agent's account, or nobody's. */
export interface ServedLine {
  readonly line: Line
  /** the account an agent speaks from; null for everybody else's lines */
  readonly spokenBy: string | null
  /** an account that sent something by itself, which shows whose chat it was when nobody spoke */
  readonly sentBy: string | null
  readonly handed: { readonly from: string | null; readonly to: string } | null
}

/** A pause after which who served before says nothing about who serves now. */
const longestPause = 2 * 3600

/** Seconds between two moments, whichever comes first; Infinity when a whole day or more lies between their days. */
const apart = (a: Line, b: Line): number => {
  const [first, last] = a.day <= b.day ? [a, b] : [b, a]
  if (first.day === last.day) return Math.abs(last.second - first.second)
  return dayAfter(first.day, 1) === last.day ? 86_400 + last.second - first.second : Number.POSITIVE_INFINITY
}

const stretchesOf = (lines: readonly ServedLine[]): ServedLine[][] => {
  const stretches: ServedLine[][] = []
  for (const next of lines) {
    const current = stretches.at(-1)
    const last = current?.at(-1)
    if (current && last && apart(last.line, next.line) <= longestPause) current.push(next)
    else stretches.push([next])
  }
  return stretches
}

/** The first one who serves in a stretch: who speaks first, or between whom the chat is handed over before anybody speaks. */
const firstServing = (stretch: readonly ServedLine[]): string | null => {
  for (const { spokenBy, handed } of stretch) {
    const found = spokenBy ?? handed?.from ?? handed?.to ?? null
    if (found !== null) return found
  }
  return stretch.find(({ sentBy }) => sentBy !== null)?.sentBy ?? null
}

/**
 * The account each line belongs to: the last agent who spoke; before the first, the first who speaks. A hand-over switches at once. After a
 * pause of two hours it begins anew; a stretch in which nobody speaks belongs to who served last, else to `fallback`.
 */
export const servingAccounts = (
  lines: readonly ServedLine[],
  earlier: string | null,
  fallback: string,
): { readonly accounts: readonly string[]; readonly last: string | null } => {
  const accounts: string[] = []
  let last = earlier
  for (const stretch of stretchesOf(lines)) {
    let serving = firstServing(stretch) ?? last
    for (const { line, spokenBy, handed } of stretch) {
      serving = handed?.to ?? spokenBy ?? serving
      accounts.push(line.account ?? serving ?? fallback)
      serving = line.account ?? serving
    }
    last = serving
  }
  return { accounts, last }
}
