import { RegisterPanel } from '#renderer/registers/register-panel.tsx'

/** 奖励: what was given to whom, and why. */
export const AwardsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel register="awards" query={query} screen="ledger" tab="awards" />
)
