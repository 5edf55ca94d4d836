import type { ReactNode } from 'react'
import { Button } from 'antd'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat } from '#renderer/kit/language.tsx'

interface RangeEmptyProps {
  readonly text: {
    readonly rangeTitle: string
    readonly rangeText: (date: string) => string
    readonly toNewest: string
  }
  /** the newest day with chats */
  readonly newest: string
  readonly onNewest: () => void
  /** other ways on */
  readonly children?: ReactNode
}

/** Days without any chat, while there are chats on others. */
export const RangeEmpty = ({ text, newest, onNewest, children }: RangeEmptyProps) => {
  const format = useFormat()
  return (
    <EmptyNotice
      title={text.rangeTitle}
      text={text.rangeText(format.date(newest))}
      actions={
        <>
          <Button type="primary" onClick={onNewest}>
            {text.toNewest}
          </Button>
          {children}
        </>
      }
    />
  )
}
