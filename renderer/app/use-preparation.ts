import { useEffect, useRef } from 'react'
import { shouldPrepare, type Readiness } from './preparation.ts'
import { useJob } from './use-job.ts'
import { useQuery } from './use-query.ts'

/** What just came in is shown first, and a window that opens draws first. */
const pauseMilliseconds = 1_500

/**
 * Prepares chats whenever something new is there: quietly, with no message at its end. Once stopped or failed it waits for the next change
 * of the chats.
 */
export const usePreparation = (): void => {
  const { value, ask } = useQuery('chats.readiness', {})
  const { run, isRunning } = useJob('chats.prepare')
  const leftOver = useRef<Readiness | null>(null)
  const isLeftOverAsked = useRef(false)
  useEffect(() => {
    if (value === null || isRunning) return
    if (isLeftOverAsked.current) leftOver.current = value
    isLeftOverAsked.current = false
    if (!shouldPrepare(value, leftOver.current)) return
    const start = async (): Promise<void> => {
      if (isLeftOverAsked.current) return
      const result = await run({})
      const hasMade = result.ok && result.value.days + result.value.messages > 0
      if (hasMade) leftOver.current = null
      else isLeftOverAsked.current = true
      ask()
    }
    const timer = setTimeout(() => void start(), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [value, isRunning, run, ask])
}
