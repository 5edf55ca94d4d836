import type { ComponentType } from 'react'
import { Screen } from '#renderer/kit/screen.tsx'
import { tabsOf, useAccess } from './access.tsx'
import { goTo, useRoute } from './route.ts'

type Panel = ComponentType<{ query: Readonly<Record<string, string>> }>

interface TabbedScreenProps<Tab extends string> {
  /** its route */
  readonly screen: string
  readonly text: { readonly title: string; readonly tabs: Readonly<Record<Tab, string>> }
  /** in the order they are shown; the first is opened when the route names none */
  readonly panels: Readonly<Record<Tab, Panel>>
}

/** A screen that is one panel a tab. Route: `tab`, and what is open in it. */
export const TabbedScreen = <Tab extends string>({ screen, text, panels }: TabbedScreenProps<Tab>) => {
  const { query } = useRoute()
  const { state } = useAccess()
  const allowed = tabsOf(state, screen)
  const tabs = (Object.keys(panels) as Tab[]).filter((name) => allowed?.includes(name) ?? true)
  const tab = tabs.find((name) => name === query['tab']) ?? tabs[0]
  if (tab === undefined) return null
  const Shown: Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={tabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo(screen, { tab: key })}
    >
      <Shown query={query} />
    </Screen>
  )
}
