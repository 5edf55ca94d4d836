import type { ReactNode } from 'react'
import { Button, Space } from 'antd'

interface SaveActionsProps {
  readonly text: { readonly cancel: string; readonly save: string }
  readonly isBusy: boolean
  readonly isDisabled?: boolean
  readonly onCancel: () => void
  /** what the button does: it sends the form of this id, or saves by itself */
  readonly save: string | (() => void)
  /** what is said before the buttons */
  readonly children?: ReactNode
}

/** Leaving a form and saving it, for the head of its panel. */
export const SaveActions = ({ text, isBusy, isDisabled = false, onCancel, save, children }: SaveActionsProps) => {
  const action = typeof save === 'string' ? { htmlType: 'submit' as const, form: save } : { onClick: save }
  return (
    <Space>
      {children}
      <Button onClick={onCancel}>{text.cancel}</Button>
      <Button type="primary" {...action} disabled={isDisabled} loading={isBusy}>
        {text.save}
      </Button>
    </Space>
  )
}
