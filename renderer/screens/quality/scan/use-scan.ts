import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/contract/failure.ts'
import { onPush } from '#renderer/app/call.ts'
import { useJob } from '#renderer/app/use-job.ts'
import type { ScanDays } from './scan-span.ts'

export type ScanSummary = OutputOf<'quality.scan'>

/** Changes come in bursts; one scan after them is enough. */
const pause = 150

/** Scans a span when it is shown and again after every change, which costs nothing for days that are as they were. */
export const useScan = ({ from, to }: ScanDays, onDone: () => void) => {
  const { run, cancel, progress, isRunning } = useJob('quality.scan')
  const [summary, setSummary] = useState<ScanSummary | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const turn = useRef(0)
  const done = useEffectEvent(onDone)
  const start = useCallback(async () => {
    const own = ++turn.current
    const result = await run({ from, to })
    if (own !== turn.current) return
    setFailure(result.ok ? null : result.failure)
    if (result.ok) setSummary(result.value)
  }, [run, from, to])
  useEffect(() => {
    if (summary !== null) done()
  }, [summary])
  useEffect(() => {
    const turns = turn
    let timer = setTimeout(() => void start(), 0)
    const stop = onPush((push) => {
      if (push.topic !== 'changed' && !(push.topic === 'data' && push.state === 'ready')) return
      clearTimeout(timer)
      timer = setTimeout(() => void start(), pause)
    })
    return () => {
      stop()
      clearTimeout(timer)
      turns.current++
    }
  }, [start])
  const isOfSpan = summary !== null && summary.from === from && summary.to === to
  return { summary: isOfSpan ? summary : null, failure, progress, isRunning, cancel, start }
}
