import { useState, type ClipboardEvent } from 'react'
import { Input, Modal, type GetRef } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'

interface PasteDialogProps {
  readonly onClose: () => void
  /** answers false when the clipboard held nothing to take */
  readonly onPaste: (data: DataTransfer) => boolean
  readonly onText: (text: string) => void
}

/** Where a table or a chat is pasted; the paste itself is enough, typed text needs the button. */
export const PasteDialog = ({ onClose, onPaste, onText }: PasteDialogProps) => {
  const text = useText().imports
  const { kit } = useText()
  const [typed, setTyped] = useState('')
  const area = useFirstFocus<GetRef<typeof Input.TextArea>>()
  const paste = (event: ClipboardEvent) => {
    // Somebody who has typed already goes on typing.
    if (typed !== '') return
    event.preventDefault()
    if (onPaste(event.clipboardData)) onClose()
  }
  return (
    <Modal
      open
      title={text.pasteTitle}
      onCancel={onClose}
      // On a slow machine the dialog takes the focus later than the first frame.
      afterOpenChange={(isOpen) => {
        if (isOpen) area.current?.focus()
      }}
      okText={text.pasteTake}
      cancelText={kit.cancel}
      okButtonProps={{ disabled: typed.trim() === '' }}
      onOk={() => {
        onText(typed)
        onClose()
      }}
    >
      <p className="mute imports-paste-text">{text.pasteText}</p>
      <Input.TextArea
        ref={area}
        rows={8}
        aria-label={text.pasteArea}
        placeholder={text.pasteArea}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={paste}
      />
    </Modal>
  )
}
