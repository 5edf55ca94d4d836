import type { OutputOf } from '#shared/contract/index.ts'
import type { RosterFinding } from '#shared/contract/roster-checks.ts'
import { monthOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { chosenAgent } from './lookups.ts'
import { rosterRequestCommands } from './roster-requests.ts'

const monthIn = (desk: Desk): Month => desk.required('month') as Month

/** A breach as JSON has it, with its sentence in the language of the command. */
export const findingJson = (desk: Desk, finding: RosterFinding) => ({
  check: finding.check,
  severity: finding.severity,
  agent: finding.agent,
  date: finding.date,
  shift: finding.shift,
  message: desk.text.rosterChecks.sentence(finding),
})

const check = async (desk: Desk): Promise<Answer> => {
  const { findings } = await desk.call('roster.check', { month: monthIn(desk) })
  const words = desk.text.cli.roster
  const table = textTable(
    [words.columns.severity, words.columns.finding].map((title) => ({ title })),
    findings.map((finding) => [words.severities[finding.severity], desk.text.rosterChecks.sentence(finding)]),
  )
  return {
    json: { findings: findings.map((finding) => findingJson(desk, finding)) },
    text: findings.length === 0 ? words.nothingFound : table,
  }
}

/** `--shift CODE` or `--clear`, one of them; a code is found whatever its case, a kind by its name as well. */
const shiftWanted = async (desk: Desk): Promise<string | null> => {
  const typed = desk.option('shift')
  if ((typed === null) !== desk.has('clear')) throw new WrongUsage('shift-or-clear')
  if (typed === null) return null
  const kinds = await desk.call('roster.shiftKinds', {})
  const alike = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
  const found =
    kinds.find(({ code }) => code === typed) ??
    kinds.find(({ code }) => alike(code) === alike(typed)) ??
    kinds.find(({ name }) => alike(name) === alike(typed))
  return found?.code ?? (alike(typed) === 'off' ? 'off' : typed)
}

const assign = async (desk: Desk): Promise<Answer> => {
  const shift = await shiftWanted(desk)
  const agent = (await chosenAgent(desk)) ?? ''
  const date = desk.required('date') as LocalDate
  const edit = { month: monthOf(date), cells: [{ agent, date, shift }], marks: [], reason: desk.option('reason') }
  const { changed, version } = await desk.call('roster.edit', edit)
  const words = desk.text.cli.roster
  const said = changed === 0 ? words.unchanged(agent, date) : words.assigned(agent, date, shift ?? words.nothing)
  return {
    json: { agent, date, shift, changed, version },
    text: version === null ? said : `${said}\n${words.version(String(version))}`,
  }
}

const publish = async (desk: Desk): Promise<Answer> => {
  const month = monthIn(desk)
  const { version } = await desk.call('roster.publish', { month, reason: desk.option('reason') })
  return {
    json: { month, version },
    text: desk.text.cli.roster.published(desk.format.month(month), String(version)),
  }
}

type Versions = OutputOf<'roster.versions'>

const versionsText = (desk: Desk, versions: Versions): string => {
  const words = desk.text.cli.roster
  const { columns } = words
  return textTable(
    [
      { title: columns.version, isRight: true },
      ...[columns.at, columns.by].map((title) => ({ title })),
      { title: columns.changes, isRight: true },
      { title: columns.reason },
    ],
    versions.map(({ version, at, by, changes, reason }) => [
      ...[String(version), desk.format.moment(at), by, desk.format.count(changes.length), reason],
    ]),
  )
}

const versions = async (desk: Desk): Promise<Answer> => {
  const month = monthIn(desk)
  const rows = await desk.call('roster.versions', { month })
  return {
    json: { month, versions: rows.map((row) => ({ ...row, at: isoTime(row.at) })) },
    text: rows.length === 0 ? desk.text.cli.roster.draft(desk.format.month(month)) : versionsText(desk, rows),
  }
}

const month = { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true } as const

/** `roster check`, `assign`, `publish`, `versions`, and what people ask for. */
export const rosterCommands: readonly Command[] = [
  { words: ['roster', 'check'], about: 'rosterCheck', options: [month], database: 'kept', run: check },
  {
    words: ['roster', 'assign'],
    about: 'rosterAssign',
    options: [
      { name: 'agent', value: 'ID', about: 'rosterAgent', isRequired: true },
      { name: 'date', value: 'D', about: 'rosterDate', isRequired: true, isDay: true },
      { name: 'shift', value: 'CODE|off', about: 'rosterShift' },
      { name: 'clear', value: null, about: 'rosterClear' },
      { name: 'reason', value: 'TEXT', about: 'rosterReason' },
    ],
    line: 'roster assign --agent ID --date D --shift CODE|off [--reason TEXT] | --clear',
    database: 'kept',
    run: assign,
  },
  {
    words: ['roster', 'publish'],
    about: 'rosterPublish',
    options: [month, { name: 'reason', value: 'TEXT', about: 'rosterReason' }],
    database: 'kept',
    run: publish,
  },
  { words: ['roster', 'versions'], about: 'rosterVersions', options: [month], database: 'kept', run: versions },
  ...rosterRequestCommands,
]
