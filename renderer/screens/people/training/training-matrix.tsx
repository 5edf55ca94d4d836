import type { TrainingRow } from '#shared/contract/training.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const DutyCell = ({ row, kind }: { row: TrainingRow; kind: string }) => {
  const text = useText().training
  const format = useFormat()
  const lacking = row.lacking.find((one) => one.kind === kind)
  if (lacking === undefined) return <span className="mute">{text.done}</span>
  if (lacking.due === null) return <span className="training-warn">{text.lacking}</span>
  const day = format.date(lacking.due)
  return lacking.isOverdue ? (
    <span className="training-bad">{text.overdue(day)}</span>
  ) : (
    <span className="training-warn">{text.due(day)}</span>
  )
}

/** The level somebody can reach and what of it is there, in one line. */
const NextLevel = ({ next }: Pick<TrainingRow, 'next'>) => {
  const text = useText().training
  const format = useFormat()
  if (next === null) return null
  if (next.isReady) return <b title={next.text}>{text.next.ready(next.level)}</b>
  const parts = next.reached
    .filter(({ has, needs }) => has === null || has < needs)
    .map(({ what, has, needs }) => text.next[what](format.count(has), format.count(needs)))
  return <span title={next.text}>{text.next.toward(next.level, parts.join(text.listSign))}</span>
}

const Probation = ({ row: { probationUntil, isOnProbation } }: { row: TrainingRow }) => {
  const text = useText().training
  const format = useFormat()
  if (probationUntil === null) return <span className="mute">{text.noDate}</span>
  return isOnProbation ? (
    <span className="training-warn">{text.probation(format.date(probationUntil))}</span>
  ) : (
    <span className="mute">{text.probationOver}</span>
  )
}

const counted = ['passed', 'failed', 'missed', 'unsigned'] as const

/** People by duties: what each has passed, what is lacking and by when. `kinds`: the duties that anybody has. */
export const TrainingMatrix = ({ rows, kinds }: { rows: readonly TrainingRow[]; kinds: readonly string[] }) => {
  const whole = useText()
  const text = whole.training
  const format = useFormat()
  const { choices } = wordsOf(whole, 'courses')
  return (
    <table className="training-matrix" aria-label={text.matrix}>
      <thead>
        <tr>
          {(['name', 'level', 'probation', 'mentor'] as const).map((column) => (
            <th key={column}>{text.columns[column]}</th>
          ))}
          {kinds.map((kind) => (
            <th key={kind}>{choices['kind']?.[kind] ?? kind}</th>
          ))}
          {counted.map((column) => (
            <th key={column} className="is-number">
              {text.columns[column]}
            </th>
          ))}
          <th>{text.columns.next}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.agent}>
            <td>{whole.registers.person(row.name, row.agent)}</td>
            <td>{row.level}</td>
            <td>
              <Probation row={row} />
            </td>
            <td>{row.mentor?.name}</td>
            {kinds.map((kind) => (
              <td key={kind}>
                <DutyCell row={row} kind={kind} />
              </td>
            ))}
            {counted.map((column) => (
              <td key={column} className="is-number">
                {format.count(row[column])}
              </td>
            ))}
            <td>
              <NextLevel next={row.next} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
