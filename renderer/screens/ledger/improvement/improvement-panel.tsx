import { RegisterPanel } from '#renderer/registers/register-panel.tsx'

/** 改进计划: what somebody is to reach by when. A `person` in the hash is whom a new plan is for. */
export const ImprovementPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel
    register="improvement"
    query={query}
    screen="ledger"
    tab="improvement"
    preset={query['person'] === undefined ? {} : { person: query['person'] }}
  />
)
