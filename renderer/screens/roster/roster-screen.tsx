import type { FunctionComponent } from 'react'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { AttendancePanel } from './attendance/attendance-panel.tsx'
import { DemandPanel } from './demand/demand-panel.tsx'
import { GridPanel } from './grid/grid-panel.tsx'
import { RequestsPanel } from './requests/requests-panel.tsx'
import { RulesPanel } from './rules/rules-panel.tsx'
import { ShiftsPanel } from './shifts/shifts-panel.tsx'
import { SolvePanel } from './solve/solve-panel.tsx'
import './roster.css'

const panels = {
  grid: GridPanel,
  solve: SolvePanel,
  requests: RequestsPanel,
  attendance: AttendancePanel,
  demand: DemandPanel,
  rules: RulesPanel,
  shifts: ShiftsPanel,
} as const satisfies Readonly<Record<string, FunctionComponent>>
type Tab = keyof typeof panels
const tabs = Object.keys(panels) as Tab[]

const isTab = (tab: string | undefined): tab is Tab => tab !== undefined && Object.hasOwn(panels, tab)

/** Who works when: the month, its requests, what came of it. Route: `tab`, `month`, and what is open in it. */
export const RosterScreen = () => {
  const text = useText().rosterGrid
  const { query } = useRoute()
  const tab: Tab = isTab(query['tab']) ? query['tab'] : 'grid'
  const Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={tabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('roster', { tab: key, ...(query['month'] ? { month: query['month'] } : {}) })}
    >
      <Panel />
    </Screen>
  )
}
