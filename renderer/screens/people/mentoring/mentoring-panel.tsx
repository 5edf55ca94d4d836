import { RegisterPanel } from '#renderer/registers/register-panel.tsx'

/** 师徒与试用期: who learns from whom until when. */
export const MentoringPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel register="mentoring" query={query} screen="people" tab="mentoring" />
)
