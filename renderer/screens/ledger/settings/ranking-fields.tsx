import { Button, InputNumber, Select } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { LedgerSettings } from '#shared/contract/ledger.ts'
import { rankableFigures } from '#shared/rules/ledger/rankable.ts'
import { scoreItemText } from '#shared/text/figure-value.ts'
import { useText } from '#renderer/kit/language.tsx'

export interface FieldsProps {
  readonly draft: LedgerSettings
  readonly onChange: (draft: LedgerSettings) => void
}

type Row = LedgerSettings['ranking'][number]

const mostFigures = 10

const RankingRow = ({
  row,
  index,
  onChange,
  onRemove,
}: {
  row: Row
  index: number
  onChange: (row: Row) => void
  onRemove: () => void
}) => {
  const all = useText()
  const text = all.ledger.settings.ranking
  return (
    <div className="ledger-field-line">
      <Select
        size="small"
        aria-label={text.figure(index + 1)}
        value={row.figure}
        options={rankableFigures.map((figure) => ({ value: figure, label: scoreItemText(figure, all) }))}
        onChange={(figure) => onChange({ ...row, figure })}
      />
      <InputNumber
        size="small"
        aria-label={text.weight(index + 1)}
        prefix={<span className="mute">{text.weightShort}</span>}
        value={row.weight}
        min={0}
        max={100}
        onChange={(weight) => onChange({ ...row, weight: weight ?? 0 })}
      />
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

/** What makes the best of the month. */
export const RankingFields = ({ draft, onChange }: FieldsProps) => {
  const text = useText().ledger.settings.ranking
  const { ranking } = draft
  const set = (rows: Row[]) => onChange({ ...draft, ranking: rows })
  const free = rankableFigures.find((figure) => !ranking.some((row) => row.figure === figure))
  return (
    <fieldset className="ledger-group">
      <legend>{text.title}</legend>
      <p className="mute">{text.text}</p>
      {ranking.map((row, index) => (
        <RankingRow
          key={index}
          row={row}
          index={index}
          onChange={(changed) => set(ranking.map((one, place) => (place === index ? changed : one)))}
          onRemove={() => set(ranking.filter((_, place) => place !== index))}
        />
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={free === undefined || ranking.length >= mostFigures}
        onClick={() => set([...ranking, { figure: free ?? 'sales', weight: 10 }])}
      >
        {text.add}
      </Button>
      <div className="ledger-field-line">
        <label htmlFor="ledger-places">{text.places}</label>
        <InputNumber
          id="ledger-places"
          size="small"
          value={draft.places}
          onChange={(places) => onChange({ ...draft, places: places ?? 0 })}
        />
        <label htmlFor="ledger-min-n">{text.minN}</label>
        <InputNumber
          id="ledger-min-n"
          size="small"
          value={draft.minN}
          onChange={(minN) => onChange({ ...draft, minN: minN ?? 0 })}
        />
        <span className="mute">{text.minNHint}</span>
      </div>
    </fieldset>
  )
}
