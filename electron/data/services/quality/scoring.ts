import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { CriterionMark, QualityScore, ScoringForm } from '#shared/contract/quality-scores.ts'
import { monthOf } from '#shared/kit/local-time.ts'
import { folded } from '#shared/rules/folded.ts'
import { maskedText } from '#shared/rules/masking.ts'
import { keptMarks, problemOfMarks, scoreOfMarks } from '#shared/rules/quality/scoring.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { isSample } from '../../stores/quality-sample-store.ts'
import {
  insertScore,
  saveScoreDraft,
  standingScoreOf,
  withdrawScoreRow,
  type ScoreGiven,
  type ScoreRow,
} from '../../stores/quality-score-store.ts'
import { buyerOfShop } from '../chats/archive-chat.ts'
import { get as settingsOf } from '../settings.ts'
import { formOf } from './forms.ts'
import { hitsOfChat } from './scan-of-chats.ts'
import { wroteTo } from './population.ts'
import { shownScore, standingScore } from './score-views.ts'
import { draftKey } from './scoring-drafts.ts'

// Scoring chats by hand. docs/quality.md §4

/** What the scan finds in one chat: shown beside the form, never part of the score. */
export const hitsOf = (context: Context, chat: ParsedInputOf<'quality.hitsOf'>): OutputOf<'quality.hitsOf'> => {
  buyerOfShop(context, chat)
  return [...hitsOfChat(context, chat)]
}

interface Given {
  readonly marks: readonly CriterionMark[]
  readonly comment: string
  readonly improvement: string
}

/** The part of a score that follows from the form and what was typed; typed words are masked as imported ones are. */
const judged = (context: Context, form: ScoringForm, { marks, comment, improvement }: Given) => {
  const problem = problemOfMarks(form, marks)
  if (problem !== null) throw new Refusal('invalid-input', { path: `marks.${problem.key}`, reason: problem.reason })
  const { masking } = settingsOf(context)
  const masked = (text: string): string => maskedText(text, masking) ?? ''
  const kept = keptMarks(form, marks).map((mark) => ({ ...mark, remark: masked(mark.remark) }))
  const { score, isFatal } = scoreOfMarks(form, kept)
  return {
    ...{ form: JSON.stringify(form), marks: JSON.stringify(kept), score, isFatal },
    ...{ comment: masked(comment), improvement: masked(improvement) },
  }
}

const personOf = ({ sql }: Context, agent: string) => {
  const wanted = folded(agent)
  const person = listPeople(sql).find(({ number }) => folded(number) === wanted)
  if (person === undefined) throw new Refusal('not-found', { what: 'person', number: agent })
  return person
}

/** Keeps a score of a chat for somebody who wrote in it, in a sample or outside of all; its id. */
export const giveScore = (context: Context, input: ParsedInputOf<'quality.score'>): number => {
  const { sql } = context
  const { chat, sample } = input
  const buyer = buyerOfShop(context, chat)
  const person = personOf(context, input.agent)
  if (!wroteTo(context, person.number, chat)) throw new Refusal('not-found', { what: 'chats', key: chat.day })
  if (sample !== null && !isSample(sql, sample)) throw new Refusal('not-found', { what: 'sample', key: sample })
  const { shopId, account, day } = chat
  const key = { shopId, buyer: buyer.name, day, personId: person.id }
  const standing = standingScoreOf(sql, key)
  if (standing !== null) throw new Refusal('already-scored', { key: standing })
  const form = formOf(context, person.group, monthOf(day))
  const given: ScoreGiven = {
    ...key,
    ...{ account, sample, at: context.now(), by: context.by, replaces: null, reason: '' },
    ...judged(context, form, input),
  }
  const id = insertScore(sql, given)
  saveScoreDraft(sql, draftKey(context, chat), null, context.now())
  return id
}

export const score = (context: Context, input: ParsedInputOf<'quality.score'>): QualityScore =>
  shownScore(context, giveScore(context, input))

const sameChat = ({ shopId, buyer, day, personId, account, sample }: ScoreRow) => ({
  ...{ shopId, buyer, day, personId, account, sample },
})

/** A new score by the old one's form in place of a standing one, which stays readable; the agent acknowledges anew. */
export const correctScore = (
  context: Context,
  { id, reason, ...input }: ParsedInputOf<'quality.correctScore'>,
): QualityScore => {
  const row = standingScore(context, id)
  const form = JSON.parse(row.form) as ScoringForm
  const corrected = insertScore(context.sql, {
    ...sameChat(row),
    ...{ at: context.now(), by: context.by, replaces: id, reason },
    ...judged(context, form, input),
  })
  return shownScore(context, corrected)
}

/** Takes a standing score back; the chat may be scored anew. */
export const withdrawScore = (
  context: Context,
  { id, reason }: ParsedInputOf<'quality.withdrawScore'>,
): OutputOf<'quality.withdrawScore'> => {
  standingScore(context, id)
  withdrawScoreRow(context.sql, id, context.now(), reason)
  return {}
}
