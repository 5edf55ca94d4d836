import { useState } from 'react'
import { Button } from 'antd'
import type { AwardProposal } from '#shared/contract/ledger.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { call } from '#renderer/app/call.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { GrantForm, type Granting } from './grant-form.tsx'
import { ProofsTable } from './proofs-table.tsx'

interface RowProps {
  readonly proposal: AwardProposal
  readonly isClosed: boolean
  /** numbers of those who have it, with the entry that gave it */
  readonly given: ReadonlyMap<string, number>
}

/** What a proposal and its people are called. */
const useNames = ({ kind, people }: AwardProposal) => {
  const all = useText()
  const text = all.ledger.proposals
  const names = text.people(people.map(({ name }) => name))
  return {
    kindName: wordsOf(all, 'awards').choices['kind']?.[kind] ?? kind,
    names,
    shown: kind === 'team' ? text.allOfThem(people.length) : names,
  }
}

const Given = ({ proposal, given }: Pick<RowProps, 'proposal' | 'given'>) => {
  const text = useText().ledger.proposals
  const people = proposal.people.filter(({ agent }) => given.has(agent))
  const [first] = people
  if (first === undefined) return null
  return (
    <span className="ledger-given">
      {text.granted(text.people(people.map(({ name }) => name)))}{' '}
      <a href={linkTo('ledger', { tab: 'awards', id: String(given.get(first.agent)) })}>{text.toAward}</a>
    </span>
  )
}

interface ButtonsProps {
  readonly proposal: AwardProposal
  readonly isBusy: boolean
  readonly onGrant: () => void
  readonly onEdit: () => void
}

const Buttons = ({ proposal, isBusy, onGrant, onEdit }: ButtonsProps) => {
  const text = useText().ledger.proposals
  const { kindName, shown } = useNames(proposal)
  return (
    <>
      <Button
        type="primary"
        size="small"
        loading={isBusy}
        aria-label={text.grantNow(kindName, shown)}
        onClick={onGrant}
      >
        {text.grant}
      </Button>
      <Button size="small" aria-label={text.editOf(kindName, shown)} onClick={onEdit}>
        {text.edit}
      </Button>
    </>
  )
}

/** Grants, and closes the form when that went well. */
const useGrant = (proposal: AwardProposal, onDone: () => void) => {
  const text = useText().ledger.proposals
  const { kindName, shown } = useNames(proposal)
  const { act, isBusy } = useAction()
  const grant = async (granting: Granting) => {
    const input = { month: proposal.month, key: proposal.key, ...granting }
    if ((await act(call('ledger.grant', input), text.done(kindName, shown))) !== null) onDone()
  }
  return { isBusy, grant: (granting: Granting) => void grant(granting) }
}

/** One proposed award: whom, why, what it brings, its proofs, and granting it. */
export const ProposalRow = ({ proposal, isClosed, given }: RowProps) => {
  const text = useText().ledger.proposals
  const format = useFormat()
  const { kindName, names, shown } = useNames(proposal)
  const [isEditing, setIsEditing] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const { grant, isBusy } = useGrant(proposal, () => setIsEditing(false))
  const waiting = proposal.people.filter(({ agent }) => !given.has(agent))
  const { points, bonus } = proposal
  return (
    <li className="ledger-proposal">
      <div className="ledger-proposal-head">
        <strong>{kindName}</strong>
        <div>
          <span className="ledger-who" title={names}>
            {shown}
          </span>
          {proposal.isTied ? <span className="warn"> {text.tied(proposal.people.length)}</span> : null}
          <div>{proposal.text}</div>
        </div>
        <span className="mute ledger-gain">{text.gain(points, bonus === 0 ? null : format.money(bonus))}</span>
        <span className="ledger-buttons">
          <Given proposal={proposal} given={given} />
          {waiting.length === 0 || isClosed || isEditing ? null : (
            <Buttons
              proposal={proposal}
              isBusy={isBusy}
              onGrant={() =>
                grant({
                  agents: waiting.map(({ agent }) => agent),
                  points: Math.max(0, points),
                  bonus,
                  text: proposal.text,
                })
              }
              onEdit={() => setIsEditing(true)}
            />
          )}
          <Button
            size="small"
            type="text"
            aria-expanded={isOpen}
            aria-label={text.evidenceOf(kindName, shown)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? text.hideEvidence : text.evidence}
          </Button>
        </span>
      </div>
      {isEditing ? (
        <GrantForm
          proposal={proposal}
          people={waiting}
          title={text.form.title(kindName)}
          isBusy={isBusy}
          onGrant={grant}
          onCancel={() => setIsEditing(false)}
        />
      ) : null}
      {isOpen ? <ProofsTable proposal={proposal} label={text.evidenceOf(kindName, shown)} /> : null}
    </li>
  )
}
