import { useEffect, useEffectEvent } from 'react'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import { namesOf } from './agent-names.ts'
import { choose, toggleSplit } from './decision-draft.ts'
import { DecisionForm } from './decision-form.tsx'
import { DecisionStanding } from './decision-standing.tsx'
import { deskActionOf, focusOf, type DeskAction } from './desk-keys.ts'
import { OrderHeading } from './order-heading.tsx'
import { OrderView } from './order-view.tsx'
import { useDecision, type DecisionDesk } from './use-decision.ts'

interface DeskPageProps {
  readonly row: OrderWithAttribution
  readonly people: readonly Person[]
  /** another order is wanted: 1 the next, −1 the one before */
  readonly onMove: (steps: number) => void
  /** something lies over the desk: its keys are not heard */
  readonly isPaused: boolean
}

const reasonId = 'desk-reason'

const focusOption = (index: number): void =>
  document.querySelector<HTMLElement>(`.orders-desk [data-desk-option="${index}"]`)?.focus()

const actOn = (
  action: DeskAction,
  desk: DecisionDesk,
  candidates: readonly string[],
  onMove: (steps: number) => void,
) => {
  switch (action.kind) {
    case 'choose': {
      const agent = desk.agents[action.index]
      if (agent === undefined) return
      desk.change(choose(desk.draft, agent))
      // after the keys of a split its options come back first
      requestAnimationFrame(() => focusOption(action.index))
      return
    }
    case 'split':
      return desk.change(toggleSplit(desk.draft, candidates))
    case 'next':
      return onMove(1)
    case 'previous':
      return onMove(-1)
    case 'reason':
      return document.getElementById(reasonId)?.focus()
    case 'confirm':
      if (desk.confirm() === 'reason-missing') document.getElementById(reasonId)?.focus()
  }
}

/** Hears the desk's keys as long as the order is open. */
const useDeskKeys = (isPaused: boolean, onAction: (action: DeskAction) => void): void => {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event
    const focus = focusOf(event.target instanceof Element ? event.target : null)
    const action = isPaused ? null : deskActionOf({ key, ctrlKey, metaKey, altKey, isComposing }, focus)
    if (action === null) return
    event.preventDefault()
    onAction(action)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** One order on the desk: its evidence in the middle, the decision at the right, both led by the keyboard. */
export const DeskPage = ({ row, people, onMove, isPaused }: DeskPageProps) => {
  const desk = useDecision(row, people, () => undefined)
  const { candidates, decision } = row.attribution
  const names = namesOf(people)
  useDeskKeys(isPaused, (action) => actOn(action, desk, candidates, onMove))
  return (
    <>
      <div className="orders-desk-order">
        <OrderHeading row={row} />
        <OrderView row={row} names={names} />
      </div>
      <div className="orders-desk-decision">
        {decision === null ? null : <DecisionStanding order={row.order} decision={decision} names={names} />}
        <DecisionForm desk={desk} people={people} candidates={candidates} hasKeys reasonId={reasonId} />
      </div>
    </>
  )
}
