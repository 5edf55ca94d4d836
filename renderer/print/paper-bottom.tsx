import type { ReactNode } from 'react'
import { useFormat, useText } from '#renderer/kit/language.tsx'

interface PaperBottomProps {
  readonly children?: ReactNode
  /** counts from 1 */
  readonly number: number
  readonly of: number
}

/** The last line of a page: what is said on every one, and which page it is. */
export const PaperBottom = ({ children, number, of }: PaperBottomProps) => {
  const text = useText().print
  const { count } = useFormat()
  return (
    <footer className="paper-foot">
      <div className="paper-bottom">
        <p>{children}</p>
        <span>{text.page(count(number), count(of))}</span>
      </div>
    </footer>
  )
}
