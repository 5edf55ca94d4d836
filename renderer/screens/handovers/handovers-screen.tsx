import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { CalendarPanel } from './calendar/calendar-panel.tsx'
import { handoverTabs, tabOf } from './handovers-route.ts'
import { ListPanel } from './list/list-panel.tsx'
import { SettingsPanel } from './settings/settings-panel.tsx'
import { SheetPanel } from './sheet/sheet-panel.tsx'
import { WaitingPanel } from './waiting/waiting-panel.tsx'
import './handovers.css'

const panels = {
  waiting: WaitingPanel,
  sheet: SheetPanel,
  calendar: CalendarPanel,
  list: ListPanel,
  settings: SettingsPanel,
} as const

/** From one shift to the next: what waits, writing and signing, the month, settings. Route: `tab`, `id`, `show`, `month`. */
export const HandoversScreen = () => {
  const text = useText().handovers
  const { query } = useRoute()
  const tab = tabOf(query)
  const Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={handoverTabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('handovers', { tab: key, ...(query['month'] ? { month: query['month'] } : {}) })}
    >
      <Panel query={query} />
    </Screen>
  )
}
