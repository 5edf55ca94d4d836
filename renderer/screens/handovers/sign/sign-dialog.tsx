import { useState } from 'react'
import { App, Button, Modal } from 'antd'
import type { Handover } from '#shared/contract/handovers.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { countsOf } from '../items/item-groups.ts'
import type { Names } from '../use-names.ts'
import { SignSide } from './sign-side.tsx'
import { sideToSign } from './signer-order.ts'
import './sign.css'

interface SignDialogProps {
  readonly handover: Handover
  readonly names: Names
  readonly onClose: () => void
}

const Counts = ({ handover }: { handover: Handover }) => {
  const text = useText().handovers.sign
  const format = useFormat()
  const { open, urgent } = countsOf(handover.items)
  return <p>{open === 0 ? text.none : text.count(format.count(open), format.count(urgent))}</p>
}

/** The two signatures, one after the other, in person. Left between them, nobody has taken over. */
const SignBody = ({ handover: first, names, onClose }: SignDialogProps) => {
  const text = useText().handovers
  const format = useFormat()
  const { message } = App.useApp()
  const [handover, setHandover] = useState(first)
  const side = sideToSign(handover)
  const signed = (next: Handover): void => {
    setHandover(next)
    if (next.state !== 'signed') return
    void message.success(text.sign.done)
    onClose()
  }
  const { outgoing } = handover
  return (
    <>
      <p className="mute">{text.sign.text}</p>
      <Counts handover={handover} />
      {outgoing === null ? null : (
        <p className="sign-done">
          <span>{text.sign.outgoing}</span>
          <b>{text.sign.half(text.person(outgoing.agent, outgoing.name), format.moment(outgoing.at))}</b>
        </p>
      )}
      {side === null ? null : <SignSide key={side} handover={handover} side={side} names={names} onSigned={signed} />}
      {side === 'incoming' ? (
        <p className="warn" role="status">
          {text.sign.halfWarning}
        </p>
      ) : null}
      <div className="sign-foot">
        <Button onClick={onClose}>{side === 'incoming' ? text.sign.leave : text.sign.close}</Button>
      </div>
    </>
  )
}

/** Both signatures in one dialog; Esc leaves. */
export const SignDialog = (props: SignDialogProps & { readonly isOpen: boolean }) => {
  const text = useText().handovers
  return (
    <Modal
      open={props.isOpen}
      title={`${text.sign.title}　${props.names.change(props.handover)}`}
      footer={null}
      width={520}
      destroyOnHidden
      mask={{ blur: false, closable: false }}
      onCancel={props.onClose}
    >
      <SignBody handover={props.handover} names={props.names} onClose={props.onClose} />
    </Modal>
  )
}
