import type { MessageFilter, SearchHit } from '#shared/contract/chats.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { localDate } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { personMeant } from './lookups.ts'

const usualLimit = 50
const mostHits = 100_000
const mostOfPage = 200

/** What keeps the index from being written does not keep anybody from searching: the answers are right without it. */
const bearable = ['database-locked', 'database-read-only', 'disk-full']

const prepareFirst = async (desk: Desk): Promise<void> => {
  const { unindexed } = await desk.call('chats.readiness', {})
  if (unindexed === 0) return
  try {
    await desk.call('chats.prepare', {})
  } catch (error) {
    if (!(error instanceof Refusal && bearable.includes(error.code))) throw error
  }
}

const filterOf = async (desk: Desk): Promise<MessageFilter> => {
  const day = (name: string) => localDate.nullable().parse(desk.option(name))
  const agent = desk.option('agent')
  return {
    from: day('from'),
    to: day('to'),
    shopId: null,
    agent: agent === null ? null : ((await personMeant(desk, agent))?.number ?? agent),
    buyer: '',
    direction: null,
  }
}

const hitsOf = async (desk: Desk, text: string, filter: MessageFilter, limit: number): Promise<SearchHit[]> => {
  const hits: SearchHit[] = []
  for (let after: number | null = null; hits.length < limit;) {
    const page: OutputOf<'chats.search'> = await desk.call('chats.search', {
      ...filter,
      text,
      after,
      limit: Math.min(mostOfPage, limit - hits.length),
    })
    hits.push(...page.hits)
    after = page.next
    if (after === null) break
  }
  return hits
}

/** The person's number, else the login's own name; null where nobody answered. */
const agentOf = ({ agent, account }: SearchHit): string | null => agent ?? (account === '' ? null : account)

const hitJson = (hit: SearchHit) => ({
  sentAt: isoTime(hit.at),
  agent: agentOf(hit),
  buyer: hit.buyer,
  direction: hit.direction,
  text: hit.text,
  session: hit.session,
})

const hitTable = (desk: Desk, hits: readonly SearchHit[]): string => {
  const { columns, direction } = desk.text.cli.search
  return textTable(
    [columns.at, columns.agent, columns.buyer, columns.direction, columns.text].map((title) => ({ title })),
    hits.map((hit) => [
      hit.at,
      agentOf(hit) ?? desk.text.cli.none,
      hit.buyer,
      direction[hit.direction],
      hit.text.replace(/\s*\n\s*/g, ' '),
    ]),
  )
}

/** Nothing found of a login that no chat knows: a slip of the pen is told as such. */
const refuseStranger = async (desk: Desk, { agent }: MessageFilter): Promise<void> => {
  if (agent === null) return
  const people = await desk.call('people.list', {})
  if (people.some(({ number }) => number === agent)) return
  const everything = { from: null, to: null, shopId: null, buyer: '', direction: null, offset: 0, limit: 1 }
  if ((await desk.call('chats.list', { ...everything, agent })).total > 0) return
  const known = people.map(({ number }) => number).join(desk.text.cli.listSeparator)
  throw new Refusal('not-found', { what: 'person', number: agent, known })
}

const search = async (desk: Desk): Promise<Answer> => {
  const text = desk.files[0] ?? ''
  const filter = await filterOf(desk)
  await prepareFirst(desk)
  const started = performance.now()
  const hits = await hitsOf(desk, text, filter, Number(desk.option('limit') ?? usualLimit))
  const { total, chats } = await desk.call('chats.countHits', { ...filter, text })
  if (total === 0) await refuseStranger(desk, filter)
  const seconds = Math.round(performance.now() - started) / 1000
  const { summary, none } = desk.text.cli.search
  const { count } = desk.format
  return {
    json: { total, seconds, hits: hits.map(hitJson) },
    text:
      total === 0
        ? none
        : `${hitTable(desk, hits)}\n${summary(count(total), count(chats), count(hits.length), seconds.toFixed(3))}`,
  }
}

/** `search`. */
export const searchCommands: readonly Command[] = [
  {
    words: ['search'],
    about: 'search',
    files: { name: 'TEXT', least: 1, most: 1 },
    options: [
      { name: 'from', value: 'D', about: 'fromDay', isDay: true },
      { name: 'to', value: 'D', about: 'toDay', isDay: true },
      { name: 'agent', value: 'ID', about: 'agentOrAccount' },
      { name: 'limit', value: 'N', about: 'hits', mostCount: mostHits },
    ],
    database: 'kept',
    run: search,
  },
]
