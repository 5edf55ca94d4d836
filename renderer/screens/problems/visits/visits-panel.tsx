import { RegisterPanel } from '#renderer/registers/register-panel.tsx'

/** 客户回访: buyers asked how it went. */
export const VisitsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel register="visits" query={query} screen="problems" tab="visits" />
)
