import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ScoreCard } from '#shared/contract/scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { neighbourOf } from '../neighbour.ts'
import { countToMark, type Entered } from './input-draft.ts'

interface ScoresPeopleProps {
  readonly cards: readonly ScoreCard[]
  readonly inputs: readonly Entered[]
  /** numbers with something typed and not saved */
  readonly unsaved: ReadonlySet<string>
  readonly agent: string
  readonly onAgent: (agent: string) => void
}

const PersonNote = ({ card, toMark, isUnsaved }: { card: ScoreCard; toMark: number; isUnsaved: boolean }) => {
  const text = useText().scores
  const { count } = useFormat()
  if (isUnsaved) return <span className="warn">{text.draftMark}</span>
  if (toMark > 0) return <span className="warn">{text.toMark(count(toMark))}</span>
  return <span className="mute">{card.grade ?? card.group}</span>
}

/** Everybody of the month with score and grade; ↑ ↓ Home End choose. */
export const ScoresPeople = ({ cards, inputs, unsaved, agent, onAgent }: ScoresPeopleProps) => {
  const text = useText().scores
  const list = useRef<HTMLDivElement>(null)
  const choices = cards.map((card) => card.agent)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [agent])
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbourOf(choices, agent, event.key)
    if (next === undefined || event.altKey) return
    event.preventDefault()
    onAgent(next)
  }
  const toMarkOf = (number: string): number => {
    const entered = inputs.find((one) => one.agent === number)
    return entered === undefined ? 0 : countToMark(entered)
  }
  return (
    <div
      ref={list}
      className="scores-people"
      role="listbox"
      tabIndex={0}
      aria-label={text.people}
      aria-activedescendant={`score-of-${agent}`}
      onKeyDown={onKeyDown}
    >
      {cards.map((card) => (
        <div
          key={card.agent}
          role="option"
          id={`score-of-${card.agent}`}
          aria-selected={card.agent === agent}
          className="scores-person"
          onClick={() => onAgent(card.agent)}
        >
          <span className="scores-name">
            {card.agent} {card.name}
          </span>
          <span className={card.score === null ? 'mute' : ''}>
            {card.score === null ? text.noScore : pointsText(card.score)}
          </span>
          <PersonNote card={card} toMark={toMarkOf(card.agent)} isUnsaved={unsaved.has(card.agent)} />
        </div>
      ))}
    </div>
  )
}
