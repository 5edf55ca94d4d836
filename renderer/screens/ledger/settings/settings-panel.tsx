import { useState } from 'react'
import { Button } from 'antd'
import type { LedgerSettings } from '#shared/contract/ledger.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { GainFields, ProgressAndTeamFields } from './award-fields.tsx'
import { LadderFields } from './ladder-fields.tsx'
import { RankingFields } from './ranking-fields.tsx'
import { settingsProblems } from './settings-draft.ts'

const Form = ({ kept }: { kept: LedgerSettings }) => {
  const text = useText().ledger.settings
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState(kept)
  const problems = settingsProblems(draft)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept)
  const save = () => {
    if (problems.length === 0 && isChanged && !isBusy) void act(call('ledger.saveSettings', draft), text.saved)
  }
  const fields = { draft, onChange: setDraft }
  return (
    <div
      className="ledger-settings"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
      }}
    >
      <div>
        <RankingFields {...fields} />
        <ProgressAndTeamFields {...fields} />
        <LadderFields {...fields} />
      </div>
      <div>
        <GainFields {...fields} />
        <div className="ledger-save">
          <Button type="primary" disabled={problems.length > 0 || !isChanged} loading={isBusy} onClick={save}>
            {text.save}
          </Button>
          {isChanged ? <Button onClick={() => setDraft(kept)}>{text.reset}</Button> : null}
          {problems.map((problem) => (
            <span key={problem} className="warn" role="alert">
              {text.problems[problem]}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

/** 奖惩规则: what awards are reckoned by, what they bring, and the ladder of warnings. */
export const SettingsPanel = () => {
  const settings = useQuery('ledger.settings', {})
  return <QueryView query={settings}>{(value) => <Form key={JSON.stringify(value)} kept={value} />}</QueryView>
}
