import { useState } from 'react'
import { Button, Checkbox, Form, Input, InputNumber, Popconfirm, type InputRef } from 'antd'
import type { ShiftKind } from '#shared/contract/roster.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useDiscard } from '#renderer/kit/use-discard.ts'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { SegmentsField } from './segments-field.tsx'
import { ShiftMore } from './shift-more.tsx'
import {
  emptyShift,
  shiftDraftOf,
  shiftInputOf,
  shiftProblems,
  type ShiftDraft,
  type SegmentProblem,
  type ShiftProblems,
} from './shift-form.ts'
import './shifts.css'

interface ShiftFormProps {
  readonly draft: ShiftDraft
  readonly problems: ShiftProblems
  readonly takenBy: string
  readonly isCodeFixed: boolean
  readonly others: readonly ShiftKind[]
  readonly onChange: (draft: ShiftDraft) => void
  readonly onSave: () => void
}

const helpOf = (words: string | undefined) =>
  words === undefined ? {} : { validateStatus: 'error' as const, help: words }

const Naming = ({ draft, problems, takenBy, isCodeFixed, onChange }: Omit<ShiftFormProps, 'onSave' | 'others'>) => {
  const text = useText().roster.shifts
  const code = useFirstFocus<InputRef>(!isCodeFixed)
  const name = useFirstFocus<InputRef>(isCodeFixed)
  const codeHelp =
    problems.code === 'codeTaken' ? text.overwrites(takenBy) : problems.code && text.problems[problems.code]
  return (
    <>
      <Form.Item label={text.code} htmlFor="shift-code" extra={text.codeHint} {...helpOf(codeHelp)}>
        <Input
          id="shift-code"
          value={draft.code}
          onChange={(event) => onChange({ ...draft, code: event.target.value })}
          maxLength={8}
          disabled={isCodeFixed}
          ref={code}
        />
      </Form.Item>
      <Form.Item label={text.name} htmlFor="shift-name" {...helpOf(problems.name && text.problems[problems.name])}>
        <Input
          id="shift-name"
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
          maxLength={40}
          ref={name}
        />
      </Form.Item>
    </>
  )
}

/** The form of a shift without the panel around it; the code of a kept shift is its identity and cannot be changed. */
export const ShiftForm = (props: ShiftFormProps) => {
  const { draft, problems, others, onChange, onSave } = props
  const text = useText().roster.shifts
  return (
    <Form id="shift-form" layout="vertical" className="shifts-form" onFinish={onSave}>
      <div className="shifts-grid">
        <Naming {...props} />
        <Form.Item
          label={text.minimum}
          htmlFor="shift-minimum"
          {...helpOf(problems.minimum && text.problems[problems.minimum])}
        >
          <InputNumber
            id="shift-minimum"
            value={draft.minimum}
            onChange={(minimum) => onChange({ ...draft, minimum })}
            min={0}
            max={60}
            controls={false}
            precision={0}
          />
        </Form.Item>
        <Form.Item label={text.nightly} extra={text.nightlyHint}>
          <Checkbox checked={draft.nightly} onChange={(event) => onChange({ ...draft, nightly: event.target.checked })}>
            {text.isNightly}
          </Checkbox>
        </Form.Item>
      </div>
      <SegmentsField draft={draft} problems={problems.segments ?? new Map()} onChange={onChange} />
      <ShiftMore draft={draft} problems={problems} others={others} onChange={onChange} />
    </Form>
  )
}

const Retire = ({ kind, onDone }: { kind: ShiftKind; onDone: () => void }) => {
  const text = useText().roster.shifts
  const { act, isBusy } = useAction()
  const retire = async () => {
    if ((await act(call('roster.retireShiftKind', { code: kind.code }), text.retired(kind.name))) !== null) onDone()
  }
  return (
    <div className="shifts-section">
      <Popconfirm
        title={text.retireConfirm(kind.name)}
        description={text.retireText}
        okText={text.retireYes}
        cancelText={text.retireNo}
        okButtonProps={{ danger: true }}
        onConfirm={() => void retire()}
      >
        <Button danger loading={isBusy}>
          {text.retire}
        </Button>
      </Popconfirm>
    </div>
  )
}

interface ShiftPanelProps {
  /** null: a new shift */
  readonly kind: ShiftKind | null
  readonly kinds: readonly ShiftKind[]
  readonly onClose: () => void
}

// What is wrong is said while typing, what is merely not filled in yet only after a try to save.
const alreadyWrong = ({ code, segments = new Map<number, SegmentProblem>() }: ShiftProblems): ShiftProblems => ({
  ...(code === 'codeTaken' ? { code } : {}),
  segments: new Map([...segments].filter(([, problem]) => problem === 'overlap' || problem === 'tooLong')),
})

const useShiftDraft = ({ kind, kinds, onClose }: ShiftPanelProps) => {
  const text = useText()
  const { act, isBusy } = useAction()
  const [initial] = useState(() => (kind === null ? emptyShift : shiftDraftOf(kind)))
  const [draft, setDraft] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const problems = shiftProblems(
    draft,
    kinds.filter((other) => other.code !== kind?.code),
  )
  const save = async () => {
    setIsTried(true)
    const input = shiftInputOf(draft)
    if (input === null || Object.keys(problems).length > 0) return showFirstProblem()
    if ((await act(call('roster.saveShiftKind', input), text.roster.shifts.saved(input.name))) !== null) onClose()
  }
  const { leaveUnsaved: title, leaveUnsavedText, discard: yes, keepEditing: no } = text.people.form
  const isDirty = JSON.stringify(draft) !== JSON.stringify(initial)
  const close = useDiscard(isDirty, onClose, { title, text: leaveUnsavedText, yes, no })
  const shown = isTried ? problems : alreadyWrong(problems)
  return { draft, setDraft, problems: shown, save, close, isBusy }
}

/** Adds or changes a shift kind; retires one that is kept. */
export const ShiftPanel = (props: ShiftPanelProps) => {
  const { kind, kinds, onClose } = props
  const text = useText().roster.shifts
  const { draft, setDraft, problems, save, close, isBusy } = useShiftDraft(props)
  return (
    <SidePanel
      title={kind === null ? text.addTitle : text.changeTitle(kind.name)}
      isOpen
      onClose={close}
      actions={<SaveActions text={text} isBusy={isBusy} onCancel={close} save="shift-form" />}
    >
      <ShiftForm
        draft={draft}
        problems={problems}
        takenBy={kinds.find((other) => other.code === draft.code.trim())?.name ?? ''}
        isCodeFixed={kind !== null}
        others={kinds.filter((other) => other.code !== kind?.code)}
        onChange={setDraft}
        onSave={() => void save()}
      />
      {kind === null ? null : <Retire kind={kind} onDone={onClose} />}
    </SidePanel>
  )
}
