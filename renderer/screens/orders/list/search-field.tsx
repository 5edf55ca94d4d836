import { Input } from 'antd'
import { SearchOutlined } from '@ant-design/icons'
import { usePausedText } from '#renderer/kit/use-paused-text.ts'

interface SearchFieldProps {
  readonly value: string
  readonly label: string
  readonly hint: string
  readonly onSearch: (search: string) => void
}

/** A search that goes out when typing has paused. */
export const SearchField = ({ value, label, hint, onSearch }: SearchFieldProps) => {
  const [typed, setTyped] = usePausedText(value, onSearch)
  return (
    <Input
      size="small"
      className="orders-search"
      allowClear
      maxLength={100}
      prefix={<SearchOutlined />}
      aria-label={label}
      placeholder={hint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
