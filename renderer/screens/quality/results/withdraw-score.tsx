import { App, Button, Input } from 'antd'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'

/** Takes a score back after asking why. */
export const WithdrawScore = ({ id }: { id: number }) => {
  const text = useText().qualityScores.score
  const { modal } = App.useApp()
  const { act, isBusy } = useAction()
  const ask = () => {
    let reason = ''
    void modal.confirm({
      title: text.withdrawTitle,
      content: (
        <>
          <p>{text.withdrawText}</p>
          <Input.TextArea
            aria-label={text.reasonMissing}
            rows={2}
            maxLength={500}
            onChange={(event) => {
              reason = event.target.value
            }}
          />
        </>
      ),
      okText: text.withdrawOk,
      cancelText: text.cancel,
      okButtonProps: { danger: true },
      autoFocusButton: null,
      onOk: async () => {
        // A reason is asked for: without one the dialog stays open.
        if (reason.trim() === '') throw new Error(text.reasonMissing)
        await act(call('quality.withdrawScore', { id, reason }), text.withdrawn)
      },
    })
  }
  return (
    <Button danger loading={isBusy} onClick={ask}>
      {text.withdraw}
    </Button>
  )
}
