import type { Appeal, AppealSubject } from '#shared/contract/appeals.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { dueOf, isOverdue } from '#shared/rules/appeals.ts'
import { folded } from '#shared/rules/folded.ts'
import { speaksOfFine } from '#shared/rules/fines.ts'
import { withOwnDays, type IsWorkday } from '#shared/rules/working-days.ts'
import { isChineseWorkday } from '../../calendar/chinese-days.ts'
import type { Context } from '../../context.ts'
import {
  appealById,
  entryOwner,
  insertAppeal,
  insertAppealNote,
  listAppeals,
  notesOfAppeals,
  settleAppeal,
  type AppealRow,
} from '../../stores/appeal-store.ts'
import { insertCorrection } from '../../stores/correction-store.ts'
import { nudgeableOrder } from '../../stores/nudge-store.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import { scoreById } from '../../stores/quality-score-store.ts'
import { postedMonthOf } from './corrections.ts'
import { paySettings } from './month-inputs.ts'

// Objections, until when they are answered, and what the answer pays. docs/appeals.md

/** The calendar of the country with the days the shop says otherwise of. */
const calendarOf = (context: Context): IsWorkday => withOwnDays(isChineseWorkday, paySettings(context).calendar)

const shown = (context: Context, row: AppealRow, notes: Appeal['notes']): Appeal => {
  const { personId: _personId, paidIn, subjectKind, subjectId, ...appeal } = row
  return {
    ...appeal,
    subject: subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId },
    isOverdue: isOverdue(row, dateOf(context.now())),
    postedIn: row.correction === null ? null : (paidIn ?? postedMonthOf(context, row.month)),
    notes,
  }
}

/** Newest first. */
export const list = (
  context: Context,
  { state, month }: ParsedInputOf<'performance.appeals'>,
): OutputOf<'performance.appeals'> => {
  const notes = notesOfAppeals(context.sql, null)
  return listAppeals(context.sql, state, month).map((row) => shown(context, row, [...(notes.get(row.id) ?? [])]))
}

const known = ({ sql }: Context, id: number): AppealRow => {
  const row = appealById(sql, id)
  if (row === undefined) throw new Refusal('not-found', { what: 'appeal', key: id })
  return row
}

const one = (context: Context, id: number): Appeal =>
  shown(context, known(context, id), [...(notesOfAppeals(context.sql, id).get(id) ?? [])])

const orderOf = ({ sql }: Context, id: ParsedInputOf<'performance.makeAppeal'>['orderId']) => {
  if (id === null) return null
  const order = nudgeableOrder(sql, id)
  if (order === undefined) throw new Refusal('not-found', { what: 'order', key: id })
  return { shopId: order.shopId, orderNo: order.orderNo }
}

/** Whose a score or an entry is; null: nobody's, undefined: there is none. */
const ownerOfSubject = ({ sql }: Context, { kind, id }: AppealSubject): PersonId | null | undefined =>
  kind === 'score' ? scoreById(sql, id)?.personId : entryOwner(sql, id)

/** Only somebody's own score or entry can be objected to by him. */
const checkSubject = (context: Context, subject: AppealSubject | null, personId: PersonId): void => {
  if (subject !== null && ownerOfSubject(context, subject) !== personId)
    throw new Refusal('not-found', { what: subject.kind, key: subject.id })
}

/** Writes an objection down; from now on it has to be answered by the third working day. */
export const make = (
  context: Context,
  input: ParsedInputOf<'performance.makeAppeal'>,
): OutputOf<'performance.makeAppeal'> => {
  const { sql, now, by } = context
  const personId = personIdByNumber(sql, folded(input.agent))
  if (personId === undefined) throw new Refusal('not-found', { what: 'person', number: input.agent })
  const { month, matter, subject, text, evidence } = input
  checkSubject(context, subject, personId)
  const order = orderOf(context, input.orderId)
  const at = now()
  const due = dueOf(dateOf(at), calendarOf(context))
  const id = insertAppeal(sql, { at, by, month, personId, matter, order, subject, text, evidence, due })
  insertAppealNote(sql, id, { at, by, what: 'made', text })
  return one(context, id)
}

/** Adds a remark, also to one that is answered: nothing of it is changed. */
export const note = (
  context: Context,
  { id, text }: ParsedInputOf<'performance.noteAppeal'>,
): OutputOf<'performance.noteAppeal'> => {
  known(context, id)
  insertAppealNote(context.sql, id, { at: context.now(), by: context.by, what: 'noted', text })
  return one(context, id)
}

const stillOpen = (context: Context, id: number): AppealRow => {
  const row = known(context, id)
  if (row.state !== 'open') throw new Refusal('appeal-closed', { key: id })
  return row
}

/** Answers an objection; what it pays or takes back stands in the open month. */
export const answer = (
  context: Context,
  { id, outcome, answer: text, correction }: ParsedInputOf<'performance.answerAppeal'>,
): OutputOf<'performance.answerAppeal'> => {
  const { sql, now, by } = context
  const { personId, month } = stillOpen(context, id)
  const amount = correction === 0 ? null : correction
  if (amount !== null && outcome === 'rejected') throw new Refusal('invalid-input', { path: 'correction' })
  if (amount !== null && amount < 0 && speaksOfFine(text)) throw new Refusal('fine-not-allowed')
  const at = now()
  settleAppeal(sql, id, 'answered', outcome)
  insertAppealNote(sql, id, { at, by, what: 'answered', text })
  if (amount !== null)
    insertCorrection(sql, { originMonth: month, personId, amount, kind: 'appeal', note: text, appealId: id, at, by })
  return one(context, id)
}

/** Takes an objection back, with whoever made it saying why. */
export const withdraw = (
  context: Context,
  { id, text }: ParsedInputOf<'performance.withdrawAppeal'>,
): OutputOf<'performance.withdrawAppeal'> => {
  stillOpen(context, id)
  settleAppeal(context.sql, id, 'withdrawn', null)
  insertAppealNote(context.sql, id, { at: context.now(), by: context.by, what: 'withdrawn', text })
  return one(context, id)
}
