import { useState } from 'react'
import { Button } from 'antd'
import type { Batch, FieldTotal } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { fieldWords } from './preset-words.ts'

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
  const helpOf: Readonly<Record<string, string>> = text.reasonHelp
  const help = new Set(batch.reasons.flatMap(({ code }) => helpOf[code] ?? []))
  return (
    <div className="imports-scroll">
      {[...help].map((words) => (
        <p key={words} className="warn">
          {words}
        </p>
      ))}
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
          {batch.reasons.map(({ code, kind, count: rows, sheet, firstRow, example }) => (
            <tr key={`${kind} ${code}`}>
              <td>{text.reasonCodes[code]}</td>
              <td className={kind === 'rejected' ? 'bad' : 'mute'}>{text.reasonKind[kind]}</td>
              <td className="is-number">{count(rows)}</td>
              <td className="is-number">
                {sheet === null ? count(firstRow) : text.sheetOfRow(sheet, count(firstRow))}
              </td>
              <td className="imports-memo" title={example ?? undefined}>
                {example}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Total = ({ kind, total: { field, unit, stored, footer } }: { kind: Batch['kind']; total: FieldTotal }) => {
  const text = useText().imports
  const { money, count } = useFormat()
  const words = unit === 'fen' ? money : count
  return (
    <li>
      <span className="mute">{text.totalOf(fieldWords(field, kind, text))}</span> <strong>{words(stored)}</strong>{' '}
      {footer !== null && footer === stored && <span className="mute">{text.footerSame(words(footer))}</span>}
      {footer !== null && footer !== stored && (
        <span className="warn">{text.footerDiffers(words(footer), words(stored - footer))}</span>
      )}
    </li>
  )
}

const mostTotals = 4

/** A total that the file's own closing row contradicts comes first, one that it confirms next. */
const weightOf = ({ stored, footer }: FieldTotal): number => (footer === null ? 2 : footer === stored ? 1 : 0)

const Totals = ({ batch: { kind, totals } }: { batch: Batch }) => {
  const text = useText().imports
  const { count } = useFormat()
  const [isWhole, setIsWhole] = useState(false)
  const sorted = totals.toSorted((a, b) => weightOf(a) - weightOf(b))
  const shown = isWhole ? sorted : sorted.slice(0, mostTotals)
  if (totals.length === 0) return null
  return (
    <ul className="imports-totals" aria-label={text.totals}>
      {shown.map((total) => (
        <Total key={total.field} kind={kind} total={total} />
      ))}
      {totals.every(({ footer }) => footer === null) && <li className="mute">{text.footerMissing}</li>}
      {shown.length < totals.length && (
        <li>
          <Button type="link" size="small" onClick={() => setIsWhole(true)}>
            {text.moreTotals(count(totals.length - shown.length))}
          </Button>
        </li>
      )}
    </ul>
  )
}

/** What a dry run or an import came to: every row accounted for, reasons with an example, totals beside the file's own. */
export const BatchReport = ({ batch }: { batch: Batch }) => {
  const text = useText().imports
  const { duration } = useFormat()
  const kind = batch.id === null ? 'dry' : batch.undoneAt === null ? 'real' : 'undone'
  const { read, new: added, updated, unchanged } = batch.rows
  return (
    <section className="imports-report" data-testid="import-report" aria-label={text.report[kind]}>
      <div className="imports-heading">
        <h3>{text.report[kind]}</h3>
        <span className="mute">
          {text.seconds} {duration(Math.max(1, batch.seconds))}
        </span>
      </div>
      <Counts batch={batch} />
      {read > 0 && unchanged > 0 && added + updated === 0 && <p>{text.nothingNew}</p>}
      <Totals batch={batch} />
      <Reasons batch={batch} />
    </section>
  )
}
