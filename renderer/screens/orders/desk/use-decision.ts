import { useState } from 'react'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { namesOf, presentOn, whoseWords } from '../agent-names.ts'
import { decisionOf, emptyDraft, type DecisionDraft, type DraftProblem } from './decision-draft.ts'
import { rememberReason } from './latest-reasons.ts'

/** Who is offered first: the people the evidence names, else everyone who worked there that day. */
export const choicesOf = (row: OrderWithAttribution, people: readonly Person[]): readonly string[] => {
  const { candidates, shares } = row.attribution
  if (candidates.length > 0) return candidates
  const present = presentOn(people, row.order.paidAt ?? row.order.createdAt)
  const others = shares.map(({ agent }) => agent).filter((agent) => !present.includes(agent))
  return [...present, ...others]
}

/** A decision in the making. */
export interface DecisionDesk {
  readonly draft: DecisionDraft
  readonly agents: readonly string[]
  readonly problem: DraftProblem | null
  readonly isBusy: boolean
  readonly change: (draft: DecisionDraft) => void
  readonly addAgent: (agent: string) => void
  /** answers what still keeps it from being confirmed; null when it was sent */
  readonly confirm: () => DraftProblem | null
}

/** What a decision is about and who hears of it. */
export interface DecisionParts {
  readonly row: OrderWithAttribution
  readonly people: readonly Person[]
  /** who is offered, in their order */
  readonly choices: readonly string[]
  /** it was sent, no answer yet */
  readonly onSend?: () => void
  /** it was kept, or (false) refused; the refusal is shown */
  readonly onAnswer?: (isKept: boolean) => void
}

interface Draft {
  readonly orderId: number
  readonly draft: DecisionDraft
  readonly problem: DraftProblem | null
  readonly added: readonly string[]
}

const freshDraft = (orderId: number): Draft => ({ orderId, draft: emptyDraft, problem: null, added: [] })

/** Holds the draft of a decision on an order and sends it; another order begins with an empty one. */
export const useDecision = ({ row, people, choices, onSend, onAnswer }: DecisionParts): DecisionDesk => {
  const text = useText().orders
  const format = useFormat()
  const { act } = useAction()
  const { id, orderNo } = row.order
  const [held, setHeld] = useState(freshDraft(id))
  const [sending, setSending] = useState<number | null>(null)
  const { draft, problem, added } = held.orderId === id ? held : freshDraft(id)
  const isBusy = sending === id
  const agents = [...choices, ...added.filter((agent) => !choices.includes(agent))]
  const hold = (changes: Partial<Draft>) =>
    setHeld((before) => ({ ...(before.orderId === id ? before : freshDraft(id)), ...changes }))
  const confirm = (): DraftProblem | null => {
    const decided = decisionOf(draft, agents)
    hold({ problem: decided.problem })
    if (decided.shares === null || isBusy) return decided.problem
    const shares = [...decided.shares]
    const reason = draft.reason.trim()
    const done = text.decision.done(orderNo, whoseWords(text, format, namesOf(people), shares))
    rememberReason(reason)
    setSending(id)
    void act(call('orders.decide', { orderId: id, shares, reason }), done).then((kept) => {
      setSending((before) => (before === id ? null : before))
      if (kept !== null) setHeld((before) => (before.orderId === id ? freshDraft(id) : before))
      onAnswer?.(kept !== null)
    })
    onSend?.()
    return null
  }
  return {
    ...{ draft, agents, problem, isBusy, confirm },
    change: (next) => hold({ draft: next, problem: null }),
    addAgent: (agent) => hold({ added: [...added, agent] }),
  }
}
