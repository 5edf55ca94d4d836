import { useState } from 'react'
import { App, Button, Input, Modal } from 'antd'
import type { MonthFinding, MonthState } from '#shared/contract/month-close.ts'
import { call } from '#renderer/app/call.ts'
import { useMay } from '#renderer/app/access.tsx'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { detailOf } from './finding-words.ts'

interface ReopenDialogProps {
  readonly month: MonthState['month']
  readonly isOpen: boolean
  readonly onDone: () => void
}

/** Asks for the reason; without one nothing is opened. */
const ReopenDialog = ({ month, isOpen, onDone }: ReopenDialogProps) => {
  const text = useText().months
  const format = useFormat()
  const { act, isBusy } = useAction()
  const [reason, setReason] = useState('')
  const shown = format.month(month)
  const reopen = async () => {
    const done = await act(call('performance.reopenMonth', { month, reason }), text.reopened(shown))
    if (done === null) return
    setReason('')
    onDone()
  }
  return (
    <Modal
      open={isOpen}
      title={text.reopenTitle(shown)}
      okText={text.reopen}
      cancelText={text.cancel}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' || isBusy }}
      onOk={() => void reopen()}
      onCancel={onDone}
      destroyOnHidden
    >
      <p>{text.reopenText}</p>
      <label htmlFor="months-reason">{text.reason}</label>
      <Input.TextArea
        id="months-reason"
        autoFocus
        rows={2}
        maxLength={500}
        placeholder={text.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}

interface StillMissingProps {
  readonly findings: readonly MonthFinding[]
  readonly isChecked: boolean
}

/** What the month is closed without, said once more before it is. */
const StillMissing = ({ findings, isChecked }: StillMissingProps) => {
  const text = useText().months
  const format = useFormat()
  return (
    <>
      <p>{text.closeText}</p>
      {isChecked ? null : <p className="warn">{text.closeUnchecked}</p>}
      {findings.length === 0 ? null : (
        <>
          <p className="warn">{text.closeAnyway(format.count(findings.length))}</p>
          <ul className="months-missing">
            {findings.map((finding) => (
              <li key={finding.check}>
                {text.checks[finding.check]} {text.counts[finding.check](format.count(finding.count))}{' '}
                <small className="mute">{detailOf(finding, text, format)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const useClosing = ({ month, checkedAt }: MonthState, findings: readonly MonthFinding[]) => {
  const text = useText().months
  const format = useFormat()
  const { modal, message } = App.useApp()
  const { act } = useAction()
  const { run, cancel, progress, isRunning } = useJob('performance.closeMonth')
  const shown = format.month(month)
  const close = async () => {
    const closed = await act(run({ month }))
    if (closed !== null) void message.success(text.closed(shown))
  }
  const ask = () =>
    modal.confirm({
      title: text.closeTitle(shown),
      content: <StillMissing findings={findings} isChecked={checkedAt !== null} />,
      width: 520,
      okText: text.close,
      cancelText: text.cancel,
      onOk: () => void close(),
    })
  return { ask, cancel, progress, isRunning, title: text.closing(shown) }
}

interface MonthActionsProps {
  readonly state: MonthState
  /** null: not known yet */
  readonly findings: readonly MonthFinding[] | null
}

/** Check, close, reopen: what the month's state allows; nothing for somebody who may not close it. */
export const MonthActions = ({ state: entry, findings }: MonthActionsProps) => {
  const { month, state, checkedAt } = entry
  const text = useText().months
  const { act, isBusy } = useAction()
  const closing = useClosing(entry, findings ?? [])
  const [isReopening, setIsReopening] = useState(false)
  const may = useMay()
  const check = () => void act(call('performance.checkMonth', { month }), text.checkDone)
  if (!may('performance.closeMonth')) return null
  if (closing.isRunning)
    return <ProgressNotice title={closing.title} progress={closing.progress} onCancel={closing.cancel} />
  return (
    <div className="months-actions">
      {state === 'closed' ? (
        <Button onClick={() => setIsReopening(true)}>{text.reopen}</Button>
      ) : (
        <>
          <span className="mute">{checkedAt === null ? text.notChecked : text.checked(checkedAt.slice(0, 16))}</span>
          <Button
            type={checkedAt === null ? 'primary' : 'default'}
            disabled={isBusy || findings === null}
            onClick={check}
          >
            {text.check}
          </Button>
          <Button type={checkedAt === null ? 'default' : 'primary'} disabled={findings === null} onClick={closing.ask}>
            {text.close}
          </Button>
        </>
      )}
      <ReopenDialog month={month} isOpen={isReopening} onDone={() => setIsReopening(false)} />
    </div>
  )
}
