import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const signers = ['agent', 'supervisor', 'finance'] as const

/** Three signature lines, how to appeal, the plan's version and the page. */
export const SheetFoot = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { count, month } = useFormat()
  const { planName, planFrom, page } = sheet
  return (
    <footer className="paper-foot">
      <div className="paper-signatures">
        {signers.map((signer) => (
          <div key={signer}>
            <span>{text.signatures[signer]}</span>
            <span>{text.signedOn}</span>
          </div>
        ))}
      </div>
      <p className="paper-bottom">
        <span>{text.appeal}</span>
        <span className="paper-plan">
          {planName === null ? text.planMissing : text.plan(planName, planFrom === null ? '–' : month(planFrom))}
        </span>
        <span>{text.page(count(page.number), count(page.of))}</span>
      </p>
    </footer>
  )
}
