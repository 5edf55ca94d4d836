import { appealMatters, appealStates, type Appeal, type AppealSubject } from '#shared/contract/appeals.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { chosenAgent } from './lookups.ts'
import { orderMeant } from './order-lookup.ts'

const outcomes = ['upheld', 'partly', 'rejected'] as const

const chosen = <Value extends string>(values: readonly Value[], typed: string | null): Value | null =>
  values.find((value) => value === typed) ?? null

const appealJson = (appeal: Appeal) => ({
  id: appeal.id,
  at: isoTime(appeal.at),
  month: appeal.month,
  agent: appeal.agent,
  matter: appeal.matter,
  order: appeal.orderNo,
  subject: appeal.subject,
  text: appeal.text,
  evidence: appeal.evidence,
  due: appeal.due,
  state: appeal.state,
  overdue: appeal.isOverdue,
  outcome: appeal.outcome,
  correction: appeal.correction,
  postedIn: appeal.postedIn,
  notes: appeal.notes.map(({ at, by, what, text }) => ({ at: isoTime(at), by, what, text })),
})

const tableOf = (desk: Desk, appeals: readonly Appeal[]): string => {
  const { appeals: words, cli } = desk.text
  const { columns } = words
  const correctionOf = ({ correction }: Appeal): string => (correction === null ? '' : desk.format.money(correction))
  return textTable(
    [
      { title: cli.appeals.id, isRight: true },
      ...[columns.due, columns.state, columns.agent, columns.matter, columns.month, columns.order, columns.text].map(
        (title) => ({ title }),
      ),
      { title: columns.correction, isRight: true },
    ],
    appeals.map((appeal) => [
      String(appeal.id),
      appeal.isOverdue ? words.overdue(appeal.due) : appeal.due,
      appeal.outcome === null ? words.states[appeal.state] : words.outcomes[appeal.outcome],
      words.person(appeal.name, appeal.agent),
      words.matters[appeal.matter],
      desk.format.month(appeal.month),
      appeal.orderNo ?? '',
      appeal.text,
      correctionOf(appeal),
    ]),
  )
}

const list = async (desk: Desk): Promise<Answer> => {
  const month = desk.option('month') as Month | null
  const rows = await desk.call('performance.appeals', { month, state: chosen(appealStates, desk.option('state')) })
  return {
    json: { rows: rows.map(appealJson) },
    text: rows.length === 0 ? desk.text.cli.appeals.none : tableOf(desk, rows),
  }
}

const answerOf = (desk: Desk, appeal: Appeal, words: string): Answer => ({
  json: appealJson(appeal),
  text: `${words}\n${tableOf(desk, [appeal])}`,
})

const idOf = (typed: string): number => {
  const id = Number(typed)
  if (!/^\d+$/.test(typed) || !Number.isSafeInteger(id) || id === 0)
    throw new WrongUsage('not-an-appeal', { value: typed })
  return id
}

/** What else than an order an appeal is against. */
const subjectIn = (desk: Desk): AppealSubject | null => {
  const [score, entry] = [desk.option('score'), desk.option('entry')]
  if (score !== null) return { kind: 'score', id: idOf(score) }
  return entry === null ? null : { kind: 'entry', id: idOf(entry) }
}

const make = async (desk: Desk): Promise<Answer> => {
  const orderNo = desk.option('order')
  const appeal = await desk.call('performance.makeAppeal', {
    month: desk.required('month') as Month,
    agent: (await chosenAgent(desk)) ?? '',
    matter: chosen(appealMatters, desk.required('matter')) ?? 'other',
    orderId: orderNo === null ? null : (await orderMeant(desk, orderNo)).id,
    subject: subjectIn(desk),
    text: desk.required('text'),
    evidence: desk.option('evidence') ?? '',
  })
  return answerOf(desk, appeal, desk.text.appeals.form.saved(desk.format.date(appeal.due)))
}

/** Integer fen with its sign, as JSON has it; null without the option. */
const correctionIn = (desk: Desk) => {
  const typed = desk.option('correction')
  if (typed === null) return null
  if (!/^[-+]?\d{1,12}$/.test(typed)) throw new WrongUsage('not-fen', { option: '--correction', value: typed })
  return toFen(Number(typed))
}

const answer = async (desk: Desk): Promise<Answer> => {
  const appeal = await desk.call('performance.answerAppeal', {
    id: idOf(desk.files[0] ?? ''),
    outcome: chosen(outcomes, desk.required('outcome')) ?? 'rejected',
    answer: desk.required('text'),
    correction: correctionIn(desk),
  })
  return answerOf(desk, appeal, desk.text.appeals.answer.saved)
}

/** `appeals list`, `appeals make`, `appeals answer`. */
export const appealCommands: readonly Command[] = [
  {
    words: ['appeals', 'list'],
    about: 'appealsList',
    options: [
      { name: 'month', value: 'M', about: 'month', isMonth: true },
      { name: 'state', value: appealStates.join('|'), about: 'appealState', choices: appealStates },
    ],
    database: 'kept',
    run: list,
  },
  {
    words: ['appeals', 'make'],
    about: 'appealsMake',
    options: [
      { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true },
      { name: 'agent', value: 'ID', about: 'appealAgent', isRequired: true },
      { name: 'matter', value: appealMatters.join('|'), about: 'matter', isRequired: true, choices: appealMatters },
      { name: 'text', value: 'T', about: 'appealText', isRequired: true },
      { name: 'evidence', value: 'T', about: 'appealEvidence' },
      { name: 'order', value: 'NO', about: 'appealOrder' },
      { name: 'shop', value: 'NAME', about: 'orderShop' },
      { name: 'score', value: 'ID', about: 'appealScore' },
      { name: 'entry', value: 'ID', about: 'appealEntry' },
    ],
    database: 'kept',
    run: make,
  },
  {
    words: ['appeals', 'answer'],
    about: 'appealsAnswer',
    files: { name: 'ID', least: 1, most: 1 },
    options: [
      { name: 'outcome', value: outcomes.join('|'), about: 'outcome', isRequired: true, choices: outcomes },
      { name: 'text', value: 'T', about: 'answerText', isRequired: true },
      { name: 'correction', value: 'FEN', about: 'answerCorrection' },
    ],
    database: 'kept',
    run: answer,
  },
]
