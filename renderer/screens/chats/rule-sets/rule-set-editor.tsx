import { useState } from 'react'
import { Form } from 'antd'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useDiscard } from '#renderer/kit/use-discard.ts'
import { RuleSetEffectView } from './rule-set-effect.tsx'
import { CountingFields, HeadFields, MeansFields } from './rule-set-fields.tsx'
import { ruleSetOf, ruleSetProblems, type EditKind, type RuleSetDraft, type RuleSetProblems } from './rule-set-form.ts'
import { OtherFields } from './rule-set-switches.tsx'
import { ruleSetName } from './rule-set-words.ts'

interface RuleSetEditorProps {
  readonly kind: EditKind
  readonly source: RuleSet
  readonly draft: RuleSetDraft
  readonly versions: readonly RuleSet[]
  readonly today: LocalDate
  readonly onClose: () => void
  readonly onSaved: (ruleSet: RuleSet) => void
}

const useDraft = ({ draft: initial, versions, onClose, onSaved }: RuleSetEditorProps) => {
  const text = useText().chats.ruleSets
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const problems = ruleSetProblems(draft, versions)
  const save = async () => {
    setIsTried(true)
    const input = ruleSetOf(draft)
    if (input === null || problems.size > 0) return showFirstProblem()
    const saved = await act(call('chats.saveRuleSet', input), text.form.saved(input.name))
    if (saved !== null) onSaved(saved)
  }
  const close = useDiscard(JSON.stringify(draft) !== JSON.stringify(initial), onClose, text.discard)
  return { draft, setDraft, problems, shown: isTried ? problems : liveOf(problems), isTried, save, close, isBusy }
}

/** A missing name is said only after a try to save; what is wrong is said at once. */
const liveOf = (problems: RuleSetProblems): RuleSetProblems =>
  new Map([...problems].filter(([, problem]) => problem !== 'nameMissing'))

const useTitle = ({ kind, source }: RuleSetEditorProps): string => {
  const text = useText().chats.ruleSets
  if (kind === 'new') return text.form.addTitle
  const name = ruleSetName(source, text)
  return kind === 'copy' ? text.form.copyTitle(name) : text.form.changeTitle(name)
}

/** Writes a version of a rule set: every parameter, and what it would make of last month, before it is saved. */
export const RuleSetEditor = (props: RuleSetEditorProps) => {
  const { kind, versions, today } = props
  const text = useText().chats.ruleSets.form
  const title = useTitle(props)
  const { draft, setDraft, problems, shown, isTried, save, close, isBusy } = useDraft(props)
  const fields = { draft, problems: shown, onChange: setDraft }
  const isReplacing = versions.some(({ id, from }) => id === draft.id && from === draft.from)
  return (
    <SidePanel
      isOpen
      onClose={close}
      width={760}
      title={title}
      actions={
        <SaveActions text={text} isBusy={isBusy} onCancel={close} save="rule-set-form">
          {isTried && problems.size > 0 ? (
            <span className="bad" role="alert">
              {text.fix(problems.size)}
            </span>
          ) : null}
        </SaveActions>
      }
    >
      <Form id="rule-set-form" layout="vertical" className="rule-set-form" onFinish={() => void save()}>
        {kind === 'change' ? (
          <p className="figures-notices" role="status">
            {isReplacing ? text.replaces(draft.from) : text.addsVersion(draft.from)}
          </p>
        ) : null}
        <HeadFields {...fields} />
        <CountingFields {...fields} />
        <MeansFields {...fields} />
        <OtherFields {...fields} />
      </Form>
      <RuleSetEffectView ruleSet={problems.size === 0 ? ruleSetOf(draft) : null} today={today} />
    </SidePanel>
  )
}
