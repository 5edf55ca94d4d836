import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { neighbourOf } from '#renderer/kit/neighbour.ts'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { groupedSuggestions, mostAccepted, type Suggestions } from './suggestion-groups.ts'
import { useNames } from '../use-names.ts'
import { SuggestionRow } from './suggestion-row.tsx'

/** One that is refused is shown no longer: somebody else took it, or an import made it needless. */
const useSuggestionActs = (handover: number, onStale: () => void) => {
  const text = useText().handovers.suggestions
  const format = useFormat()
  const { act, isBusy } = useAction()
  return {
    isBusy,
    accept: async (keys: readonly string[]): Promise<void> => {
      const taken = keys.slice(0, mostAccepted)
      const done = await act(
        call('handovers.accept', { handover, keys: taken }),
        text.accepted(format.count(taken.length)),
      )
      if (done === null) onStale()
    },
    drop: (key: string) => void act(call('handovers.drop', { handover, key })),
  }
}

/** The row with the focus; when it goes, the next one takes it. */
const useMarked = (keys: readonly string[]) => {
  const list = useRef<HTMLDivElement>(null)
  const [marked, setMarked] = useState({ key: '', index: 0 })
  const isInside = useRef(false)
  const now = keys.find((key) => key === marked.key) ?? keys[Math.min(marked.index, keys.length - 1)]
  const focus = (key: string | undefined): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? [])]
    rows.find(({ dataset }) => dataset['suggestion'] === key)?.focus()
  }
  const joined = keys.join('\n')
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) focus(now)
  }, [joined, now])
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = now === undefined ? undefined : neighbourOf(keys, now, event.key)
    if (next === undefined) return
    event.preventDefault()
    focus(next)
  }
  const mark = (key: string): void => {
    isInside.current = true
    setMarked({ key, index: keys.indexOf(key) })
  }
  const leave = (): void => {
    // The focus falls to the page when a row goes; only where it went elsewhere has the list been left.
    if (document.activeElement !== document.body)
      isInside.current = list.current?.contains(document.activeElement) ?? false
  }
  return { list, now, onKeyDown, mark, leave }
}

interface ListProps {
  readonly handover: number
  readonly suggestions: Suggestions
  readonly onStale: () => void
}

const List = ({ handover, suggestions, onStale }: ListProps) => {
  const text = useText().handovers.suggestions
  const format = useFormat()
  const { accept, drop, isBusy } = useSuggestionActs(handover, onStale)
  const groups = groupedSuggestions(suggestions)
  const names = useNames()
  const rows = useMarked(groups.flatMap(({ found }) => found.map(({ key }) => key)))
  if (groups.length === 0)
    return (
      <p className="mute suggestions-none">
        {text.none} {text.noneText}
      </p>
    )
  return (
    <div
      ref={rows.list}
      className="suggestion-list"
      onKeyDown={rows.onKeyDown}
      onBlur={() => requestAnimationFrame(rows.leave)}
    >
      {groups.map(({ source, found }) => (
        <section key={source} aria-label={text.sources[source]}>
          <h4>
            {text.group(text.sources[source], format.count(found.length))}
            {found.length < 2 ? null : (
              <Button
                size="small"
                type="link"
                disabled={isBusy}
                aria-label={text.label(text.sources[source], text.acceptAll(format.count(found.length)))}
                onClick={() => void accept(found.map(({ key }) => key))}
              >
                {text.acceptAll(format.count(Math.min(found.length, mostAccepted)))}
              </Button>
            )}
          </h4>
          <ul>
            {found.map((suggestion) => (
              <SuggestionRow
                key={suggestion.key}
                suggestion={suggestion}
                names={names}
                isTabStop={suggestion.key === rows.now}
                isBusy={isBusy}
                onAccept={() => void accept([suggestion.key])}
                onDrop={() => drop(suggestion.key)}
                onFocus={() => rows.mark(suggestion.key)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** What the imports suggest to hand over, beside what is written. */
export const SuggestionsPanel = ({ handover }: { handover: number }) => {
  const text = useText().handovers.suggestions
  const suggestions = useQuery('handovers.suggestions', { id: handover })
  return (
    <aside className="suggestions" aria-label={text.title}>
      <h3>
        {text.title} <small>{text.note}</small>
      </h3>
      <QueryView query={suggestions}>
        {(value) => <List handover={handover} suggestions={value} onStale={suggestions.ask} />}
      </QueryView>
      <p className="handover-keys">{text.keys}</p>
    </aside>
  )
}
