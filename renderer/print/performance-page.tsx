import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useLanguage } from '#renderer/kit/language.tsx'
import { SheetEvidence } from './sheet-evidence.tsx'
import { densityOf } from './sheet-density.ts'
import { SheetFoot } from './sheet-foot.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetHistory } from './sheet-history.tsx'
import { SheetLines } from './sheet-lines.tsx'
import { SheetPay } from './sheet-pay.tsx'
import { SheetSales } from './sheet-sales.tsx'
import { SheetSteps } from './sheet-steps.tsx'

/** One person's month on one A4 page; `docs/figures.md` says what each figure means. Prints the value, computes nothing. */
export const PerformancePage = ({ sheet }: { sheet: PerformanceSheet }) => (
  <article
    lang={useLanguage()}
    className={`paper-page paper-${densityOf(sheet)}`}
    aria-label={`${sheet.person.number} ${sheet.person.name}`}
  >
    <SheetHead sheet={sheet} />
    <div className="paper-columns">
      <div>
        <SheetSales sheet={sheet} />
        {sheet.steps.length > 0 && <SheetSteps sheet={sheet} />}
      </div>
      <div>
        <SheetPay sheet={sheet} />
        <SheetEvidence sheet={sheet} />
      </div>
    </div>
    <SheetHistory sheet={sheet} />
    <SheetLines sheet={sheet} />
    <SheetFoot sheet={sheet} />
  </article>
)
