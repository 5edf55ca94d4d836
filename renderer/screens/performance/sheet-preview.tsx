import { useEffect, useRef, useState } from 'react'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { PerformanceSheets } from '#renderer/print/performance-sheets.tsx'

/** `true`: a millimetre of the screen is a millimetre of the paper at zoom 100 % · `width`: as wide as the window leaves room. */
export type PaperSize = 'true' | 'width'

/** A4 at 96 pixels an inch with its border, and the ground left and right of it; all of it grows and shrinks together. */
const wholeWidth = 794 + 2 + 48

const useScale = (size: PaperSize) => {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  const scale = size === 'true' || width === 0 ? 1 : Math.max(0.4, width / wholeWidth)
  return { frame, scale }
}

const OnePerson = ({ month, agent }: { month: string; agent: string }) => {
  const sheet = useQuery('performance.sheets', { month, agent })
  return <QueryView query={sheet}>{(value) => <PerformanceSheets value={value} />}</QueryView>
}

interface SheetPreviewProps {
  readonly month: string
  readonly agent: string | null
  readonly all: PerformanceSheet[]
  readonly size: PaperSize
}

/** The same components as on paper, fed by the same call that printing uses, each page in the frame of its sheet. */
export const SheetPreview = ({ month, agent, all, size }: SheetPreviewProps) => {
  const text = useText().performance
  const { frame, scale } = useScale(size)
  useEffect(() => frame.current?.scrollTo({ top: 0 }), [agent, month, frame])
  return (
    <div ref={frame} className="sheets-preview" role="region" aria-label={text.preview} tabIndex={0}>
      <div className="sheets-paper" style={{ zoom: scale }}>
        {agent === null ? <PerformanceSheets value={all} /> : <OnePerson key={agent} month={month} agent={agent} />}
      </div>
    </div>
  )
}
