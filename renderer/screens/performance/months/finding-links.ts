import type { MonthCheck, MonthFinding } from '#shared/contract/month-close.ts'

/** A place in the window: a screen and what its hash says. */
interface Place {
  readonly screen: string
  readonly query: Readonly<Record<string, string>>
}

const places: Readonly<Record<MonthCheck, (month: string, finding: MonthFinding) => Place | null>> = {
  'month-not-over': () => null,
  'earlier-month-open': (month, { months }) => ({
    screen: 'performance',
    query: { tab: 'months', month: months[0] ?? month },
  }),
  'days-without-orders': () => ({ screen: 'imports', query: {} }),
  'days-without-chats': () => ({ screen: 'imports', query: {} }),
  'contested-orders': (month) => ({ screen: 'orders', query: { tab: 'contested', month } }),
  'orders-of-nobody': (month) => ({ screen: 'orders', query: { tab: 'contested', month, state: 'nobody' } }),
  'people-without-plan': () => ({ screen: 'orders', query: { tab: 'plans' } }),
  'plans-unsigned': () => ({ screen: 'orders', query: { tab: 'plans' } }),
  'marks-missing': (month, { agents }) => ({
    screen: 'performance',
    query: { tab: 'scores', month, ...(agents[0] === undefined ? {} : { agent: agents[0] }) },
  }),
  'scores-without-data': (month, { agents }) => ({
    screen: 'performance',
    query: { tab: 'scores', month, ...(agents[0] === undefined ? {} : { agent: agents[0] }) },
  }),
  'open-appeals': (month) => ({ screen: 'performance', query: { tab: 'appeals', month } }),
  'roster-missing': (month) => ({ screen: 'roster', query: { tab: 'grid', month } }),
  'roster-gaps': (month) => ({ screen: 'roster', query: { tab: 'grid', month } }),
  'roster-unpublished': (month) => ({ screen: 'roster', query: { tab: 'grid', month } }),
  'attendance-missing': (month) => ({ screen: 'roster', query: { tab: 'attendance', month } }),
  'absences-unexplained': (month) => ({ screen: 'roster', query: { tab: 'attendance', month } }),
  'punches-missing': (month) => ({ screen: 'roster', query: { tab: 'attendance', month } }),
  'handovers-unsigned': (month) => ({ screen: 'handovers', query: { tab: 'calendar', month } }),
  'quality-below-plan': (month) => ({ screen: 'quality', query: { tab: 'sample', month } }),
  'complaints-open': () => ({ screen: 'quality', query: { tab: 'complaints', state: 'open' } }),
}

/** Where what is missing can be put right; null: only time does. */
export const placeOf = (month: string, finding: MonthFinding): Place | null => places[finding.check](month, finding)
