import { useMemo } from 'react'
import type { DeskRow, OrderEvidence } from '#shared/contract/evidence.ts'
import type { Person } from '#shared/contract/people.ts'
import { useText } from '#renderer/kit/language.tsx'
import { namesOf } from '../agent-names.ts'
import { choose, toggleSplit } from './decision-draft.ts'
import { DecisionForm } from './decision-form.tsx'
import { DecisionStanding } from './decision-standing.tsx'
import { ClosedNotice, DeskOrder } from './desk-order.tsx'
import type { DeskAction } from './desk-keys.ts'
import { CandidateNote, DeskVerdicts } from './desk-verdicts.tsx'
import { offeredReasons } from './latest-reasons.ts'
import { choicesOf, useDecision, type DecisionDesk } from './use-decision.ts'
import { useDeskKeys } from './use-desk-keys.ts'

/** What the page of one order asks of the desk around it. */
export interface DeskPageActs {
  /** another order is wanted: 1 the next, −1 the one before */
  readonly onMove: (steps: number) => void
  readonly onSend: () => void
  readonly onAnswer: (isKept: boolean) => void
  readonly onTakeBack: () => void
  readonly onPrint: () => void
  readonly onKeys: () => void
  readonly onOrder: (orderNo: string) => void
}

interface DeskPageProps extends DeskPageActs {
  readonly row: DeskRow
  /** null: not here yet, or it could not be asked */
  readonly evidence: OrderEvidence | null
  readonly people: readonly Person[]
  /** something lies over the desk: its keys are not heard */
  readonly isPaused: boolean
}

const reasonId = 'desk-reason'
/** More people than keys are not offered as large options; they are found by name. */
const keysOfPeople = 9

const focusOption = (index: number): void =>
  document.querySelector<HTMLElement>(`.orders-desk [data-desk-option="${index}"]`)?.focus()

/** The next order begins with the keys free: what was focused belongs to the one before. */
const freeKeys = (): void => {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && focused.closest('.orders-desk-decision')) focused.blur()
}

const focusReason = (): void => document.getElementById(reasonId)?.focus()

interface Hands extends DeskPageActs {
  readonly desk: DecisionDesk
  readonly candidates: readonly string[]
  readonly reasons: readonly string[]
}

const chooseAt = ({ desk }: Hands, index: number): void => {
  const agent = desk.agents[index]
  if (agent === undefined) return
  desk.change(choose(desk.draft, agent))
  // after the keys of a split its options come back first
  requestAnimationFrame(() => focusOption(index))
}

const takeReasonAt = ({ desk, reasons }: Hands, index: number): void => {
  const reason = reasons[index]
  if (reason !== undefined) desk.change({ ...desk.draft, reason })
}

const actOn = (action: DeskAction, hands: Hands): void => {
  switch (action.kind) {
    case 'choose':
      return chooseAt(hands, action.index)
    case 'use-reason':
      return takeReasonAt(hands, action.index)
    case 'split':
      return hands.desk.change(toggleSplit(hands.desk.draft, hands.candidates))
    case 'next':
    case 'previous':
      freeKeys()
      return hands.onMove(action.kind === 'next' ? 1 : -1)
    case 'reason':
      return focusReason()
    case 'take-back':
      return hands.onTakeBack()
    case 'print':
      return hands.onPrint()
    case 'keys':
      return hands.onKeys()
    case 'confirm': {
      const problem = hands.desk.confirm()
      if (problem === 'reason-missing') return focusReason()
      if (problem === null) freeKeys()
    }
  }
}

/** Read anew for every order: the one before may have brought another reason. */
const reasonsFor = (_orderId: number, usual: readonly string[]): readonly string[] => offeredReasons(usual)

/** One order on the desk: what happened in the middle, what the rules say and the decision at the right, led by the keyboard. */
export const DeskPage = ({ row, evidence, people, isPaused, ...acts }: DeskPageProps) => {
  const text = useText().orders.decision
  const named = evidence?.candidates ?? []
  const choices = named.length > 0 ? named.slice(0, keysOfPeople).map(({ agent }) => agent) : choicesOf(row, people)
  const desk = useDecision({ row, people, choices, onSend: acts.onSend, onAnswer: acts.onAnswer })
  const usual = text.reasons
  const orderId = row.order.id
  const reasons = useMemo(() => reasonsFor(orderId, Object.values(usual)), [orderId, usual])
  const { candidates, decision } = row.attribution
  // a split begins with those the evidence speaks of, and with two of the offered when it speaks of nobody
  const splitAmong = candidates.length > 1 ? candidates : choices.slice(0, 2)
  const names = namesOf(people)
  useDeskKeys(isPaused, (action) => actOn(action, { ...acts, desk, reasons, candidates: splitAmong }))
  return (
    <>
      <DeskOrder row={row} evidence={evidence} names={names} onOrder={acts.onOrder} />
      <div className="orders-desk-decision">
        {evidence === null ? null : <DeskVerdicts verdicts={evidence.verdicts} names={names} />}
        {evidence?.isClosed ? <ClosedNotice evidence={evidence} /> : null}
        {decision === null ? null : (
          <DecisionStanding key={`${orderId} ${decision.at}`} order={row.order} decision={decision} names={names} />
        )}
        <DecisionForm
          desk={desk}
          people={people}
          candidates={splitAmong}
          reasons={reasons}
          hasKeys
          reasonId={reasonId}
          noteOf={(agent) => <CandidateNote candidate={named.find((candidate) => candidate.agent === agent)} />}
        />
        {evidence === null || evidence.isClosed ? null : <ClosedNotice evidence={evidence} />}
      </div>
    </>
  )
}
