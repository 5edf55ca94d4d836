import { useState, type ReactNode } from 'react'
import { Button, Input } from 'antd'
import type { HandoverSettings } from '#shared/contract/handovers.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ChainSection } from './chain-section.tsx'
import { settingsDraftOf, settingsIn, type SettingsField } from './settings-draft.ts'

interface FieldProps {
  readonly field: SettingsField
  readonly note: string
  readonly isWrong: boolean
  readonly children: ReactNode
}

const Field = ({ field, note, isWrong, children }: FieldProps) => {
  const text = useText().handovers.settings
  return (
    <div className="handover-setting">
      <label htmlFor={`handover-${field}`}>{text[field]}</label>
      <div>
        {children}
        <p className={isWrong ? 'bad' : 'mute'}>{isWrong ? text.wrong[field] : note}</p>
      </div>
    </div>
  )
}

const SettingsForm = ({ settings }: { settings: HandoverSettings }) => {
  const text = useText().handovers.settings
  const { act, isBusy } = useAction()
  const [saved, setSaved] = useState(() => settingsDraftOf(settings))
  const [draft, setDraft] = useState(saved)
  const read = settingsIn(draft)
  const wrong = 'wrong' in read ? read.wrong : []
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved)
  const save = async (): Promise<void> => {
    if (!('settings' in read)) return
    const next = await act(call('handovers.saveSettings', read.settings), text.saved)
    if (next === null) return
    setSaved(settingsDraftOf(next))
    setDraft(settingsDraftOf(next))
  }
  const number = (field: 'lateMinutes' | 'openDays' | 'lookBackHours', note: string, unit: string) => (
    <Field field={field} note={note} isWrong={wrong.includes(field)}>
      <Input
        id={`handover-${field}`}
        className="handover-number"
        size="small"
        inputMode="numeric"
        suffix={unit}
        value={draft[field]}
        onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
      />
    </Field>
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{text.title}</h3>
      {number('lateMinutes', text.lateNote, text.minutes)}
      {number('openDays', text.openNote, text.days)}
      {number('lookBackHours', text.lookNote, text.hours)}
      <Field field="promises" note={text.promisesNote} isWrong={wrong.includes('promises')}>
        <Input.TextArea
          id="handover-promises"
          autoSize={{ minRows: 5, maxRows: 14 }}
          value={draft.promises}
          onChange={(event) => setDraft({ ...draft, promises: event.target.value })}
        />
      </Field>
      <div className="handover-setting">
        <span />
        <div>
          <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isChanged || wrong.length > 0}>
            {text.save}
          </Button>{' '}
          {isChanged ? <span className="warn">{text.unsaved}</span> : null}
        </div>
      </div>
    </form>
  )
}

/** What counts as late and as too long, where suggestions look, which words promise; and whether the chain still holds. */
export const SettingsPanel = () => {
  const settings = useQuery('handovers.settings', {})
  return (
    <div className="handover-settings">
      <ChainSection />
      <QueryView query={settings}>{(value) => <SettingsForm settings={value} />}</QueryView>
    </div>
  )
}
