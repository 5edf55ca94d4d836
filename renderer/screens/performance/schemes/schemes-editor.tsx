import { useState } from 'react'
import { Form } from 'antd'
import dayjs from 'dayjs'
import type { Scheme } from '#shared/contract/scores.ts'
import { saveEffect } from '#shared/rules/dated-versions.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useDiscard } from '#renderer/kit/use-discard.ts'
import { SchemeGrades, SchemeHead, SchemeItems } from './schemes-fields.tsx'
import { draftOfScheme, schemeOf, type SchemeDraft } from './schemes-form.ts'
import { schemeProblems, type SchemeProblems } from './schemes-problems.ts'
import './schemes.css'

interface SchemeFormProps {
  readonly draft: SchemeDraft
  readonly problems: SchemeProblems
  readonly groups: readonly string[]
  readonly notice: string | null
  readonly onChange: (draft: SchemeDraft) => void
  readonly onSave: () => void
}

/** The form of a scheme without the panel around it. */
export const SchemeForm = ({ draft, problems, groups, notice, onChange, onSave }: SchemeFormProps) => (
  <Form id="scheme-form" layout="vertical" className="scheme-form" onFinish={onSave}>
    {notice === null ? null : (
      <div className="scheme-notice" role="status">
        {notice}
      </div>
    )}
    <SchemeHead draft={draft} problems={problems} groups={groups} onChange={onChange} />
    <SchemeItems draft={draft} problems={problems} onChange={onChange} />
    <SchemeGrades draft={draft} problems={problems} onChange={onChange} />
  </Form>
)

/** What the editor begins with: a kept scheme, or a form for a new one. */
export type SchemeStart =
  { readonly kind: 'kept'; readonly scheme: Scheme } | { readonly kind: 'new'; readonly draft: SchemeDraft }

interface SchemeEditorProps {
  readonly start: SchemeStart
  readonly schemes: readonly Scheme[]
  readonly groups: readonly string[]
  readonly onClose: () => void
}

const useNotice = (draft: SchemeDraft, kept: Scheme | null, schemes: readonly Scheme[]): string | null => {
  const text = useText().plans.history
  const format = useFormat()
  const group = draft.group.trim() === '' ? null : draft.group.trim()
  const typed = { name: draft.name.trim(), from: draft.from, group }
  const effect = saveEffect(typed, kept, schemes, dayjs().format('YYYY-MM'))
  if (effect.kind === 'replace') return text.replaces(effect.other.name, format.month(effect.other.from))
  return effect.kind === 'new' && kept !== null ? text.isNew : null
}

// Order and sums are said while typing, what is merely not filled in yet only after a try to save.
const liveProblems = new Set([
  'scoresNotFalling',
  'valuesNotInOrder',
  'figureTwice',
  'titleTwice',
  'fullIsZero',
  'gradeTwice',
])

const useSchemeDraft = ({ start, schemes, onClose }: SchemeEditorProps) => {
  const text = useText().plans
  const { act, isBusy } = useAction()
  const kept = start.kind === 'kept' ? start.scheme : null
  const [initial] = useState(() => (start.kind === 'kept' ? draftOfScheme(start.scheme) : start.draft))
  const [draft, setDraft] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const found = schemeProblems(draft)
  const problems: SchemeProblems = isTried ? found : new Map([...found].filter(([, one]) => liveProblems.has(one)))
  const notice = useNotice(draft, kept, schemes)
  const save = async () => {
    setIsTried(true)
    if (found.size > 0) return showFirstProblem()
    const input = schemeOf(draft)
    if ((await act(call('performance.saveScheme', input), text.scheme.form.saved(input.name))) !== null) onClose()
  }
  const close = useDiscard(JSON.stringify(draft) !== JSON.stringify(initial), onClose, text.discard)
  return { kept, draft, setDraft, problems, notice, save, close, isBusy, left: isTried ? found.size : 0 }
}

/** Writes a scheme: a new dated version, or a change to a kept one. */
export const SchemeEditor = (props: SchemeEditorProps) => {
  const text = useText().plans
  const format = useFormat()
  const { kept, draft, setDraft, problems, notice, save, close, isBusy, left } = useSchemeDraft(props)
  return (
    <SidePanel
      title={kept === null ? text.scheme.form.addTitle : text.form.changeTitle(kept.name, format.month(kept.from))}
      isOpen
      onClose={close}
      width={600}
      actions={
        <SaveActions
          text={{ cancel: text.form.cancel, save: text.scheme.form.save }}
          isBusy={isBusy}
          onCancel={close}
          save="scheme-form"
        >
          {left === 0 ? null : (
            <span className="scheme-problem" role="alert">
              {text.form.fix(left)}
            </span>
          )}
        </SaveActions>
      }
    >
      <SchemeForm
        draft={draft}
        problems={problems}
        groups={props.groups}
        notice={notice}
        onChange={setDraft}
        onSave={() => void save()}
      />
    </SidePanel>
  )
}
