import type { Batch } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

const countKeys = ['new', 'updated', 'unchanged', 'excluded', 'rejected'] as const

const Counts = ({ batch }: { batch: Batch }) => {
  const text = useText().imports
  const { count } = useFormat()
  return (
    <dl className="imports-counts" aria-label={text.countsSum}>
      <div>
        <dt>{text.counts.read}</dt>
        <dd>{count(batch.rows.read)}</dd>
      </div>
      {countKeys.map((key, index) => (
        <div key={key} data-sign={index === 0 ? '=' : '+'}>
          <dt>{text.counts[key]}</dt>
          <dd className={key === 'rejected' && batch.rows.rejected > 0 ? 'bad' : ''}>{count(batch.rows[key])}</dd>
        </div>
      ))}
    </dl>
  )
}

const Reasons = ({ batch }: { batch: Batch }) => {
  const text = useText().imports
  const { count } = useFormat()
  if (batch.reasons.length === 0) return null
  return (
    <table className="imports-table" aria-label={text.reasons}>
      <thead>
        <tr>
          <th>{text.reasons}</th>
          <th>{text.state}</th>
          <th className="is-number">{text.reasonRows}</th>
          <th className="is-number">{text.firstRow}</th>
          <th>{text.example}</th>
        </tr>
      </thead>
      <tbody>
        {batch.reasons.map((reason) => (
          <tr key={reason.code}>
            <td>{text.reasonCodes[reason.code]}</td>
            <td className={reason.kind === 'rejected' ? 'bad' : 'mute'}>{text.reasonKind[reason.kind]}</td>
            <td className="is-number">{count(reason.count)}</td>
            <td className="is-number">{count(reason.firstRow)}</td>
            <td className="imports-memo">{reason.example}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Footer = ({ batch }: { batch: Batch }) => {
  const text = useText().imports
  const { money } = useFormat()
  const { paid, footerPaid } = batch.totals
  if (footerPaid === null) return <span className="mute">{text.footerMissing}</span>
  return footerPaid === paid ? (
    <span className="mute">{text.footerSame(money(footerPaid))}</span>
  ) : (
    <span className="warn">{text.footerDiffers(money(footerPaid), money(paid - footerPaid))}</span>
  )
}

/** What a dry run or an import came to: every row accounted for, reasons with an example, totals beside the file's own. */
export const BatchReport = ({ batch }: { batch: Batch }) => {
  const text = useText().imports
  const { duration } = useFormat()
  const kind = batch.id === null ? 'dry' : batch.undoneAt === null ? 'real' : 'undone'
  return (
    <section className="imports-report" data-testid="import-report" aria-label={text.report[kind]}>
      <h3>{text.report[kind]}</h3>
      <Counts batch={batch} />
      <p>
        {text.paid} <Money fen={batch.totals.paid} isStrong /> <Footer batch={batch} /> · {text.refunded}{' '}
        <Money fen={batch.totals.refunded} /> · {text.seconds} {duration(Math.max(1, batch.seconds))}
      </p>
      <Reasons batch={batch} />
    </section>
  )
}
