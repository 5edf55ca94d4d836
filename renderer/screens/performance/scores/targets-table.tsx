import { useRef, useState, type KeyboardEvent } from 'react'
import type { ScoreCard } from '#shared/contract/scores.ts'
import { figureValueText } from '#shared/text/figure-value.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { draftOf, inputOf, type Entered } from './input-draft.ts'

interface TargetRowProps {
  readonly month: string
  readonly entered: Entered
  readonly card: ScoreCard | null
  readonly isClosed: boolean
  readonly onKept: (agent: string, salesTarget: number | null) => void
}

const Reached = ({ card }: { card: ScoreCard | null }) => {
  const text = useText().scores.targets
  const format = useFormat()
  const line = card?.lines.find(({ item }) => item === 'targetReached')
  if (line === undefined) return <span className="mute">{text.unused}</span>
  return <>{figureValueText('share', line.value, format)}</>
}

const TargetRow = ({ month, entered, card, isClosed, onKept }: TargetRowProps) => {
  const text = useText().scores.targets
  const { act } = useAction()
  const [typed, setTyped] = useState<{ value: number | null } | null>(null)
  const [isSaved, setIsSaved] = useState(false)
  const save = async (): Promise<void> => {
    if (typed === null || typed.value === entered.salesTarget) return setTyped(null)
    const input = inputOf({ ...draftOf(entered), salesTarget: typed.value }, month, entered.agent)
    if ((await act(call('performance.saveInput', input))) === null) return
    onKept(entered.agent, typed.value)
    setTyped(null)
    setIsSaved(true)
  }
  return (
    <tr>
      <td>{entered.agent}</td>
      <td>{entered.name}</td>
      <td className="mute">{entered.group}</td>
      <td onBlur={() => void save()}>
        <MoneyInput
          aria-label={text.target(entered.name)}
          value={typed === null ? entered.salesTarget : typed.value}
          onChange={(value) => setTyped({ value })}
          isDisabled={isClosed}
        />
      </td>
      <td className="scores-number">
        <Reached card={card} />
      </td>
      <td className="mute">{isSaved && typed === null ? text.saved : ''}</td>
    </tr>
  )
}

interface TargetsTableProps {
  readonly month: string
  readonly inputs: readonly Entered[]
  readonly cards: readonly ScoreCard[]
  readonly isClosed: boolean
  /** a target is kept: what else is typed for the person must not bring the old one back */
  readonly onKept: (agent: string, salesTarget: number | null) => void
}

/** Everybody's sales target in one column: Enter goes down, leaving a field keeps it. */
export const TargetsTable = ({ month, inputs, cards, isClosed, onKept }: TargetsTableProps) => {
  const text = useText().scores.targets
  const body = useRef<HTMLTableSectionElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.nativeEvent.isComposing) return
    const fields = [...(body.current?.querySelectorAll('input') ?? [])]
    const next = fields[fields.findIndex((field) => field === event.target) + step]
    event.preventDefault()
    // The last one has nowhere to go: it is left, so that it is kept.
    if (next === undefined) (event.target as HTMLElement).blur()
    else {
      next.focus()
      next.select()
    }
  }
  const { agent, name, group, target, reached } = text.columns
  return (
    <div className="scores-targets">
      <p className="scores-hint">{text.text}</p>
      <table>
        <thead>
          <tr>
            {[agent, name, group, target, reached].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {inputs.map((entered) => (
            <TargetRow
              key={`${month} ${entered.agent}`}
              month={month}
              entered={entered}
              card={cards.find((card) => card.agent === entered.agent) ?? null}
              isClosed={isClosed}
              onKept={onKept}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
