import { useState } from 'react'
import { Button, Popconfirm } from 'antd'
import type { CareSuggestion } from '#shared/contract/quality-care.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'

const most = 500

const wordsOf = (suggestion: CareSuggestion): string => String(suggestion.entry.values['text'] ?? '')

const useSuggestionActs = () => {
  const text = useText().care.suggestions
  const format = useFormat()
  const { act, isBusy } = useAction()
  return {
    isBusy,
    take: (found: readonly CareSuggestion[]) =>
      act(
        call('quality.takeUp', { keys: found.slice(0, most).map(({ key }) => key) }),
        text.taken(format.count(Math.min(found.length, most))),
      ),
    leave: ({ key }: CareSuggestion) => act(call('quality.leaveOut', { keys: [key] }), text.left),
  }
}

const OneSuggestion = ({ suggestion }: { suggestion: CareSuggestion }) => {
  const text = useText().care.suggestions
  const format = useFormat()
  const { take, leave, isBusy } = useSuggestionActs()
  const { at, orderNo, entry } = suggestion
  const buyer = entry.values['buyer']
  const parts = [
    format.moment(at),
    orderNo === null ? '' : text.order(orderNo),
    typeof buyer === 'string' ? buyer : '',
    entry.person ? text.person(entry.person) : '',
  ]
  return (
    <li className="care-suggestion">
      <p>{wordsOf(suggestion)}</p>
      <p className="mute">{parts.filter((part) => part !== '').join('　')}</p>
      <span className="care-buttons">
        <Button
          size="small"
          type="primary"
          disabled={isBusy}
          aria-label={text.takeOf(wordsOf(suggestion))}
          onClick={() => void take([suggestion])}
        >
          {text.take}
        </Button>
        <Button
          size="small"
          disabled={isBusy}
          aria-label={text.leaveOf(wordsOf(suggestion))}
          onClick={() => void leave(suggestion)}
        >
          {text.leave}
        </Button>
      </span>
    </li>
  )
}

const TakeAll = ({ found }: { found: readonly CareSuggestion[] }) => {
  const text = useText().care.suggestions
  const format = useFormat()
  const { take, isBusy } = useSuggestionActs()
  return (
    <Popconfirm
      title={text.takeAllSure(format.count(Math.min(found.length, most)))}
      okText={text.yes}
      cancelText={text.no}
      onConfirm={() => void take(found)}
    >
      <Button size="small" disabled={isBusy}>
        {text.takeAll}
      </Button>
    </Popconfirm>
  )
}

/** What imports brought for this register that nobody has written down: all at once, or one by one. Nothing while there is none. */
export const SuggestionsBar = ({ register }: { register: 'reviews' | 'after-sales' }) => {
  const text = useText().care.suggestions
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const query = useQuery('quality.careSuggestions', {})
  const found = (query.value ?? []).filter(({ entry }) => entry.register === register)
  if (found.length === 0 && !isOpen) return null
  return (
    <>
      {found.length === 0 ? null : (
        <div className="care-bar">
          <span>{text.bar(format.count(found.length))}</span>
          <TakeAll found={found} />
          <Button size="small" onClick={() => setIsOpen(true)}>
            {text.each}
          </Button>
        </div>
      )}
      <SidePanel title={text.title} isOpen={isOpen} onClose={() => setIsOpen(false)} width={560}>
        {found.length === 0 ? <p className="mute">{text.nothing}</p> : null}
        <ul className="care-entries">
          {found.map((suggestion) => (
            <OneSuggestion key={suggestion.key} suggestion={suggestion} />
          ))}
        </ul>
      </SidePanel>
    </>
  )
}
