import { TabbedScreen } from '#renderer/app/tabbed-screen.tsx'
import { useText } from '#renderer/kit/language.tsx'
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

/** 奖惩: proposals, awards, warnings, improvement plans, the activity fund, the rules. Route: `tab`, and what is open in it. */
export const LedgerScreen = () => <TabbedScreen screen="ledger" text={useText().ledger} panels={panels} />
