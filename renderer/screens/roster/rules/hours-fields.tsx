import { Checkbox, Select } from 'antd'
import type { RosterSettings } from '#shared/contract/roster-checks.ts'
import type { ClockTime } from '#shared/kit/local-time.ts'
import { useText } from '#renderer/kit/language.tsx'
import { KeptClock, KeptNumber } from './kept-fields.tsx'
import type { ChangeRules } from './use-rules.ts'

interface FieldProps {
  readonly rules: RosterSettings
  readonly onChange: ChangeRules
}

const clock = (text: string): ClockTime => text as ClockTime

/** Opening hours: by the shops' platforms, or the shop's own. */
export const OpeningField = ({ rules: { openHours }, onChange }: FieldProps) => {
  const text = useText().rosterChecks.opening
  return (
    <>
      <Checkbox
        checked={openHours !== null}
        onChange={({ target }) =>
          onChange({ openHours: target.checked ? { from: clock('08:00'), to: clock('23:00') } : null })
        }
      >
        {text.isOwn}
      </Checkbox>
      {openHours === null ? (
        <span className="mute">{text.byPlatform}</span>
      ) : (
        <>
          <KeptClock
            label={text.from}
            value={openHours.from}
            onKeep={(from) => onChange({ openHours: { ...openHours, from } })}
          />
          <span>–</span>
          <KeptClock
            label={text.to}
            value={openHours.to}
            onKeep={(to) => onChange({ openHours: { ...openHours, to } })}
          />
        </>
      )}
    </>
  )
}

const usualMeeting = { weekday: 1, from: clock('14:00'), to: clock('15:00'), stay: 1 }

/** The weekly meeting and who stays on. */
export const MeetingField = ({ rules: { meeting }, onChange }: FieldProps) => {
  const text = useText().rosterChecks.meeting
  const change = (changes: Partial<typeof usualMeeting>) =>
    meeting === null ? undefined : onChange({ meeting: { ...meeting, ...changes } })
  return (
    <>
      <Checkbox
        checked={meeting !== null}
        onChange={({ target }) => onChange({ meeting: target.checked ? usualMeeting : null })}
      >
        {text.has}
      </Checkbox>
      {meeting === null ? null : (
        <>
          <Select
            aria-label={text.weekday}
            className="rules-weekday"
            value={meeting.weekday}
            options={[1, 2, 3, 4, 5, 6, 0].map((value) => ({ value, label: text.weekdays[value] }))}
            onChange={(weekday: number) => change({ weekday })}
          />
          <KeptClock label={text.from} value={meeting.from} onKeep={(from) => change({ from })} />
          <span>–</span>
          <KeptClock label={text.to} value={meeting.to} onKeep={(to) => change({ to })} />
          <span>{text.stay}</span>
          <KeptNumber
            label={text.stay}
            value={meeting.stay}
            min={0}
            max={10}
            onKeep={(stay) => (stay === null ? undefined : change({ stay }))}
          />
        </>
      )}
    </>
  )
}
