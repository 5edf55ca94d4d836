import { useState } from 'react'
import { Button, Input } from 'antd'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { SolvedRoster } from '#shared/contract/roster-solve.ts'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SolveClash } from './solve-clash.tsx'
import { SolveCosts } from './solve-costs.tsx'
import { SolveGrid } from './solve-grid.tsx'
import { SolvePeople } from './solve-people.tsx'
import { basisOf, discardWork, markAdopted, type SolveWork } from './solve-work.ts'

interface SolveResultProps {
  readonly month: RosterMonth
  readonly work: SolveWork
  readonly solved: SolvedRoster
}

/** The result with other cells in the month is what the next comparison starts from. */
const adoptedBasis = ({ month }: RosterMonth, solved: SolvedRoster): string =>
  JSON.stringify(solved.assignments.filter(({ date }) => date.startsWith(month)))

const Adopt = ({ month, work, solved }: SolveResultProps) => {
  const text = useText().rosterSolve
  const { act, isBusy } = useAction()
  const [reason, setReason] = useState('')
  const isPublished = month.published !== null
  if (work.isAdopted)
    return (
      <div className="solve-actions">
        <span>{text.adopted}</span>
        <Button onClick={() => goTo('roster', { tab: 'grid', month: month.month })}>{text.toCell}</Button>
        <Button onClick={discardWork}>{text.discard}</Button>
      </div>
    )
  const adopt = async (): Promise<void> => {
    const edit = {
      month: month.month,
      cells: solved.assignments,
      marks: [],
      reason: isPublished ? reason.trim() : null,
    }
    const kept = await act(call('roster.edit', edit), text.adopted)
    if (kept) markAdopted(adoptedBasis(month, solved))
  }
  const isOutdated = basisOf(month) !== work.basis
  return (
    <form
      className="solve-actions"
      onSubmit={(event) => {
        event.preventDefault()
        void adopt()
      }}
    >
      {isPublished ? (
        <>
          <label htmlFor="solve-reason">{text.reason}</label>
          <Input
            id="solve-reason"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className="solve-reason"
          />
        </>
      ) : null}
      <Button type="primary" htmlType="submit" loading={isBusy} disabled={isPublished && reason.trim() === ''}>
        {isPublished ? text.adoptPublished : text.adopt}
      </Button>
      <Button onClick={discardWork}>{text.discard}</Button>
      {isOutdated ? <span className="solve-warn">{text.outdated}</span> : null}
    </form>
  )
}

/** What came of a search: how good, what it costs, who works how much, the month; or which rules clash. */
export const SolveResult = ({ month, work, solved }: SolveResultProps) => {
  const text = useText().rosterSolve
  const format = useFormat()
  const { status, objective, bound, gap, seconds, isStopped } = solved
  const points = (value: number | null): string => (value === null ? '–' : format.count(Math.ceil(value)))
  const isFilled = objective !== null
  return (
    <section className="solve-result" aria-label={text.title}>
      <h3>
        {format.month(month.month)} · {text.status[status](points(objective), points(bound), gap)}
      </h3>
      <p className="mute">
        {[text.tookSeconds(format.count(Math.round(seconds))), ...(isStopped ? [text.stopped] : [])].join(' · ')}
      </p>
      {isFilled ? (
        <>
          <Adopt month={month} work={work} solved={solved} />
          <div className="solve-tables">
            <SolveCosts solved={solved} />
            <SolvePeople month={month} solved={solved} />
          </div>
          <SolveGrid month={month} solved={solved} />
        </>
      ) : (
        <>
          {status === 'infeasible' ? <SolveClash solved={solved} /> : null}
          <div className="solve-actions">
            <Button onClick={discardWork}>{text.discard}</Button>
          </div>
        </>
      )}
    </section>
  )
}
