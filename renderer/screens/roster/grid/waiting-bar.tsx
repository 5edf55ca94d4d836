import { useState } from 'react'
import { App, Button, Input } from 'antd'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { MonthView, MonthWork } from './month-view.ts'

/** What is not kept yet: in a published month the changes collected with their reason, in a draft what a refused saving left. */
export const WaitingBar = ({ view, work }: { view: MonthView; work: MonthWork }) => {
  const text = useText().rosterGrid.waiting
  const format = useFormat()
  const { modal, message } = App.useApp()
  const [reason, setReason] = useState('')
  const isPublished = view.month.published !== null
  const count = format.count(view.waiting)
  if (view.waiting === 0 || (!isPublished && view.saveFailure === null)) return null
  const save = async (): Promise<void> => {
    const kept = await work.save(isPublished ? reason.trim() : null)
    if (kept === null) return
    setReason('')
    if (kept.version !== null) void message.success(text.saved(format.count(kept.version)))
  }
  const discard = (): void =>
    void modal.confirm({
      title: text.discardTitle,
      content: text.discardText(count),
      okText: text.discardYes,
      cancelText: text.discardNo,
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: work.discard,
    })
  return (
    <div className="waiting-bar" role="status">
      <div className="waiting-words">
        <strong>{view.saveFailure === null ? text.changed(count) : text.failed(count)}</strong>
        {isPublished ? (
          <Input
            size="small"
            aria-label={text.reason}
            placeholder={text.reasonHint}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => (reason.trim() === '' ? undefined : void save())}
          />
        ) : null}
        <Button
          size="small"
          type="primary"
          loading={view.isSaving}
          disabled={isPublished && reason.trim() === ''}
          onClick={() => void save()}
        >
          {isPublished ? text.save : text.retry}
        </Button>
        {isPublished ? (
          <Button size="small" onClick={discard}>
            {text.discard}
          </Button>
        ) : null}
      </div>
      {view.saveFailure === null ? null : <FailureNotice failure={view.saveFailure} />}
    </div>
  )
}
