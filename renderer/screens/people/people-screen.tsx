import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { ShopsPanel } from './shops-panel.tsx'

const panels = { people: PeoplePanel, shops: ShopsPanel } as const
type Tab = keyof typeof panels

const isTab = (tab: string | undefined): tab is Tab => tab !== undefined && Object.hasOwn(panels, tab)

/** The team: its people and the shops they work for. Route: `tab`, and what is open in it. */
export const PeopleScreen = () => {
  const text = useText().people
  const { query } = useRoute()
  const tab: Tab = isTab(query.tab) ? query.tab : 'people'
  const Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={(['people', 'shops'] as const).map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('people', { tab: key })}
    >
      <Panel />
    </Screen>
  )
}
