import { useState } from 'react'
import { Button, Input } from 'antd'
import type { Failure, Result } from '#shared/contract/failure.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'

interface PinConfirmProps {
  /** what the button says, and by what it is told from others of the kind */
  readonly label: string
  readonly name: string
  readonly isBusy: boolean
  readonly onConfirm: (pin: string) => Promise<Result<unknown>>
}

/** Something one says with the own PIN: a button that becomes the PIN's field. Enter confirms, Esc takes it back. */
export const PinConfirm = ({ label, name, isBusy, onConfirm }: PinConfirmProps) => {
  const text = useText().access.mine
  const [pin, setPin] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const confirm = async (): Promise<void> => {
    if (pin === null || pin === '' || isBusy) return
    const result = await onConfirm(pin)
    setPin(result.ok ? null : '')
    setFailure(result.ok ? null : result.failure)
  }
  if (pin === null)
    return (
      <Button size="small" aria-label={name} onClick={() => setPin('')}>
        {label}
      </Button>
    )
  return (
    <form
      className="mine-pin"
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <Input.Password
        size="small"
        autoFocus
        aria-label={text.pin}
        placeholder={text.pin}
        value={pin}
        maxLength={8}
        autoComplete="off"
        visibilityToggle={false}
        onChange={({ target }) => setPin(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setPin(null)
        }}
      />
      <Button size="small" type="primary" htmlType="submit" loading={isBusy}>
        {text.confirm}
      </Button>
      {failure === null ? null : <FailureNotice failure={failure} />}
    </form>
  )
}
