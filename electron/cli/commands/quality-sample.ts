import type { QualityScore, Sample } from '#shared/contract/quality-scores.ts'
import { localDate, type Month } from '#shared/kit/local-time.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { chosenAgent } from './lookups.ts'

const planJson = ({ agent, standing, shift, platform, chats, wanted, drawn }: Sample['plan'][number]) => ({
  ...{ agent, standing, shift, platform, chats, wanted, drawn },
})

const sessionJson = ({
  shop,
  account,
  buyer,
  day,
  agent,
  shift,
  platform,
  messages,
  score,
}: Sample['sessions'][number]) => ({
  ...{ agent, day, shop, account, buyer, shift, platform, messages, score },
})

const planTable = (desk: Desk, { plan }: Sample): string => {
  const { sample, standings, noShift } = desk.text.qualityScores
  const { columns } = sample
  return textTable(
    [
      ...[columns.agent, columns.standing, columns.shift, columns.platform].map((title) => ({ title })),
      ...[columns.chats, columns.wanted, columns.drawn].map((title) => ({ title, isRight: true })),
    ],
    plan.map(({ agent, standing, shift, platform, chats, wanted, drawn }) => [
      ...[agent, standings[standing], shift ?? noShift, platform],
      ...[chats, wanted, drawn].map(String),
    ]),
  )
}

const sample = async (desk: Desk): Promise<Answer> => {
  const asked = { month: desk.required('month') as Month, seed: desk.required('seed') }
  const drawn = await desk.call(desk.has('keep') ? 'quality.drawSample' : 'quality.trySample', asked)
  const words = desk.text.qualityScores.sample
  const counts = [String(drawn.sessions.length), String(drawn.population)] as const
  const head =
    drawn.id === null
      ? words.tried(...counts, drawn.seed)
      : words.kept(...counts, drawn.seed, desk.format.moment(drawn.at))
  return {
    json: { seed: drawn.seed, plan: drawn.plan.map(planJson), sessions: drawn.sessions.map(sessionJson) },
    text: `${head}\n${planTable(desk, drawn)}`,
  }
}

const scoreJson = (score: QualityScore) => ({
  ...{ id: score.id, agent: score.agent, day: localDate.parse(score.chat.day), shop: score.shop, buyer: score.buyer },
  ...{ score: score.score, fatal: score.isFatal, passed: score.isPassed, state: score.state, form: score.form.name },
  marks: score.marks.map(({ key, points, isHit, remark }) => ({ key, points, hit: isHit, remark })),
  ...{ comment: score.comment, improvement: score.improvement, at: isoTime(score.at), by: score.by },
  acknowledgedAt: score.acknowledgedAt === null ? null : isoTime(score.acknowledgedAt),
  ...{ replaces: score.replaces, machine: score.machine, appeal: score.appeal?.id ?? null },
})

const scores = async (desk: Desk): Promise<Answer> => {
  const month = desk.required('month') as Month
  const rows = await desk.call('quality.scores', { month, agent: await chosenAgent(desk) })
  const words = desk.text.qualityScores
  const { scores: columns, none } = words.results
  const table = textTable(
    [
      { title: desk.text.cli.appeals.id, isRight: true },
      ...[columns.day, columns.agent, columns.buyer].map((title) => ({ title })),
      { title: columns.score, isRight: true },
      ...[columns.state, columns.comment].map((title) => ({ title })),
    ],
    rows.map(({ id, chat, agent, buyer, score, state, comment }) => [
      ...[String(id), chat.day, agent, buyer, pointsText(score), words.states[state], comment],
    ]),
  )
  return { json: { month, rows: rows.map(scoreJson) }, text: rows.length === 0 ? none : table }
}

/** `quality sample`, `quality scores`. */
export const qualitySampleCommands: readonly Command[] = [
  {
    words: ['quality', 'sample'],
    about: 'qualitySample',
    options: [
      { name: 'seed', value: 'S', about: 'sampleSeed', isRequired: true },
      { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true },
      { name: 'keep', value: null, about: 'sampleKeep' },
    ],
    database: 'kept',
    run: sample,
  },
  {
    words: ['quality', 'scores'],
    about: 'qualityScores',
    options: [
      { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true },
      { name: 'agent', value: 'ID', about: 'agent' },
    ],
    database: 'kept',
    run: scores,
  },
]
