import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useLanguage } from '#renderer/kit/language.tsx'
import { pageStarts } from './page-rows.ts'
import './measured-pages.css'

/** A page between its margins in millimetres, and the rule that sets them. */
export interface PaperSize {
  readonly className: string
  readonly width: number
  readonly height: number
  readonly rule: string
}

/** A4 upright and lying, as print.css sets their pages; a hair less high than the page, for rounding. */
export const measuredSizes = {
  upright: {
    className: '',
    width: 180,
    height: 272.5 - 1.5,
    rule: '@page { size: A4 portrait; margin: 13mm 15mm 11mm }',
  },
  lying: {
    className: 'paper-wide',
    width: 267,
    height: 185.5 - 1.5,
    rule: '@page { size: A4 landscape; margin: 13mm 15mm 11mm }',
  },
} as const satisfies Readonly<Record<string, PaperSize>>

interface MeasuredPagesProps<Row> {
  readonly size: PaperSize
  readonly className?: string
  readonly rows: readonly Row[]
  readonly isHeading: (row: Row) => boolean
  /** the head of the first page, and of those after */
  readonly first: ReactNode
  readonly again: ReactNode
  /** must draw one `tr` of a `tbody` for each row */
  readonly table: (rows: readonly Row[]) => ReactNode
  readonly foot: (page: number, of: number) => ReactNode
  /** what heights depend on besides rows, size and language: the pages are cut anew when it changes */
  readonly by?: unknown
}

const heightOf = (root: HTMLElement, selector: string): number =>
  [...root.querySelectorAll(selector)].reduce((sum, element) => sum + element.getBoundingClientRect().height, 0)

const measured = <Row,>(root: HTMLElement, { rows, isHeading, size }: MeasuredPagesProps<Row>): readonly number[] => {
  // A preview has margins of its own: the measure is the width between them.
  const between = root.querySelector('.measured-first')?.getBoundingClientRect().width
  const scale = size.width / (between || size.width)
  const drawn = [...root.querySelectorAll('tbody tr')].map((row, index) => {
    const item = rows[index]
    return { height: row.getBoundingClientRect().height * scale, isHeading: item !== undefined && isHeading(item) }
  })
  const around = heightOf(root, 'thead') + heightOf(root, '.measured-foot')
  const room = (head: string) => size.height - (heightOf(root, head) + around) * scale
  return pageStarts(drawn, room('.measured-first'), room('.measured-again'))
}

interface Cut<Row> {
  readonly of: readonly Row[]
  readonly in: string
  readonly on: PaperSize
  readonly by: unknown
  readonly starts: readonly number[]
}

/**
 * Rows of unknown height on as many pages as they take. Everything is drawn once in one piece to measure it, then page by page before anything
 * is painted; without a window it stays in one piece.
 */
export const MeasuredPages = <Row,>(props: MeasuredPagesProps<Row>) => {
  const { size, className = '', rows, first, again, table, foot, by } = props
  const language = useLanguage()
  const whole = useRef<HTMLElement>(null)
  const [cut, setCut] = useState<Cut<Row> | null>(null)
  const isCut = cut !== null && cut.of === rows && cut.in === language && cut.on === size && cut.by === by
  useLayoutEffect(() => {
    if (isCut || whole.current === null) return
    setCut({ of: rows, in: language, on: size, by, starts: measured(whole.current, props) })
  }, [isCut, rows, language, size, by, props])
  const pageClass = ['paper-page', size.className, className].filter(Boolean).join(' ')
  return (
    <>
      <style>{size.rule}</style>
      {isCut ? (
        cut.starts.map((start, index) => (
          <article key={start} lang={language} className={pageClass}>
            <div className={index === 0 ? 'measured-first' : 'measured-again'}>{index === 0 ? first : again}</div>
            {table(rows.slice(start, cut.starts[index + 1]))}
            <div className="measured-foot">{foot(index + 1, cut.starts.length)}</div>
          </article>
        ))
      ) : (
        <article ref={whole} lang={language} className={`${pageClass} is-whole`}>
          <div className="measured-first">{first}</div>
          <div className="measured-again">{again}</div>
          {table(rows)}
          <div className="measured-foot">{foot(1, 1)}</div>
        </article>
      )}
    </>
  )
}
