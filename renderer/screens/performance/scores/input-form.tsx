import { useState, type KeyboardEvent } from 'react'
import { Button, InputNumber, Segmented } from 'antd'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { decimalText } from '#shared/text/figure-value.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import {
  draftFor,
  draftOf,
  inputOf,
  inputProblems,
  isChanged,
  overtimeDays,
  type Entered,
  type InputDraft,
  type InputProblems,
} from './input-draft.ts'
import { BonusFields, MarkFields, PointFields } from './input-rows.tsx'
import { LedgerLines } from './ledger-lines.tsx'
import './entry.css'

interface SectionProps {
  readonly draft: InputDraft
  readonly onChange: (draft: InputDraft) => void
  /** full attendance as its days say; null: they cannot say, undefined: not known here */
  readonly computedFull?: boolean | null
}

const DayFields = ({ draft, onChange, computedFull }: SectionProps) => {
  const text = useText().scores.entry
  const fields = [
    ['plannedDays', text.planned],
    ['workedDays', text.worked],
  ] as const
  return (
    <>
      {fields.map(([name, label]) => (
        <label key={name} className="scores-field">
          <span>{label}</span>
          <InputNumber
            aria-label={label}
            value={draft[name]}
            onChange={(value) => onChange({ ...draft, [name]: value })}
            min={0}
            max={31}
            precision={1}
            keyboard={false}
            controls={false}
            placeholder={text.automatic}
          />
        </label>
      ))}
      <div className="scores-field">
        <span>{text.fullAttendance}</span>
        <Segmented<InputDraft['fullAttendance']>
          aria-label={text.fullAttendance}
          value={draft.fullAttendance}
          onChange={(fullAttendance) => onChange({ ...draft, fullAttendance })}
          options={(['by-attendance', 'yes', 'no'] as const).map((value) => ({
            value,
            label: text.fullAttendances[value],
          }))}
        />
        {computedFull === undefined ? null : (
          <span className="mute">
            {text.computedFull[computedFull === null ? 'unknown' : computedFull ? 'yes' : 'no']}
          </span>
        )}
      </div>
    </>
  )
}

/** Hours a month the law lets overtime come to. */
const mostOvertime = 36

const OvertimeFields = ({ draft, onChange }: SectionProps) => {
  const { entry: text, pay } = useText().scores
  const hours = overtimeDays.reduce((sum, day) => sum + (draft.overtime[day] ?? 0), 0)
  return (
    <fieldset className="scores-group">
      <legend>{text.overtime}</legend>
      <div className="scores-fields">
        {overtimeDays.map((day) => (
          <label key={day} className="scores-field">
            <span>{text.overtimes[day]}</span>
            <InputNumber
              aria-label={text.overtimeOf(text.overtimes[day])}
              value={draft.overtime[day]}
              onChange={(value) => onChange({ ...draft, overtime: { ...draft.overtime, [day]: value } })}
              min={0}
              max={400}
              precision={2}
              keyboard={false}
              controls={false}
            />
          </label>
        ))}
      </div>
      {hours > mostOvertime ? <p className="scores-warning">{pay.hoursLaw(decimalText(hours, 2))}</p> : null}
    </fieldset>
  )
}

/** The fields of a month without what saves them. */
export const InputFields = ({
  draft,
  problems,
  onChange,
  computedFull,
}: SectionProps & { problems: InputProblems }) => {
  const text = useText().scores.entry
  return (
    <>
      <MarkFields draft={draft} problems={problems} onChange={onChange} />
      <PointFields draft={draft} problems={problems} onChange={onChange} />
      <div className="scores-group scores-fields">
        <label className="scores-field">
          <span>{text.salesTarget}</span>
          <MoneyInput
            aria-label={text.salesTarget}
            value={draft.salesTarget}
            onChange={(salesTarget) => onChange({ ...draft, salesTarget })}
            placeholder={text.salesTargetHint}
          />
        </label>
        <DayFields draft={draft} onChange={onChange} {...(computedFull === undefined ? {} : { computedFull })} />
      </div>
      <OvertimeFields draft={draft} onChange={onChange} />
      <BonusFields draft={draft} problems={problems} onChange={onChange} />
    </>
  )
}

const noProblems: InputProblems = new Map()

interface InputFormProps {
  readonly month: string
  readonly entered: Entered
  /** what was typed before and not saved; null: nothing */
  readonly unsaved: InputDraft | null
  readonly onDraft: (draft: InputDraft | null) => void
}

const useInput = ({ month, entered, unsaved, onDraft }: InputFormProps) => {
  const text = useText().scores.entry
  const { act, isBusy } = useAction()
  const [isTried, setIsTried] = useState(false)
  const draft = unsaved === null ? draftOf(entered) : draftFor(unsaved, entered.items)
  const found = inputProblems(draft)
  const change = (next: InputDraft) => onDraft(isChanged(next, entered) ? next : null)
  const save = async () => {
    setIsTried(true)
    if (found.size > 0) return
    const kept = await act(
      call('performance.saveInput', inputOf(draft, month, entered.agent)),
      text.saved(entered.name),
    )
    if (kept === null) return
    setIsTried(false)
    onDraft(null)
  }
  return { draft, problems: isTried ? found : noProblems, change, save, isBusy }
}

const useComputedFull = ({ month, entered }: InputFormProps): boolean | null | undefined => {
  const { value } = useQuery('roster.attendance', { month: month as Month })
  return value?.people.find(({ agent }) => agent === entered.agent)?.isFull
}

/** Fast entry of everything a month needs by hand; what is typed stays on this computer until it is saved. */
export const InputForm = (props: InputFormProps) => {
  const { entered, unsaved, onDraft } = props
  const text = useText().scores.entry
  const format = useFormat()
  const { draft, problems, change, save, isBusy } = useInput(props)
  const computedFull = useComputedFull(props)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }
  return (
    <section className="scores-entry" aria-label={text.title} onKeyDown={onKeyDown}>
      <header className="scores-entry-head">
        <h3>{text.title}</h3>
        <span className={unsaved === null ? 'mute' : 'warn'} role="status">
          {unsaved !== null
            ? text.draft
            : entered.savedAt === null
              ? text.never
              : text.savedAt(format.moment(entered.savedAt))}
        </span>
        {problems.size === 0 ? null : <span className="scores-problem">{text.fix(problems.size)}</span>}
        <span className="scores-hint scores-keys">{text.saveHint}</span>
        {unsaved === null ? null : <Button onClick={() => onDraft(null)}>{text.discard}</Button>}
        <Button type="primary" loading={isBusy} disabled={unsaved === null} onClick={() => void save()}>
          {text.save}
        </Button>
      </header>
      <LedgerLines ledger={entered.ledger} />
      <InputFields
        draft={draft}
        problems={problems}
        onChange={change}
        {...(computedFull === undefined ? {} : { computedFull })}
      />
    </section>
  )
}
