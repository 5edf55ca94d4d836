import { RegisterPanel } from '#renderer/registers/register-panel.tsx'

/** 行动项: what weekly meetings agreed, until it is done. */
export const ActionsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel register="actions" query={query} screen="meetings" tab="actions" />
)
