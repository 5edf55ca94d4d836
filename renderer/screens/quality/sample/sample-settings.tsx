import { useState } from 'react'
import { Button, InputNumber } from 'antd'
import type { SampleSettings } from '#shared/contract/quality-scores.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'

const shares = ['newStaff', 'normal', 'excellent'] as const
const counts = { newMonths: 24, excellentFrom: 100, least: 1000 } as const

const SettingsForm = ({ settings, onClose }: { settings: SampleSettings; onClose: () => void }) => {
  const text = useText().qualityScores.settings
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState(settings)
  const save = async () => {
    if ((await act(call('quality.saveSampleSettings', draft), text.saved)) !== null) onClose()
  }
  const field = (key: keyof SampleSettings, value: number, most: number, set: (value: number) => void) => (
    <div key={key} className="score-pairless">
      <label htmlFor={`sample-${key}`}>{text[key]}</label>
      <InputNumber
        id={`sample-${key}`}
        min={0}
        max={most}
        value={value}
        onChange={(typed) => {
          if (typed !== null) set(typed)
        }}
      />
    </div>
  )
  // Percent with two digits: 0.07 × 100 is not 7 in binary.
  const percent = (share: number): number => Math.round(share * 10_000) / 100
  return (
    <>
      <div className="score-settings">
        {shares.map((key) =>
          field(key, percent(draft[key]), 100, (value) =>
            setDraft({ ...draft, [key]: Math.round(value * 100) / 10_000 }),
          ),
        )}
        {(Object.keys(counts) as (keyof typeof counts)[]).map((key) =>
          field(key, draft[key], counts[key], (value) =>
            setDraft({ ...draft, [key]: key === 'excellentFrom' ? value : Math.round(value) }),
          ),
        )}
      </div>
      <div className="score-buttons">
        <Button type="primary" loading={isBusy} onClick={() => void save()}>
          {text.save}
        </Button>
      </div>
    </>
  )
}

/** What share of whose chats is drawn, at the right edge. */
export const SampleSettingsPanel = ({ onClose }: { onClose: () => void }) => {
  const text = useText().qualityScores.settings
  const query = useQuery('quality.sampleSettings', {})
  return (
    <SidePanel title={text.title} isOpen onClose={onClose}>
      <QueryView query={query}>{(settings) => <SettingsForm settings={settings} onClose={onClose} />}</QueryView>
    </SidePanel>
  )
}
