import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { CareFigures } from '#shared/contract/quality-care.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { momentAt, secondOn } from '#shared/kit/day-clock.ts'
import { dateOf, dayAfter, secondsBetween, type LocalTime } from '#shared/kit/local-time.ts'
import type { CareEntry } from '#shared/rules/care/entries.ts'
import { careFiguresOf } from '#shared/rules/care/figures.ts'
import type { Context } from '../../context.ts'
import { hasServiceData } from '../../stores/attendance-store.ts'
import { careEntries, laterCareEntries, type CareEntryRow } from '../../stores/care-store.ts'
import { paidBetween } from '../../stores/order-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { figures } from '../chats/service-figures.ts'
import { returnRules } from './return-rules.ts'

type Span = ParsedInputOf<'quality.careFigures'>

/** Opened again, an entry has its hours anew: whether it was answered in time is asked of the first ones. */
const firstDue = ({ at, due, dueFrom, isDueSet }: CareEntryRow): LocalTime | null => {
  if (due === null || isDueSet || dueFrom === at) return due
  return momentAt(dateOf(at), secondOn(dateOf(at), at) + secondsBetween(dueFrom, due))
}

const entryOf = (row: CareEntryRow, agents: ReadonlyMap<PersonId, string>): CareEntry => ({
  register: row.register as CareEntry['register'],
  state: row.state,
  at: row.at,
  agent: row.personId === null ? null : (agents.get(row.personId) ?? null),
  due: row.due,
  firstDue: firstDue(row),
  answeredAt: row.answeredAt,
  closedAt: row.closedAt,
  reopened: row.reopened,
  values: row.values,
})

/** Buyers received, of the shop and by number; nobody when there are no chats. */
const receivedIn = (context: Context, { from, to }: Span): { all: number; by: ReadonlyMap<string, number> } => {
  // A service day may reach into the next calendar day.
  if (!hasServiceData(context.sql, from, dayAfter(to, 2))) return { all: 0, by: new Map() }
  const scope = { from, to, rules: null, shopId: null, agent: null, onShift: false } as const
  const { rows, total } = figures(context, { ...scope, by: 'agent' })
  return {
    all: total.buyersReceived,
    by: new Map(rows.flatMap(({ person, figures: own }) => (person === null ? [] : [[person, own.buyersReceived]]))),
  }
}

const computed = (context: Context, { from, to }: Span): CareFigures => {
  const people = listPeople(context.sql)
  const agents = new Map(people.map(({ id, number }) => [id, number]))
  const names = new Map(people.map(({ number, name }) => [number, name]))
  const received = receivedIn(context, { from, to })
  return careFiguresOf({
    from,
    to,
    now: context.now(),
    backWithinHours: returnRules(context).backWithinHours,
    entries: careEntries(context.sql, from, to).map((row) => entryOf(row, agents)),
    later: laterCareEntries(context.sql, from, to).map((row) => entryOf(row, agents)),
    received: received.all,
    receivedBy: received.by,
    orders: paidBetween(context.sql, from, dayAfter(to, 1)),
    nameOf: (agent) => names.get(agent) ?? agent,
  })
}

/** Figures of a span of days, both included, kept until the next change or the next minute: what is overdue changes with the clock. */
export const careFigures = (context: Context, { from, to }: Span): CareFigures =>
  context.remembered(`care ${from} ${to} ${context.now().slice(0, 16)}`, () => computed(context, { from, to }))
