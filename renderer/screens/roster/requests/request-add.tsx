import { useState } from 'react'
import type { Person } from '#shared/contract/people.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { inputOf, problemsOf, type RequestDraft } from './request-draft.ts'
import { RequestFields } from './request-fields.tsx'
import { useShiftAt } from './use-shift-at.ts'

interface RequestAddProps {
  /** what the link that led here says already */
  readonly asked: RequestDraft
  readonly people: readonly Person[]
  readonly onClose: () => void
  readonly onMade: (id: number) => void
}

/** Enters a request; Ctrl+Enter saves. */
export const RequestAdd = ({ asked, people, onClose, onMade }: RequestAddProps) => {
  const text = useText().rosterRequests.form
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState(asked)
  const [isTried, setIsTried] = useState(false)
  const shiftAt = useShiftAt(draft.from, draft.otherDate)
  const problems = problemsOf(draft, shiftAt)
  const save = async () => {
    setIsTried(true)
    if (problems.size > 0) return showFirstProblem()
    if (isBusy) return
    const made = await act(call('roster.ask', inputOf(draft)), text.saved)
    if (made !== null) onMade(made.id)
  }
  useShortcut('enter', () => void save())
  return (
    <SidePanel
      title={text.title}
      isOpen
      onClose={onClose}
      actions={<SaveActions text={text} isBusy={isBusy} onCancel={onClose} save={() => void save()} />}
    >
      <RequestFields
        draft={draft}
        people={people}
        problems={isTried ? problems : new Set()}
        shiftAt={shiftAt}
        onChange={setDraft}
      />
    </SidePanel>
  )
}
