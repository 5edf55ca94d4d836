import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
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
type Tab = keyof typeof panels
const tabs = Object.keys(panels) as Tab[]

/** 问题. Route: `tab`, and what is open in it. */
export const ProblemsScreen = () => {
  const text = useText().problems
  const { query } = useRoute()
  const tab = tabs.find((name) => name === query['tab']) ?? 'log'
  const Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={tabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('problems', { tab: key })}
    >
      <Panel query={query} />
    </Screen>
  )
}
