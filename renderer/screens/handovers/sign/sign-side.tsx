import { useState } from 'react'
import { Button, Input, Select, type InputRef, type RefSelectProps } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import type { Handover } from '#shared/contract/handovers.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import type { Names } from '../use-names.ts'
import { likelySigner, signersOf, type Side } from './signer-order.ts'

interface SignSideProps {
  readonly handover: Handover
  readonly side: Side
  readonly names: Names
  readonly onSigned: (handover: Handover) => void
}

const useSigning = ({ handover, side, onSigned }: SignSideProps) => {
  const { run, isRunning } = useJob('handovers.sign')
  const [agent, setAgent] = useState(() => likelySigner(handover, side))
  const [pin, setPin] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const pinInput = useFirstFocus<InputRef>(agent !== null)
  const nameInput = useFirstFocus<RefSelectProps>(agent === null)
  const sign = async (): Promise<void> => {
    if (agent === null || pin === '' || isRunning) return
    const result = await run({ id: handover.id, agent: agent, pin })
    setPin('')
    if (result.ok) return onSigned(result.value)
    setFailure(result.failure)
    requestAnimationFrame(() => pinInput.current?.focus())
  }
  const choose = (number: string): void => {
    setAgent(number)
    setPin('')
    setFailure(null)
    requestAnimationFrame(() => pinInput.current?.focus())
  }
  return { agent, choose, pin, setPin, failure, pinInput, nameInput, isRunning, sign }
}

/** The side that signs now: name, PIN, Enter. A wrong PIN says how many tries are left. */
export const SignSide = (props: SignSideProps) => {
  const text = useText().handovers
  const { handover, side, names } = props
  const { agent, choose, pin, setPin, failure, pinInput, nameInput, isRunning, sign } = useSigning(props)
  const words = (number: string, name: string, hasPin: boolean): string =>
    hasPin ? text.person(number, name) : `${text.person(number, name)}  ${text.sign.noPin}`
  return (
    <form
      className="sign-side"
      onSubmit={(event) => {
        event.preventDefault()
        void sign()
      }}
    >
      <label htmlFor={`sign-${side}`}>{text.sign[side]}</label>
      <Select
        id={`sign-${side}`}
        ref={nameInput}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={text.sign.choose}
        title={text.sign.onRoster}
        value={agent}
        options={signersOf(handover, side, names.people).map(({ number, name, hasPin }) => ({
          value: number as string,
          label: words(number, name, hasPin),
        }))}
        onChange={choose}
      />
      <label htmlFor={`pin-${side}`}>{text.sign.pin}</label>
      <Input.Password
        ref={pinInput}
        id={`pin-${side}`}
        aria-label={text.sign[side === 'outgoing' ? 'outgoingPin' : 'incomingPin']}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        visibilityToggle={false}
        value={pin}
        onChange={(event) => setPin(event.target.value)}
      />
      <Button type="primary" htmlType="submit" loading={isRunning} disabled={agent === null || pin === ''}>
        {text.sign[side === 'outgoing' ? 'signOutgoing' : 'signIncoming']}
      </Button>
      {failure === null ? null : (
        <div className="sign-failure" role="alert">
          <FailureNotice failure={failure} />
        </div>
      )}
    </form>
  )
}
