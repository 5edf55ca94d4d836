import { Button, Input, InputNumber } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { TrainingSettings } from '#shared/contract/training.ts'
import { useText } from '#renderer/kit/language.tsx'

type Level = TrainingSettings['levels'][number]

const criteria = ['months', 'quality', 'courses'] as const

interface LevelRowProps {
  readonly level: Level
  readonly index: number
  readonly onChange: (level: Level) => void
  readonly onRemove: () => void
}

const LevelRow = ({ level, index, onChange, onRemove }: LevelRowProps) => {
  const text = useText().training.settings.levels
  return (
    <tr>
      <td>
        <Input
          size="small"
          aria-label={text.name(index + 1)}
          maxLength={40}
          value={level.level}
          onChange={(event) => onChange({ ...level, level: event.target.value })}
        />
      </td>
      {criteria.map((name) => (
        <td key={name}>
          <InputNumber
            size="small"
            className="training-number"
            controls={false}
            aria-label={text.criterionOf(text[name], index + 1)}
            placeholder={text.any}
            value={level[name]}
            onChange={(value) => onChange({ ...level, [name]: value })}
          />
        </td>
      ))}
      <td className="training-words">
        <Input
          size="small"
          aria-label={text.criterionOf(text.words, index + 1)}
          maxLength={500}
          value={level.text}
          onChange={(event) => onChange({ ...level, text: event.target.value })}
        />
      </td>
      <td>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={text.remove(index + 1)}
          onClick={onRemove}
        />
      </td>
    </tr>
  )
}

interface LevelFieldsProps {
  readonly levels: readonly Level[]
  readonly onChange: (levels: Level[]) => void
}

/** Levels, lowest first, with what each takes. */
export const LevelFields = ({ levels, onChange }: LevelFieldsProps) => {
  const text = useText().training.settings.levels
  const heads = [text.level, ...criteria.map((name) => text[name]), text.words]
  return (
    <fieldset className="training-group-of">
      <legend>{text.title}</legend>
      <p className="mute">{text.text}</p>
      <table className="training-levels">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {levels.map((level, index) => (
            <LevelRow
              key={index}
              level={level}
              index={index}
              onChange={(changed) => onChange(levels.map((one, place) => (place === index ? changed : one)))}
              onRemove={() => onChange(levels.filter((_, place) => place !== index))}
            />
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={levels.length >= 10}
        onClick={() => onChange([...levels, { level: '', months: null, quality: null, courses: null, text: '' }])}
      >
        {text.add}
      </Button>
    </fieldset>
  )
}
