import type { OutputOf } from '#shared/contract/index.ts'
import type { Today } from '#shared/contract/performance.ts'
import type { Person } from '#shared/contract/people.ts'
import type { TrainingRow, TrainingSettings, UntaughtProduct } from '#shared/contract/training.ts'
import { dateOf, dayAfter, monthAfter, monthOf, type LocalDate } from '#shared/kit/local-time.ts'
import { partIn, resultOf, type Course } from '#shared/rules/training/courses.ts'
import { lackingOn } from '#shared/rules/training/duties.ts'
import { dayAfterMonths, monthsBetween, nextLevel } from '#shared/rules/training/levels.ts'
import { untaughtProducts } from '#shared/rules/training/products.ts'
import type { Context } from '../../context.ts'
import { productsFirstSoldSince } from '../../stores/new-product-store.ts'
import { entriesOf, type EntryRow } from '../../stores/register-store.ts'
import { keptUntilImport } from '../orders/kept-months.ts'
import { qualityOfMonth } from '../quality/quality-of-month.ts'
import { settings } from './settings.ts'
import { agentsOn, everyCourse } from './team.ts'

// Who has been taught what, who is still on probation, what comes next. docs/training.md

/** What everybody is looked at with. */
interface Frame {
  readonly today: LocalDate
  readonly settings: TrainingSettings
  readonly courses: readonly Course[]
  /** the latest mentoring of each person that was not broken off */
  readonly mentoring: ReadonlyMap<string, EntryRow>
  readonly quality: (agent: string) => number | null
}

const frameOf = (context: Context): Frame => {
  const today = dateOf(context.now())
  const month = monthOf(today)
  const scores = [monthAfter(month, -1), month].map((one) => qualityOfMonth(context, one))
  const mentoring = entriesOf(context.sql, { register: 'mentoring', states: ['running', 'confirmed'] })
  return {
    today,
    settings: settings(context),
    courses: everyCourse(context),
    mentoring: new Map(mentoring.map((entry) => [entry.person?.agent ?? '', entry])),
    // A month that has just begun says little: the one before it counts first.
    quality: (agent) => scores.map((score) => score.get(agent)?.mean ?? null).find((mean) => mean !== null) ?? null,
  }
}

const tallyOf = (courses: readonly Course[], agent: string) => {
  const parts = courses.flatMap((course) => {
    const part = partIn(course, agent)
    return part === undefined ? [] : [{ result: resultOf(course, part), part }]
  })
  const count = (fits: (one: (typeof parts)[number]) => boolean): number => parts.filter(fits).length
  return {
    attended: count(({ part }) => part.came),
    missed: count(({ result }) => result === 'missed'),
    passed: count(({ result }) => result === 'passed'),
    failed: count(({ result }) => result === 'failed'),
    unsigned: count(({ part }) => part.came && part.signedAt === null),
  }
}

const dayIn = (entry: EntryRow | undefined, field: string): LocalDate | null => {
  const value = entry?.values[field]
  return typeof value === 'string' ? (value as LocalDate) : null
}

/** A confirmed mentoring ends probation on its day, a running one carries it on until it is confirmed; without one months after joining count. */
const probationOf = ({ today, settings: kept, mentoring }: Frame, { number, joined }: Person) => {
  const entry = mentoring.get(number)
  if (entry?.state === 'confirmed') {
    const until = dayIn(entry, 'confirmedOn')
    return { probationUntil: until, isOnProbation: until !== null && until > today }
  }
  if (entry !== undefined) return { probationUntil: dayIn(entry, 'until'), isOnProbation: true }
  const until = joined === null || kept.probationMonths === 0 ? null : dayAfterMonths(joined, kept.probationMonths)
  return { probationUntil: until, isOnProbation: until !== null && until > today }
}

const rowOf = (frame: Frame, names: ReadonlyMap<string, string>, person: Person): TrainingRow => {
  const { number: agent, name, group, level, joined } = person
  const { today, settings: kept, courses } = frame
  const entry = frame.mentoring.get(agent)
  const mentor = entry?.state === 'running' ? entry.values['mentor'] : undefined
  const tally = tallyOf(courses, agent)
  const months = joined === null ? null : monthsBetween(joined, today)
  return {
    ...{ agent, name, group, level, joined },
    ...tally,
    lacking: lackingOn(kept, { agent, group, joined }, courses, today),
    ...probationOf(frame, person),
    mentor: typeof mentor === 'string' ? { agent: mentor, name: names.get(mentor) ?? mentor } : null,
    mentoring: entry?.id ?? null,
    next: nextLevel(kept, level, { months, quality: frame.quality(agent), courses: tally.passed }),
  }
}

/** Products are new for so many days. */
const newDays = 60
/** A shop that lists everything anew would drown the screen otherwise. */
const mostProducts = 30

const productsOf = (
  context: Context,
  { today, courses, settings: { beforeSaleDays } }: Pick<Frame, 'today' | 'courses' | 'settings'>,
  people: readonly Person[],
): UntaughtProduct[] => {
  const since = dayAfter(today, -newDays)
  const names = new Map(people.map(({ number, name }) => [number, name]))
  const sold = keptUntilImport(context, 'products first sold', since, () =>
    productsFirstSoldSince(context.sql, since, mostProducts),
  )
  return untaughtProducts(sold, courses, [...names.keys()], {
    ...{ today, since, beforeSaleDays },
  }).map(({ agents, ...product }) => ({
    ...product,
    people: agents.map((agent) => ({ agent, name: names.get(agent) ?? agent })),
  }))
}

export const overview = (context: Context): OutputOf<'people.training'> => {
  const frame = frameOf(context)
  const people = agentsOn(context, frame.today)
  const names = new Map(people.map(({ number, name }) => [number, name]))
  return { rows: people.map((person) => rowOf(frame, names, person)), products: productsOf(context, frame, people) }
}

/** What the first screen says of new products: how many there are that somebody has not been taught, and how many people that are. */
export const untaughtNow = (context: Context): Today['untaught'] => {
  const today = dateOf(context.now())
  const frame = { today, courses: everyCourse(context), settings: settings(context) }
  const products = productsOf(context, frame, agentsOn(context, today)).filter(({ people }) => people.length > 0)
  return {
    products: products.length,
    people: new Set(products.flatMap(({ people }) => people.map(({ agent }) => agent))).size,
    isOverdue: products.some(({ isOverdue }) => isOverdue),
  }
}
