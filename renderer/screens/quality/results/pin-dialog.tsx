import { useState } from 'react'
import { App, Button, Input, Modal, type InputRef } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import type { QualityScore } from '#shared/contract/quality-scores.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'

interface PinProps {
  readonly score: QualityScore
  readonly onClose: () => void
}

/** The agent says with his PIN that he has read a score; a wrong one says how many tries are left. */
const PinBody = ({ score: { id, agent }, onClose }: PinProps) => {
  const text = useText().qualityScores.pin
  const { message } = App.useApp()
  const { run, isRunning } = useJob('quality.acknowledge')
  const [pin, setPin] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const input = useFirstFocus<InputRef>()
  const save = async () => {
    if (pin === '' || isRunning) return
    const result = await run({ id, agent, pin })
    setPin('')
    if (!result.ok) {
      setFailure(result.failure)
      requestAnimationFrame(() => input.current?.focus())
      return
    }
    void message.success(text.saved)
    onClose()
  }
  return (
    <>
      <p className="mute">{text.text}</p>
      <div className="score-bar">
        <label htmlFor="score-pin">{text.pin}</label>
        <Input.Password
          id="score-pin"
          ref={input}
          className="score-seed"
          visibilityToggle={false}
          autoComplete="off"
          maxLength={20}
          value={pin}
          onChange={(event) => setPin(event.target.value)}
          onPressEnter={() => void save()}
        />
        <Button type="primary" loading={isRunning} disabled={pin === ''} onClick={() => void save()}>
          {text.save}
        </Button>
      </div>
      {failure === null ? null : <FailureNotice failure={failure} />}
    </>
  )
}

/** The dialog of {@link PinBody}; Esc leaves. */
export const PinDialog = (props: PinProps) => {
  const text = useText().qualityScores.pin
  return (
    <Modal
      open
      title={text.title(props.score.name)}
      footer={null}
      width={460}
      destroyOnHidden
      mask={{ blur: false, closable: false }}
      onCancel={props.onClose}
    >
      <PinBody {...props} />
    </Modal>
  )
}
