import { useState } from 'react'
import { Button, Input, Popconfirm, Space } from 'antd'
import type { RosterRequest } from '#shared/contract/roster-requests.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'

interface WithdrawProps {
  readonly request: RosterRequest
  readonly note: string
}

/** Takes a request back, asked twice; nothing for what is at its end. */
const Withdraw = ({ request, note }: WithdrawProps) => {
  const text = useText().rosterRequests.detail
  const { act, isBusy } = useAction()
  const { id, state, asked } = request
  if (state !== 'asked' && state !== 'approved') return null
  if (state === 'approved' && asked.kind === 'swap') return <p className="mute">{text.swapStays}</p>
  const isApprovedLeave = state === 'approved' && asked.kind === 'leave'
  return (
    <Popconfirm
      title={text.withdraw}
      description={isApprovedLeave ? text.withdrawLeave : text.withdrawText}
      okText={text.withdrawYes}
      cancelText={text.withdrawNo}
      onConfirm={() => void act(call('roster.withdraw', { id, note }), text.withdrawn)}
    >
      <Button loading={isBusy}>{text.withdraw}</Button>
    </Popconfirm>
  )
}

/** Approves or refuses what waits, with a note; a swap only after both agreed. */
export const RequestDecision = ({ request }: { request: RosterRequest }) => {
  const text = useText().rosterRequests.detail
  const { act, isBusy } = useAction()
  const [note, setNote] = useState('')
  const { id, state, asked, consents } = request
  const isWaiting = state === 'asked'
  const lacksConsent = asked.kind === 'swap' && (consents.agent === null || consents.other === null)
  const done = asked.kind === 'overtime' ? text.approvedOvertime : text.approved
  const decide = (isApproved: boolean) =>
    void act(call('roster.decide', { id, isApproved, note: note.trim() }), isApproved ? done : text.refused)
  return (
    <section className="side-part is-stacked" aria-label={text.decide}>
      {isWaiting ? (
        <Input.TextArea
          aria-label={text.note}
          placeholder={text.noteHint}
          rows={2}
          maxLength={400}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      ) : null}
      {isWaiting && lacksConsent ? <p className="mute">{text.waitingForBoth}</p> : null}
      <Space wrap>
        {isWaiting ? (
          <>
            <Button type="primary" disabled={lacksConsent} loading={isBusy} onClick={() => decide(true)}>
              {text.approve}
            </Button>
            <Button danger loading={isBusy} onClick={() => decide(false)}>
              {text.refuse}
            </Button>
          </>
        ) : null}
        <Withdraw request={request} note={note.trim()} />
      </Space>
    </section>
  )
}
