import type { Attachment, RegisterEntry, RegisterValue, WholeEntry } from '#shared/contract/registers.ts'
import { localTime, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { definitionOf, registerNames, type RegisterName } from '#shared/kit/registers.ts'
import { valueWords, wordsOf } from '#shared/text/register-values.ts'
import type { Answer, Command, Desk, Option } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { everyEntry } from './every-entry.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'

const registerOf = (desk: Desk): RegisterName => {
  const typed = desk.files[0] ?? ''
  const found = registerNames.find((name) => name === typed)
  if (found === undefined) throw new WrongUsage('not-a-register', { value: typed, known: registerNames.join(' | ') })
  return found
}

const idOf = (desk: Desk): number => {
  const typed = desk.files[0] ?? ''
  const id = Number(typed)
  if (!/^\d+$/.test(typed) || !Number.isSafeInteger(id) || id === 0)
    throw new WrongUsage('not-an-entry', { value: typed })
  return id
}

const entryJson = (entry: RegisterEntry) => ({
  ...entry,
  at: isoTime(entry.at),
  due: entry.due === null ? null : isoTime(entry.due),
  closedAt: entry.closedAt === null ? null : isoTime(entry.closedAt),
  changedAt: isoTime(entry.changedAt),
})

const wholeJson = (entry: WholeEntry) => ({
  ...entryJson(entry),
  history: entry.history.map((event) => ({ ...event, at: isoTime(event.at) })),
  linked: entry.linked.map(entryJson),
})

const tableOf = (desk: Desk, entries: readonly RegisterEntry[]): string => {
  const { registers: words, cli } = desk.text
  const said = { text: desk.text, format: desk.format, nameOf: (agent: string) => agent }
  return textTable(
    [
      { title: cli.registers.id, isRight: true },
      ...[words.at, words.state, words.owner, words.due, cli.registers.title].map((title) => ({ title })),
    ],
    entries.map((entry) => {
      const { title, fields } = definitionOf(entry.register)
      const { states, choices } = wordsOf(desk.text, entry.register)
      const due = desk.format.moment(entry.due)
      return [
        String(entry.id),
        desk.format.moment(entry.at),
        states[entry.state] ?? entry.state,
        entry.owner === null ? '' : words.person(entry.owner.name, entry.owner.agent),
        entry.due === null ? '' : entry.isOverdue ? words.overdueAt(due) : due,
        valueWords(fields[title]?.kind ?? 'text', choices[title], entry.values[title], said).replaceAll('\n', ' '),
      ]
    }),
  )
}

const filterOf = (desk: Desk) => ({
  register: registerOf(desk),
  state: desk.option('state'),
  search: desk.option('search') ?? '',
  from: desk.option('from') as LocalDate | null,
  to: desk.option('to') as LocalDate | null,
})

const list = async (desk: Desk): Promise<Answer> => {
  const { entries, ...rest } = await everyEntry(desk, filterOf(desk))
  return {
    json: { ...rest, entries: entries.map(entryJson) },
    text: entries.length === 0 ? desk.text.cli.registers.none : tableOf(desk, entries),
  }
}

const wholeAnswer = (desk: Desk, entry: WholeEntry): Answer => ({
  json: wholeJson(entry),
  text: tableOf(desk, [entry]),
})

const show = async (desk: Desk): Promise<Answer> => {
  const entry = await desk.call('registers.get', { id: idOf(desk) })
  const words = desk.text.registers.history
  const moves = wordsOf(desk.text, entry.register).moves
  const lines = entry.history.map(({ at, by, what, move, text }) => {
    const done = what === 'moved' ? (moves[move ?? '']?.done ?? move ?? '') : words[what]
    return [desk.format.moment(at), words.line(by, done), text].join('  ').trimEnd()
  })
  return { json: wholeJson(entry), text: [tableOf(desk, [entry]), ...lines].join('\n') }
}

/** A value as its field takes it; what does not fit is left to the program to refuse. */
const typedValue = (kind: string, typed: string): RegisterValue => {
  if (typed === '') return null
  if (kind === 'number' || kind === 'money') return Number.isFinite(Number(typed)) ? Number(typed) : typed
  if (kind === 'yes') return typed === 'true' ? true : typed === 'false' ? false : typed
  return kind === 'links' ? typed.split(';') : typed
}

/** `--set` written so often as there are fields to write. */
const valuesOf = (desk: Desk, register: RegisterName): Record<string, RegisterValue> => {
  const { fields } = definitionOf(register)
  return Object.fromEntries(
    desk.all('set').map((pair) => {
      const place = pair.indexOf('=')
      const name = pair.slice(0, Math.max(0, place)).trim()
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (field === undefined)
        throw new WrongUsage('not-a-field', { value: pair, known: Object.keys(fields).join(' | ') })
      return [name, typedValue(field.kind, pair.slice(place + 1))]
    }),
  )
}

/** `2026-11-22 18:00`, with a T or seconds if somebody likes; undefined without the option. */
const dueOf = (desk: Desk): { due?: LocalTime } => {
  const typed = desk.option('due')
  if (typed === null) return {}
  const spaced = typed.trim().replace('T', ' ')
  const parsed = localTime.safeParse(spaced.length === 16 ? `${spaced}:00` : spaced)
  if (!parsed.success) throw new WrongUsage('not-a-moment', { option: '--due', value: typed })
  return { due: parsed.data }
}

const add = async (desk: Desk): Promise<Answer> => {
  const register = registerOf(desk)
  const entry = await desk.call('registers.add', {
    register,
    person: desk.option('person'),
    owner: desk.option('owner'),
    ...dueOf(desk),
    values: valuesOf(desk, register),
  })
  return wholeAnswer(desk, entry)
}

const registerOfEntry = async (desk: Desk, id: number): Promise<RegisterName> =>
  (await desk.call('registers.get', { id })).register

const move = async (desk: Desk): Promise<Answer> => {
  const id = idOf(desk)
  const values = valuesOf(desk, await registerOfEntry(desk, id))
  const text = desk.option('text') ?? ''
  return wholeAnswer(desk, await desk.call('registers.move', { id, move: desk.files[1] ?? '', text, values }))
}

const correct = async (desk: Desk): Promise<Answer> => {
  const id = idOf(desk)
  const [person, owner] = [desk.option('person'), desk.option('owner')]
  const entry = await desk.call('registers.correct', {
    id,
    ...(person === null ? {} : { person }),
    ...(owner === null ? {} : { owner }),
    ...dueOf(desk),
    values: valuesOf(desk, await registerOfEntry(desk, id)),
    reason: desk.option('text') ?? '',
  })
  return wholeAnswer(desk, entry)
}

const note = async (desk: Desk): Promise<Answer> =>
  wholeAnswer(desk, await desk.call('registers.note', { id: idOf(desk), text: desk.required('text') }))

const attachedAnswer = (desk: Desk, attached: readonly Attachment[]): Answer => {
  const { attachments } = desk.text.cli.registers
  const { file, size, state, there, missing } = attachments
  const lines = attached.map(({ id, name, bytes, isThere }) => [
    String(id),
    name,
    desk.format.count(bytes),
    isThere ? there : missing,
  ])
  const columns = [
    { title: desk.text.cli.registers.id, isRight: true },
    { title: file },
    { title: size, isRight: true },
  ]
  return {
    json: attached.map((one) => ({ ...one, at: isoTime(one.at) })),
    text: attached.length === 0 ? attachments.none : textTable([...columns, { title: state }], lines),
  }
}

const attachments = async (desk: Desk): Promise<Answer> =>
  attachedAnswer(desk, await desk.call('registers.attachments', { id: idOf(desk) }))

const attach = async (desk: Desk): Promise<Answer> => {
  const path = desk.pathOf(desk.files[1] ?? '')
  return attachedAnswer(desk, await desk.call('registers.attach', { id: idOf(desk), path }))
}

const save = async (desk: Desk): Promise<Answer> => {
  const path = desk.pathOf(desk.files[1] ?? '')
  const saved = await desk.call('registers.saveWorkbook', { ...filterOf(desk), path, language: desk.language })
  return { json: saved, text: desk.text.cli.registers.rows(desk.format.count(saved.rows), saved.path) }
}

const filters: readonly Option[] = [
  { name: 'state', value: 'S', about: 'registerState' },
  { name: 'search', value: 'T', about: 'registerSearch' },
  { name: 'from', value: 'D', about: 'registerFrom', isDay: true },
  { name: 'to', value: 'D', about: 'registerTo', isDay: true },
]
const set: Option = { name: 'set', value: 'FIELD=VALUE', about: 'registerSet', isRepeated: true }
const whose: readonly Option[] = [
  { name: 'person', value: 'ID', about: 'registerPerson' },
  { name: 'owner', value: 'ID', about: 'registerOwner' },
  { name: 'due', value: 'TIME', about: 'registerDue' },
]
const text: Option = { name: 'text', value: 'T', about: 'registerText' }
const register = { name: 'REGISTER', least: 1, most: 1 } as const
const id = { name: 'ID', least: 1, most: 1 } as const

const command = (name: string, rest: Omit<Command, 'words' | 'database'>): Command => ({
  words: ['registers', name],
  database: 'kept',
  ...rest,
})

/** `registers list|show|add|move|correct|note|attach|attachments|export`. */
export const registerCommands: readonly Command[] = [
  command('list', { about: 'registersList', files: register, options: filters, run: list }),
  command('show', { about: 'registersShow', files: id, options: [], run: show }),
  command('add', { about: 'registersAdd', files: register, options: [set, ...whose], run: add }),
  command('move', {
    about: 'registersMove',
    files: { name: 'ID MOVE', least: 2, most: 2 },
    options: [set, text],
    run: move,
  }),
  command('correct', { about: 'registersCorrect', files: id, options: [set, ...whose, text], run: correct }),
  command('note', { about: 'registersNote', files: id, options: [{ ...text, isRequired: true }], run: note }),
  command('attach', {
    about: 'registersAttach',
    files: { name: 'ID FILE', least: 2, most: 2 },
    options: [],
    run: attach,
  }),
  command('attachments', { about: 'registersAttachments', files: id, options: [], run: attachments }),
  command('export', {
    about: 'registersExport',
    files: { name: 'REGISTER FILE', least: 2, most: 2 },
    options: filters,
    run: save,
  }),
]
