import type { ReactNode } from 'react'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const mostNamed = 3

const shopsOf = (names: readonly string[], text: Text['print']): string => {
  const named = names.slice(0, mostNamed).join(text.listSeparator)
  return names.length > mostNamed ? text.shops(named, names.length) : named
}

/** Whether the month is closed, with the time; a month closed more than once says which closing this is. */
export const stateWords = ({ state, closedAt, number }: PerformanceSheet['status'], text: Text['print']): string => {
  if (state === 'draft') return text.states.draft
  const at = closedAt?.slice(0, 16) ?? text.none
  return number > 1 ? text.states.closedAgain(at, String(number)) : text.states.closed(at)
}

interface PaperHeadProps {
  readonly title: ReactNode
  readonly shopNames: readonly string[]
  readonly month: string
  readonly status: PerformanceSheet['status']
}

/** Title, whether the figures stand, shops and month: the same on every paper of a month. */
export const PaperHead = ({ title, shopNames, month, status }: PaperHeadProps) => {
  const text = useText().print
  const format = useFormat()
  return (
    <div className="paper-head">
      <h1>{title}</h1>
      <span className={`paper-state is-${status.state}`}>{stateWords(status, text)}</span>
      <p>
        <span className="paper-shops">{shopsOf(shopNames, text)}</span>
        <b>{format.month(month)}</b>
      </p>
    </div>
  )
}
