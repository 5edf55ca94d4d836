import type { FundMonth } from '#shared/contract/ledger.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { fundPages, purposeOf, type FundLine } from './fund-rows.ts'
import { PaperBottom } from './paper-bottom.tsx'
import './print.css'
import './performance-sheet.css'
import './papers.css'
import './fund-notice.css'

const Head = ({ value }: { value: FundMonth }) => {
  const all = useText()
  const { month } = useFormat()
  return (
    <header>
      <div className="paper-head">
        <h1>{all.ledger.fund.paper.title}</h1>
        <p>
          <span className="paper-shops">{value.shopNames.slice(0, 3).join(all.print.listSeparator)}</span>
          <b>{month(value.month)}</b>
        </p>
      </div>
      <p className="paper-fund-law">{all.ledger.fund.paper.voluntary}</p>
    </header>
  )
}

const Line = ({ line }: { line: FundLine }) => {
  const text = useText().ledger.fund
  const { amount } = useFormat()
  const { entry, balance } = line
  const money = typeof entry.values['amount'] === 'number' ? entry.values['amount'] : null
  const isIn = entry.values['direction'] === 'in'
  return (
    <tr className={balance === null ? 'is-cancelled' : ''}>
      <td>{String(entry.values['day'] ?? '')}</td>
      <td className="paper-fund-text">
        <span>{purposeOf(line)}</span>
      </td>
      <td>{entry.person?.name ?? ''}</td>
      <td>{isIn ? amount(money) : ''}</td>
      <td>{isIn ? '' : amount(money)}</td>
      <td>{balance === null ? text.cancelled : amount(balance)}</td>
    </tr>
  )
}

const SumRow = ({ name, values }: { name: string; values: readonly (number | null)[] }) => {
  const { amount } = useFormat()
  return (
    <tr className="paper-sum">
      <th scope="row" colSpan={3}>
        {name}
      </th>
      {values.map((value, index) => (
        <td key={index}>{value === null ? '' : amount(value)}</td>
      ))}
    </tr>
  )
}

const Signatures = () => {
  const { signatures, date } = useText().ledger.fund.paper
  return (
    <div className="paper-signatures">
      {signatures.map((signer) => (
        <div key={signer}>
          <span>{signer}</span>
          <span>{date}</span>
        </div>
      ))}
    </div>
  )
}

interface TableProps {
  readonly value: FundMonth
  readonly lines: readonly FundLine[]
  readonly isFirst: boolean
  readonly isLast: boolean
}

const Table = ({ value, lines, isFirst, isLast }: TableProps) => {
  const text = useText().ledger.fund
  const { columns } = text
  return (
    <table className="paper-fund">
      <thead>
        <tr>
          {[columns.day, columns.text, columns.who, columns.in, columns.out, columns.balance].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {isFirst && <SumRow name={text.before} values={[null, null, value.before]} />}
        {lines.map((line) => (
          <Line key={line.entry.id} line={line} />
        ))}
        {isFirst && isLast && lines.length === 0 && (
          <tr>
            <td colSpan={6}>{text.noLines}</td>
          </tr>
        )}
        {isLast && <SumRow name={text.balance} values={[value.income, value.spending, value.balance]} />}
      </tbody>
    </table>
  )
}

/** The month's notice of the voluntary fund: what was there, every line with cancelled ones crossed out, what is left, signatures. S001-157 */
export const FundNotice = ({ value }: { value: FundMonth }) => {
  const language = useLanguage()
  const pages = fundPages(value)
  return pages.map((lines, index) => (
    <article key={index} lang={language} className="paper-page">
      <Head value={value} />
      <Table value={value} lines={lines} isFirst={index === 0} isLast={index === pages.length - 1} />
      <div className="paper-push">
        {index === pages.length - 1 && <Signatures />}
        <PaperBottom number={index + 1} of={pages.length} />
      </div>
    </article>
  ))
}
