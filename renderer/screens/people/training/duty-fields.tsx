import type { TrainingSettings } from '#shared/contract/training.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import type { Text } from '#shared/text/text.ts'
import { useText } from '#renderer/kit/language.tsx'
import { choiceField, numberField, type RowField } from '#renderer/kit/row-fields.tsx'
import { RowList } from '#renderer/kit/row-list.tsx'

type Duty = TrainingSettings['duties'][number]

const everybody = ''
const mostDuties = 30

interface DutyFieldsProps {
  readonly duties: readonly Duty[]
  /** kinds of courses there are, those of the shop among them */
  readonly kinds: readonly string[]
  readonly groups: readonly string[]
  readonly onChange: (duties: Duty[]) => void
}

const dutyFields = (
  all: Text,
  { kinds, groups }: Pick<DutyFieldsProps, 'kinds' | 'groups'>,
): readonly RowField<Duty>[] => {
  const text = all.training.settings.duties
  const words = wordsOf(all, 'courses').choices['kind'] ?? {}
  return [
    choiceField({
      key: 'kind',
      className: 'training-kind',
      label: text.kind,
      value: ({ kind }: Duty) => kind,
      options: ({ kind }) => [...new Set([...kinds, kind])].map((one) => ({ value: one, label: words[one] ?? one })),
      change: (duty, kind) => ({ ...duty, kind }),
    }),
    choiceField({
      key: 'group',
      className: 'training-group',
      label: text.group,
      value: ({ group }: Duty): string => group ?? everybody,
      options: ({ group }) => [
        { value: everybody, label: text.everybody },
        ...[...new Set([...groups, ...(group === null ? [] : [group])])].map((one) => ({ value: one, label: one })),
      ],
      change: (duty, group) => ({ ...duty, group: group === everybody ? null : group }),
    }),
    numberField({
      key: 'days',
      className: 'training-number',
      controls: false,
      placeholder: text.noLimit,
      label: text.days,
      value: ({ withinDays }) => withinDays,
      change: (duty, withinDays) => ({ ...duty, withinDays }),
    }),
    { key: 'after', draw: () => <span className="mute">{text.daysAfter}</span> },
  ]
}

/** What everybody, or a group, must have been taught, and within how many days of joining. */
export const DutyFields = ({ duties, kinds, groups, onChange }: DutyFieldsProps) => {
  const all = useText()
  const text = all.training.settings.duties
  const free = kinds.find((kind) => !duties.some((duty) => duty.kind === kind && duty.group === null))
  return (
    <fieldset className="training-group-of">
      <legend>{text.title}</legend>
      <p className="mute">{text.text}</p>
      <RowList
        rows={duties}
        onChange={onChange}
        fields={dutyFields(all, { kinds, groups })}
        text={text}
        className="training-line"
        most={mostDuties}
        fresh={free === undefined ? undefined : { kind: free, withinDays: null, group: null }}
      />
    </fieldset>
  )
}
