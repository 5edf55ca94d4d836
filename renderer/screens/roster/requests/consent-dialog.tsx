import { useState } from 'react'
import { Form, Input, Modal, type InputRef } from 'antd'
import { startJob } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'

interface ConsentDialogProps {
  readonly id: number
  readonly agent: string
  /** name and number */
  readonly who: string
  readonly onClose: () => void
}

/** One side of a swap agrees in person with the PIN. A wrong one leaves the dialog open, with how many tries are left. */
export const ConsentDialog = ({ id, agent, who, onClose }: ConsentDialogProps) => {
  const text = useText().rosterRequests.consent
  const { act, isBusy } = useAction()
  const [pin, setPin] = useState('')
  const field = useFirstFocus<InputRef>()
  const agree = async () => {
    if (pin === '' || isBusy) return
    const kept = await act(startJob('roster.consent', { id, agent, pin }, () => undefined).result, text.done(who))
    setPin('')
    if (kept !== null) onClose()
    else field.current?.focus()
  }
  return (
    <Modal
      open
      title={text.title(who)}
      okText={text.agree}
      cancelText={text.cancel}
      okButtonProps={{ disabled: pin === '', loading: isBusy }}
      onOk={() => void agree()}
      onCancel={onClose}
      destroyOnHidden
      width={380}
    >
      <p className="mute">{text.text}</p>
      <Form layout="vertical">
        <Form.Item label={text.pin} htmlFor="consent-pin">
          <Input.Password
            id="consent-pin"
            ref={field}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            visibilityToggle={false}
            value={pin}
            onChange={(event) => setPin(event.target.value)}
            onPressEnter={() => void agree()}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
