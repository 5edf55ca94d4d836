import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { ProposalsPanel } from './proposals/proposals-panel.tsx'
import { AwardsPanel } from './awards/awards-panel.tsx'
import { WarningsPanel } from './warnings/warnings-panel.tsx'
import { ImprovementPanel } from './improvement/improvement-panel.tsx'
import { FundPanel } from './fund/fund-panel.tsx'
import { SettingsPanel } from './settings/settings-panel.tsx'
import './ledger.css'

const panels = {
  proposals: ProposalsPanel,
  awards: AwardsPanel,
  warnings: WarningsPanel,
  improvement: ImprovementPanel,
  fund: FundPanel,
  settings: SettingsPanel,
} as const
type Tab = keyof typeof panels
const tabs = Object.keys(panels) as Tab[]

/** 奖惩. Route: `tab`, and what is open in it. */
export const LedgerScreen = () => {
  const text = useText().ledger
  const { query } = useRoute()
  const tab = tabs.find((name) => name === query['tab']) ?? 'proposals'
  const Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={tabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('ledger', { tab: key })}
    >
      <Panel query={query} />
    </Screen>
  )
}
