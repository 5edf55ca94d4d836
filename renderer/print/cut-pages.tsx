import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useLanguage } from '#renderer/kit/language.tsx'
import { measuredSizes } from './measured-pages.tsx'
import { pageStarts, type MeasuredRow } from './page-rows.ts'
import './cut-pages.css'

const page = measuredSizes.upright

/** What is never cut in two, in the order it is read. Whatever holds such pieces may be. */
const pieceSelector = 'header, h2, h4, p, li, tbody tr, tfoot tr, [data-piece]'

const piecesOf = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(pieceSelector)]

/** Never the last of a page: a heading, and what stays with what comes after it. */
const isHeading = (piece: HTMLElement): boolean => piece.matches('h2, h4, .is-heading, .is-kept')

const bottomOf = (element: HTMLElement): number => element.getBoundingClientRect().bottom

/** Each piece as high as it reaches beyond the one before, its margins and the head of its table with it. */
const heightsOf = (content: HTMLElement, pieces: readonly HTMLElement[], scale: number): MeasuredRow[] => {
  let above = content.getBoundingClientRect().top
  return pieces.map((piece) => {
    const height = Math.max(bottomOf(piece) - above, 0) * scale
    above = Math.max(bottomOf(piece), above)
    return { height, isHeading: isHeading(piece) }
  })
}

const highest = (elements: Iterable<HTMLElement>): number =>
  [...elements].reduce((most, element) => Math.max(most, element.getBoundingClientRect().height), 0)

const measured = (root: HTMLElement): readonly number[] => {
  const content = root.querySelector<HTMLElement>('.cut-content')
  if (content === null) return [0]
  const scale = page.width / (root.getBoundingClientRect().width || page.width)
  const foot = highest(root.querySelectorAll<HTMLElement>('.cut-foot'))
  // A table that goes on says its head again.
  const again = highest(root.querySelectorAll<HTMLElement>('thead'))
  const room = page.height - foot * scale
  return pageStarts(heightsOf(content, piecesOf(content), scale), room, room - again * scale)
}

/** Columns stay as wide as all rows together make them, so that the rows left are as high as measured. */
const keepColumns = (root: HTMLElement): void => {
  for (const table of root.querySelectorAll('table')) {
    const cells = [...(table.tHead?.rows[0]?.cells ?? [])]
    const widths = cells.map((cell) => cell.getBoundingClientRect().width)
    cells.forEach((cell, index) => {
      cell.style.boxSizing = 'border-box'
      cell.style.width = `${widths[index] ?? 0}px`
    })
    table.style.tableLayout = 'fixed'
  }
}

/** Leaves the pieces of one page; what holds none of them goes too. */
const keepOnly = (root: HTMLElement, from: number, to: number): void => {
  keepColumns(root)
  const pieces = piecesOf(root)
  const kept = new Set<Element>()
  pieces.slice(from, to).forEach((piece) => {
    for (let one: Element | null = piece; one !== null && one !== root; one = one.parentElement) kept.add(one)
  })
  for (const piece of pieces) piece.hidden = !kept.has(piece)
  for (const holder of root.querySelectorAll<HTMLElement>('section, table, ul, div'))
    if (holder.querySelector(pieceSelector) !== null) holder.hidden = !kept.has(holder)
}

interface PageProps {
  readonly className: string
  readonly from: number
  readonly to: number
  readonly foot: ReactNode
  readonly children: ReactNode
}

const Page = ({ className, from, to, foot, children }: PageProps) => {
  const language = useLanguage()
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (content.current !== null) keepOnly(content.current, from, to)
  }, [from, to, children])
  return (
    <article lang={language} className={`cut-page ${className}`}>
      <div ref={content} className="cut-content">
        {children}
      </div>
      <div className="cut-foot">{foot}</div>
    </article>
  )
}

interface CutPagesProps {
  readonly className: string
  readonly foot: (page: number, of: number) => ReactNode
  /** told how many pages it takes, before anything is painted */
  readonly onCut?: (pages: number) => void
  readonly children: ReactNode
}

/**
 * Headings, lists and tables on as many upright pages of A4 as they take, cut between lines. Everything is drawn once in one piece to measure
 * it, then once a page, where only the page's own lines stay; without a window it stays in one piece. Must be mounted anew for other content.
 */
export const CutPages = ({ className, foot, onCut, children }: CutPagesProps) => {
  const language = useLanguage()
  const whole = useRef<HTMLElement>(null)
  const [starts, setStarts] = useState<readonly number[] | null>(null)
  useLayoutEffect(() => {
    if (starts !== null || whole.current === null) return
    const found = measured(whole.current)
    setStarts(found)
    onCut?.(found.length)
  }, [starts, onCut])
  if (starts !== null)
    return starts.map((start, index) => (
      <Page
        key={start}
        className={className}
        from={start}
        to={starts[index + 1] ?? Infinity}
        foot={foot(index + 1, starts.length)}
      >
        {children}
      </Page>
    ))
  return (
    <article ref={whole} lang={language} className={`cut-page is-whole ${className}`}>
      <div className="cut-content">{children}</div>
      <div className="cut-foot">{foot(1, 1)}</div>
    </article>
  )
}
