import { useState } from 'react'
import { Button, Checkbox, Input, InputNumber } from 'antd'
import type { AwardProposal } from '#shared/contract/ledger.ts'
import type { Fen } from '#shared/kit/money.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'

/** What is granted: as proposed, or as it was changed. */
export interface Granting {
  readonly agents: string[]
  readonly points: number
  readonly bonus: Fen
  readonly text: string
}

interface GrantFormProps {
  readonly proposal: AwardProposal
  /** those who do not have it yet */
  readonly people: AwardProposal['people']
  readonly title: string
  readonly isBusy: boolean
  readonly onGrant: (granting: Granting) => void
  readonly onCancel: () => void
}

const mostText = 1000

const GrantFields = ({
  granting,
  people,
  onChange,
}: {
  granting: Granting
  people: AwardProposal['people']
  onChange: (granting: Granting) => void
}) => {
  const text = useText().ledger.proposals.form
  return (
    <>
      <div className="ledger-grant-line">
        <Checkbox.Group
          aria-label={text.who}
          value={granting.agents}
          options={people.map(({ agent, name }) => ({ value: agent, label: name }))}
          onChange={(agents) => onChange({ ...granting, agents })}
        />
        <label htmlFor="ledger-grant-points">{text.points}</label>
        <InputNumber
          id="ledger-grant-points"
          value={granting.points}
          min={0}
          max={100}
          precision={0}
          onChange={(points) => onChange({ ...granting, points: points ?? 0 })}
        />
        <label htmlFor="ledger-grant-bonus">{text.bonus}</label>
        <MoneyInput
          id="ledger-grant-bonus"
          value={granting.bonus}
          onChange={(bonus) => onChange({ ...granting, bonus: (bonus ?? 0) as Fen })}
        />
      </div>
      <Input.TextArea
        aria-label={text.text}
        autoFocus
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={mostText}
        value={granting.text}
        onChange={(event) => onChange({ ...granting, text: event.target.value })}
      />
    </>
  )
}

/** Who gets a proposed award, how much of what, and the words of it. Ctrl+Enter grants, Esc leaves it. */
export const GrantForm = ({ proposal, people, title, isBusy, onGrant, onCancel }: GrantFormProps) => {
  const text = useText().ledger.proposals
  const [granting, setGranting] = useState<Granting>({
    agents: people.map(({ agent }) => agent),
    ...{ points: Math.max(0, proposal.points), bonus: proposal.bonus, text: proposal.text },
  })
  const problem =
    granting.agents.length === 0 ? text.form.nobody : granting.text.trim() === '' ? text.form.textMissing : null
  const grant = () => {
    if (problem === null && !isBusy) onGrant(granting)
  }
  return (
    <section
      className="ledger-grant"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) grant()
        if (event.key === 'Escape') onCancel()
      }}
    >
      <GrantFields granting={granting} people={people} onChange={setGranting} />
      <div className="ledger-grant-line">
        <Button type="primary" size="small" loading={isBusy} disabled={problem !== null} onClick={grant}>
          {text.grant}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.form.cancel}
        </Button>
        {problem === null ? (
          <span className="mute">{text.form.hint}</span>
        ) : (
          <span className="warn" role="alert">
            {problem}
          </span>
        )}
      </div>
    </section>
  )
}
