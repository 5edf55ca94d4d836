import { useState } from 'react'
import { Input, Modal } from 'antd'
import type { Board } from '#shared/rules/roster/board.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { wordOf } from './cell-word.ts'
import type { MonthView } from './month-view.ts'

const shownHard = 6

/** Days on which somebody is here and not on leave, with nothing planned. */
const blankOf = ({ board, words }: MonthView): number => {
  const isBlank = ({ number, isHere, isOnLeave }: Board['people'][number], day: number): boolean =>
    isHere[day] === true && isOnLeave[day] !== true && wordOf(words, number, board.days[day] ?? '').shift === null
  let blank = 0
  for (const person of board.people)
    for (let day = board.first; day < board.last; day++) if (isBlank(person, day)) blank++
  return blank
}

/** Hangs the month up: what is still hard is said first, from the second version on a reason is asked for. */
export const PublishDialog = ({ view, onClose }: { view: MonthView; onClose: () => void }) => {
  const text = useText().rosterGrid.publish
  const format = useFormat()
  const { sentence } = useText().rosterChecks
  const { act, isBusy } = useAction()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const { published, month } = view.month
  const hard = view.findings.filter(({ severity }) => severity === 'hard')
  const soft = view.findings.filter(({ severity }) => severity === 'soft').length
  const blank = blankOf(view)
  const publish = async (): Promise<void> => {
    const isAsked = published !== null
    setIsMissing(isAsked && reason.trim() === '')
    if (isAsked && reason.trim() === '') return
    const done = await act(call('roster.publish', { month, reason: reason.trim() === '' ? null : reason.trim() }))
    if (done === null) return
    onClose()
  }
  return (
    <Modal
      open
      title={text.title(format.month(month), format.count((published?.version ?? 0) + 1))}
      okText={hard.length > 0 ? text.anyway : text.yes}
      cancelText={text.no}
      confirmLoading={isBusy}
      okButtonProps={{ danger: hard.length > 0 }}
      onOk={() => void publish()}
      onCancel={onClose}
    >
      <div className="publish-form">
        <p>{text.text}</p>
        {hard.length === 0 ? <p>{text.clean}</p> : <p className="bad">{text.hard(format.count(hard.length))}</p>}
        {hard.length === 0 ? null : (
          <ul className="publish-hard">
            {hard.slice(0, shownHard).map((finding, index) => (
              <li key={index}>{sentence(finding)}</li>
            ))}
            {hard.length > shownHard ? (
              <li className="mute">{text.hardMore(format.count(hard.length - shownHard))}</li>
            ) : null}
          </ul>
        )}
        {soft === 0 ? null : <p className="mute">{text.soft(format.count(soft))}</p>}
        {blank === 0 ? null : <p className="mute">{text.blank(format.count(blank))}</p>}
        {published === null ? null : (
          <>
            <label htmlFor="roster-publish-reason">{text.reason}</label>
            <Input
              id="roster-publish-reason"
              value={reason}
              maxLength={200}
              autoFocus
              status={isMissing ? 'error' : ''}
              onChange={(event) => setReason(event.target.value)}
            />
            {isMissing ? <p className="bad">{text.reasonMissing}</p> : null}
          </>
        )}
      </div>
    </Modal>
  )
}
