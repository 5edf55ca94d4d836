import { useMemo, useRef } from 'react'
import { App } from 'antd'
import type { RosterFinding } from '#shared/contract/roster-checks.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { Block } from './block.ts'
import { blockOfFinding, findingMarks, spotPlaces } from './finding-spots.ts'
import type { GridLayout } from './grid-rows.ts'
import type { MonthView } from './month-view.ts'

/** Outlines of the findings, and the jump to one of them or to the next. */
export const useFindings = (view: MonthView, layout: GridLayout, onSelect: (block: Block) => void) => {
  const text = useText().rosterGrid.told
  const { message } = App.useApp()
  const places = useMemo(() => spotPlaces(view.board, layout.order), [view.board, layout])
  const marks = useMemo(() => findingMarks(view.findings, places), [view.findings, places])
  const at = useRef(-1)
  const jump = (finding: RosterFinding): void => {
    at.current = view.findings.indexOf(finding)
    const block = blockOfFinding(finding, places)
    if (block !== null) onSelect(block)
  }
  const next = (by: 1 | -1): void => {
    const spots = view.findings.filter((finding) => blockOfFinding(finding, places) !== null)
    const current = spots.indexOf(view.findings[at.current] as RosterFinding)
    const finding = spots[(current + by + spots.length) % Math.max(1, spots.length)]
    if (finding === undefined) void message.info(text.noFinding)
    else jump(finding)
  }
  return { marks, jump, next }
}
