import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { WeekPanel } from './week/week-panel.tsx'
import { ActionsPanel } from './actions/actions-panel.tsx'
import { PastPanel } from './past/past-panel.tsx'
import { SettingsPanel } from './settings/settings-panel.tsx'
import './meetings.css'

const panels = {
  week: WeekPanel,
  actions: ActionsPanel,
  past: PastPanel,
  settings: SettingsPanel,
} as const
type Tab = keyof typeof panels
const tabs = Object.keys(panels) as Tab[]

/** 周会. Route: `tab`, and what is open in it. */
export const MeetingsScreen = () => {
  const text = useText().meetings
  const { query } = useRoute()
  const tab = tabs.find((name) => name === query['tab']) ?? 'week'
  const Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={tabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('meetings', { tab: key })}
    >
      <Panel query={query} />
    </Screen>
  )
}
