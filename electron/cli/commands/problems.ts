import type { KnowledgeGap, KnowledgeHit, LostInquiry } from '#shared/contract/problems.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { spanOfWeek, weekOf } from '#shared/kit/iso-weeks.ts'
import { localDate, type LocalDate } from '#shared/kit/local-time.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import type { Answer, Command, Desk, Option } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { everyEntry } from './every-entry.ts'

const field = ({ values }: Pick<RegisterEntry, 'values'>, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

interface AskedWeek {
  readonly week: { readonly from: LocalDate; readonly to: LocalDate }
  /** the week, and why it is this one where nobody named it */
  readonly title: string
}

/** The week of the day `--date` says, from Monday to Sunday; without it the newest one that holds something. */
const weekAsked = async (desk: Desk): Promise<AskedWeek> => {
  const { problems, cli } = desk.text
  const titleOf = (from: LocalDate, to: LocalDate) => problems.digest.week(desk.format.date(from), desk.format.date(to))
  const day = localDate.nullable().parse(desk.option('date'))
  if (day !== null) {
    const week = spanOfWeek(weekOf(day))
    return { week, title: titleOf(week.from, week.to) }
  }
  const { from, to, day: newest } = await desk.call('problems.startWeek', {})
  const why = newest === null ? cli.problems.runningWeek : cli.problems.newestWeek
  return { week: { from, to }, title: `${titleOf(from, to)} ${why}` }
}

const table = (titles: readonly string[], rows: readonly (readonly string[])[], none: string): string =>
  rows.length === 0
    ? none
    : textTable(
        titles.map((title) => ({ title })),
        rows,
      )

const problemJson = (entry: RegisterEntry) => ({
  id: entry.id,
  at: isoTime(entry.at),
  state: entry.state,
  category: field(entry, 'category'),
  person: entry.person?.agent ?? null,
  product: field(entry, 'product') || null,
  text: field(entry, 'text'),
  answer: field(entry, 'answer') || null,
})

const problemRow = (desk: Desk, entry: RegisterEntry): string[] => {
  const words = wordsOf(desk.text, 'problems')
  const category = field(entry, 'category')
  return [
    String(entry.id),
    desk.format.moment(entry.at),
    words.states[entry.state] ?? entry.state,
    words.choices['category']?.[category] ?? category,
    entry.person?.name ?? '',
    field(entry, 'text'),
  ]
}

const problemTable = (desk: Desk, entries: readonly RegisterEntry[]): string => {
  const { columns, none } = desk.text.cli.problems
  const titles = [columns.id, columns.at, columns.state, columns.category, columns.person, columns.text]
  return table(
    titles,
    entries.map((entry) => problemRow(desk, entry)),
    none,
  )
}

const list = async (desk: Desk): Promise<Answer> => {
  const day = (name: string) => localDate.nullable().parse(desk.option(name))
  const { entries, total } = await everyEntry(desk, {
    register: 'problems',
    state: desk.option('state'),
    from: day('from'),
    to: day('to'),
  })
  return { json: { total, problems: entries.map(problemJson) }, text: problemTable(desk, entries) }
}

const add = async (desk: Desk): Promise<Answer> => {
  const values = { category: desk.required('category'), text: desk.required('text') }
  const entry = await desk.call('registers.add', {
    register: 'problems',
    person: desk.required('agent'),
    values: { ...values, product: desk.option('product') },
  })
  return { json: problemJson(entry), text: desk.text.cli.problems.added(String(entry.id)) }
}

const digest = async (desk: Desk): Promise<Answer> => {
  const { week, title } = await weekAsked(desk)
  const { groups, ...found } = await desk.call('problems.digest', week)
  const { count } = desk.format
  const words = desk.text.problems.digest
  const named = wordsOf(desk.text, 'problems').choices['category'] ?? {}
  const line = [
    title,
    `${words.made} ${count(found.made)}`,
    `${words.settled} ${count(found.settled)}`,
    `${words.left} ${count(found.left)}`,
  ].join('  ')
  const rows = groups.map(({ category, made, before, settled }) => [
    named[category] ?? category,
    ...[made, before, settled].map(count),
  ])
  const { columns } = words
  const titles = [columns.category, columns.made, columns.before, columns.settled]
  return {
    json: {
      ...found,
      groups: groups.map(({ entries, ...group }) => ({ ...group, problems: entries.map(problemJson) })),
    },
    text: `${line}\n${table(titles, rows, words.nothing)}`,
  }
}

const hitJson = ({ entry, isExpired, used }: KnowledgeHit) => ({
  id: entry.id,
  shortcut: field(entry, 'shortcut') || null,
  question: field(entry, 'question'),
  answer: field(entry, 'answer'),
  product: field(entry, 'product') || null,
  expired: isExpired,
  copied: used,
})

const mostAnswers = 200

const knowledge = async (desk: Desk): Promise<Answer> => {
  const { hits, total } = await desk.call('problems.knowledge', {
    search: desk.files.join(' '),
    limit: Number(desk.option('limit') ?? mostAnswers),
  })
  const { columns, noAnswers } = desk.text.cli.problems
  const rows = hits.map(({ entry }) => [
    String(entry.id),
    field(entry, 'shortcut'),
    field(entry, 'question'),
    field(entry, 'answer'),
  ])
  const titles = [columns.id, columns.shortcut, columns.question, columns.answer]
  return { json: { total, answers: hits.map(hitJson) }, text: table(titles, rows, noAnswers) }
}

const gapRow = ({ question, product, asked, before, answers }: KnowledgeGap): string[] => [
  question,
  product,
  String(asked),
  String(before),
  answers[0]?.text ?? '',
]

const gaps = async (desk: Desk): Promise<Answer> => {
  const { week, title } = await weekAsked(desk)
  const found = await desk.call('problems.gaps', { ...week, least: Number(desk.option('least') ?? 3) })
  const { columns } = desk.text.cli.problems
  const titles = [columns.question, columns.product, columns.asked, columns.before, columns.answer]
  return {
    json: { ...week, gaps: found },
    text: `${title}\n${table(titles, found.map(gapRow), desk.text.problems.digest.gaps.none)}`,
  }
}

const lostJson = ({ day, shop, buyer, agent, lastText, reason, laterOrder, entry }: LostInquiry) => ({
  ...{ day, shop, buyer, agent, lastText, reason, laterOrder, entry },
})

const lost = async (desk: Desk): Promise<Answer> => {
  const { week, title } = await weekAsked(desk)
  const { inquiries, ...found } = await desk.call('problems.lost', { ...week, limit: 1000 })
  const { count, date } = desk.format
  const words = desk.text.problems.lost
  const named = wordsOf(desk.text, 'lost').choices['reason'] ?? {}
  const { columns } = desk.text.cli.problems
  const reasons = found.reasons.map(({ reason, ...counts }) => [
    named[reason] ?? reason,
    count(counts.count),
    count(counts.before),
  ])
  const rows = inquiries.map(({ day, buyer, name, lastText, reason }) => [
    ...[date(day), buyer, name ?? words.nobody, lastText],
    reason === null ? '' : (named[reason] ?? reason),
  ])
  return {
    json: { ...found, inquiries: inquiries.map(lostJson) },
    text: [
      title,
      found.lost === null ? words.unknown(count(found.noted)) : words.count(count(found.lost), count(found.noted)),
      ...(reasons.length === 0 ? [] : [table([words.reasons, words.now, words.before], reasons, '')]),
      table([columns.day, columns.buyer, columns.person, columns.lastText, words.reasons], rows, words.none),
    ].join('\n\n'),
  }
}

const dateOption: Option = { name: 'date', value: 'D', about: 'problemDate', isDay: true }
const limitOption: Option = { name: 'limit', value: 'N', about: 'problemLimit', mostCount: mostAnswers }

/** `problems list`, `add`, `digest`, `knowledge`, `gaps`, `lost`. */
export const problemCommands: readonly Command[] = [
  {
    words: ['problems', 'list'],
    about: 'problemsList',
    options: [
      { name: 'state', value: 'STATE', about: 'problemState' },
      { name: 'from', value: 'D', about: 'fromDay', isDay: true },
      { name: 'to', value: 'D', about: 'toDay', isDay: true },
    ],
    database: 'kept',
    run: list,
  },
  {
    words: ['problems', 'add'],
    about: 'problemsAdd',
    options: [
      { name: 'category', value: 'C', about: 'problemCategory', isRequired: true },
      { name: 'text', value: 'T', about: 'problemText', isRequired: true },
      { name: 'agent', value: 'ID', about: 'problemAgent', isRequired: true },
      { name: 'product', value: 'NAME', about: 'problemProduct' },
    ],
    database: 'kept',
    run: add,
  },
  { words: ['problems', 'digest'], about: 'problemsDigest', options: [dateOption], database: 'kept', run: digest },
  {
    words: ['problems', 'knowledge'],
    about: 'problemsKnowledge',
    files: { name: 'WORD', least: 0, most: 20 },
    options: [limitOption],
    database: 'kept',
    run: knowledge,
  },
  {
    words: ['problems', 'gaps'],
    about: 'problemsGaps',
    options: [dateOption, { name: 'least', value: 'N', about: 'problemLeast', mostCount: 1000 }],
    database: 'kept',
    run: gaps,
  },
  { words: ['problems', 'lost'], about: 'problemsLost', options: [dateOption], database: 'kept', run: lost },
]
