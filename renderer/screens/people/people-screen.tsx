import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { MentoringPanel } from './mentoring/mentoring-panel.tsx'
import { OfficePanel } from './office/office-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { ShopsPanel } from './shops-panel.tsx'
import { TrainingPanel } from './training/training-panel.tsx'

const panels = {
  people: PeoplePanel,
  shops: ShopsPanel,
  training: TrainingPanel,
  mentoring: MentoringPanel,
  office: OfficePanel,
} as const
type Tab = keyof typeof panels
const tabs = Object.keys(panels) as Tab[]

const isTab = (tab: string | undefined): tab is Tab => tab !== undefined && Object.hasOwn(panels, tab)

/** The team: its people and shops, what they are taught, who learns from whom, what they ask for. Route: `tab`, and what is open in it. */
export const PeopleScreen = () => {
  const text = useText().people
  const { query } = useRoute()
  const tab: Tab = isTab(query.tab) ? query.tab : 'people'
  const Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={tabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('people', { tab: key })}
    >
      <Panel query={query} />
    </Screen>
  )
}
