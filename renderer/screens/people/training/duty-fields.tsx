import { Button, InputNumber, Select } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { TrainingSettings } from '#shared/contract/training.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useText } from '#renderer/kit/language.tsx'

type Duty = TrainingSettings['duties'][number]

const everybody = ''

interface DutyRowProps {
  readonly duty: Duty
  readonly index: number
  /** kinds of courses there are, those of the shop among them */
  readonly kinds: readonly string[]
  readonly groups: readonly string[]
  readonly onChange: (duty: Duty) => void
  readonly onRemove: () => void
}

const DutyRow = ({ duty, index, kinds, groups, onChange, onRemove }: DutyRowProps) => {
  const all = useText()
  const text = all.training.settings.duties
  const words = wordsOf(all, 'courses').choices['kind'] ?? {}
  return (
    <div className="training-line">
      <Select
        size="small"
        className="training-kind"
        aria-label={text.kind(index + 1)}
        value={duty.kind}
        options={[...new Set([...kinds, duty.kind])].map((kind) => ({ value: kind, label: words[kind] ?? kind }))}
        onChange={(kind) => onChange({ ...duty, kind })}
      />
      <Select<string>
        size="small"
        className="training-group"
        aria-label={text.group(index + 1)}
        value={duty.group ?? everybody}
        options={[
          { value: everybody, label: text.everybody },
          ...[...new Set([...groups, ...(duty.group === null ? [] : [duty.group])])].map((group) => ({
            value: group,
            label: group,
          })),
        ]}
        onChange={(group) => onChange({ ...duty, group: group === everybody ? null : group })}
      />
      <InputNumber
        size="small"
        className="training-number"
        controls={false}
        aria-label={text.days(index + 1)}
        placeholder={text.noLimit}
        value={duty.withinDays}
        onChange={(withinDays) => onChange({ ...duty, withinDays })}
      />
      <span className="mute">{text.daysAfter}</span>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={text.remove(index + 1)}
        onClick={onRemove}
      />
    </div>
  )
}

interface DutyFieldsProps {
  readonly duties: readonly Duty[]
  readonly kinds: readonly string[]
  readonly groups: readonly string[]
  readonly onChange: (duties: Duty[]) => void
}

/** What everybody, or a group, must have been taught, and within how many days of joining. */
export const DutyFields = ({ duties, kinds, groups, onChange }: DutyFieldsProps) => {
  const text = useText().training.settings.duties
  const free = kinds.find((kind) => !duties.some((duty) => duty.kind === kind && duty.group === null))
  return (
    <fieldset className="training-group-of">
      <legend>{text.title}</legend>
      <p className="mute">{text.text}</p>
      {duties.map((duty, index) => (
        <DutyRow
          key={index}
          duty={duty}
          index={index}
          kinds={kinds}
          groups={groups}
          onChange={(changed) => onChange(duties.map((one, place) => (place === index ? changed : one)))}
          onRemove={() => onChange(duties.filter((_, place) => place !== index))}
        />
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={free === undefined || duties.length >= 30}
        onClick={() => onChange([...duties, { kind: free ?? '', withinDays: null, group: null }])}
      >
        {text.add}
      </Button>
    </fieldset>
  )
}
