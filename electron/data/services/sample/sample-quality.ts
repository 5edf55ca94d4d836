import type { CriterionMark, SampledChat } from '#shared/contract/quality-scores.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import { defaultForm } from '#shared/rules/quality/default-form.ts'
import type { Context } from '../../context.ts'
import { make } from '../performance/appeals.ts'
import { acknowledgeAs } from '../quality/acknowledging.ts'
import { drawSample } from '../quality/samples.ts'
import { giveScore } from '../quality/scoring.ts'

// The sample shop's quality of October: drawn on the second of November, some chats of everybody scored, some read, one objected to.

const month = '2026-10' as Month
const at = (context: Context, moment: string): Context => ({ ...context, now: () => moment as LocalTime })

const scoredEach = 3

interface Given {
  readonly points: readonly [number, number, number, number, number, number]
  readonly comment: string
  readonly improvement: string
}

/** Points in the order of the form, with what was said: taken in turn. */
const given: readonly Given[] = [
  { points: [100, 80, 100, 80, 100, 80], comment: '应答快，尺寸说得清楚', improvement: '结尾可以引导收藏' },
  {
    points: [80, 80, 80, 60, 100, 60],
    comment: '态度好，答应的事没有写明时间',
    improvement: '承诺要带时间，并回头说一声',
  },
  { points: [100, 100, 80, 100, 80, 100], comment: '先问用途再推荐，跟进到付款', improvement: '' },
  { points: [60, 60, 80, 60, 80, 40], comment: '回得短，没有问清房间大小', improvement: '先问清用途和尺寸再报价' },
  { points: [80, 100, 100, 100, 100, 80], comment: '售后规则讲得准', improvement: '少用缩写' },
]

const marksOf = ({ points }: Given): CriterionMark[] =>
  defaultForm.criteria.map(({ key, isFatal }, index) => ({
    ...{ key, points: isFatal ? null : (points[index] ?? null), isHit: false, remark: '' },
  }))

const lowest = given[3]

interface Scored {
  readonly id: number
  readonly agent: string
  readonly isLow: boolean
}

const scored = (context: Context, sample: number, chat: SampledChat, index: number): Scored => {
  const { shopId, buyerId, account, day, agent } = chat
  const own = given[index % given.length] as Given
  const { comment, improvement } = own
  const ref = { shopId, buyerId, account, day }
  const id = giveScore(context, { chat: ref, agent, sample, marks: marksOf(own), comment, improvement })
  return { id, agent, isLow: own === lowest }
}

const firstOfEach = (sessions: readonly SampledChat[]): SampledChat[] =>
  [...Map.groupBy(sessions, ({ agent }) => agent).values()].flatMap((own) => own.slice(0, scoredEach))

/** Draws, scores, acknowledges and appeals through the services the screens use, at the times it was done. */
export const storeSampleQuality = (context: Context): void => {
  const sample = drawSample(at(context, '2026-11-02 10:05:00'), { month, seed: '2026-10' })
  const scores = firstOfEach(sample.sessions).map((chat, index) =>
    scored(at(context, `2026-11-03 14:${String(10 + index * 2)}:00`), sample.id ?? 0, chat, index),
  )
  const read = at(context, '2026-11-04 09:40:00')
  // Who left in October cannot say any more that he has read it.
  const still = scores.filter(({ agent }) => agent !== 'A05')
  for (const { id, agent } of still.filter((_one, index) => index % scoredEach === 0)) acknowledgeAs(read, id, agent)
  const low = still.find(({ isLow }) => isLow)
  if (low === undefined) return
  make(at(context, '2026-11-19 11:20:00'), {
    ...{ month, agent: low.agent, matter: 'quality', orderId: null, subject: { kind: 'score', id: low.id } },
    text: '房间大小在前一天的会话里已经问过，这次不用再问。',
    evidence: '看前一天的聊天记录。',
  })
}
