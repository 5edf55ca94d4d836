import { Button, Checkbox, InputNumber } from 'antd'
import type { Attendee } from '#shared/contract/registers.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { PersonSelect } from './person-select.tsx'
import type { RegisterPeople } from './use-register-people.ts'

interface AttendeesFieldProps {
  readonly id: string
  readonly value: readonly Attendee[]
  readonly team: RegisterPeople
  readonly onChange: (attendees: Attendee[]) => void
}

const newcomer = (agent: string): Attendee => ({ agent, came: true, score: null, signedAt: null })

const AttendeeRow = ({
  attendee,
  team,
  onChange,
  onRemove,
}: {
  attendee: Attendee
  team: RegisterPeople
  onChange: (attendee: Attendee) => void
  onRemove: () => void
}) => {
  const text = useText().registers.attendees
  const format = useFormat()
  const name = team.nameOf(attendee.agent)
  return (
    <li>
      <span>{name}</span>
      <Checkbox
        aria-label={text.cameOf(name)}
        checked={attendee.came}
        onChange={(event) => onChange({ ...attendee, came: event.target.checked })}
      >
        {text.came}
      </Checkbox>
      <InputNumber
        controls={false}
        size="small"
        aria-label={text.scoreOf(name)}
        placeholder={text.score}
        min={0}
        max={100}
        value={attendee.score}
        onChange={(score) => onChange({ ...attendee, score: typeof score === 'number' ? score : null })}
      />
      {attendee.signedAt === null ? (
        <Button size="small" type="text" aria-label={text.remove(name)} title={text.remove(name)} onClick={onRemove}>
          ×
        </Button>
      ) : (
        <span className="mute" title={format.moment(attendee.signedAt)}>
          {text.signed}
        </span>
      )}
    </li>
  )
}

/** Who took part in a course, with result; who has signed stays. */
export const AttendeesField = ({ id, value, team, onChange }: AttendeesFieldProps) => {
  const text = useText().registers.attendees
  const there = new Set(value.map(({ agent }) => agent as string))
  const absent = team.people.filter(({ number, left, role }) => !there.has(number) && left === null && role === 'agent')
  const put = (index: number, attendee: Attendee) => onChange(value.map((old, at) => (at === index ? attendee : old)))
  return (
    <div className="attendees" id={id}>
      {value.length === 0 ? <p className="mute">{text.nobody}</p> : null}
      <ul>
        {value.map((attendee, index) => (
          <AttendeeRow
            key={attendee.agent}
            attendee={attendee}
            team={team}
            onChange={(changed) => put(index, changed)}
            onRemove={() => onChange(value.filter((_old, at) => at !== index))}
          />
        ))}
      </ul>
      <div className="attendees-add">
        <PersonSelect
          label={text.add}
          placeholder={text.add}
          size="small"
          people={team.people.filter(({ number }) => !there.has(number))}
          value={null}
          onChange={(agent) => (agent === null ? undefined : onChange([...value, newcomer(agent)]))}
        />
        <Button
          size="small"
          disabled={absent.length === 0}
          onClick={() => onChange([...value, ...absent.map(({ number }) => newcomer(number))])}
        >
          {text.everybody}
        </Button>
      </div>
    </div>
  )
}
