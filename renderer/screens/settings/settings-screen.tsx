import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { AccessPanel } from './access-panel.tsx'
import { AuditPanel } from './audit-panel.tsx'
import { BackupsPanel } from './backups-panel.tsx'
import { DataPanel } from './data-panel.tsx'
import { GeneralPanel } from './general-panel.tsx'
import './settings.css'

const panels = {
  general: GeneralPanel,
  backups: BackupsPanel,
  data: DataPanel,
  access: AccessPanel,
  audit: AuditPanel,
} as const
type Tab = keyof typeof panels

const tabs: readonly Tab[] = ['general', 'backups', 'data', 'access', 'audit']
const isTab = (tab: string | undefined): tab is Tab => tab !== undefined && Object.hasOwn(panels, tab)

/** How the app looks, its backups, its data file and who changed what. Route: `tab`. */
export const SettingsScreen = () => {
  const text = useText().settings
  const { query } = useRoute()
  const tab: Tab = isTab(query['tab']) ? query['tab'] : 'general'
  const Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={tabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('settings', { tab: key })}
    >
      <Panel />
    </Screen>
  )
}
