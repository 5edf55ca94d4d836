import { z } from 'zod'
import { agentNumber, shopId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { done, draft, job, nothing, read, write } from './method.ts'
import { scanHit } from './quality-scan.ts'

const id = z.number().int().positive()
const count = z.number().int().nonnegative()
const share = z.number().min(0).max(1)

/** How many of each agent's chats are drawn: shares of his chats of the month, at least `least` where there are so many. */
export const sampleSettings = z.strictObject({
  newStaff: share,
  normal: share,
  excellent: share,
  /** months since joining in which somebody is new staff */
  newMonths: z.number().int().min(0).max(24),
  /** last month's quality score from which somebody is excellent */
  excellentFrom: z.number().min(0).max(100),
  least: z.number().int().min(0).max(1000),
})
export type SampleSettings = z.infer<typeof sampleSettings>

/** A buyer's day with an agent's account in a shop: what is sampled and scored. */
export const chatRef = z.strictObject({ shopId, buyerId: id, account: z.string().min(1).max(120), day: localDate })
export type ChatRef = z.infer<typeof chatRef>

/** The chat a score was given for. `buyerId` null: its import was undone, so there is nothing to open. */
export const scoredChat = chatRef.extend({ buyerId: id.nullable() })

/** One layer of the sample. `wanted` = rate × chats, rounded up; `drawn` ≤ `chats`. */
export const stratum = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  standing: z.enum(['new', 'normal', 'excellent']),
  /** shift on the day by the roster; null: none planned */
  shift: z.string().nullable(),
  platform: z.string(),
  chats: count,
  wanted: count,
  drawn: count,
})
export type Stratum = z.infer<typeof stratum>

export const sampledChat = z.strictObject({
  ...chatRef.shape,
  agent: agentNumber,
  name: z.string(),
  shop: z.string(),
  buyer: z.string(),
  shift: z.string().nullable(),
  platform: z.string(),
  messages: count,
  firstText: z.string(),
  /** the score it was given; null = not yet */
  score: id.nullable(),
})
export type SampledChat = z.infer<typeof sampledChat>

/** A sample as drawn. `id` null: only tried, not kept. The same seed over the same chats draws the same sample. */
export const sample = z.strictObject({
  id: id.nullable(),
  month,
  seed: z.string(),
  at: localTime,
  by: z.string(),
  settings: sampleSettings,
  population: count,
  plan: z.array(stratum),
  sessions: z.array(sampledChat),
})
export type Sample = z.infer<typeof sample>

/** A criterion of a form. `weight`s of the criteria that are not fatal sum to 100; a fatal one makes the whole 0. */
export const criterion = z.strictObject({
  key: z.string().trim().min(1).max(40),
  title: z.string().trim().min(1).max(60),
  hint: z.string().trim().max(300),
  weight: z.number().min(0).max(100),
  isFatal: z.boolean(),
  /** rules of the scan whose hits are shown beside it */
  rules: z.array(z.string().max(40)).max(10),
})
export type Criterion = z.infer<typeof criterion>

export const scoringForm = z.strictObject({
  name: z.string().trim().min(1).max(60),
  from: month,
  group: z.string().trim().min(1).max(40).nullable().default(null),
  criteria: z
    .array(criterion)
    .min(1)
    .max(40)
    .refine(
      (all) =>
        Math.abs(all.filter(({ isFatal }) => !isFatal).reduce((sum, { weight }) => sum + weight, 0) - 100) < 1e-9,
      { message: 'weights sum to 100' },
    ),
  passMark: z.number().min(0).max(100).default(80),
})
export type ScoringForm = z.infer<typeof scoringForm>

/** What a human gave for a criterion: 0–100 of it; for a fatal one `isHit`. */
export const criterionMark = z.strictObject({
  key: z.string().max(40),
  points: z.number().min(0).max(100).nullable(),
  isHit: z.boolean(),
  remark: z.string().trim().max(500),
})
export type CriterionMark = z.infer<typeof criterionMark>

export const scoreState = z.enum(['given', 'acknowledged', 'appealed', 'settled', 'withdrawn'])

/**
 * One scored chat. `score`: the human's, 0–100 to the hundredth, 0 when something fatal was hit. `machine`: what the scan found in the same chat,
 * never part of the score. `replaces`: the score this one corrects, which stays. `appeal`: the appeal against it.
 */
export const qualityScore = z.strictObject({
  id,
  chat: scoredChat,
  shop: z.string(),
  buyer: z.string(),
  agent: agentNumber,
  name: z.string(),
  sample: id.nullable(),
  form: scoringForm,
  marks: z.array(criterionMark),
  score: z.number().min(0).max(100),
  isFatal: z.boolean(),
  isPassed: z.boolean(),
  comment: z.string(),
  improvement: z.string(),
  at: localTime,
  by: z.string(),
  state: scoreState,
  acknowledgedAt: localTime.nullable(),
  machine: z.strictObject({ hits: count, fatal: count }),
  replaces: id.nullable(),
  appeal: z.strictObject({ id, state: z.string(), due: localDate, isOverdue: z.boolean() }).nullable(),
})
export type QualityScore = z.infer<typeof qualityScore>

/** Somebody's quality in a month. `mean` null: nothing scored. `planned`: chats of the sample. */
export const qualityResult = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  group: z.string(),
  standing: z.enum(['new', 'normal', 'excellent']),
  chats: count,
  planned: count,
  scored: count,
  mean: z.number().nullable(),
  fatal: count,
  passed: count,
  unacknowledged: count,
  appeals: count,
  machineHits: count,
  lines: count,
  /** criteria with the lowest means first */
  weakest: z.array(z.strictObject({ title: z.string(), mean: z.number(), n: count })),
})
export type QualityResult = z.infer<typeof qualityResult>

const scored = z.strictObject({
  chat: chatRef,
  agent: agentNumber,
  sample: id.nullable().default(null),
  marks: z.array(criterionMark).max(40),
  comment: z.string().trim().max(2000).default(''),
  improvement: z.string().trim().max(2000).default(''),
})

export const qualityScores = {
  sampleSettings: read(nothing, sampleSettings),
  saveSampleSettings: write(sampleSettings, sampleSettings),
  /** What a seed would draw, kept by nobody. A share of more chats than there are takes them all. */
  trySample: read(z.strictObject({ month, seed: z.string().trim().min(1).max(60) }), sample),
  /** Draws and keeps. A month may have several samples; the newest is the plan. */
  drawSample: write(z.strictObject({ month, seed: z.string().trim().min(1).max(60) }), sample),
  samples: read(z.strictObject({ month }), z.array(sample)),
  forms: read(nothing, z.array(scoringForm)),
  saveForm: write(scoringForm, scoringForm),
  formFor: read(z.strictObject({ agent: agentNumber, month }), scoringForm),
  /** The machine's hits in one chat, beside the form. */
  hitsOf: read(chatRef, z.array(scanHit)),
  /** `already-scored` when the chat has a standing score of this agent: correct that one. */
  score: write(scored, qualityScore),
  /** A new score in place of the old one, which stays readable. */
  correctScore: write(
    z.strictObject({
      id,
      ...scored.omit({ chat: true, agent: true, sample: true }).shape,
      reason: z.string().trim().min(1).max(500),
    }),
    qualityScore,
  ),
  withdrawScore: write(z.strictObject({ id, reason: z.string().trim().min(1).max(500) }), done),
  scores: read(z.strictObject({ month, agent: agentNumber.nullable().default(null) }), z.array(qualityScore)),
  scoreOf: read(z.strictObject({ id }), z.strictObject({ score: qualityScore, before: z.array(qualityScore) })),
  /** The agent says with his PIN that he has read it. */
  acknowledge: job(z.strictObject({ id, agent: agentNumber, pin: z.string().max(20) }), qualityScore),
  draftOf: read(chatRef, z.strictObject({ body: z.string().max(20_000).nullable() })),
  saveDraft: draft(z.strictObject({ chat: chatRef, body: z.string().max(20_000).nullable() }), done),
  results: read(z.strictObject({ month }), z.array(qualityResult)),
}
