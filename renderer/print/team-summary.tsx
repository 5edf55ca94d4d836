import type { TeamSummary as Summary } from '#shared/contract/sheet.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { PaperBottom } from './paper-bottom.tsx'
import { isWideAmount } from './paper-numbers.ts'
import { PaperHead } from './paper-head.tsx'
import type { Density } from './sheet-density.ts'
import { Signatures } from './sheet-foot.tsx'
import { PayTable, ServiceTable } from './team-summary-tables.tsx'
import { summaryPages } from './team-summary-pages.ts'
import './print.css'
import './performance-sheet.css'
import './papers.css'

const partsOfOrders = [
  ...(['decision', 'memo', 'chat', 'silent'] as const),
  ...(['contested', 'nobody', 'excluded', 'doubtful'] as const),
]

const signers = ['supervisor', 'finance'] as const

/** What stands under the sums: orders in no row, whose the month's orders are, and who signs. */
const SummaryEnd = ({ summary }: { summary: Summary }) => {
  const all = useText().print
  const text = all.papers.summary
  const { amount, count } = useFormat()
  const { pending, uncredited, coverage } = summary
  const parts = partsOfOrders.filter((part) => coverage[part] > 0)
  return (
    <>
      <p className="paper-note">
        {text.waiting(count(pending.orders), amount(pending.base), count(uncredited.orders), amount(uncredited.base))}{' '}
        {text.coverage(
          count(coverage.orders),
          parts.map((part) => text.part(text.parts[part], count(coverage[part]))).join(all.listSeparator) || all.none,
        )}
        {summary.rows.every(({ service }) => service.length === 0) && ` ${text.noService}`}
      </p>
      <Signatures of={signers} />
    </>
  )
}

const densityOf = ({ rows }: Summary): Density => {
  if (rows.some(({ base, payTotal }) => isWideAmount(base) || isWideAmount(payTotal))) return 'least'
  return rows.length <= 14 ? 'close' : 'tight'
}

/** Named pages would do in a style sheet, but not every runtime prints them lying; this document is alone in the window that prints. */
const lying = '@page { size: A4 landscape }'

/** The team on A4 landscape: everybody's money, then everybody's score and service; as many pages as the team needs, each with its head. */
export const TeamSummary = ({ value }: { value: Summary }) => {
  const language = useLanguage()
  const text = useText().print.papers.summary
  const pages = summaryPages(value)
  const density = densityOf(value)
  const papers = pages.map((parts, index) => (
    <article key={index} lang={language} className={`paper-page paper-wide paper-${density}`}>
      <PaperHead title={text.title} shopNames={value.shopNames} month={value.month} status={value.status} />
      {parts.map((part) => (
        <div key={part.kind}>
          {part.kind === 'pay' ? (
            <PayTable summary={value} part={part} />
          ) : (
            <ServiceTable summary={value} part={part} />
          )}
          {part.kind === 'pay' && part.isLast && <SummaryEnd summary={value} />}
        </div>
      ))}
      <PaperBottom number={index + 1} of={pages.length} />
    </article>
  ))
  return (
    <>
      <style>{lying}</style>
      {papers}
    </>
  )
}
