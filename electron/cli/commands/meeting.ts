import { attendanceStates, type Meeting } from '#shared/contract/meetings.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Week } from '#shared/kit/iso-weeks.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { printDocument } from '../print-program.ts'
import { textTable } from '../text-table.ts'
import { chosenAgent } from './lookups.ts'

const papers = { pack: 'meeting-pack', short: 'meeting-short' } as const
type Paper = keyof typeof papers

const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

/** The meeting as it is, its moments in the form of docs/cli.md. */
const isoTimes = (value: unknown): unknown => {
  if (typeof value === 'string') return moment.test(value) ? value.replace(' ', 'T') : value
  if (Array.isArray(value)) return value.map(isoTimes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, isoTimes(held)]))
}

/** The week that was named; without one the week whose meeting is next. */
const weekOf = async (desk: Desk): Promise<Week> =>
  (desk.option('week') as Week | null) ?? (await desk.call('meetings.next', {})).week

const figuresTable = (desk: Desk, { pack }: Meeting): string => {
  const { meetings } = desk.text
  const { format } = desk
  const shown = (unit: Meeting['pack']['team'][number]['unit'], value: number | null): string => {
    if (unit === 'share') return value === null ? format.rate(null) : `${(value * 100).toFixed(1)}%`
    if (unit === 'seconds') return format.duration(value)
    return unit === 'money' ? format.money(value) : format.count(value)
  }
  return textTable(
    [
      { title: meetings.table.figure },
      ...[meetings.table.value, meetings.table.before, meetings.table.target].map((title) => ({
        title,
        isRight: true,
      })),
    ],
    pack.team.map(({ figure, unit, value, before, target }) => [
      meetings.figures[figure as keyof typeof meetings.figures],
      shown(unit, value),
      shown(unit, before),
      shown(unit, target),
    ]),
  )
}

const actionLines = (desk: Desk, { actions }: Meeting): string[] => {
  const { items } = desk.text.meetings
  return actions.map(({ id, values, owner, isOverdue, isClosed }) =>
    [
      `#${id}`,
      String(values['text'] ?? ''),
      owner?.name ?? '',
      desk.format.date(typeof values['until'] === 'string' ? values['until'] : null),
      isClosed ? String(values['result'] ?? '') : isOverdue ? items.overdue : '',
    ]
      .filter((word) => word !== '')
      .join('  '),
  )
}

const answerOf = (desk: Desk, meeting: Meeting, words: readonly string[] = []): Answer => {
  const { meetings } = desk.text
  const { week, pack, heldAt } = meeting
  const state = heldAt === null ? meetings.head.notHeld : meetings.head.held(desk.format.moment(heldAt))
  return {
    json: isoTimes(meeting),
    text: [
      ...words,
      `${meetings.week(week)} ${meetings.span(pack.from, pack.to)} · ${state}`,
      figuresTable(desk, meeting),
      meetings.breaches.total(desk.format.count(pack.breaches.total), desk.format.count(pack.breaches.unanswered)),
      meetings.sections.actions,
      ...(meeting.actions.length === 0 ? [meetings.items.none] : actionLines(desk, meeting)),
    ].join('\n'),
  }
}

const print = async (desk: Desk, week: Week, out: string): Promise<Answer> => {
  const words = desk.text.cli.sheet
  const path = desk.pathOf(out)
  await desk.close()
  desk.say(words.printing)
  const { database, language } = desk
  const document = papers[(desk.option('what') ?? 'pack') as Paper]
  const { pages } = await printDocument({ document, input: { week }, path, database, language }, desk.surroundings)
  return { json: { week, path, pages }, text: words.pdf(path, desk.format.count(pages)) }
}

const show = async (desk: Desk): Promise<Answer> => {
  await desk.call('chats.prepare', {})
  const week = await weekOf(desk)
  const meeting = await desk.call('meetings.get', { week })
  const out = desk.option('out')
  return out === null ? answerOf(desk, meeting) : print(desk, week, out)
}

const words = async (desk: Desk): Promise<Answer> => {
  const week = await weekOf(desk)
  const agent = (await chosenAgent(desk)) ?? ''
  const meeting = await desk.call('meetings.get', { week })
  const said = meeting.words.find((one) => one.agent === agent)
  const kept = await desk.call('meetings.saveWords', {
    ...{ week, agent },
    done: desk.option('done') ?? said?.done ?? '',
    better: desk.option('better') ?? said?.better ?? '',
  })
  return answerOf(desk, kept, [desk.text.cli.meeting.words])
}

const attend = async (desk: Desk): Promise<Answer> => {
  const state = attendanceStates.find((one) => one === desk.required('state')) ?? null
  const agent = (await chosenAgent(desk)) ?? ''
  const meeting = await desk.call('meetings.attend', { week: await weekOf(desk), agent, state })
  return answerOf(desk, meeting, [desk.text.cli.meeting.attend])
}

const action = async (desk: Desk): Promise<Answer> => {
  const week = await weekOf(desk)
  const owner = await chosenAgent(desk)
  const entry = await desk.call('registers.add', {
    register: 'actions',
    owner,
    values: { text: desk.required('text'), until: desk.required('until') as LocalDate, week },
    links: [{ kind: 'meeting', id: null, key: week }],
  })
  const meeting = await desk.call('meetings.get', { week })
  return answerOf(desk, meeting, [desk.text.cli.meeting.action(String(entry.id))])
}

const hold = async (desk: Desk): Promise<Answer> => {
  const week = await weekOf(desk)
  await desk.call('chats.prepare', {})
  const { minutes } = await desk.call('meetings.get', { week })
  const meeting = await desk.call('meetings.hold', { week, minutes: desk.option('minutes') ?? minutes })
  return answerOf(desk, meeting, [desk.text.cli.meeting.hold])
}

const week = { name: 'week', value: 'YYYY-Www', about: 'meetingWeek' } as const
const agent = { name: 'agent', value: 'ID', about: 'meetingAgent', isRequired: true } as const

/** `meeting`, `meeting words`, `meeting attend`, `meeting action`, `meeting hold`. */
export const meetingCommands: readonly Command[] = [
  {
    words: ['meeting'],
    about: 'meeting',
    options: [
      week,
      { name: 'out', value: 'FILE.pdf', about: 'meetingOut' },
      { name: 'what', value: 'pack|short', about: 'meetingWhat', choices: Object.keys(papers) },
    ],
    database: 'kept',
    run: show,
  },
  {
    words: ['meeting', 'words'],
    about: 'meetingWords',
    options: [
      week,
      agent,
      { name: 'done', value: 'T', about: 'meetingDone' },
      { name: 'better', value: 'T', about: 'meetingBetter' },
    ],
    database: 'kept',
    run: words,
  },
  {
    words: ['meeting', 'attend'],
    about: 'meetingAttend',
    options: [
      week,
      agent,
      {
        ...{ name: 'state', value: attendanceStates.join('|'), about: 'meetingState' },
        ...{ isRequired: true, choices: attendanceStates },
      },
    ],
    database: 'kept',
    run: attend,
  },
  {
    words: ['meeting', 'action'],
    about: 'meetingAction',
    options: [
      week,
      { name: 'text', value: 'T', about: 'meetingText', isRequired: true },
      { name: 'until', value: 'DAY', about: 'meetingUntil', isRequired: true, isDay: true },
      { ...agent, isRequired: true },
    ],
    database: 'kept',
    run: action,
  },
  {
    words: ['meeting', 'hold'],
    about: 'meetingHold',
    options: [week, { name: 'minutes', value: 'T', about: 'meetingMinutes' }],
    database: 'kept',
    run: hold,
  },
]
