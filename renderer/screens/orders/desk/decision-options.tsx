import type { ReactNode } from 'react'
import { Button, Select } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import { RateInput } from '#renderer/kit/rate-input.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { namesOf, personWords, type Names } from '../agent-names.ts'
import { choose, filled, sumOfShares, toggleSplit, wholeOrder, withShare } from './decision-draft.ts'
import type { DecisionDesk } from './use-decision.ts'

interface OptionsProps {
  readonly desk: DecisionDesk
  readonly names: Names
  readonly hasKeys: boolean
  readonly noteOf?: (agent: string) => ReactNode
}

const lastKey = 9

const WholeOptions = ({ desk, names, hasKeys, noteOf }: OptionsProps) => {
  const text = useText().orders
  return (
    <div role="radiogroup" aria-label={text.decision.whom} className="orders-options">
      {desk.agents.map((agent, index) => (
        <button
          key={agent}
          type="button"
          role="radio"
          aria-checked={desk.draft.chosen === agent}
          data-desk-option={index}
          className="orders-option"
          onClick={() => desk.change(choose(desk.draft, agent))}
        >
          <span>{personWords(text, names, agent)}</span>
          {noteOf === undefined ? null : <span className="orders-option-note">{noteOf(agent)}</span>}
          {hasKeys && index < lastKey ? <kbd aria-hidden>{index + 1}</kbd> : null}
        </button>
      ))}
    </div>
  )
}

const SplitOptions = ({ desk, names }: OptionsProps) => {
  const text = useText().orders
  const format = useFormat()
  const sum = sumOfShares(desk.draft, desk.agents)
  return (
    <div role="group" aria-label={text.decision.split} className="orders-options">
      {desk.agents.map((agent) => (
        <label key={agent} className="orders-option is-share">
          <span>{personWords(text, names, agent)}</span>
          <RateInput
            aria-label={text.decision.shareOf(personWords(text, names, agent))}
            value={desk.draft.shares[agent] ?? null}
            onChange={(share) => desk.change(withShare(desk.draft, desk.agents, agent, share))}
          />
        </label>
      ))}
      <div className="orders-share-sum" aria-live="polite">
        <span className={sum === wholeOrder ? 'mute' : 'warn'}>{text.decision.sum(format.rate(sum))}</span>
        {sum === wholeOrder || sum === 0 ? null : (
          <Button size="small" type="link" onClick={() => desk.change(filled(desk.draft, desk.agents))}>
            {text.decision.fill}
          </Button>
        )}
      </div>
    </div>
  )
}

interface DecisionOptionsProps {
  readonly desk: DecisionDesk
  readonly people: readonly Person[]
  readonly candidates: readonly string[]
  readonly hasKeys: boolean
  readonly noteOf?: (agent: string) => ReactNode
}

/** Who may get the order: one of the people as large options, or shares; somebody else can be added. */
export const DecisionOptions = ({ desk, people, candidates, hasKeys, noteOf }: DecisionOptionsProps) => {
  const text = useText().orders
  const names = namesOf(people)
  const others = people.filter(({ number }) => !desk.agents.includes(number))
  const add = (agent: string) => {
    desk.addAgent(agent)
    if (!desk.draft.isSplit) desk.change(choose(desk.draft, agent))
  }
  return (
    <>
      {desk.draft.isSplit ? (
        <SplitOptions desk={desk} names={names} hasKeys={hasKeys} />
      ) : (
        <WholeOptions desk={desk} names={names} hasKeys={hasKeys} {...(noteOf === undefined ? {} : { noteOf })} />
      )}
      <div className="orders-option-tools">
        {others.length === 0 ? null : (
          <Select
            size="small"
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            placeholder={text.decision.other}
            aria-label={text.decision.otherLabel}
            onChange={(agent: string | null) => (agent === null ? undefined : add(agent))}
            options={others.map(({ number }) => ({ value: number, label: personWords(text, names, number) }))}
          />
        )}
        <Button size="small" onClick={() => desk.change(toggleSplit(desk.draft, candidates))}>
          {desk.draft.isSplit ? text.decision.splitNone : text.decision.split}
          {hasKeys ? <kbd aria-hidden>S</kbd> : null}
        </Button>
      </div>
    </>
  )
}
