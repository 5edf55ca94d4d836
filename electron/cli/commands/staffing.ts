import type { StaffedHalfHour, Staffing } from '#shared/contract/demand.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { clockTime, localDate } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'

type Change = NonNullable<InputOf<'roster.staffing'>['change']>

/** `20:00-21:00=1`: one fewer from eight to nine. */
const changeMeant = (desk: Desk): Change | null => {
  const typed = desk.option('fewer')
  if (typed === null) return null
  const [, from, to, count] = /^(\d{2}:\d{2})-(\d{2}:\d{2})=(\d{1,2})$/.exec(typed) ?? []
  const [start, end] = [clockTime.safeParse(from), clockTime.safeParse(to)]
  const people = Number(count)
  if (!start.success || !end.success || people < 1 || people > 20)
    throw new WrongUsage('not-fewer', { option: '--fewer', value: typed })
  return { from: start.data, to: end.data, people: -people }
}

/** `0.9` or `90%`. */
const targetMeant = (desk: Desk): number | null => {
  const typed = desk.option('target')
  if (typed === null) return null
  const [, number = '', percent] = /^(\d{1,3}(?:\.\d{1,4})?)(%)?$/.exec(typed) ?? []
  const share = number === '' ? NaN : Number(number) / (percent === undefined ? 1 : 100)
  if (!(share >= 0.5 && share <= 0.999)) throw new WrongUsage('not-a-target', { option: '--target', value: typed })
  return share
}

const percentText = (desk: Desk, share: number | null): string =>
  share === null ? desk.text.cli.none : desk.format.rate(Math.round(share * 1000) * 1000)

const isShown = ({ arrivals, planned, needed, rate }: StaffedHalfHour): boolean =>
  arrivals > 0.05 || planned > 0 || needed > 0 || rate !== null

const tableText = (desk: Desk, { halfHours, whatIf }: Staffing): string => {
  const { columns } = desk.text.cli.staffing
  const right = (title: string) => ({ title, isRight: true })
  return textTable(
    [
      { title: columns.from },
      ...[columns.arrivals, columns.handling, columns.planned, columns.needed, columns.erlang].map(right),
      ...[columns.rate, columns.erlangRate, ...(whatIf === null ? [] : [columns.whatIf])].map(right),
    ],
    halfHours.flatMap((each, at) => {
      if (!isShown(each)) return []
      const { from, arrivals, handlingSeconds, planned, needed, erlang, rate, erlangRate } = each
      return [
        [
          ...[from, arrivals.toFixed(1), handlingSeconds?.toFixed(0) ?? desk.text.cli.none],
          ...[planned, needed, erlang].map(String),
          ...[rate, erlangRate].map((share) => percentText(desk, share)),
          ...(whatIf === null ? [] : [percentText(desk, whatIf.halfHours[at] ?? null)]),
        ],
      ]
    }),
  )
}

const textOf = (desk: Desk, found: Staffing): string => {
  const { cli, rosterDemand: words } = desk.text
  if (found.replayed.length === 0) return cli.staffing.nothing
  const { whatIf, replayed, reactionSeconds, people } = found
  const reaction = reactionSeconds === null ? cli.none : String(Math.round(reactionSeconds))
  const lines = [
    words.replayed(replayed.join(cli.listSeparator), reaction),
    people.length === 0 ? words.nobodyPlanned : words.dayRate(percentText(desk, found.rate)),
    ...(whatIf === null
      ? []
      : [
          words.whatIf.answer(
            percentText(desk, whatIf.changedRateBefore),
            percentText(desk, whatIf.changedRate),
            percentText(desk, whatIf.rate),
          ),
        ]),
  ]
  return `${lines.join('\n')}\n${tableText(desk, found)}`
}

const staffing = async (desk: Desk): Promise<Answer> => {
  const [concurrency, limit, target] = [desk.option('concurrency'), desk.option('limit'), targetMeant(desk)]
  const found = await desk.call('roster.staffing', {
    date: localDate.parse(desk.required('date')),
    ...(concurrency === null ? {} : { concurrency: Number(concurrency) }),
    ...(limit === null ? {} : { limitSeconds: Number(limit) }),
    ...(target === null ? {} : { target }),
    change: changeMeant(desk),
  })
  return { json: found, text: textOf(desk, found) }
}

/** `staffing`. */
export const staffingCommands: readonly Command[] = [
  {
    words: ['staffing'],
    about: 'staffing',
    options: [
      { name: 'date', value: 'D', about: 'staffingDate', isDay: true, isRequired: true },
      { name: 'concurrency', value: 'C', about: 'concurrency', mostCount: 10 },
      { name: 'limit', value: 'S', about: 'replyLimit', mostCount: 600 },
      { name: 'target', value: 'T', about: 'replyTarget' },
      { name: 'fewer', value: 'HH:MM-HH:MM=N', about: 'fewer' },
    ],
    database: 'kept',
    run: staffing,
  },
]
