import { TabbedScreen } from '#renderer/app/tabbed-screen.tsx'
import { useText } from '#renderer/kit/language.tsx'
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

/** 周会: the meeting that is due, action items, past meetings, settings. Route: `tab`, and what is open in it. */
export const MeetingsScreen = () => <TabbedScreen screen="meetings" text={useText().meetings} panels={panels} />
