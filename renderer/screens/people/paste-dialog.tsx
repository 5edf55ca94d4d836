import { useEffect, useState } from 'react'
import { App, Button, Input, Modal, type InputRef } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { PastePreview, pasteCounts, remainingPaste } from './paste-preview.tsx'
import './people.css'

const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 150)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

const Teaching = () => {
  const text = useText().people.paste
  return (
    <>
      <p>{text.how}</p>
      <p className="people-hint">{text.columns}</p>
    </>
  )
}

interface PasteDialogProps {
  readonly people: readonly Person[]
  readonly onClose: () => void
}

/** Adds people copied from a spreadsheet: paste, look, Tab, Enter. Lines with a problem stay in the box to be corrected. */
export const PasteDialog = ({ people, onClose }: PasteDialogProps) => {
  const text = useText().people.paste
  const { act, isBusy } = useAction()
  const { message } = App.useApp()
  const [pasted, setPasted] = useState('')
  const settled = useSettled(pasted)
  const query = useQuery('people.understandPaste', settled.trim() === '' ? null : { text: settled })
  const lines = settled.trim() === '' ? [] : (query.value ?? [])
  const area = useFirstFocus<InputRef>()
  const { good, bad } = pasteCounts(lines)
  const add = async () => {
    const answer = await act(call('people.addPasted', { text: pasted }))
    if (answer === null) return
    void message.success(text.added(answer.added))
    if (bad === 0) onClose()
    else setPasted(remainingPaste(pasted, lines))
  }
  return (
    <Modal
      open
      title={text.title}
      width={920}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <div className="people-paste">
        <Teaching />
        <Input.TextArea
          aria-label={text.area}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          placeholder={text.example}
          rows={7}
          ref={area}
          spellCheck={false}
        />
        {query.failure === null ? null : <FailureNotice failure={query.failure} />}
        <div className="people-filters">
          <Button
            type="primary"
            loading={isBusy}
            disabled={good === 0 || settled !== pasted}
            onClick={() => void add()}
          >
            {text.add(good)}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
          {bad === 0 ? null : <span className="people-warning">{text.left(bad)}</span>}
        </div>
        <PastePreview lines={lines} people={people} />
      </div>
    </Modal>
  )
}
