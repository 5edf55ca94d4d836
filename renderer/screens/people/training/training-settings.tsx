import { useState } from 'react'
import { InputNumber } from 'antd'
import type { TrainingSettings } from '#shared/contract/training.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { DutyFields } from './duty-fields.tsx'
import { LevelFields } from './level-fields.tsx'
import { trainingProblems } from './settings-draft.ts'

const noPeople: readonly { readonly group: string }[] = []

/** Kinds of courses the register knows with those of the shop, and the groups of the team. */
const useChoices = () => {
  const people = useQuery('people.list', {}).value ?? noPeople
  const own = useQuery('registers.settings', {}).value?.choices['courses.kind'] ?? []
  const known = definitionOf('courses').fields['kind']?.choices ?? []
  return {
    kinds: [...known, ...own],
    groups: [...new Set(people.map(({ group }) => group))].filter((group) => group !== ''),
  }
}

const counts = ['probationMonths', 'beforeSaleDays'] as const

const CountFields = ({ draft, onChange }: { draft: TrainingSettings; onChange: (draft: TrainingSettings) => void }) => {
  const text = useText().training.settings
  return counts.map((name) => (
    <div key={name} className="training-line">
      <label htmlFor={`training-${name}`}>{text[name]}</label>
      <InputNumber
        id={`training-${name}`}
        size="small"
        className="training-number"
        controls={false}
        value={draft[name]}
        onChange={(value) => onChange({ ...draft, [name]: value ?? 0 })}
      />
    </div>
  ))
}

interface SettingsProps {
  readonly kept: TrainingSettings
  readonly onClose: () => void
}

/** The rules of training: duties, probation, days before a sale, levels. Ctrl+Enter saves. */
export const TrainingSettingsPanel = ({ kept, onClose }: SettingsProps) => {
  const text = useText().training.settings
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState(kept)
  const problems = trainingProblems(draft)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept)
  const save = async () => {
    if (problems.length > 0 || !isChanged || isBusy) return
    if ((await act(call('people.saveTrainingSettings', draft), text.saved)) !== null) onClose()
  }
  useShortcut('enter', () => void save())
  return (
    <SidePanel
      title={text.title}
      isOpen
      onClose={onClose}
      width={680}
      actions={
        <SaveActions
          text={text}
          isBusy={isBusy}
          isDisabled={problems.length > 0 || !isChanged}
          onCancel={onClose}
          save={() => void save()}
        />
      }
    >
      <div className="training-settings">
        {problems.map((problem) => (
          <p key={problem} className="warn" role="alert">
            {text.problems[problem]}
          </p>
        ))}
        <DutyFields {...useChoices()} duties={draft.duties} onChange={(duties) => setDraft({ ...draft, duties })} />
        <CountFields draft={draft} onChange={setDraft} />
        <LevelFields levels={draft.levels} onChange={(levels) => setDraft({ ...draft, levels })} />
      </div>
    </SidePanel>
  )
}
