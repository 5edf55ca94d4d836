import type { ScoreCard } from '#shared/contract/scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SideList } from '#renderer/kit/side-list.tsx'
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

/** Everybody of the month with score and grade. */
export const ScoresPeople = ({ cards, inputs, unsaved, agent, onAgent }: ScoresPeopleProps) => {
  const text = useText().scores
  const toMarkOf = (number: string): number => {
    const entered = inputs.find((one) => one.agent === number)
    return entered === undefined ? 0 : countToMark(entered)
  }
  const items = cards.map((card) => ({
    key: card.agent,
    name: `${card.agent} ${card.name}`,
    value: (
      <span className={card.score === null ? 'mute' : ''}>
        {card.score === null ? text.noScore : pointsText(card.score)}
      </span>
    ),
    note: <PersonNote card={card} toMark={toMarkOf(card.agent)} isUnsaved={unsaved.has(card.agent)} />,
  }))
  return <SideList label={text.people} prefix="score-of" items={items} chosen={agent} onChoose={onAgent} />
}
