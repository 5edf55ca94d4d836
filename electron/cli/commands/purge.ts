import type { Purge, PurgePlan } from '#shared/contract/chat-purges.ts'
import { localDate } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'

const mostMonths = 1200

const wishOf = (desk: Desk) => {
  const months = desk.option('keep-months')
  return {
    before: localDate.nullable().parse(desk.option('before')),
    months: months === null ? null : Number(months),
  }
}

const planText = (desk: Desk, plan: PurgePlan): string => {
  const words = desk.text.cli.purge
  const { count } = desk.format
  if (plan.before === null) return words.nothingSet
  const counts = [plan.messages, plan.chats, plan.buyers, plan.sessions].map((number) => count(number))
  const [messages = '', chats = '', buyers = '', sessions = ''] = counts
  const open = plan.openMonths.join(desk.text.cli.listSeparator)
  return [
    words.plan(plan.before, messages, chats, buyers, sessions),
    ...(open === '' ? [] : [words.openMonths(open)]),
  ].join('\n')
}

const purgeJson = ({ at, imports, ...purge }: Purge) => ({
  isDryRun: false,
  ...purge,
  at: isoTime(at),
  imports: imports.map(({ id, file }) => ({ id, file })),
})

const purge = async (desk: Desk): Promise<Answer> => {
  const wish = wishOf(desk)
  if (desk.has('dry-run')) {
    const plan = await desk.call('chats.planPurge', wish)
    return { json: { isDryRun: true, ...plan }, text: planText(desk, plan) }
  }
  const done = await desk.call('chats.purge', { ...wish, evenOpenMonths: desk.has('open-months') })
  const words = desk.text.cli.purge
  const { count } = desk.format
  const isLeft = done.outcome === 'left'
  return {
    json: purgeJson(done),
    text: words.done(done.before, count(done.messages), count(done.chats), count(done.sessions)),
    complaint: isLeft ? words.left : null,
    status: isLeft ? 1 : 0,
  }
}

/** `chats purge`. */
export const purgeCommands: readonly Command[] = [
  {
    words: ['chats', 'purge'],
    about: 'chatsPurge',
    options: [
      { name: 'before', value: 'D', about: 'purgeBefore', isDay: true },
      { name: 'keep-months', value: 'N', about: 'keepMonths', mostCount: mostMonths },
      { name: 'open-months', value: null, about: 'openMonths' },
      { name: 'dry-run', value: null, about: 'purgeDryRun' },
    ],
    database: 'kept',
    run: purge,
  },
]
