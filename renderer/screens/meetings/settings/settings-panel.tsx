import { useState } from 'react'
import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import type { MeetingSettings } from '#shared/contract/meetings.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

/** Where the rule books disagree, what each of them says. (S001-024, S001-025, S001-120) */
const offered = {
  morning: { weekday: 1, time: '08:00', eveningTime: '17:00' },
  afternoon: { weekday: 1, time: '14:00', eveningTime: null },
} as const

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

interface NumberProps {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly note?: string
  readonly onChange: (value: number) => void
}

const NumberField = ({ id, label, value, least, most, note, onChange }: NumberProps) => (
  <div className="meeting-setting">
    <label htmlFor={id}>{label}</label>
    <div>
      <InputNumber
        id={id}
        size="small"
        min={least}
        max={most}
        precision={0}
        value={value}
        onChange={(next) => onChange(next ?? least)}
      />
      {note === undefined ? null : <p className="mute">{note}</p>}
    </div>
  </div>
)

interface FieldsProps {
  readonly draft: MeetingSettings
  readonly onChange: (changes: Partial<MeetingSettings>) => void
}

const TimeFields = ({ draft, onChange }: FieldsProps) => {
  const text = useText().meetings.settings
  const { eveningTime } = draft
  return (
    <>
      <div className="meeting-setting">
        <label htmlFor="meeting-weekday">{text.weekday}</label>
        <Select
          id="meeting-weekday"
          size="small"
          popupMatchSelectWidth={false}
          value={draft.weekday}
          options={[1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: text.weekdays[value] }))}
          onChange={(weekday) => onChange({ weekday })}
        />
      </div>
      <div className="meeting-setting">
        <label htmlFor="meeting-time">{text.time}</label>
        <div>
          <Input
            id="meeting-time"
            size="small"
            className="meeting-clock"
            value={draft.time}
            onChange={(event) => onChange({ time: event.target.value })}
          />
          {clock.test(draft.time) ? null : <p className="bad">{text.wrongTime}</p>}
        </div>
      </div>
      <div className="meeting-setting">
        <label htmlFor="meeting-evening">{text.evening}</label>
        <div>
          <Input
            id="meeting-evening"
            size="small"
            className="meeting-clock"
            disabled={eveningTime === null}
            value={eveningTime ?? ''}
            onChange={(event) => onChange({ eveningTime: event.target.value })}
          />{' '}
          <Checkbox
            checked={eveningTime === null}
            onChange={(event) => onChange({ eveningTime: event.target.checked ? null : '17:00' })}
          >
            {text.eveningNone}
          </Checkbox>
          {eveningTime === null || clock.test(eveningTime) ? null : <p className="bad">{text.wrongTime}</p>}
        </div>
      </div>
    </>
  )
}

const SettingsForm = ({ settings }: { settings: MeetingSettings }) => {
  const text = useText().meetings.settings
  const { act, isBusy } = useAction()
  const [saved, setSaved] = useState(settings)
  const [draft, setDraft] = useState(settings)
  const change = (changes: Partial<MeetingSettings>): void => setDraft({ ...draft, ...changes })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved)
  const isWrong = ![draft.time, draft.eveningTime ?? '00:00'].every((time) => clock.test(time))
  const save = async (): Promise<void> => {
    const kept = await act(call('meetings.saveSettings', draft), text.saved)
    if (kept === null) return
    setSaved(kept)
    setDraft(kept)
  }
  return (
    <form
      className="meeting-settings"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{text.title}</h3>
      <p className="mute">{text.note}</p>
      <p>
        {(Object.keys(offered) as (keyof typeof offered)[]).map((name) => (
          <Button key={name} size="small" onClick={() => change(offered[name])}>
            {text.choices[name]}
          </Button>
        ))}
      </p>
      <TimeFields draft={draft} onChange={change} />
      <NumberField
        {...{ id: 'meeting-minutes-long', label: text.minutes, value: draft.minutes, least: 5, most: 240 }}
        onChange={(minutes) => change({ minutes })}
      />
      <NumberField
        {...{ id: 'meeting-stay', label: text.stay, value: draft.stayOnDuty, least: 0, most: 10, note: text.stayNote }}
        onChange={(stayOnDuty) => change({ stayOnDuty })}
      />
      <NumberField
        {...{ id: 'meeting-questions-most', label: text.questions, value: draft.questions, least: 0, most: 50 }}
        onChange={(questions) => change({ questions })}
      />
      <NumberField
        {...{ id: 'meeting-breaches-most', label: text.breaches, value: draft.breaches, least: 0, most: 50 }}
        onChange={(breaches) => change({ breaches })}
      />
      <p>
        <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isChanged || isWrong}>
          {text.save}
        </Button>{' '}
        {isChanged ? <span className="warn">{text.unsaved}</span> : null}
      </p>
    </form>
  )
}

/** When the meeting is held, who stays on duty, how much the pack lists. */
export const SettingsPanel = () => {
  const settings = useQuery('meetings.settings', {})
  return <QueryView query={settings}>{(value) => <SettingsForm settings={value} />}</QueryView>
}
