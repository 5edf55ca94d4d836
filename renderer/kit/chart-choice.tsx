import { Segmented } from 'antd'

/** A chart, or the table behind it. */
export type ChartOrTable = 'chart' | 'table'

const forms = ['chart', 'table'] as const

interface ChartChoiceProps {
  readonly text: Readonly<Record<'choose' | ChartOrTable, string>>
  readonly shown: ChartOrTable
  readonly onShow: (shown: ChartOrTable) => void
}

/** The switch between a chart and the table behind it. */
export const ChartChoice = ({ text, shown, onShow }: ChartChoiceProps) => (
  <Segmented
    size="small"
    aria-label={text.choose}
    value={shown}
    options={forms.map((value) => ({ value, label: text[value] }))}
    onChange={onShow}
  />
)
