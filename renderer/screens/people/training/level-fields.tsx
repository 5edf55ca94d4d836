import type { TrainingSettings } from '#shared/contract/training.ts'
import type { Text } from '#shared/text/text.ts'
import { useText } from '#renderer/kit/language.tsx'
import { numberField, textField, type RowField } from '#renderer/kit/row-fields.tsx'
import { RowList } from '#renderer/kit/row-list.tsx'

type Level = TrainingSettings['levels'][number]

const criteria = ['months', 'quality', 'courses'] as const
const mostLevels = 10
const fresh: Level = { level: '', months: null, quality: null, courses: null, text: '' }

const levelFields = (text: Text['training']['settings']['levels']): readonly RowField<Level>[] => [
  textField({
    key: 'level',
    most: 40,
    label: text.name,
    value: ({ level }) => level,
    change: (row, level) => ({ ...row, level }),
  }),
  ...criteria.map((name) =>
    numberField<Level>({
      key: name,
      className: 'training-number',
      controls: false,
      placeholder: text.any,
      label: (line) => text.criterionOf(text[name], line),
      value: (row) => row[name],
      change: (row, value) => ({ ...row, [name]: value }),
    }),
  ),
  textField({
    key: 'text',
    cell: 'training-words',
    most: 500,
    label: (line) => text.criterionOf(text.words, line),
    value: (row) => row.text,
    change: (row, words) => ({ ...row, text: words }),
  }),
]

interface LevelFieldsProps {
  readonly levels: readonly Level[]
  readonly onChange: (levels: Level[]) => void
}

/** Levels, lowest first, with what each takes. */
export const LevelFields = ({ levels, onChange }: LevelFieldsProps) => {
  const text = useText().training.settings.levels
  return (
    <fieldset className="training-group-of">
      <legend>{text.title}</legend>
      <p className="mute">{text.text}</p>
      <RowList
        rows={levels}
        onChange={onChange}
        fields={levelFields(text)}
        text={text}
        className="training-levels"
        most={mostLevels}
        fresh={fresh}
        heads={[text.level, ...criteria.map((name) => text[name]), text.words]}
      />
    </fieldset>
  )
}
