import { useEffect, useRef, useState } from 'react'
import type { RosterSettings } from '#shared/contract/roster-checks.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

/** Changes some of the settings; the rest stays. */
export type ChangeRules = (changes: Partial<RosterSettings>) => void

/**
 * The rules and how to change them. A change shows at once and is kept behind it; one made before the last is answered builds on what is
 * shown, and a refused one goes back to what is kept.
 */
export const useRules = () => {
  const query = useQuery('roster.settings', {})
  const text = useText().rosterChecks
  const { act } = useAction()
  const [wanted, setWanted] = useState<RosterSettings | null>(null)
  const latest = useRef<RosterSettings | null>(null)
  const pending = useRef(0)
  const { value } = query

  useEffect(() => {
    if (pending.current > 0) return
    latest.current = null
    setWanted(null)
  }, [value])

  const change: ChangeRules = (changes) => {
    const base = latest.current ?? value
    if (base === null) return
    const next = { ...base, ...changes }
    latest.current = next
    pending.current += 1
    setWanted(next)
    void act(call('roster.saveSettings', next), text.saved).then((kept) => {
      pending.current -= 1
      if (kept !== null || latest.current !== next) return
      latest.current = null
      setWanted(null)
    })
  }
  return { query, rules: wanted ?? value, change }
}
