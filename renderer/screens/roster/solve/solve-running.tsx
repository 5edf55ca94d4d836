import { useEffect, useState } from 'react'
import { Button } from 'antd'
import type { Progress } from '#shared/contract/method.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { markStopping, type SolveWork } from './solve-work.ts'

/** Seconds since a moment, counted while this is shown. */
const useSeconds = (since: number): number => {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - since) / 1000))
}

interface SolveRunningProps {
  readonly work: SolveWork
  readonly progress: Progress | null
  readonly onCancel: () => void
}

/** A search under way: the best so far, what it cannot fall below, and both ways to end it. */
export const SolveRunning = ({ work, progress, onCancel }: SolveRunningProps) => {
  const text = useText().rosterSolve
  const kit = useText().kit
  const format = useFormat()
  const seconds = useSeconds(work.startedAt)
  const found = progress?.found
  const points = (value: number | null | undefined): string =>
    value === null || value === undefined ? text.nothingYet : text.pointsOf(format.count(Math.ceil(value)))
  const facts = [
    { name: text.now.points, value: points(found?.objective) },
    { name: text.now.bound, value: points(found?.bound) },
    { name: text.now.gap, value: typeof found?.gap === 'number' ? `${(found.gap * 100).toFixed(1)}%` : '–' },
    { name: text.now.seconds, value: text.secondsOf(format.count(seconds)) },
  ]
  const title = text.running(format.month(work.month as Month))
  return (
    <section className="solve-running" role="status" aria-label={title}>
      <h3>{progress?.phase === 'checking' ? text.explaining : title}</h3>
      <dl className="solve-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="solve-actions">
        <Button
          disabled={work.isStopping}
          onClick={() => {
            markStopping()
            void call('roster.stopSolving', {})
          }}
        >
          {work.isStopping ? text.stopping : text.stop}
        </Button>
        <Button onClick={onCancel}>{kit.cancel}</Button>
      </div>
    </section>
  )
}
