import { useEffect, type KeyboardEvent } from 'react'
import { Input, type InputRef } from 'antd'
import { SearchOutlined } from '@ant-design/icons'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { usePausedText } from '#renderer/kit/use-paused-text.ts'
import { isCovered, isPlain, takesText } from './archive-keys.ts'

interface ArchiveSearchFieldProps {
  readonly value: string
  readonly onSearch: (words: string) => void
  /** a key the list may want; true: it was taken */
  readonly onKey: (event: KeyboardEvent) => boolean
}

const pause = 200

/** The words to look for: they go out when typing has paused for 200 ms. `/` anywhere on the page leads here, arrows and Enter go to the list. */
export const ArchiveSearchField = ({ value, onSearch, onKey }: ArchiveSearchFieldProps) => {
  const text = useText().archive
  const field = useFirstFocus<InputRef>()
  const [typed, setTyped] = usePausedText(value, (words) => onSearch(words.slice(0, 100)), pause)
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || !isPlain(event) || takesText(event.target) || isCovered()) return
      event.preventDefault()
      field.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [field])
  return (
    <Input
      ref={field}
      className="archive-search"
      allowClear
      maxLength={100}
      prefix={<SearchOutlined />}
      suffix={typed === '' ? <kbd title={text.searchKey}>/</kbd> : null}
      aria-label={text.search}
      placeholder={text.searchHint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isPlain(event) && typed !== '') setTyped('')
        else onKey(event)
      }}
    />
  )
}
