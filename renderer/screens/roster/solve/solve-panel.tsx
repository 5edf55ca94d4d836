import { useState } from 'react'
import { Button, InputNumber } from 'antd'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SolveResult } from './solve-result.tsx'
import { SolveRunning } from './solve-running.tsx'
import { discardWork, keepSearch, useSolveWork } from './solve-work.ts'
import './solve.css'

const usualSeconds = 60

const isMonth = (value: string | undefined): value is Month =>
  value !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

const thisMonth = (): Month => {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}` as Month
}

interface StartProps {
  readonly month: RosterMonth
  readonly isRunning: boolean
  readonly onStart: (seconds: number) => void
}

const Start = ({ month, isRunning, onStart }: StartProps) => {
  const text = useText().rosterSolve
  const [seconds, setSeconds] = useState(usualSeconds)
  return (
    <form
      className="solve-start"
      onSubmit={(event) => {
        event.preventDefault()
        onStart(seconds)
      }}
    >
      <MonthPicker value={month.month} onChange={(next) => goTo('roster', { tab: 'solve', month: next })} />
      <label htmlFor="solve-seconds">{text.seconds}</label>
      <InputNumber
        id="solve-seconds"
        min={1}
        max={3600}
        precision={0}
        value={seconds}
        onChange={(value) => setSeconds(value ?? usualSeconds)}
      />
      <Button type="primary" htmlType="submit" disabled={isRunning}>
        {text.start}
      </Button>
      <span className="mute">{text.about}</span>
    </form>
  )
}

const Desk = ({ month }: { readonly month: RosterMonth }) => {
  const text = useText().rosterSolve
  const work = useSolveWork()
  const { run, cancel, progress, isRunning } = useJob('roster.solve')
  const start = (seconds: number): void => void keepSearch(month, run({ month: month.month, seconds }))
  return (
    <div className="solve-desk">
      <Start month={month} isRunning={isRunning} onStart={start} />
      {isRunning && work ? <SolveRunning work={work} progress={progress} onCancel={cancel} /> : null}
      {work?.failure ? <FailureNotice failure={work.failure} onRetry={discardWork} /> : null}
      {work === null && !isRunning ? <EmptyNotice title={text.none.title} text={text.none.text} /> : null}
      {work?.solved ? <Result solvedMonth={work.solved.month} shown={month} /> : null}
    </div>
  )
}

/** A result belongs to its own month, whichever is chosen for the next search. */
const Result = ({ solvedMonth, shown }: { readonly solvedMonth: Month; readonly shown: RosterMonth }) => {
  const query = useQuery('roster.month', solvedMonth === shown.month ? null : { month: solvedMonth })
  const work = useSolveWork()
  const month = solvedMonth === shown.month ? shown : query.value
  if (!work?.solved || month === null) return null
  return <SolveResult month={month} work={work} solved={work.solved} />
}

/** Fills a month: how long, how far, what it costs, adopt or not. Route: `month`. */
export const SolvePanel = () => {
  const { query } = useRoute()
  const month = isMonth(query['month']) ? query['month'] : thisMonth()
  const asked = useQuery('roster.month', { month })
  return <QueryView query={asked}>{(value) => <Desk month={value} />}</QueryView>
}
