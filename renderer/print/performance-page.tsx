import { useLayoutEffect, useRef, useState } from 'react'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useLanguage } from '#renderer/kit/language.tsx'
import { closerThan, densityOf, type Density } from './sheet-density.ts'
import { SheetAttendance } from './sheet-attendance.tsx'
import { SheetCorrections } from './sheet-corrections.tsx'
import { SheetFoot } from './sheet-foot.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetHistory } from './sheet-history.tsx'
import { SheetLines } from './sheet-lines.tsx'
import { SheetNotes } from './sheet-notes.tsx'
import { SheetPay } from './sheet-pay.tsx'
import { SheetSales } from './sheet-sales.tsx'
import { SheetScore } from './sheet-score.tsx'
import { SheetService } from './sheet-service.tsx'
import { SheetSteps } from './sheet-steps.tsx'

/** Starts with the density the value asks for; where a font comes out taller than planned, sets the page closer until it fits. */
const useFit = (sheet: PerformanceSheet, language: string) => {
  const page = useRef<HTMLElement>(null)
  const planned = densityOf(sheet)
  const [set, setSet] = useState<{ of: PerformanceSheet; language: string; density: Density } | null>(null)
  const density = set !== null && set.of === sheet && set.language === language ? set.density : planned
  useLayoutEffect(() => {
    const { current } = page
    const closer = closerThan(density)
    if (current === null || closer === null || current.scrollHeight <= current.clientHeight + 1) return
    setSet({ of: sheet, language, density: closer })
  }, [sheet, language, density])
  return { page, density }
}

/** One person's month on one A4 page; `docs/paper.md` says what stands where and why. Prints the value, computes nothing but sums of what it folds. */
export const PerformancePage = ({ sheet }: { sheet: PerformanceSheet }) => {
  const language = useLanguage()
  const { page, density } = useFit(sheet, language)
  return (
    <article
      ref={page}
      lang={language}
      className={`paper-page paper-sheet paper-${density}`}
      aria-label={`${sheet.person.number} ${sheet.person.name}`}
    >
      <SheetHead sheet={sheet} />
      <SheetAttendance sheet={sheet} />
      <div className="paper-columns">
        <div>
          <SheetService sheet={sheet} />
          <SheetSales sheet={sheet} />
          {sheet.steps.length > 0 && <SheetSteps sheet={sheet} />}
        </div>
        <div>
          <SheetScore sheet={sheet} />
          <SheetPay sheet={sheet} />
        </div>
      </div>
      <SheetCorrections sheet={sheet} />
      <SheetNotes sheet={sheet} />
      <SheetHistory sheet={sheet} />
      <SheetLines sheet={sheet} density={density} />
      <SheetFoot sheet={sheet} />
    </article>
  )
}
