import type { RequestAsked, RosterRequest } from '#shared/contract/roster-requests.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { chosenAgent, personMeant } from './lookups.ts'

const kinds = ['leave', 'swap', 'overtime'] as const
const mostMinutes = 1440

const requestJson = (request: RosterRequest) => ({
  id: request.id,
  ...request.asked,
  state: request.state,
  askedAt: isoTime(request.askedAt),
  consents: { agent: isoTime(request.consents.agent), other: isoTime(request.consents.other) },
  shifts: request.shifts,
  decidedAt: isoTime(request.decidedAt),
  decidedBy: request.decidedBy,
  note: request.note,
  answerable: request.answerable,
})

const tableOf = (desk: Desk, requests: readonly RosterRequest[]): string => {
  const words = desk.text.rosterRequests
  const { columns } = words
  return textTable(
    [
      { title: columns.id, isRight: true },
      ...[columns.state, columns.kind, columns.who, columns.what, columns.reason].map((title) => ({ title })),
    ],
    requests.map((request) => [
      String(request.id),
      words.states[request.state],
      words.kinds[request.asked.kind],
      request.asked.kind === 'swap' ? `${request.asked.agent} ⇄ ${request.asked.other}` : request.asked.agent,
      words.sentence(request),
      request.asked.reason,
    ]),
  )
}

const answerOf = (desk: Desk, request: RosterRequest): Answer => ({
  json: requestJson(request),
  text: tableOf(desk, [request]),
})

const list = async (desk: Desk): Promise<Answer> => {
  const rows = await desk.call('roster.requests', { month: desk.required('month') as Month })
  return {
    json: { rows: rows.map(requestJson) },
    text: rows.length === 0 ? desk.text.rosterRequests.none : tableOf(desk, rows),
  }
}

const needed = (desk: Desk, name: string, value: string): string => {
  const typed = desk.option(name)
  if (typed === null) throw new WrongUsage('missing-option', { option: `--${name} ${value}` })
  return typed
}

const minutesIn = (desk: Desk): number | null => {
  const typed = desk.option('minutes')
  return typed === null ? null : Number(typed)
}

const otherOf = async (desk: Desk): Promise<string> => {
  const typed = needed(desk, 'with', 'ID')
  // Whoever is not of the team is refused by the data, with what was typed.
  return (await personMeant(desk, typed))?.number ?? typed
}

const askedBy = async (desk: Desk): Promise<RequestAsked> => {
  const kind = kinds.find((known) => known === desk.files[0])
  if (kind === undefined)
    throw new WrongUsage('not-a-choice', { option: 'KIND', known: kinds.join(' | '), value: desk.files[0] ?? '' })
  const agent = (await chosenAgent(desk)) ?? ''
  const from = desk.required('date') as LocalDate
  const reason = desk.option('reason') ?? ''
  if (kind === 'overtime')
    return { kind, agent, from, minutes: Number(needed(desk, 'minutes', 'N')), reason: needed(desk, 'reason', 'TEXT') }
  if (kind === 'swap')
    return { kind, agent, from, other: await otherOf(desk), otherDate: desk.option('for') as LocalDate | null, reason }
  return {
    ...{ kind, agent, from, reason },
    to: (desk.option('until') as LocalDate | null) ?? from,
    leaveKind: needed(desk, 'leave', 'TEXT'),
    minutes: minutesIn(desk),
  }
}

const ask = async (desk: Desk): Promise<Answer> => answerOf(desk, await desk.call('roster.ask', await askedBy(desk)))

const idOf = (desk: Desk): number => {
  const typed = desk.files[0] ?? ''
  const id = Number(typed)
  if (!/^\d+$/.test(typed) || !Number.isSafeInteger(id) || id === 0)
    throw new WrongUsage('not-a-request', { value: typed })
  return id
}

const consent = async (desk: Desk): Promise<Answer> => {
  const agent = (await chosenAgent(desk)) ?? ''
  return answerOf(desk, await desk.call('roster.consent', { id: idOf(desk), agent, pin: desk.required('pin') }))
}

const decide = async (desk: Desk): Promise<Answer> => {
  const isApproved = desk.has('approve')
  if (isApproved === desk.has('refuse')) throw new WrongUsage('approve-or-refuse')
  return answerOf(
    desk,
    await desk.call('roster.decide', { id: idOf(desk), isApproved, note: desk.option('note') ?? '' }),
  )
}

const withdraw = async (desk: Desk): Promise<Answer> =>
  answerOf(desk, await desk.call('roster.withdraw', { id: idOf(desk), note: desk.option('note') ?? '' }))

const id = { name: 'ID', least: 1, most: 1 } as const
const note = { name: 'note', value: 'TEXT', about: 'requestNote' } as const

/** `roster requests`, `request`, `consent`, `decide`, `withdraw`. */
export const rosterRequestCommands: readonly Command[] = [
  {
    words: ['roster', 'requests'],
    about: 'rosterRequests',
    options: [{ name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true }],
    database: 'kept',
    run: list,
  },
  {
    words: ['roster', 'request'],
    about: 'rosterRequest',
    files: { name: kinds.join('|'), least: 1, most: 1 },
    options: [
      { name: 'agent', value: 'ID', about: 'requestAgent', isRequired: true },
      { name: 'date', value: 'D', about: 'requestDate', isRequired: true, isDay: true },
      { name: 'until', value: 'D', about: 'requestUntil', isDay: true },
      { name: 'leave', value: 'TEXT', about: 'requestLeave' },
      { name: 'minutes', value: 'N', about: 'requestMinutes', mostCount: mostMinutes },
      { name: 'with', value: 'ID', about: 'requestWith' },
      { name: 'for', value: 'D', about: 'requestFor', isDay: true },
      { name: 'reason', value: 'TEXT', about: 'requestReason' },
    ],
    database: 'kept',
    run: ask,
  },
  {
    words: ['roster', 'consent'],
    about: 'rosterConsent',
    files: id,
    options: [
      { name: 'agent', value: 'ID', about: 'consentAgent', isRequired: true },
      { name: 'pin', value: 'PIN', about: 'consentPin', isRequired: true },
    ],
    database: 'kept',
    run: consent,
  },
  {
    words: ['roster', 'decide'],
    about: 'rosterDecide',
    files: id,
    options: [
      { name: 'approve', value: null, about: 'requestApprove' },
      { name: 'refuse', value: null, about: 'requestRefuse' },
      note,
    ],
    line: 'roster decide ID --approve|--refuse [--note TEXT]',
    database: 'kept',
    run: decide,
  },
  {
    words: ['roster', 'withdraw'],
    about: 'rosterWithdraw',
    files: id,
    options: [note],
    database: 'kept',
    run: withdraw,
  },
]
