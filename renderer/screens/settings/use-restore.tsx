import { App } from 'antd'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useText } from '#renderer/kit/language.tsx'

/** Going back to a backup: asks first and says what happens, then tells where the former data file was kept. */
export const useRestore = () => {
  const text = useText()
  const { modal, notification } = App.useApp()
  const { act } = useAction()
  const { run, cancel, progress, isRunning } = useJob('settings.restore')
  const restore = async (file: string) => {
    const restored = await act(run({ file }))
    if (restored === null) return
    const words = text.settings.backups
    notification.success({ title: words.restored, description: words.keptAside(restored.keptAside), duration: 0 })
  }
  const ask = (file: string) => {
    const words = text.settings.backups
    modal.confirm({
      title: words.restoreTitle,
      content: <div className="settings-confirm">{words.restoreText(file)}</div>,
      width: 520,
      okText: words.restoreYes,
      cancelText: text.kit.cancel,
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () => void restore(file),
    })
  }
  return { ask, cancel, progress, isRunning }
}
