import { createHash } from 'node:crypto'
import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import {
  sampleSettings as sampleSettingsSchema,
  type Sample,
  type SampledChat,
  type SampleSettings,
  type Stratum,
} from '#shared/contract/quality-scores.ts'
import { monthAfter, type Month } from '#shared/kit/local-time.ts'
import {
  drawnFrom,
  rateOf,
  standingOf,
  type Drawable,
  type Layer,
  type Standing,
} from '#shared/rules/quality/sampling.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { insertSample } from '../../stores/quality-sample-store.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'
import { chatsOfMonth, type AgentChat } from './population.ts'
import { qualityOfMonth } from './quality-of-month.ts'
import { keptSamples, type KeptBody } from './sample-kept.ts'
import { sampledChatFinder } from './sampled-chats.ts'

// Drawing chats to score. docs/quality.md §3

const defaults: SampleSettings = {
  newStaff: 0.5,
  normal: 0.1,
  excellent: 0.05,
  newMonths: 3,
  excellentFrom: 95,
  least: 5,
}

export const sampleSettings = ({ sql }: Context): SampleSettings =>
  sampleSettingsSchema.parse(settingOf(sql, 'qualitySample') ?? defaults)

export const saveSampleSettings = ({ sql }: Context, settings: SampleSettings): SampleSettings => {
  saveSetting(sql, 'qualitySample', settings)
  return settings
}

/** Where a seed puts a chat: of shop, buyer and day alone, so that a chat imported later moves no other one. */
const placeOf = (seed: string, { shopId, buyer, day }: AgentChat): string =>
  createHash('sha256')
    .update(JSON.stringify([seed, shopId, buyer, day]))
    .digest('hex')

/** Everybody's standing in a month, by number: new by the day of joining, excellent by the score of the month before. */
export const standingsOf = (context: Context, month: Month): ReadonlyMap<string, Standing> => {
  const settings = sampleSettings(context)
  const last = qualityOfMonth(context, monthAfter(month, -1))
  return new Map(
    listPeople(context.sql).map(({ number, joined }) => [
      number,
      standingOf(settings, month, { joined, lastMean: last.get(number)?.mean ?? null }),
    ]),
  )
}

interface Drawn {
  readonly body: KeptBody
  readonly chats: readonly AgentChat[]
}

type Candidate = Drawable & { readonly chat: AgentChat }

const draw = (context: Context, month: Month, seed: string): Drawn => {
  const population = chatsOfMonth(context, month)
  if (population.length === 0) throw new Refusal('sample-empty', { month })
  const settings = sampleSettings(context)
  const standings = standingsOf(context, month)
  const standing = (agent: string): Standing => standings.get(agent) ?? 'normal'
  const candidates = population.map((chat): Candidate => {
    const { agent, shift, platform } = chat
    return { agent, shift, platform, place: placeOf(seed, chat), chat }
  })
  const layers = drawnFrom(candidates, (agent) => rateOf(settings, standing(agent)), settings.least)
  const stratumOf = ({ agent, shift, platform, chats, wanted, drawn }: Layer<Candidate>): Stratum => ({
    ...{ agent, name: drawn[0]?.chat.name ?? nameOf(population, agent), standing: standing(agent) },
    ...{ shift, platform, chats, wanted, drawn: drawn.length },
  })
  return {
    body: { settings, population: population.length, plan: layers.map(stratumOf) },
    chats: layers.flatMap(({ drawn }) => drawn.map(({ chat }) => chat)),
  }
}

const nameOf = (population: readonly AgentChat[], agent: string): string =>
  population.find((chat) => chat.agent === agent)?.name ?? agent

/** What a seed draws, kept by nobody. */
export const trySample = (
  context: Context,
  { month, seed }: ParsedInputOf<'quality.trySample'>,
): OutputOf<'quality.trySample'> => {
  const { body, chats } = draw(context, month, seed)
  const shown = sampledChatFinder(context, month)
  const sessions = chats.map(shown).filter((chat): chat is SampledChat => chat !== null)
  return { id: null, month, seed, at: context.now(), by: context.by, ...body, plan: [...body.plan], sessions }
}

/** Draws and keeps; from now on this is the month's plan. */
export const drawSample = (
  context: Context,
  { month, seed }: ParsedInputOf<'quality.drawSample'>,
): OutputOf<'quality.drawSample'> => {
  const { body, chats } = draw(context, month, seed)
  const head = { month, seed, at: context.now(), by: context.by, body: JSON.stringify(body) }
  const id = insertSample(context.sql, head, chats)
  const kept = keptSamples(context, month).find((sample) => sample.id === id)
  if (kept === undefined) throw new Refusal('not-found', { what: 'sample', key: id })
  return kept
}

/** The samples of a month, the newest – which is the plan – first. */
export const samples = (context: Context, { month }: ParsedInputOf<'quality.samples'>): Sample[] =>
  keptSamples(context, month)
