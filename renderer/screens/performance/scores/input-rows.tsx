import { Button, Input, InputNumber } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { scoreItemText } from '#shared/text/figure-value.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import type { BonusDraft, InputDraft, InputProblems, MarkDraft, PointDraft } from './input-draft.ts'

interface FieldsProps {
  readonly draft: InputDraft
  readonly problems: InputProblems
  readonly onChange: (draft: InputDraft) => void
}

const Problem = ({ problems, place }: { problems: InputProblems; place: string }) => {
  const text = useText().scores.entry.problems
  const problem = problems.get(place)
  return problem === undefined ? null : (
    <span className="scores-problem" role="alert">
      {text[problem]}
    </span>
  )
}

const nextKey = (rows: readonly { readonly key: number }[]): number =>
  rows.reduce((highest, { key }) => Math.max(highest, key), -1) + 1

const replaced = <Row extends { readonly key: number }>(rows: readonly Row[], changed: Row): readonly Row[] =>
  rows.map((row) => (row.key === changed.key ? changed : row))

const MarkRow = ({ mark, onChange }: { mark: MarkDraft; onChange: (mark: MarkDraft) => void }) => {
  const all = useText()
  const text = all.scores.entry
  const name = scoreItemText(mark.item, all)
  return (
    <>
      <span className="scores-name">{name}</span>
      <InputNumber
        aria-label={text.mark(name)}
        value={mark.score}
        onChange={(score) => onChange({ ...mark, score })}
        min={0}
        max={100}
        precision={2}
        keyboard={false}
        controls={false}
      />
      <Input
        aria-label={text.remark(name)}
        value={mark.remark}
        onChange={(event) => onChange({ ...mark, remark: event.target.value })}
        maxLength={300}
        placeholder={text.remarkHint}
      />
    </>
  )
}

/** A mark and its reason for every item the scheme wants judged. */
export const MarkFields = ({ draft, problems, onChange }: FieldsProps) => {
  const text = useText().scores.entry
  const change = (changed: MarkDraft) =>
    onChange({ ...draft, marks: draft.marks.map((mark) => (mark.item === changed.item ? changed : mark)) })
  return (
    <fieldset className="scores-group">
      <legend>{text.marks}</legend>
      {draft.marks.length === 0 ? <p className="scores-hint">{text.noMarks}</p> : null}
      {draft.marks.map((mark) => (
        <div key={mark.item} className="scores-mark">
          <MarkRow mark={mark} onChange={change} />
          <Problem problems={problems} place={`mark ${mark.item}`} />
        </div>
      ))}
    </fieldset>
  )
}

const Remove = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button type="text" size="small" icon={<CloseOutlined />} aria-label={label} onClick={onClick} />
)

/** Plus and minus points, each with its reason. */
export const PointFields = ({ draft, problems, onChange }: FieldsProps) => {
  const text = useText().scores.entry
  const rows = draft.points
  const set = (points: readonly PointDraft[]) => onChange({ ...draft, points })
  return (
    <fieldset className="scores-group">
      <legend>{text.points}</legend>
      <p className="scores-hint">{text.pointsHint}</p>
      {rows.map((row, index) => (
        <div key={row.key} className="scores-row">
          <InputNumber
            aria-label={text.point(index + 1)}
            value={row.points}
            onChange={(points) => set(replaced(rows, { ...row, points }))}
            min={-100}
            max={100}
            precision={2}
            keyboard={false}
            controls={false}
          />
          <Input
            aria-label={text.pointReason(index + 1)}
            value={row.reason}
            onChange={(event) => set(replaced(rows, { ...row, reason: event.target.value }))}
            maxLength={200}
            placeholder={text.reasonHint}
          />
          <Remove label={text.removePoint(index + 1)} onClick={() => set(rows.filter(({ key }) => key !== row.key))} />
          <Problem problems={problems} place={`point ${row.key}`} />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={rows.length >= 50}
        onClick={() => set([...rows, { key: nextKey(rows), points: null, reason: '' }])}
      >
        {text.addPoint}
      </Button>
    </fieldset>
  )
}

/** Bonuses by name; there is no field that takes money away. */
export const BonusFields = ({ draft, problems, onChange }: FieldsProps) => {
  const text = useText().scores.entry
  const rows = draft.bonuses
  const set = (bonuses: readonly BonusDraft[]) => onChange({ ...draft, bonuses })
  return (
    <fieldset className="scores-group">
      <legend>{text.bonuses}</legend>
      <p className="scores-hint">{text.bonusHint}</p>
      {rows.map((row, index) => (
        <div key={row.key} className="scores-row is-bonus">
          <Input
            aria-label={text.bonusLabel(index + 1)}
            value={row.label}
            onChange={(event) => set(replaced(rows, { ...row, label: event.target.value }))}
            maxLength={60}
            placeholder={text.bonusLabelHint}
          />
          <MoneyInput
            aria-label={text.bonusAmount(index + 1)}
            value={row.amount}
            onChange={(amount) => set(replaced(rows, { ...row, amount }))}
          />
          <Remove label={text.removeBonus(index + 1)} onClick={() => set(rows.filter(({ key }) => key !== row.key))} />
          <Problem problems={problems} place={`bonus ${row.key}`} />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={rows.length >= 20}
        onClick={() => set([...rows, { key: nextKey(rows), label: '', amount: null }])}
      >
        {text.addBonus}
      </Button>
    </fieldset>
  )
}
