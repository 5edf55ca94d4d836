import type { CommissionLine } from '#shared/contract/commission.ts'
import type { CommissionDetail } from '#shared/contract/sheet.ts'
import { toFen } from '#shared/kit/money.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { evidenceWord } from './evidence-word.ts'
import { CorrectionCells, CorrectionsSection } from './sheet-corrections.tsx'
import type { DetailRow } from './details-rows.ts'

interface TableProps {
  readonly detail: CommissionDetail
  readonly rows: readonly DetailRow[]
}

const Line = ({ line, hasPlan }: { line: CommissionLine; hasPlan: boolean }) => {
  const text = useText().print
  const { amount, moment, rate } = useFormat()
  const evidence = evidenceWord(line.evidence, text)
  return (
    <tr>
      <th scope="row">{moment(line.at)}</th>
      <td className="paper-left">{line.order}</td>
      <td className="paper-left">{line.isNewHire ? `${evidence} · ${text.papers.details.newHire}` : evidence}</td>
      {[line.paid, line.postage, line.refunded, line.deducted].map((fen, index) => (
        <td key={index}>{amount(fen)}</td>
      ))}
      <td>{rate(line.share)}</td>
      <td>{amount(line.base)}</td>
      <td>{amount(hasPlan ? line.amount : null)}</td>
      <td>{amount(hasPlan ? line.extra : null)}</td>
    </tr>
  )
}

type Summed = 'paid' | 'postage' | 'refunded' | 'deducted' | 'base' | 'amount' | 'extra'

const Sums = ({ detail: { lines, row } }: { detail: CommissionDetail }) => {
  const text = useText().print.papers
  const { amount } = useFormat()
  const sumOf = (key: Summed) => amount(toFen(lines.reduce((sum, line) => sum + line[key], 0)))
  const hasPlan = row.plan !== null
  return (
    <tr className="paper-sum">
      <th scope="row" colSpan={3}>
        {text.sum}
      </th>
      {(['paid', 'postage', 'refunded', 'deducted'] as const).map((key) => (
        <td key={key}>{sumOf(key)}</td>
      ))}
      <td />
      <td>{sumOf('base')}</td>
      <td>{hasPlan ? sumOf('amount') : amount(null)}</td>
      <td>{hasPlan ? sumOf('extra') : amount(null)}</td>
    </tr>
  )
}

/** The lines of one page; the sums of all lines stand after the last one. */
export const LinesTable = ({ detail, rows, isFirst }: TableProps & { isFirst: boolean }) => {
  const text = useText().print
  const { count } = useFormat()
  const words = text.papers.details
  const own = rows.filter((row) => row.kind === 'line' || row.kind === 'sum')
  if (own.length === 0) return null
  const heads = [text.at, text.orderNo, text.evidenceKind, words.paid, words.postage, words.refunded, words.deducted]
  return (
    <section>
      <h2>
        {words.lines}
        {isFirst ? '' : text.papers.continued} <small>{words.lineCount(count(detail.lines.length))}</small>
      </h2>
      {detail.lines.length === 0 && <p>{words.noLines}</p>}
      <table className="paper-lines">
        <thead>
          <tr>
            {[...heads, words.share, text.base, text.amount, words.extra].map((head, index) => (
              <th key={head} className={index < 3 ? 'paper-left' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {own.map((row) =>
            row.kind === 'line' ? (
              <Line key={row.line.orderId} line={row.line} hasPlan={detail.row.plan !== null} />
            ) : (
              <Sums key="sum" detail={detail} />
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}

/** The corrections of one page with their sum after the last one. */
export const CorrectionsTable = ({ detail, rows }: TableProps) => {
  const text = useText().print
  const { amount } = useFormat()
  const own = rows.filter((row) => row.kind === 'correction' || row.kind === 'correction-sum')
  if (own.length === 0) return null
  const total = toFen(detail.corrections.reduce((sum, correction) => sum + correction.amount, 0))
  return (
    <CorrectionsSection>
      {own.map((row, index) =>
        row.kind === 'correction' ? (
          <tr key={index}>
            <CorrectionCells correction={row.correction} />
            <td>{amount(row.correction.amount)}</td>
          </tr>
        ) : (
          <tr key="sum" className="paper-sum">
            <th scope="row" colSpan={6}>
              {text.papers.sum}
            </th>
            <td>{amount(total)}</td>
          </tr>
        ),
      )}
    </CorrectionsSection>
  )
}
