import type { KeyboardEvent } from 'react'
import { Button } from 'antd'
import type { HandoverSuggestion } from '#shared/contract/handovers.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { chatQuery, orderQuery } from '../handovers-route.ts'
import type { Names } from '../use-names.ts'

interface SuggestionRowProps {
  readonly suggestion: HandoverSuggestion
  readonly names: Names
  readonly isTabStop: boolean
  readonly isBusy: boolean
  readonly onAccept: () => void
  readonly onDrop: () => void
  readonly onFocus: () => void
}

const Evidence = ({ suggestion: { evidence }, names }: Pick<SuggestionRowProps, 'suggestion' | 'names'>) => {
  const format = useFormat()
  return evidence.map(({ at, who, text }, index) => (
    <p key={index} className="suggestion-line">
      <span className="mute">{at === null ? null : format.moment(at)}</span> <b>{names.person(who)}</b> {text}
    </p>
  ))
}

const Places = ({ suggestion }: { suggestion: HandoverSuggestion }) => {
  const text = useText().handovers.suggestions
  const { chat, orderNo } = suggestion
  return (
    <>
      {chat === null ? null : (
        <a tabIndex={-1} href={linkTo('chats', chatQuery(suggestion))}>
          {text.chat}
        </a>
      )}
      {orderNo === null ? null : (
        <a tabIndex={-1} href={linkTo('orders', orderQuery(orderNo))}>
          {text.order}
        </a>
      )}
    </>
  )
}

/** A suggestion with what it stands on; A or Enter writes it down, D drops it for good. */
export const SuggestionRow = (props: SuggestionRowProps) => {
  const text = useText().handovers
  const { suggestion, names, isTabStop, isBusy, onAccept, onDrop, onFocus } = props
  const { source, entry, key } = suggestion
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const pressed = event.key.toLowerCase()
    if (pressed === 'a' || pressed === 'enter') onAccept()
    else if (pressed === 'd') onDrop()
    else return
    event.preventDefault()
  }
  return (
    <li
      className="suggestion"
      data-suggestion={key}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={text.suggestions.label(text.suggestions.sources[source], entry.happened)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <p>
        <span className={entry.isUrgent ? 'handover-kind is-urgent' : 'handover-kind'}>{text.kinds[entry.kind]}</span>{' '}
        {entry.happened}
      </p>
      {entry.toDo === '' ? null : <p className="mute">{text.item.toDo(entry.toDo)}</p>}
      <Evidence suggestion={suggestion} names={names} />
      <div className="suggestion-actions">
        <Places suggestion={suggestion} />
        <Button size="small" tabIndex={-1} disabled={isBusy} onClick={onAccept}>
          {text.suggestions.accept}
        </Button>
        <Button size="small" type="text" tabIndex={-1} disabled={isBusy} onClick={onDrop}>
          {text.suggestions.drop}
        </Button>
      </div>
    </li>
  )
}
