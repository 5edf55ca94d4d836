import { TabbedScreen } from '#renderer/app/tabbed-screen.tsx'
import { useText } from '#renderer/kit/language.tsx'
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

/** How the app looks, its backups, its data file, who may see what and who changed what. Route: `tab`, and what is open in it. */
export const SettingsScreen = () => <TabbedScreen screen="settings" text={useText().settings} panels={panels} />
