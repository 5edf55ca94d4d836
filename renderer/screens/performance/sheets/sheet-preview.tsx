import { useEffect, type ReactNode } from 'react'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { usePaperScale, type PaperSize } from '#renderer/kit/paper-size.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { CommissionDetails } from '#renderer/print/commission-details.tsx'
import { PerformanceSheets } from '#renderer/print/performance-sheets.tsx'
import { TeamSummary } from '#renderer/print/team-summary.tsx'
import { WhyContext } from '#renderer/print/why.tsx'
import { linkToWhy, type Paper } from '../shown-paper.ts'

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
  const { frame, scale } = usePaperScale(size, paper === 'summary' ? 'lying' : 'upright')
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
