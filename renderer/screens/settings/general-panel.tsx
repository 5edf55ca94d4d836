import { Segmented, Select } from 'antd'
import type { InputOf } from '#shared/contract/index.ts'
import type { SettingsValue } from '#shared/contract/settings.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MaskingSwitches } from '#renderer/kit/masking-switches.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { Field } from './field.tsx'
import { TargetFields } from './target-fields.tsx'
import { WatchedFolder } from './watched-folder.tsx'

const zooms = [80, 90, 100, 110, 125, 150] as const

type Change = (changes: InputOf<'settings.change'>) => void

/** The settings themselves; each change is kept at once. */
export const GeneralFields = ({ settings, onChange }: { settings: SettingsValue; onChange: Change }) => {
  const text = useText().settings.general
  return (
    <div className="settings-fields">
      <Field label={text.language} id="settings-language">
        <Segmented
          aria-label={text.language}
          value={settings.language}
          options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: text.languages[value] }))}
          onChange={(language) => onChange({ language })}
        />
      </Field>
      <Field label={text.theme} id="settings-theme">
        <Segmented
          aria-label={text.theme}
          value={settings.theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: text.themes[value] }))}
          onChange={(theme) => onChange({ theme })}
        />
      </Field>
      <Field label={text.zoom} id="settings-zoom">
        <Select
          aria-labelledby="settings-zoom"
          className="settings-short"
          value={Math.round(settings.zoom * 100)}
          options={zooms.map((value) => ({ value, label: text.zoomOf(String(value)) }))}
          onChange={(percent: number) => onChange({ zoom: percent / 100 })}
        />
      </Field>
      <Field label={text.masking} id="settings-masking" note={text.maskingNote}>
        <MaskingSwitches value={settings.masking} onChange={(masking) => onChange({ masking })} />
      </Field>
      <Field label={text.targets} id="settings-targets" note={text.targetsNote}>
        <TargetFields targets={settings.targets} onChange={(targets) => onChange({ targets })} />
      </Field>
      <Field label={text.watchedFolder} id="settings-watched-folder" note={text.watchedFolderNote}>
        <WatchedFolder folder={settings.watchedFolder} onChange={(watchedFolder) => onChange({ watchedFolder })} />
      </Field>
    </div>
  )
}

/** Language, theme, zoom, and what imports do. */
export const GeneralPanel = () => {
  const text = useText().settings
  const settings = useQuery('settings.get', {})
  const { act } = useAction()
  return (
    <QueryView query={settings}>
      {(value) => (
        <GeneralFields
          settings={value}
          onChange={(changes) => void act(call('settings.change', changes), text.saved)}
        />
      )}
    </QueryView>
  )
}
