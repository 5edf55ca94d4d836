import { useEffect, useState } from 'react'
import type { DayNeeds } from '#shared/contract/roster-month.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Board } from '#shared/rules/roster/board.ts'
import { call } from '#renderer/app/call.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { coverageOf, type Coverage } from './coverage.ts'
import { CoverageChart } from './coverage-chart.tsx'
import { fillOf } from './coverage-hatching.tsx'
import { useLackSentence } from './lack-sentence.ts'
import type { MonthView } from './month-view.ts'
import type { ShiftLook } from './shift-look.ts'

type MonthNeeds = readonly { readonly date: string; readonly people: readonly number[] }[]

/** Needed people by replaying the chats, asked once a month shown: replaying takes too long to be asked again with every edit. Empty = unknown. */
const useReplayedNeeds = (month: Month, isAsked: boolean): MonthNeeds => {
  const [needs, setNeeds] = useState<MonthNeeds>([])
  useEffect(() => {
    let isOver = false
    if (isAsked)
      void call('roster.monthNeeds', { month }).then((answer) => {
        if (!isOver) setNeeds(answer.ok ? answer.value : [])
      })
    return () => {
      isOver = true
    }
  }, [month, isAsked])
  return needs
}

const neededOn = (date: string, adopted: readonly DayNeeds[], replayed: MonthNeeds): readonly number[] | null => {
  const people = (adopted.find((day) => day.date === date) ?? replayed.find((day) => day.date === date))?.people
  return people?.some((count) => count > 0) ? people : null
}

interface CoverageStripProps {
  readonly view: MonthView
  readonly looks: readonly ShiftLook[]
  readonly column: number
}

const kindNames = (board: Board, { kinds }: Coverage, looks: readonly ShiftLook[]) =>
  board.kinds.flatMap(({ kind }, index) => {
    const look = looks.find(({ code }) => code === kind.code)
    return look && kinds[index]?.some((count) => count > 0) ? [look] : []
  })

/** The chosen day by half-hour: who is on, by shift, against how many are needed; what lacks in one sentence. */
export const CoverageStrip = ({ view, looks, column }: CoverageStripProps) => {
  const text = useText().rosterGrid.strip
  const format = useFormat()
  const { board, month } = view
  const date = board.days[board.first + column] ?? null
  const isAdopted = month.needs.length > 0
  const replayed = useReplayedNeeds(month.month, !isAdopted)
  const needed = date === null ? null : neededOn(date, month.needs, replayed)
  const coverage = coverageOf(board, board.first + column)
  const lack = useLackSentence(coverage.total, needed, month.openHours)
  return (
    <section className="coverage panel" aria-label={text.title(format.date(date))}>
      <h3>
        {text.title(format.date(date))}
        <span className="coverage-legend">
          {kindNames(board, coverage, looks).map(({ code, name, colour }) => (
            <span key={code}>
              <svg className="coverage-sample" aria-hidden>
                <rect width={14} height={12} fill={fillOf(colour)} />
              </svg>
              {name}
            </span>
          ))}
          {needed === null ? null : (
            <span>
              <i className="coverage-line" />
              {isAdopted ? text.needed : text.neededReplay}
            </span>
          )}
        </span>
      </h3>
      <p className={lack.lacks.length > 0 ? 'coverage-sentence bad' : 'coverage-sentence mute'}>
        {lack.sentence}
        {needed === null ? (
          <span className="mute">
            {' '}
            {text.noNeeds} <a href={linkTo('roster', { tab: 'demand', month: month.month })}>{text.noNeedsLink}</a>
          </span>
        ) : null}
      </p>
      <CoverageChart
        coverage={coverage}
        colours={board.kinds.map(({ kind }) => looks.find(({ code }) => code === kind.code)?.colour ?? 'slate')}
        needed={needed}
        openHours={month.openHours}
        lacks={lack.lacks}
        label={text.chart(format.date(date), lack.sentence)}
      />
    </section>
  )
}
