import type { CareFigures, CareSuggestion } from '#shared/contract/quality-care.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'

type Agent = CareFigures['agents'][number]

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 1000) / 10}%`)

const agentsTable = (desk: Desk, agents: readonly Agent[]): string => {
  const { analysis } = desk.text.care
  const right = [
    analysis.names.complaints,
    analysis.serviceFaults,
    analysis.received,
    analysis.names.complaintShare,
    analysis.names.settledAtOnce,
    analysis.names.firstContact,
  ]
  return textTable(
    [{ title: analysis.agent }, ...right.map((title) => ({ title, isRight: true }))],
    agents.map(({ agent, name, complaints, serviceFaults, received, share, settledAtOnce, firstContact }) => [
      `${name} ${agent}`,
      ...[complaints, serviceFaults, received].map(desk.format.count),
      ...[share, settledAtOnce.rate, firstContact.rate].map(percent),
    ]),
  )
}

const causesTable = (desk: Desk, { causes }: CareFigures): string => {
  const { analysis } = desk.text.care
  const names: Readonly<Record<string, string>> = desk.text.registerWords.registers.complaints.choices.cause
  return textTable(
    [
      { title: analysis.cause },
      ...[analysis.count, analysis.share, analysis.running].map((title) => ({ title, isRight: true })),
    ],
    causes.map(({ key, count, share, running }) => [
      names[key] ?? key,
      desk.format.count(count),
      percent(share),
      percent(running),
    ]),
  )
}

const totals = (desk: Desk, { complaints, complaintShare, settledAtOnce, firstContact }: CareFigures): string => {
  const { names, notes } = desk.text.care.analysis
  const { count } = desk.format
  return [
    `${names.complaints} ${count(complaints.made)} (${notes.complaints(count(complaints.open), count(complaints.overdue))})`,
    `${names.complaintShare} ${percent(complaintShare)}`,
    `${names.inTime} ${percent(complaints.inTime.rate)}`,
    `${names.settledAtOnce} ${percent(settledAtOnce.rate)}`,
    `${names.firstContact} ${percent(firstContact.rate)}`,
  ].join('\n')
}

const complaints = async (desk: Desk): Promise<Answer> => {
  const from = desk.required('from') as LocalDate
  const figures = await desk.call('quality.careFigures', { from, to: desk.required('to') as LocalDate })
  const parts = [
    totals(desk, figures),
    ...(figures.causes.length === 0 ? [] : [causesTable(desk, figures)]),
    ...(figures.agents.length === 0 ? [] : [agentsTable(desk, figures.agents)]),
  ]
  return { json: figures, text: parts.join('\n\n') }
}

const suggestionJson = ({ key, at, orderNo, entry }: CareSuggestion) => ({
  key,
  at: isoTime(at),
  register: entry.register,
  order: orderNo,
  person: entry.person ?? null,
  values: entry.values,
})

const suggestions = async (desk: Desk): Promise<Answer> => {
  const rows = await desk.call('quality.careSuggestions', {})
  const { cli } = desk.text
  const table = textTable(
    [cli.care.key, cli.care.at, cli.care.register, cli.care.order, cli.care.person, cli.care.words].map((title) => ({
      title,
    })),
    rows.map(({ key, at, orderNo, entry }) => [
      key,
      desk.format.moment(at),
      desk.text.registerWords.registers[entry.register].name,
      orderNo ?? '',
      entry.person ?? '',
      String(entry.values['text'] ?? ''),
    ]),
  )
  return {
    json: { rows: rows.map(suggestionJson) },
    text: rows.length === 0 ? desk.text.care.suggestions.nothing : table,
  }
}

const take = async (desk: Desk): Promise<Answer> => {
  const all = desk.files.length === 0 ? await desk.call('quality.careSuggestions', {}) : []
  const keys = desk.files.length === 0 ? all.slice(0, 500).map(({ key }) => key) : [...desk.files]
  const { taken } = keys.length === 0 ? { taken: 0 } : await desk.call('quality.takeUp', { keys })
  return { json: { taken }, text: desk.text.care.suggestions.taken(desk.format.count(taken)) }
}

/** `complaints`, `care suggestions`, `care take`. */
export const careCommands: readonly Command[] = [
  {
    words: ['complaints'],
    about: 'complaints',
    options: [
      { name: 'from', value: 'D', about: 'careFrom', isRequired: true, isDay: true },
      { name: 'to', value: 'D', about: 'careTo', isRequired: true, isDay: true },
    ],
    database: 'kept',
    run: complaints,
  },
  { words: ['care', 'suggestions'], about: 'careSuggestions', options: [], database: 'kept', run: suggestions },
  {
    words: ['care', 'take'],
    about: 'careTake',
    files: { name: 'KEY', least: 0, most: 500 },
    options: [],
    database: 'kept',
    run: take,
  },
]
