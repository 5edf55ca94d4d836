import { Select } from 'antd'

interface FilterChoiceProps {
  readonly label: string
  /** the choice that narrows nothing */
  readonly everything: string
  /** null: everything */
  readonly value: string | null
  /** pixels */
  readonly width: number
  readonly size?: 'small'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** undefined: everything */
  readonly onChoose: (value: string | undefined) => void
}

const manyOptions = 12

/** One thing a list is narrowed by, or everything; many choices can be searched. */
export const FilterChoice = (props: FilterChoiceProps) => {
  const { label, everything, value, width, options, onChoose, ...look } = props
  return (
    <Select
      {...look}
      style={{ width }}
      popupMatchSelectWidth={false}
      aria-label={label}
      value={value ?? ''}
      showSearch={options.length > manyOptions ? { optionFilterProp: 'label' } : false}
      options={[{ value: '', label: everything }, ...options]}
      onChange={(chosen) => onChoose(chosen === '' ? undefined : chosen)}
    />
  )
}
