import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Handover } from '#shared/contract/handovers.ts'
import { useLanguage } from '#renderer/kit/language.tsx'
import { noNames, type PaperNames } from './paper-names.ts'
import { pageStarts } from './evidence-lines.ts'
import { SlipFoot, SlipHead, SlipHeadAgain } from './slip-frame.tsx'
import { slipRows, type SlipRow } from './slip-rows.ts'
import { SlipTable } from './slip-table.tsx'
import './print.css'
import './handover-slip.css'

export type SlipSize = 'A5' | 'A4'

/** Millimetres of a page between its margins, as the style sheet sets them, less a hair for rounding. */
const papers = {
  A5: { width: 128, height: 189 - 1.5, rule: '@page { size: A5 portrait; margin: 11mm 10mm 10mm }' },
  A4: { width: 180, height: 272.5 - 1.5, rule: '@page { size: A4 portrait; margin: 13mm 15mm 11mm }' },
} as const

const heightOf = (root: HTMLElement, selector: string): number =>
  [...root.querySelectorAll(selector)].reduce((sum, element) => sum + element.getBoundingClientRect().height, 0)

/** First rows of the pages, from the heights as drawn; the page's width is the measure, whatever the zoom. */
const measured = (root: HTMLElement, rows: readonly SlipRow[], size: SlipSize): readonly number[] => {
  const { width, height } = papers[size]
  const scale = width / (root.getBoundingClientRect().width || width)
  const drawn = [...root.querySelectorAll('tbody tr')].map((row, index) => ({
    height: row.getBoundingClientRect().height * scale,
    isHeading: rows[index]?.kind === 'heading',
  }))
  const around = heightOf(root, 'thead') + heightOf(root, '.slip-foot')
  const room = (head: string) => height - (heightOf(root, head) + around) * scale
  return pageStarts(drawn, room('.slip-first'), room('.slip-again'))
}

interface Cut {
  readonly of: Handover
  readonly by: PaperNames
  readonly in: string
  readonly size: SlipSize
  readonly starts: readonly number[]
}

interface PagesProps {
  readonly handover: Handover
  readonly names: PaperNames
  readonly rows: readonly SlipRow[]
  readonly cut: Cut
}

const Pages = ({ handover, names, rows, cut }: PagesProps) =>
  cut.starts.map((start, index) => (
    <article key={start} lang={cut.in} className={`paper-page paper-slip is-${cut.size.toLowerCase()}`}>
      {index === 0 ? (
        <SlipHead handover={handover} names={names} />
      ) : (
        <SlipHeadAgain handover={handover} names={names} />
      )}
      <SlipTable names={names} rows={rows.slice(start, cut.starts[index + 1])} />
      <SlipFoot handover={handover} page={index + 1} of={cut.starts.length} />
    </article>
  ))

interface SlipProps {
  readonly value: Handover
  readonly names?: PaperNames
  readonly size?: SlipSize
}

/**
 * A handover as a slip, on as many pages as it takes. Everything is drawn once in one piece to measure it, then page by page before anything is
 * painted; without a window it stays in one piece.
 */
export const HandoverSlip = ({ value, names = noNames, size = 'A5' }: SlipProps) => {
  const language = useLanguage()
  const rows = useMemo(() => slipRows(value), [value])
  const whole = useRef<HTMLElement>(null)
  const [cut, setCut] = useState<Cut | null>(null)
  const isCut = cut !== null && cut.of === value && cut.by === names && cut.in === language && cut.size === size
  useLayoutEffect(() => {
    if (isCut || whole.current === null) return
    setCut({ of: value, by: names, in: language, size, starts: measured(whole.current, rows, size) })
  }, [isCut, value, names, language, size, rows])
  return (
    <>
      <style>{papers[size].rule}</style>
      {isCut ? (
        <Pages handover={value} names={names} rows={rows} cut={cut} />
      ) : (
        <article ref={whole} lang={language} className={`paper-page paper-slip is-whole is-${size.toLowerCase()}`}>
          <SlipHead handover={value} names={names} />
          <SlipHeadAgain handover={value} names={names} />
          <SlipTable names={names} rows={rows} />
          <SlipFoot handover={value} page={1} of={1} />
        </article>
      )}
    </>
  )
}

/** The same slip on A4. */
export const HandoverSlipA4 = (props: Omit<SlipProps, 'size'>) => <HandoverSlip {...props} size="A4" />
