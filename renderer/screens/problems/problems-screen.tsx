import { TabbedScreen } from '#renderer/app/tabbed-screen.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { LogPanel } from './log/log-panel.tsx'
import { KnowledgePanel } from './knowledge/knowledge-panel.tsx'
import { DigestPanel } from './digest/digest-panel.tsx'
import { LostPanel } from './lost/lost-panel.tsx'
import { FollowUpPanel } from './follow-up/follow-up-panel.tsx'
import { VisitsPanel } from './visits/visits-panel.tsx'
import './problems.css'

const panels = {
  log: LogPanel,
  knowledge: KnowledgePanel,
  digest: DigestPanel,
  lost: LostPanel,
  'follow-up': FollowUpPanel,
  visits: VisitsPanel,
} as const

/** 问题: the problem log, knowledge, the weekly digest, lost inquiries, follow-ups, visits. Route: `tab`, and what is open in it. */
export const ProblemsScreen = () => <TabbedScreen screen="problems" text={useText().problems} panels={panels} />
