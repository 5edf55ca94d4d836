const place = 'zhangban.decision-reasons'
const kept = 6
const offered = 5

/** The reasons with one used just now in front: no reason twice, at most six. */
export const withReason = (reasons: readonly string[], reason: string): readonly string[] => {
  const used = reason.trim()
  return used === '' ? reasons : [used, ...reasons.filter((other) => other !== used)].slice(0, kept)
}

/** Reasons used last on this computer, the latest first; none when the storage is empty or unreadable. */
export const latestReasons = (): readonly string[] => {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(place) ?? '[]')
    return Array.isArray(stored) ? stored.filter((reason) => typeof reason === 'string').slice(0, kept) : []
  } catch {
    return []
  }
}

/** Remembers a reason for the next decision; where nothing can be stored it is simply not offered again. */
export const rememberReason = (reason: string): void => {
  try {
    window.localStorage.setItem(place, JSON.stringify(withReason(latestReasons(), reason)))
  } catch {
    return
  }
}

/** Reasons offered for one click or key: those used last, then the usual ones; no reason twice, at most five. */
export const offeredReasons = (usual: readonly string[]): readonly string[] =>
  [...new Set([...latestReasons(), ...usual])].slice(0, offered)
