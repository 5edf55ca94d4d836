import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { CommissionDetails } from '#renderer/print/commission-details.tsx'
import { PerformanceSheets } from '#renderer/print/performance-sheets.tsx'
import { TeamSummary } from '#renderer/print/team-summary.tsx'
import { WhyContext } from '#renderer/print/why.tsx'
import { linkToWhy, type Paper } from '../shown-paper.ts'

/** `true`: a millimetre of the screen is a millimetre of the paper at zoom 100 % · `width`: as wide as the window leaves room. */
export type PaperSize = 'true' | 'width'

/** A4 at 96 pixels an inch, upright and lying, with its border, and the ground left and right of it; all of it grows and shrinks together. */
const wholeWidths = { upright: 794 + 2 + 48, lying: 1123 + 2 + 48 }

const useScale = (size: PaperSize, paper: Paper) => {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  const wholeWidth = paper === 'summary' ? wholeWidths.lying : wholeWidths.upright
  const scale = size === 'true' || width === 0 ? 1 : Math.max(0.4, width / wholeWidth)
  return { frame, scale }
}

interface Whose {
  readonly month: string
  readonly agent: string
}

const OnePerson = ({ month, agent }: Whose) => {
  const sheet = useQuery('performance.sheets', { month, agent })
  return <QueryView query={sheet}>{(value) => <PerformanceSheets value={value} />}</QueryView>
}

const OneDetail = ({ month, agent }: Whose) => {
  const details = useQuery('performance.details', { month, agent })
  return <QueryView query={details}>{(value) => <CommissionDetails value={value} />}</QueryView>
}

const Summary = ({ month }: { month: string }) => {
  const summary = useQuery('performance.summary', { month })
  return <QueryView query={summary}>{(value) => <TeamSummary value={value} />}</QueryView>
}

interface SheetPreviewProps {
  readonly month: string
  readonly agent: string | null
  readonly all: PerformanceSheet[]
  readonly size: PaperSize
  readonly paper: Paper
}

const PaperOf = ({ month, agent, all, paper }: Omit<SheetPreviewProps, 'size'>): ReactNode => {
  if (paper === 'summary') return <Summary month={month} />
  if (agent === null) return <PerformanceSheets value={all} />
  return paper === 'sheets' ? (
    <OnePerson key={agent} month={month} agent={agent} />
  ) : (
    <OneDetail key={agent} month={month} agent={agent} />
  )
}

/** The same components as on paper, fed by the same calls that printing uses, each page in the frame of its sheet; figures lead to their why. */
export const SheetPreview = ({ month, agent, all, size, paper }: SheetPreviewProps) => {
  const text = useText().performance
  const { frame, scale } = useScale(size, paper)
  useEffect(() => frame.current?.scrollTo({ top: 0 }), [agent, month, paper, frame])
  return (
    <div ref={frame} className="sheets-preview" role="region" aria-label={text.preview} tabIndex={0}>
      {paper === 'details' && agent === null ? (
        <EmptyNotice title={text.choose.title} text={text.choose.text} />
      ) : (
        <div className="sheets-paper" style={{ zoom: scale }}>
          <WhyContext value={linkToWhy}>
            <PaperOf month={month} agent={agent} all={all} paper={paper} />
          </WhyContext>
        </div>
      )}
    </div>
  )
}
