import { Checkbox, Input } from 'antd'
import type { Criterion, ScoringForm } from '#shared/contract/quality-scores.ts'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import { scoreOfMarks } from '#shared/rules/quality/scoring.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { isWrongPoints, marksOf, missingIn, pointsTyped, type DeskDraft } from './desk-draft.ts'

interface FormProps {
  readonly form: ScoringForm
  readonly draft: DeskDraft
  readonly hits: readonly ScanHit[]
  /** somebody tried to save: what is missing is marked */
  readonly isTried: boolean
  readonly onChange: (draft: DeskDraft) => void
}

interface RowProps extends FormProps {
  readonly criterion: Criterion
  readonly isFirst: boolean
}

const PointsField = ({ criterion, draft, isTried, isFirst, onChange }: RowProps) => {
  const text = useText().qualityScores.desk
  const first = useFirstFocus<{ focus: () => void }>(isFirst)
  const { key, title } = criterion
  const typed = draft.points[key] ?? ''
  const points = pointsTyped(typed)
  const isBad = isWrongPoints(typed) || (isTried && points === null)
  return (
    <>
      <Input
        ref={(control) => {
          if (isFirst) first.current = control
        }}
        aria-label={text.points(title)}
        inputMode="decimal"
        autoComplete="off"
        {...(isBad ? { status: 'error' as const, title: text.wrongPoints } : {})}
        value={typed}
        onChange={(event) => onChange({ ...draft, points: { ...draft.points, [key]: event.target.value } })}
      />
      {points !== null && String(points) !== typed.trim() ? <small>{pointsText(points)}</small> : null}
    </>
  )
}

const FatalField = ({ criterion, draft, onChange }: RowProps) => {
  const { key, title } = criterion
  const isHit = draft.hits.includes(key)
  const hits = isHit ? draft.hits.filter((other) => other !== key) : [...draft.hits, key]
  return <Checkbox aria-label={title} checked={isHit} onChange={() => onChange({ ...draft, hits })} />
}

const Row = (props: RowProps) => {
  const text = useText().qualityScores.desk
  const format = useFormat()
  const { criterion, draft, hits, onChange } = props
  const { key, title, hint, weight, isFatal, rules } = criterion
  const found = hits.filter(({ rule }) => rules.includes(rule)).length
  return (
    <tr>
      <th scope="row">
        {title} <span className="mute">{isFatal ? text.fatal : text.weight(format.count(weight))}</span>
        {found === 0 ? null : <b className="warn"> {`${text.machine} ${format.count(found)}`}</b>}
        <small>{hint}</small>
      </th>
      <td className="score-points">{isFatal ? <FatalField {...props} /> : <PointsField {...props} />}</td>
      <td className="score-remark">
        <Input
          aria-label={text.remark(title)}
          placeholder={text.remarkShort}
          maxLength={500}
          value={draft.remarks[key] ?? ''}
          onChange={(event) => onChange({ ...draft, remarks: { ...draft.remarks, [key]: event.target.value } })}
        />
      </td>
    </tr>
  )
}

/** What the draft comes to, as far as it goes. */
export const DeskTotal = ({ form, draft }: Pick<FormProps, 'form' | 'draft'>) => {
  const text = useText().qualityScores.desk
  const format = useFormat()
  const missing = missingIn(form, draft).length
  const { score, isFatal, isPassed } = scoreOfMarks(form, marksOf(form, draft))
  if (isFatal) return <b className="bad">{text.totalFatal}</b>
  if (missing > 0) return <span className="mute">{text.totalOpen(format.count(missing))}</span>
  return (
    <b>
      {text.total(pointsText(score))}{' '}
      <span className={isPassed ? '' : 'bad'}>{isPassed ? text.passed : text.failed}</span>
    </b>
  )
}

const Words = ({ draft, onChange }: Pick<FormProps, 'draft' | 'onChange'>) => {
  const text = useText().qualityScores.desk
  const fields = ['comment', 'improvement'] as const
  return (
    <div className="score-words">
      {fields.map((field) => (
        <div key={field} className="score-pairless">
          <label htmlFor={`desk-${field}`}>{text[field]}</label>
          <Input.TextArea
            id={`desk-${field}`}
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={2000}
            value={draft[field]}
            onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
          />
        </div>
      ))}
    </div>
  )
}

/** The criteria of a form with what is given for each; the machine's hits stand beside, never in the score. */
export const DeskForm = (props: FormProps) => {
  const text = useText().qualityScores.desk
  return (
    <>
      <p className="mute">{text.pointsHint}</p>
      <table className="score-rows">
        <tbody>
          {props.form.criteria.map((criterion, index) => (
            <Row key={criterion.key} {...props} criterion={criterion} isFirst={index === 0} />
          ))}
        </tbody>
      </table>
      <Words draft={props.draft} onChange={props.onChange} />
    </>
  )
}
