import { useEffect, useEffectEvent, useState } from 'react'
import { Input } from 'antd'
import { SearchOutlined } from '@ant-design/icons'

interface SearchFieldProps {
  readonly value: string
  readonly label: string
  readonly hint: string
  readonly onSearch: (search: string) => void
}

const pause = 250

/** A search that goes out when typing has paused for 250 ms; taken over again when the value changes from outside. */
export const SearchField = ({ value, label, hint, onSearch }: SearchFieldProps) => {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  const send = useEffectEvent(() => onSearch(typed.trim()))
  useEffect(() => {
    if (typed.trim() === known) return undefined
    const timer = setTimeout(() => send(), pause)
    return () => clearTimeout(timer)
  }, [typed, known])
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
