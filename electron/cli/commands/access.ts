import type { OutputOf } from '#shared/contract/index.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'

const stateText = (desk: Desk, state: OutputOf<'settings.access'>): string => {
  const { settings, roles, locked } = desk.text.access
  const lines = [
    `${settings.isOn}: ${state.isOn ? settings.on : settings.off}`,
    `${settings.minutes}: ${state.minutes === 0 ? settings.never : settings.after(desk.format.count(state.minutes))}`,
  ]
  const people = state.people.map(({ agent, name, role, hasPin }) => [
    agent,
    hasPin ? name : locked.noPin(name),
    roles[role],
  ])
  const columns = [{ title: locked.person }, { title: '' }, { title: '' }]
  return [...lines, '', textTable(columns, people)].join('\n')
}

const answerOf = (desk: Desk, state: OutputOf<'settings.access'>): Answer => {
  const { isOn, minutes, people } = state
  return { json: { isOn, minutes, people }, text: stateText(desk, state) }
}

/** Shows whether the window asks who is there, or switches that: the way back when every supervisor has forgotten the PIN. */
const access = async (desk: Desk): Promise<Answer> => {
  const now = await desk.call('settings.access', {})
  if (!desk.has('on') && !desk.has('off') && desk.option('minutes') === null) return answerOf(desk, now)
  const minutes = desk.option('minutes')
  return answerOf(
    desk,
    await desk.call('settings.saveAccess', {
      isOn: desk.has('off') ? false : desk.has('on') || now.isOn,
      minutes: minutes === null ? now.minutes : Number(minutes),
    }),
  )
}

const accessLog = async (desk: Desk): Promise<Answer> => {
  const lines = await desk.call('settings.accessLog', { limit: Number(desk.option('limit') ?? '100') })
  const words = desk.text.access.log
  return {
    json: { lines: lines.map((line) => ({ ...line, at: isoTime(line.at) })) },
    text:
      lines.length === 0
        ? words.empty
        : textTable(
            [words.at, words.by, words.what, words.subject, words.reason].map((title) => ({ title })),
            lines.map(({ at, by, what, subject, reason }) => [at, by, words.whats[what], subject, reason]),
          ),
  }
}

/** Commands of who is at the window. */
export const accessCommands: readonly Command[] = [
  {
    words: ['access'],
    about: 'access',
    options: [
      { name: 'on', value: null, about: 'accessOn' },
      { name: 'off', value: null, about: 'accessOff' },
      { name: 'minutes', value: 'N', about: 'accessMinutes', mostCount: 240 },
    ],
    database: 'kept',
    run: access,
  },
  {
    words: ['access', 'log'],
    about: 'accessLog',
    options: [{ name: 'limit', value: 'N', about: 'accessLimit', mostCount: 1000 }],
    database: 'kept',
    run: accessLog,
  },
]
