import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Evidence } from '#shared/contract/chats.ts'
import { useLanguage } from '#renderer/kit/language.tsx'
import { EvidenceFoot, EvidenceHead, EvidenceHeadAgain } from './chat-evidence-head.tsx'
import { EvidenceTable } from './chat-evidence-table.tsx'
import { evidenceRows, pageStarts, type EvidenceRow } from './evidence-lines.ts'
import './print.css'
import './chat-evidence.css'

/** Millimetres of the page between its margins, as print.css sets them, less a hair for rounding. */
const paper = { width: 180, height: 272.5 - 1.5 }

const heightOf = (root: HTMLElement, selector: string): number =>
  [...root.querySelectorAll(selector)].reduce((sum, element) => sum + element.getBoundingClientRect().height, 0)

/** First rows of the pages, from the heights as drawn. The table is as wide as the page between its margins, whatever the zoom: it is the measure. */
const measured = (root: HTMLElement, rows: readonly EvidenceRow[]): readonly number[] => {
  const scale = paper.width / (root.querySelector('table')?.getBoundingClientRect().width ?? paper.width)
  const drawn = [...root.querySelectorAll('tbody tr')].map((row, index) => ({
    height: row.getBoundingClientRect().height * scale,
    isHeading: rows[index]?.kind === 'day' || rows[index]?.kind === 'gap',
  }))
  const around = heightOf(root, 'thead') + heightOf(root, '.evidence-foot')
  const room = (head: string) => paper.height - (heightOf(root, head) + around) * scale
  return pageStarts(drawn, room('.evidence-head'), room('.evidence-again'))
}

interface PagesProps {
  readonly evidence: Evidence
  readonly rows: readonly EvidenceRow[]
  readonly starts: readonly number[]
}

const Pages = ({ evidence, rows, starts }: PagesProps) => {
  const language = useLanguage()
  return starts.map((start, index) => (
    <article key={start} lang={language} className="paper-page paper-evidence-page">
      {index === 0 ? <EvidenceHead evidence={evidence} /> : <EvidenceHeadAgain evidence={evidence} />}
      <EvidenceTable rows={rows.slice(start, starts[index + 1])} />
      <EvidenceFoot evidence={evidence} page={index + 1} of={starts.length} />
    </article>
  ))
}

/**
 * Whole days of a chat as evidence, on as many A4 pages as it takes. Everything is drawn once in one piece to measure it, then page by
 * page before anything is painted; without a window it stays in one piece.
 */
export const ChatEvidence = ({ value }: { value: Evidence }) => {
  const language = useLanguage()
  const rows = useMemo(() => evidenceRows(value), [value])
  const whole = useRef<HTMLElement>(null)
  const [pages, setPages] = useState<{
    readonly of: Evidence
    readonly in: string
    readonly starts: readonly number[]
  } | null>(null)
  const isMeasured = pages !== null && pages.of === value && pages.in === language
  useLayoutEffect(() => {
    if (isMeasured || whole.current === null) return
    setPages({ of: value, in: language, starts: measured(whole.current, rows) })
  }, [isMeasured, value, language, rows])
  if (isMeasured) return <Pages evidence={value} rows={rows} starts={pages.starts} />
  return (
    <article ref={whole} lang={language} className="paper-page paper-evidence-page is-whole">
      <EvidenceHead evidence={value} />
      <EvidenceHeadAgain evidence={value} />
      <EvidenceTable rows={rows} />
      <EvidenceFoot evidence={value} page={1} of={1} />
    </article>
  )
}
