import type { MeetingPack } from '#shared/contract/meetings.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { dateOf, dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { isAnsweredBy, knownQuestion } from '#shared/rules/problems/gaps.ts'
import type { Context } from '../../context.ts'
import { countOpenAppeals } from '../../stores/appeal-store.ts'
import { qualityBetween } from '../../stores/meeting-store.ts'
import { entriesOf } from '../../stores/register-store.ts'
import { mostAsked } from '../chats/questions.ts'
import { isExpiredOn, knowledgeIndex } from '../problems/knowledge-index.ts'
import { wordsIn } from '../problems/words.ts'
import { scanOfChats } from '../quality/scan-of-chats.ts'
import { shownEntries } from '../registers/shown.ts'
import { overview } from '../training/overview.ts'

// What the registers say of a week.

interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Entries of a register written in these days. */
export const madeIn = (context: Context, register: RegisterName, { from, to }: Span): RegisterEntry[] =>
  shownEntries(context, entriesOf(context.sql, { register, from, to }))

const isOfWeek =
  ({ from, to }: Span) =>
  ({ isClosed, at, closedAt }: RegisterEntry): boolean =>
    (!isClosed && dateOf(at) <= to) ||
    (dateOf(at) >= from && dateOf(at) <= to) ||
    (closedAt !== null && dateOf(closedAt) >= from && dateOf(closedAt) <= to)

/** Complaints and reviews that came, were closed or are still open, the overdue and the open ones first. */
export const complaintsOf = (context: Context, span: Span): RegisterEntry[] => {
  const rank = ({ isOverdue, isClosed }: RegisterEntry): number => (isOverdue ? 0 : isClosed ? 2 : 1)
  return (['complaints', 'reviews'] as const)
    .flatMap((register) => shownEntries(context, entriesOf(context.sql, { register, to: span.to })))
    .filter(isOfWeek(span))
    .toSorted((a, b) => rank(a) - rank(b))
}

/** What buyers asked most, and whether a valid knowledge entry answers it. */
export const questionsOf = (context: Context, { from, to }: Span, limit: number): MeetingPack['questions'] => {
  if (limit === 0) return []
  const today = dateOf(context.now())
  const known = knowledgeIndex(context)
    .filter((entry) => !isExpiredOn(entry, today))
    .map(({ row, product }) => knownQuestion(wordsIn(row.values, 'question'), product))
  return mostAsked(context, { from, to })
    .slice(0, limit)
    .map((question) => ({
      ...{ question: question.text, product: question.product ?? '' },
      ...{ asked: question.chats, before: question.before },
      hasKnowledge: known.some((entry) => isAnsweredBy(question, entry)),
    }))
}

/** Chats of the week that were drawn and scored, and appeals that wait now. `hits` null: not all of the week was scanned, or nobody wrote. */
export const qualityOf = (context: Context, { from, to }: Span): MeetingPack['quality'] => {
  const { planned, scored, mean, fatal } = qualityBetween(context.sql, from, to)
  const scanned = scanOfChats(context, { from, to }) ?? []
  const hits = scanned.length === 0 ? null : scanned.reduce((sum, agent) => sum + agent.hits, 0)
  const { open, overdue } = countOpenAppeals(context.sql, dateOf(context.now()))
  return { planned, scored, mean, fatal, hits, appealsOpen: open, appealsOverdue: overdue }
}

const dayOf = ({ values }: RegisterEntry): string => wordsIn(values, 'day')

/** Courses that were held in the week, and those planned for the next one or overdue. */
export const trainingOf = (context: Context, { from, to }: Span): MeetingPack['training'] => {
  const courses = shownEntries(context, entriesOf(context.sql, { register: 'courses' }))
  const end = dayAfter(to, 7)
  return {
    held: courses.filter((course) => course.state === 'held' && dayOf(course) >= from && dayOf(course) <= to),
    planned: courses.filter((course) => course.state === 'planned' && dayOf(course) <= end),
    untaught: overview(context).products.map(({ product }) => product),
  }
}
