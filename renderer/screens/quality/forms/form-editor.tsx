import { useState } from 'react'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { CloseOutlined } from '@ant-design/icons'
import { scanRules } from '#shared/contract/quality-scan.ts'
import type { Criterion, ScoringForm } from '#shared/contract/quality-scores.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { isWhole, newCriterion, weightsOf } from './form-draft.ts'

interface RowProps {
  readonly criterion: Criterion
  readonly row: number
  readonly onChange: (criterion: Criterion) => void
  readonly onRemove: () => void
}

const CriterionRow = ({ criterion, row, onChange, onRemove }: RowProps) => {
  const words = useText()
  const text = words.qualityScores.forms
  const { title, hint, weight, isFatal, rules } = criterion
  return (
    <>
      <Input
        aria-label={text.titleOf(row)}
        maxLength={60}
        value={title}
        onChange={(event) => onChange({ ...criterion, title: event.target.value })}
      />
      <Input
        aria-label={text.hintOf(row)}
        placeholder={text.hint}
        maxLength={300}
        value={hint}
        onChange={(event) => onChange({ ...criterion, hint: event.target.value })}
      />
      {isFatal ? (
        <span />
      ) : (
        <InputNumber
          aria-label={text.weightOf(row)}
          min={0}
          max={100}
          value={weight}
          onChange={(typed) => onChange({ ...criterion, weight: typed ?? 0 })}
        />
      )}
      <Checkbox
        checked={isFatal}
        onChange={() => onChange({ ...criterion, isFatal: !isFatal, weight: isFatal ? weight : 0 })}
      >
        {text.isFatal}
      </Checkbox>
      <Select
        aria-label={text.rulesOf(row)}
        mode="multiple"
        maxTagCount="responsive"
        placeholder={text.rules}
        value={rules}
        options={scanRules.map((rule) => ({ value: rule as string, label: words.qualityScan.rules[rule] }))}
        onChange={(chosen: string[]) => onChange({ ...criterion, rules: chosen })}
      />
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={text.remove(row)} onClick={onRemove} />
    </>
  )
}

const Head = ({ form, onChange }: { form: ScoringForm; onChange: (form: ScoringForm) => void }) => {
  const text = useText().qualityScores.forms
  return (
    <Form layout="vertical" className="score-pair">
      <Form.Item label={text.name} htmlFor="form-name">
        <Input
          id="form-name"
          maxLength={60}
          value={form.name}
          onChange={(event) => onChange({ ...form, name: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={text.group} htmlFor="form-group">
        <Input
          id="form-group"
          maxLength={40}
          value={form.group ?? ''}
          onChange={(event) => onChange({ ...form, group: event.target.value === '' ? null : event.target.value })}
        />
      </Form.Item>
      <Form.Item label={text.from}>
        <MonthPicker value={form.from} onChange={(from) => onChange({ ...form, from: from as ScoringForm['from'] })} />
      </Form.Item>
      <Form.Item label={text.passMark} htmlFor="form-pass">
        <InputNumber
          id="form-pass"
          min={0}
          max={100}
          value={form.passMark}
          onChange={(typed) => onChange({ ...form, passMark: typed ?? 0 })}
        />
      </Form.Item>
    </Form>
  )
}

/** Writes a version of a form; weights that are not fatal have to sum to exactly 100. */
export const FormEditor = ({ start, onClose }: { start: ScoringForm; onClose: () => void }) => {
  const text = useText().qualityScores.forms
  const format = useFormat()
  const { act, isBusy } = useAction()
  const [form, setForm] = useState(start)
  const [isTried, setIsTried] = useState(false)
  const { criteria } = form
  const setAt = (index: number, criterion: Criterion) => setForm({ ...form, criteria: criteria.with(index, criterion) })
  const save = async () => {
    setIsTried(true)
    if (isBusy || !isWhole(form)) return
    if ((await act(call('quality.saveForm', form), text.saved)) !== null) onClose()
  }
  useShortcut('enter', () => void save())
  const sum = weightsOf(form)
  return (
    <SidePanel title={text.title} isOpen onClose={onClose} width={860}>
      <Head form={form} onChange={setForm} />
      <div className="score-criteria">
        {criteria.map((criterion, index) => (
          <CriterionRow
            key={criterion.key}
            criterion={criterion}
            row={index + 1}
            onChange={(next) => setAt(index, next)}
            onRemove={() => setForm({ ...form, criteria: criteria.toSpliced(index, 1) })}
          />
        ))}
      </div>
      <div className="score-buttons">
        {[false, true].map((isFatal) => (
          <Button
            key={String(isFatal)}
            size="small"
            disabled={criteria.length >= 40}
            onClick={() => setForm({ ...form, criteria: [...criteria, newCriterion(form, isFatal)] })}
          >
            {isFatal ? text.addFatal : text.addItem}
          </Button>
        ))}
        <span
          className={sum === 100 ? 'mute' : 'bad'}
        >{`${text.sum(format.count(sum))}${sum === 100 ? '' : text.sumWrong}`}</span>
      </div>
      <p className="mute">{text.note}</p>
      {isTried && !isWhole(form) ? (
        <p className="bad" role="alert">
          {text.missing}
        </p>
      ) : null}
      <div className="score-buttons">
        <Button type="primary" loading={isBusy} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </SidePanel>
  )
}
