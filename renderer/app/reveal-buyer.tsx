import { useState } from 'react'
import { Button, Input, Modal, Select } from 'antd'
import type { InputOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/contract/failure.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { useAccess } from './access.tsx'
import { system } from './call.ts'
import { useAction } from './use-action.ts'
import { useJob } from './use-job.ts'
import './reveal-buyer.css'

type Buyer = InputOf<'settings.revealBuyer'>['buyer']

const Revealed = ({ name }: { name: string }) => {
  const text = useText().access.reveal
  const { act } = useAction()
  return (
    <p className="reveal-name">
      <span className="mute">{text.name}</span> <b>{name}</b>{' '}
      <Button size="small" onClick={() => void act(system('copyText', { text: name }), text.copied)}>
        {text.copy}
      </Button>
    </p>
  )
}

const useRevealing = (buyer: Buyer, first: string | null) => {
  const { run, isRunning } = useJob('settings.revealBuyer')
  const [agent, setAgent] = useState(first)
  const [pin, setPin] = useState('')
  const [reason, setReason] = useState('')
  const [name, setName] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isReady = agent !== null && pin !== '' && reason.trim() !== '' && !isRunning
  const show = async (): Promise<void> => {
    if (agent === null || !isReady) return
    const result = await run({ agent, pin, reason: reason.trim(), buyer })
    setPin('')
    setFailure(result.ok ? null : result.failure)
    if (result.ok) setName(result.value.name)
  }
  return { agent, setAgent, pin, setPin, reason, setReason, name, failure, isRunning, isReady, show }
}

const RevealForm = ({ buyer }: { buyer: Buyer }) => {
  const text = useText().access.reveal
  const { state } = useAccess()
  const supervisors = (state?.people ?? []).filter(({ role, hasPin }) => role === 'supervisor' && hasPin)
  const form = useRevealing(buyer, supervisors[0]?.agent ?? null)
  if (form.name !== null) return <Revealed name={form.name} />
  if (supervisors.length === 0) return <p className="warn">{text.nobody}</p>
  return (
    <form
      className="reveal-form"
      onSubmit={(event) => {
        event.preventDefault()
        void form.show()
      }}
    >
      <p className="mute">{text.text}</p>
      <label htmlFor="reveal-reason">{text.reason}</label>
      <Input
        id="reveal-reason"
        autoFocus
        value={form.reason}
        maxLength={300}
        placeholder={text.reasonPlaceholder}
        onChange={({ target }) => form.setReason(target.value)}
      />
      <label htmlFor="reveal-agent">{text.supervisor}</label>
      <Select
        id="reveal-agent"
        value={form.agent}
        options={supervisors.map(({ agent, name }) => ({ value: agent, label: `${agent}　${name}` }))}
        onChange={form.setAgent}
      />
      <label htmlFor="reveal-pin">{text.pin}</label>
      <Input.Password
        id="reveal-pin"
        value={form.pin}
        autoComplete="off"
        maxLength={8}
        visibilityToggle={false}
        onChange={({ target }) => form.setPin(target.value)}
      />
      {form.failure === null ? null : <FailureNotice failure={form.failure} />}
      <Button type="primary" htmlType="submit" disabled={!form.isReady} loading={form.isRunning}>
        {text.show}
      </Button>
    </form>
  )
}

/** A small button beside a shortened name: the whole one for a supervisor's PIN and a reason. What was shown is forgotten when it closes. */
export const RevealBuyer = ({ buyer }: { buyer: Buyer }) => {
  const text = useText().access.reveal
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button size="small" type="link" onClick={() => setIsOpen(true)}>
        {text.button}
      </Button>
      <Modal
        open={isOpen}
        title={text.title}
        footer={null}
        width={400}
        destroyOnHidden
        onCancel={() => setIsOpen(false)}
      >
        <RevealForm buyer={buyer} />
      </Modal>
    </>
  )
}
