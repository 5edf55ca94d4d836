import { useRef, useState } from 'react'
import { App, type InputRef } from 'antd'
import type { Nudge, UnpaidOrder } from '#shared/contract/unpaid.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { useOutside } from '#renderer/kit/outside.tsx'
import type { NudgeDraft } from './unpaid-detail.tsx'
import { movedTo, nextToNudge, offeredAgent } from './unpaid-groups.ts'

interface Sending {
  readonly shown: readonly UnpaidOrder[]
  /** null: nothing may be written now */
  readonly chosen: UnpaidOrder | null
  readonly draft: NudgeDraft
  /** it was kept: who reminded, and the order to go on with */
  readonly onKept: (agent: string, next: number) => void
}

/** Sends the reminder of the chosen order. */
const useSending = ({ shown, chosen, draft, onKept }: Sending) => {
  const text = useText().unpaid
  const { message } = App.useApp()
  const { act, isBusy } = useAction()
  const record = async (result: Nudge['result']) => {
    if (chosen === null || isBusy) return
    const { agent, note } = draft
    if (agent === null) {
      document.getElementById('nudge-agent')?.focus()
      return void message.warning(text.detail.agentMissing)
    }
    const { orderId, orderNo } = chosen
    const done = text.detail.saved(orderNo, text.results[result])
    const kept = await act(call('orders.nudge', { orderId, agent, result, note }), done)
    if (kept !== null) onKept(agent, nextToNudge(shown, orderId))
  }
  const takeBack = (id: number) => void act(call('orders.takeBackNudge', { id }), text.detail.takeBackDone)
  return { record: (result: Nudge['result']) => void record(result), takeBack, isBusy }
}

const useCopy = (chosen: UnpaidOrder | null): (() => void) => {
  const text = useText().unpaid.detail
  const { message } = App.useApp()
  const { copyText } = useOutside()
  const copy = async () => {
    if (chosen !== null && (await copyText(chosen.orderNo))) void message.success(text.copied)
  }
  return () => void copy()
}

/** Holds which order is chosen and what is being written of it, and sends it. `isToday` false: the list can only be read. */
export const useNudging = (shown: readonly UnpaidOrder[], isToday: boolean) => {
  const [chosenId, setChosenId] = useState<number | null>(null)
  const [typed, setTyped] = useState<NudgeDraft | null>(null)
  const [agentLast, setAgentLast] = useState<string | null>(null)
  const noteField = useRef<InputRef>(null)
  const chosen = shown.find(({ orderId }) => orderId === chosenId) ?? shown[0] ?? null
  const draft = typed ?? { agent: chosen === null ? null : offeredAgent(chosen, agentLast), note: '' }
  const choose = (id: number | null) => {
    if (id !== chosen?.orderId) setTyped(null)
    setChosenId(id)
  }
  const sending = useSending({
    shown,
    chosen: isToday && chosen?.isNudgedToday === false ? chosen : null,
    draft,
    onKept: (agent, next) => {
      // Whoever was the only owner was not chosen, and is not offered for orders of others.
      if (chosen?.owners.length !== 1) setAgentLast(agent)
      setTyped(null)
      setChosenId(next)
    },
  })
  return {
    ...sending,
    chosen,
    draft,
    noteField,
    choose,
    move: (steps: number) => choose(movedTo(shown, chosen?.orderId ?? null, steps)),
    setDraft: setTyped,
    copy: useCopy(chosen),
    writeNote: () => noteField.current?.focus(),
  }
}
