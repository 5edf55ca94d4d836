import { useState } from 'react'
import { Checkbox, Form, InputNumber } from 'antd'
import type { PaySettings } from '#shared/contract/scores.ts'
import { overtimeBelowLaw } from '#shared/rules/pay.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useDiscard } from '#renderer/kit/use-discard.ts'
import { overtimeDays } from './input-draft.ts'
import { payDraftOf, payProblems, paySettingsOf, type PayDraft } from './pay-draft.ts'

interface FieldsProps {
  readonly draft: PayDraft
  readonly onChange: (draft: PayDraft) => void
}

const BaseFields = ({ draft, onChange }: FieldsProps) => {
  const text = useText().scores.pay
  return (
    <>
      <Form.Item extra={text.prorateHint}>
        <Checkbox
          checked={draft.proratesBase}
          onChange={(event) => onChange({ ...draft, proratesBase: event.target.checked })}
        >
          {text.prorate}
        </Checkbox>
        {draft.proratesBase ? <p className="scores-warning">{text.prorateLaw}</p> : null}
      </Form.Item>
      <Form.Item label={text.fullAttendance} htmlFor="pay-full-attendance" extra={text.fullAttendanceHint}>
        <MoneyInput
          id="pay-full-attendance"
          value={draft.fullAttendance}
          onChange={(fullAttendance) => onChange({ ...draft, fullAttendance })}
        />
      </Form.Item>
      <Form.Item label={text.lateAllowed} htmlFor="pay-late-allowed">
        <InputNumber
          id="pay-late-allowed"
          value={draft.lateAllowed}
          onChange={(lateAllowed) => onChange({ ...draft, lateAllowed })}
          min={0}
          max={31}
          precision={0}
          controls={false}
        />
      </Form.Item>
    </>
  )
}

const OvertimeFields = ({ draft, onChange }: FieldsProps) => {
  const { pay: text, entry } = useText().scores
  const problems = payProblems(draft)
  const filled = overtimeDays.every((day) => draft.overtime[day] !== null)
  const below = filled
    ? overtimeBelowLaw({
        weekday: (draft.overtime.weekday ?? 0) * 1_000_000,
        restDay: (draft.overtime.restDay ?? 0) * 1_000_000,
        holiday: (draft.overtime.holiday ?? 0) * 1_000_000,
      } as PaySettings['overtime'])
    : []
  return (
    <Form.Item label={text.overtime}>
      <div className="scores-fields">
        {overtimeDays.map((day) => (
          <label key={day} className="scores-field">
            <span>{entry.overtimes[day]}</span>
            <InputNumber
              aria-label={text.multipleOf(entry.overtimes[day])}
              value={draft.overtime[day]}
              onChange={(value) => onChange({ ...draft, overtime: { ...draft.overtime, [day]: value } })}
              min={0}
              max={10}
              controls={false}
              precision={2}
              {...(problems.has(day) ? { status: 'error' as const } : {})}
            />
          </label>
        ))}
      </div>
      {below.length === 0 ? null : (
        <p className="scores-warning" role="alert">
          {text.multipleLaw(below.map((day) => entry.overtimes[day]).join(text.and))}
        </p>
      )}
    </Form.Item>
  )
}

/** The fields of the pay settings with what the law says beside them. */
export const PayFields = ({ draft, onChange }: FieldsProps) => {
  const text = useText().scores.pay
  const problem = payProblems(draft).get('hours')
  return (
    <Form layout="vertical" className="scores-pay" component="div">
      <BaseFields draft={draft} onChange={onChange} />
      <Form.Item
        label={text.hours}
        htmlFor="pay-hours"
        extra={text.hoursHint}
        {...(problem === undefined ? {} : { validateStatus: 'error' as const, help: text.problems[problem] })}
      >
        <InputNumber
          id="pay-hours"
          value={draft.hoursPerMonth}
          onChange={(hoursPerMonth) => onChange({ ...draft, hoursPerMonth })}
          min={1}
          max={400}
          controls={false}
        />
      </Form.Item>
      <OvertimeFields draft={draft} onChange={onChange} />
      <section className="scores-law" aria-label={text.law}>
        <h3>{text.law}</h3>
        <p>{text.clawBack}</p>
        <p>{text.fines}</p>
      </section>
    </Form>
  )
}

const PayEditor = ({ kept, onClose }: { kept: PaySettings; onClose: () => void }) => {
  const text = useText()
  const { pay } = text.scores
  const { act, isBusy } = useAction()
  const [initial] = useState(() => payDraftOf(kept))
  const [draft, setDraft] = useState(initial)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(initial)
  const close = useDiscard(isDirty, onClose, text.plans.discard)
  const save = async () => {
    if (payProblems(draft).size > 0) return
    if ((await act(call('performance.savePaySettings', paySettingsOf(draft, kept)), pay.saved)) !== null) onClose()
  }
  return (
    <SidePanel
      title={pay.title}
      isOpen
      onClose={close}
      actions={<SaveActions text={pay} isBusy={isBusy} onCancel={close} save={() => void save()} />}
    >
      <PayFields draft={draft} onChange={setDraft} />
    </SidePanel>
  )
}

/** 计薪设置: how pay is put together besides commission, in a panel at the edge. */
export const PayPanel = ({ onClose }: { onClose: () => void }) => {
  const query = useQuery('performance.paySettings', {})
  return <QueryView query={query}>{(kept) => <PayEditor kept={kept} onClose={onClose} />}</QueryView>
}
