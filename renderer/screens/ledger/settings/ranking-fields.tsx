import { InputNumber } from 'antd'
import type { LedgerSettings } from '#shared/contract/ledger.ts'
import { rankableFigures } from '#shared/rules/ledger/rankable.ts'
import { scoreItemText } from '#shared/text/figure-value.ts'
import type { Text } from '#shared/text/text.ts'
import { useText } from '#renderer/kit/language.tsx'
import { choiceField, numberField, type RowField } from '#renderer/kit/row-fields.tsx'
import { RowList } from '#renderer/kit/row-list.tsx'

export interface FieldsProps {
  readonly draft: LedgerSettings
  readonly onChange: (draft: LedgerSettings) => void
}

type Row = LedgerSettings['ranking'][number]

const mostFigures = 10

const rankingFields = (all: Text): readonly RowField<Row>[] => {
  const text = all.ledger.settings.ranking
  const options = rankableFigures.map((figure) => ({ value: figure, label: scoreItemText(figure, all) }))
  return [
    choiceField({
      key: 'figure',
      label: text.figure,
      value: ({ figure }: Row) => figure,
      options: () => options,
      change: (row, figure) => ({ ...row, figure }),
    }),
    numberField({
      key: 'weight',
      label: text.weight,
      before: text.weightShort,
      min: 0,
      max: 100,
      value: ({ weight }) => weight,
      change: (row, weight) => ({ ...row, weight: weight ?? 0 }),
    }),
  ]
}

/** What makes the best of the month. */
export const RankingFields = ({ draft, onChange }: FieldsProps) => {
  const all = useText()
  const text = all.ledger.settings.ranking
  const { ranking } = draft
  const free = rankableFigures.find((figure) => !ranking.some((row) => row.figure === figure))
  return (
    <fieldset className="ledger-group">
      <legend>{text.title}</legend>
      <p className="mute">{text.text}</p>
      <RowList
        rows={ranking}
        onChange={(rows) => onChange({ ...draft, ranking: rows })}
        fields={rankingFields(all)}
        text={text}
        className="ledger-field-line"
        most={mostFigures}
        fresh={free === undefined ? undefined : { figure: free, weight: 10 }}
      />
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
