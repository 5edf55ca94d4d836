import { App } from 'antd'

interface DiscardWords {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
}

/** A close that asks first while `isDirty`: what was typed goes only when the user says so. */
export const useDiscard = (isDirty: boolean, close: () => void, words: DiscardWords): (() => void) => {
  const { modal } = App.useApp()
  return () => {
    if (!isDirty) close()
    else
      void modal.confirm({
        title: words.title,
        content: words.text,
        okText: words.yes,
        cancelText: words.no,
        okButtonProps: { danger: true },
        autoFocusButton: 'cancel',
        onOk: close,
      })
  }
}
