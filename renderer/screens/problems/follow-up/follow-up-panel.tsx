import { RegisterPanel } from '#renderer/registers/register-panel.tsx'

/** 订单跟进: what was promised about an order, until it is done. */
export const FollowUpPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel register="follow-up" query={query} screen="problems" tab="follow-up" />
)
