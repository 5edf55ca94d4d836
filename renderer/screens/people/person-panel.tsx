import { useState } from 'react'
import { Form } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useDiscard } from '#renderer/kit/use-discard.ts'
import { AccountsField } from './accounts-field.tsx'
import { LeaveSection } from './leave-section.tsx'
import {
  draftOf,
  emptyPerson,
  hasProblems,
  inputOf,
  problemsOf,
  type PersonDraft,
  type PersonProblems,
} from './person-form.ts'
import { PersonFields } from './person-fields.tsx'
import { PinSection } from './pin-section.tsx'
import './people.css'

interface PersonFormProps {
  readonly draft: PersonDraft
  readonly others: readonly Person[]
  readonly shops: readonly Shop[]
  readonly problems: PersonProblems
  readonly onChange: (draft: PersonDraft) => void
  readonly onSave: () => void
}

/** The form of a person without the panel around it. */
export const PersonForm = ({ draft, others, shops, problems, onChange, onSave }: PersonFormProps) => (
  <Form id="person-form" layout="vertical" className="people-form" onFinish={onSave}>
    <PersonFields draft={draft} others={others} problems={problems} onChange={onChange} />
    <AccountsField draft={draft} shops={shops} problems={problems.accounts ?? new Map()} onChange={onChange} />
  </Form>
)

interface PersonPanelProps {
  /** null: someone new */
  readonly person: Person | null
  readonly people: readonly Person[]
  readonly shops: readonly Shop[]
  readonly onClose: () => void
}

// A number that is taken is said while typing; what is still missing only once somebody tried to save.
const shown = (problems: PersonProblems, isTried: boolean): PersonProblems =>
  isTried ? problems : problems.number === 'numberTaken' ? { number: problems.number } : {}

const useSave = (person: Person | null, refuse: (failure: Failure) => boolean, onClose: () => void) => {
  const text = useText().people
  const { act, isBusy } = useAction()
  const save = async (draft: PersonDraft) => {
    const input = inputOf(draft)
    const result = await (person === null
      ? call('people.add', input)
      : call('people.change', { id: person.id, ...input }))
    if (!result.ok && refuse(result.failure)) return
    if ((await act(Promise.resolve(result), text.saved(input.name))) !== null) onClose()
  }
  return { save, isBusy }
}

/** Adds or changes a person; PIN and leaving only once the person is kept. */
export const PersonPanel = ({ person, people, shops, onClose }: PersonPanelProps) => {
  const text = useText().people
  const [initial] = useState(() => (person === null ? emptyPerson : draftOf(person)))
  const [draft, setDraft] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const [takenNumber, setTakenNumber] = useState<string | null>(null)
  const others = people.filter((other) => other.id !== person?.id)
  const found = problemsOf(draft, others)
  const problems: PersonProblems = takenNumber === draft.number ? { ...found, number: 'numberTaken' } : found
  const refuse = ({ code }: Failure) => {
    if (code === 'number-taken') setTakenNumber(draft.number)
    return code === 'number-taken'
  }
  const { save, isBusy } = useSave(person, refuse, onClose)
  const words = {
    title: text.form.leaveUnsaved,
    text: text.form.leaveUnsavedText,
    yes: text.form.discard,
    no: text.form.keepEditing,
  }
  const close = useDiscard(JSON.stringify(draft) !== JSON.stringify(initial), onClose, words)
  const trySave = () => {
    setIsTried(true)
    if (hasProblems(problems)) showFirstProblem()
    else void save(draft)
  }
  return (
    <SidePanel
      title={person === null ? text.form.addTitle : text.form.changeTitle(person.number, person.name)}
      isOpen
      onClose={close}
      width={700}
      actions={<SaveActions text={text.form} isBusy={isBusy} onCancel={close} save="person-form" />}
    >
      <PersonForm
        draft={draft}
        others={others}
        shops={shops}
        problems={shown(problems, isTried)}
        onChange={setDraft}
        onSave={trySave}
      />
      {person === null ? null : (
        <>
          <PinSection person={person} />
          <LeaveSection person={person} />
        </>
      )}
    </SidePanel>
  )
}
