import type { CommissionDetail } from '#shared/contract/sheet.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { CorrectionsTable, LinesTable } from './details-tables.tsx'
import { detailPages } from './details-rows.ts'
import { dash, isWideAmount } from './paper-numbers.ts'
import { PaperBottom } from './paper-bottom.tsx'
import { PaperHead } from './paper-head.tsx'
import './print.css'
import './performance-sheet.css'
import './papers.css'

const Chain = ({ detail }: { detail: CommissionDetail }) => {
  const text = useText().print
  const { amount, coefficient } = useFormat()
  const { row } = detail
  if (row.plan === null) return <p className="paper-quiet">{text.papers.details.noPlan}</p>
  const cells: readonly (readonly [name: string, value: string])[] = [
    [text.chainBase, amount(row.base)],
    [`→ ${text.chainCommission}`, amount(row.commission)],
    [text.papers.details.coefficient, coefficient(row.coefficient)],
    [`= ${text.chainPersonal}`, amount(row.personal)],
    [`+ ${text.chainTeam}`, amount(row.team)],
    [`+ ${text.chainExtras}`, amount(row.extras)],
    [`+ ${text.chainCorrections}`, amount(row.corrections)],
    [`= ${text.commissionTotal}`, amount(row.total)],
  ]
  return (
    <dl className="paper-attendance">
      {cells.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Steps = ({ detail }: { detail: CommissionDetail }) => {
  const text = useText().print
  const { amount, rate } = useFormat()
  const { steps } = detail
  if (steps.length === 0) return null
  const edge = (fen: number) => amount(fen).replace(/\.00$/, '')
  return (
    <div className="paper-steps-list">
      {steps.map((step) => (
        <span key={step.from}>
          {text.papers.details.step(
            step.to === null ? text.stepOpen(edge(step.from)) : text.stepRange(edge(step.from), edge(step.to)),
            rate(step.rate),
            amount(step.base),
            amount(step.amount),
          )}
        </span>
      ))}
    </div>
  )
}

const PlanLine = ({ detail: { row } }: { detail: CommissionDetail }) => {
  const text = useText().print
  const { month } = useFormat()
  if (row.plan === null) return <span>{text.planMissing}</span>
  return (
    <span>
      {text.plan(row.plan, row.planFrom === null ? dash : month(row.planFrom))}
      {text.listSeparator}
      {row.signedOn === null ? text.planUnsigned : text.planSigned(row.signedOn)}
    </span>
  )
}

const Detail = ({ detail }: { detail: CommissionDetail }) => {
  const language = useLanguage()
  const text = useText().print
  const { person } = detail
  const pages = detailPages(detail)
  const density =
    isWideAmount(detail.row.base) || detail.lines.some(({ paid }) => isWideAmount(paid)) ? 'least' : 'tight'
  return pages.map((rows, index) => (
    <article key={index} lang={language} className={`paper-page paper-${density} paper-details`}>
      <PaperHead
        title={text.papers.details.title}
        shopNames={detail.shopNames}
        month={detail.month}
        status={detail.status}
      />
      <p className="paper-who">
        <b>{person.number}</b>
        <b>{person.name}</b>
        <span>{person.group || text.noGroup}</span>
      </p>
      {index === 0 && <Chain detail={detail} />}
      {index === 0 && <Steps detail={detail} />}
      <LinesTable detail={detail} rows={rows} isFirst={index === 0} />
      <CorrectionsTable detail={detail} rows={rows} />
      <PaperBottom number={index + 1} of={pages.length}>
        <span>{`${person.number} ${person.name}`}</span>
        <PlanLine detail={detail} />
      </PaperBottom>
    </article>
  ))
}

/** Every line behind each person's commission, portrait, as many pages a person as it takes; pages are counted per person. */
export const CommissionDetails = ({ value }: { value: CommissionDetail[] }) => {
  const text = useText().print.papers.details
  if (value.length === 0) return <p className="paper-nobody">{text.nobody}</p>
  return value.map((detail) => <Detail key={detail.person.number} detail={detail} />)
}
