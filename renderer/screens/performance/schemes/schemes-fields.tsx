import { Fragment } from 'react'
import { AutoComplete, Button, Form, Input, InputNumber, Select, type InputRef } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import {
  emptyItem,
  nextKey,
  weightSum,
  withRow,
  withoutRow,
  type GradeDraft,
  type SchemeDraft,
} from './schemes-form.ts'
import { SchemeItem } from './schemes-item.tsx'
import type { SchemeProblems } from './schemes-problems.ts'
import './schemes.css'

interface FieldsProps {
  readonly draft: SchemeDraft
  readonly problems: SchemeProblems
  readonly onChange: (draft: SchemeDraft) => void
}

const PointsCap = ({ draft, problems, onChange }: FieldsProps) => {
  const text = useText().plans.scheme
  const problem = problems.get('cap')
  const help = problem === undefined ? {} : { validateStatus: 'error' as const, help: text.problems[problem] }
  return (
    <Form.Item label={text.form.pointsCap} htmlFor="scheme-cap" extra={text.form.pointsCapHint} {...help}>
      <InputNumber
        id="scheme-cap"
        value={draft.pointsCap}
        onChange={(pointsCap) => onChange({ ...draft, pointsCap })}
        min={0}
        max={100}
        precision={0}
        controls={false}
        style={{ width: '100%' }}
      />
    </Form.Item>
  )
}

/** Name, first month and group of a scheme. */
export const SchemeHead = ({ draft, problems, groups, onChange }: FieldsProps & { groups: readonly string[] }) => {
  const text = useText().plans
  const first = useFirstFocus<InputRef>()
  const problem = problems.get('name')
  const help = problem === undefined ? {} : { validateStatus: 'error' as const, help: text.scheme.problems[problem] }
  return (
    <div className="scheme-grid">
      <Form.Item label={text.scheme.form.name} htmlFor="scheme-name" {...help}>
        <Input
          id="scheme-name"
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
          maxLength={60}
          ref={first}
        />
      </Form.Item>
      <Form.Item label={text.form.from}>
        <MonthPicker value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
      </Form.Item>
      <Form.Item label={text.form.group} htmlFor="scheme-group" extra={text.scheme.form.groupHint}>
        <AutoComplete
          id="scheme-group"
          value={draft.group}
          onChange={(group: string) => onChange({ ...draft, group: group ?? '' })}
          options={groups.map((value) => ({ value }))}
          placeholder={text.everyone}
        />
      </Form.Item>
      <PointsCap draft={draft} problems={problems} onChange={onChange} />
      <Form.Item label={text.scheme.form.missing} htmlFor="scheme-missing">
        <Select<SchemeDraft['missing']>
          id="scheme-missing"
          value={draft.missing}
          onChange={(missing) => onChange({ ...draft, missing })}
          options={(['redistribute', 'full', 'zero'] as const).map((value) => ({
            value,
            label: text.scheme.form.missingKinds[value],
          }))}
        />
      </Form.Item>
    </div>
  )
}

/** The running sum of the weights and how far it is from 100. */
export const WeightSum = ({ items }: Pick<SchemeDraft, 'items'>) => {
  const text = useText().plans.scheme.form
  const format = useFormat()
  const sum = weightSum(items)
  const off = Math.round(Math.abs(100 - sum) * 100) / 100
  const words =
    sum === 100 ? text.sumOk : sum < 100 ? text.sumShort(format.count(off)) : text.sumOver(format.count(off))
  return (
    <span role="status">
      {text.sum(format.count(sum))} <span className={sum === 100 ? 'scheme-hint' : 'scheme-problem'}>{words}</span>
    </span>
  )
}

/** The items with their running weight. */
export const SchemeItems = ({ draft, problems, onChange }: FieldsProps) => {
  const text = useText().plans.scheme.form
  const add = () => onChange({ ...draft, items: [...draft.items, emptyItem(nextKey(draft.items))] })
  return (
    <section className="scheme-section" aria-label={text.items}>
      <h3>{text.items}</h3>
      <p className="scheme-hint">{text.bandsHint}</p>
      {draft.items.map((item, index) => (
        <SchemeItem
          key={item.key}
          row={index + 1}
          item={item}
          problems={problems}
          onChange={(changed) => onChange({ ...draft, items: withRow(draft.items, changed) })}
          onRemove={
            draft.items.length === 1 ? null : () => onChange({ ...draft, items: withoutRow(draft.items, item.key) })
          }
        />
      ))}
      <div className="scheme-sum">
        <Button size="small" icon={<PlusOutlined />} disabled={draft.items.length >= 30} onClick={add}>
          {text.addItem}
        </Button>
        <WeightSum items={draft.items} />
      </div>
    </section>
  )
}

interface GradeRowProps {
  readonly row: number
  readonly grade: GradeDraft
  readonly onChange: (grade: GradeDraft) => void
  readonly onRemove: () => void
}

const GradeRow = ({ row, grade, onChange, onRemove }: GradeRowProps) => {
  const text = useText().plans.scheme.form
  return (
    <>
      <InputNumber
        aria-label={text.gradeFrom(row)}
        value={grade.from}
        onChange={(from) => onChange({ ...grade, from })}
        min={0}
        max={100}
        controls={false}
        prefix={text.atLeast}
        placeholder={text.gradeFromTitle}
        style={{ width: '100%' }}
      />
      <Input
        aria-label={text.gradeName(row)}
        value={grade.name}
        onChange={(event) => onChange({ ...grade, name: event.target.value })}
        placeholder={text.gradeNameTitle}
        maxLength={20}
      />
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={text.removeGrade(row)} onClick={onRemove} />
    </>
  )
}

/** Names for ranges of the score. */
export const SchemeGrades = ({ draft, problems, onChange }: FieldsProps) => {
  const text = useText().plans.scheme
  const add = () =>
    onChange({ ...draft, grades: [...draft.grades, { key: nextKey(draft.grades), from: null, name: '' }] })
  return (
    <section className="scheme-section" aria-label={text.form.grades}>
      <h3>{text.form.grades}</h3>
      <div className="scheme-grades">
        {draft.grades.map((grade, index) => {
          const problem = problems.get(`grade ${grade.key}`)
          return (
            <Fragment key={grade.key}>
              <GradeRow
                row={index + 1}
                grade={grade}
                onChange={(changed) => onChange({ ...draft, grades: withRow(draft.grades, changed) })}
                onRemove={() => onChange({ ...draft, grades: withoutRow(draft.grades, grade.key) })}
              />
              <span className="scheme-problem" role={problem === undefined ? undefined : 'alert'}>
                {problem === undefined ? null : text.problems[problem]}
              </span>
            </Fragment>
          )
        })}
      </div>
      <Button size="small" icon={<PlusOutlined />} disabled={draft.grades.length >= 10} onClick={add}>
        {text.form.addGrade}
      </Button>
    </section>
  )
}
