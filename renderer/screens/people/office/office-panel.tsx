import { RegisterPanel } from '#renderer/registers/register-panel.tsx'

/** 申请与事务: what colleagues ask for. */
export const OfficePanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel register="office" query={query} screen="people" tab="office" />
)
