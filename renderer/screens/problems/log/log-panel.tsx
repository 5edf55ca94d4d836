import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { MakeKnowledge } from '../knowledge/make-knowledge.tsx'

/** 问题登记: what the team noticed, settled one by one. */
export const LogPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel
    register="problems"
    query={query}
    screen="problems"
    tab="log"
    actions={(entry) => <MakeKnowledge entry={entry} />}
  />
)
