import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import type { MonthDifference } from '#shared/contract/month-close.ts'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { shownChanges, type ShownChange } from './difference-rows.ts'

const Line = ({ line }: { line: ShownChange }) => (
  <tr className={line.who === '' ? '' : 'is-first'}>
    <th scope="row">{line.who}</th>
    <td>{line.what}</td>
    <td className="months-number">{line.before}</td>
    <td className="months-number">{line.after}</td>
    <td className={`months-number ${line.sign < 0 ? 'bad' : ''}`}>{line.change}</td>
  </tr>
)

const Lines = ({ difference }: { difference: MonthDifference }) => {
  const text = useText().months
  const format = useFormat()
  const { people, total } = difference
  const change = total.after - total.before
  return (
    <table className="months-table" aria-label={text.difference}>
      <thead>
        <tr>
          <th scope="col">{text.who}</th>
          <th scope="col">{text.figure}</th>
          {[text.before, text.after, text.change].map((title) => (
            <th key={title} scope="col" className="months-number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownChanges(people, text, format).map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {text.allPay}
          </th>
          {[total.before, total.after, change].map((fen, index) => (
            <td key={index} className="months-number">
              <Money fen={fen} isStrong />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

interface DifferenceTableProps {
  readonly difference: MonthDifference
  readonly isClosed: boolean
}

/** Old against new: the last two closings, or the last one against now; printed as a sheet of its own. */
export const DifferenceTable = ({ difference, isClosed }: DifferenceTableProps) => {
  const text = useText().months
  const { act, isBusy } = useAction()
  const { month, before, after, people } = difference
  const print = () => void act(system('print', { document: 'month-difference', input: { month } }))
  const moment = (at: string): string => at.slice(0, 16)
  return (
    <section className="months-part" aria-label={text.difference}>
      <h3>
        {text.difference}
        {people.length === 0 ? null : (
          <Button size="small" icon={<PrinterOutlined />} disabled={isBusy} onClick={print}>
            {text.print}
          </Button>
        )}
      </h3>
      <p className="mute">
        {after === null
          ? text.differenceNow(moment(before.at))
          : text.differenceOf(moment(before.at), moment(after.at))}
      </p>
      {after === null && isClosed && people.length > 0 ? <p className="mute">{text.differenceNowHint}</p> : null}
      {people.length === 0 ? <p>{text.same}</p> : <Lines difference={difference} />}
    </section>
  )
}
