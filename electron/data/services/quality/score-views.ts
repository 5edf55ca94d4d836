import { Refusal } from '#shared/contract/failure.ts'
import { criterionMark, scoringForm, type ChatRef, type QualityScore } from '#shared/contract/quality-scores.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { isOverdue } from '#shared/rules/appeals.ts'
import type { Context } from '../../context.ts'
import { appealsOfScores, scoreById, type ScoreAppeal, type ScoreRow } from '../../stores/quality-score-store.ts'
import { shownBuyer } from '../chats/archive-people.ts'
import { machineHits } from './machine-hits.ts'

// Scores as they are shown: with what the machine found in the same chat, and the appeal against them.

/** The scores a score replaces, itself first. */
export const chainOf = (context: Context, row: ScoreRow): ScoreRow[] => {
  const chain = [row]
  for (let before = row.replaces; before !== null;) {
    const earlier = scoreById(context.sql, before)
    if (earlier === undefined) break
    chain.push(earlier)
    before = earlier.replaces
  }
  return chain
}

type Appeals = ReadonlyMap<number, ScoreAppeal>

const latestAppeals = ({ sql }: Context): Appeals => new Map(appealsOfScores(sql).map((one) => [one.scoreId, one]))

/** A score that was corrected stays the one that was objected to. */
const appealAgainst = (context: Context, row: ScoreRow, appeals: Appeals): ScoreAppeal | null => {
  if (appeals.size === 0) return null
  const found = chainOf(context, row).find(({ id }) => appeals.has(id))
  return found === undefined ? null : (appeals.get(found.id) ?? null)
}

const stateOf = (row: ScoreRow, appeal: ScoreAppeal | null): QualityScore['state'] => {
  if (row.withdrawnAt !== null) return 'withdrawn'
  if (appeal?.state === 'open') return 'appealed'
  if (appeal?.state === 'answered') return 'settled'
  return row.acknowledgedAt === null ? 'given' : 'acknowledged'
}

type MachineOf = (context: Context, chat: ChatRef) => QualityScore['machine']

const nothingFound = { hits: 0, fatal: 0 }

/** For sums over scores, which the machine has no part in: a chat is looked through only to be shown. */
export const withoutMachine: MachineOf = () => nothingFound

/** Shows scores; what they share is looked up once. */
export const scoreShower = (
  context: Context,
  machineOf: MachineOf = machineHits,
): ((row: ScoreRow) => QualityScore) => {
  const appeals = latestAppeals(context)
  const today = dateOf(context.now())
  return (row) => {
    const form = scoringForm.parse(JSON.parse(row.form))
    const appeal = appealAgainst(context, row, appeals)
    const { id, shopId, buyerId, account, day, shop, agent, name, sample, score, comment, improvement } = row
    const { at, by, acknowledgedAt, replaces } = row
    return {
      ...{ id, chat: { shopId, buyerId, account, day }, shop, buyer: shownBuyer(row.buyer), agent, name, sample, form },
      marks: criterionMark.array().parse(JSON.parse(row.marks)),
      ...{ score, isFatal: row.isFatal === 1, isPassed: row.isFatal === 0 && score >= form.passMark },
      ...{ comment, improvement, at, by, state: stateOf(row, appeal), acknowledgedAt, replaces },
      machine: buyerId === null ? nothingFound : machineOf(context, { shopId, buyerId, account, day }),
      appeal:
        appeal === null
          ? null
          : { id: appeal.id, state: appeal.state, due: appeal.due, isOverdue: isOverdue(appeal, today) },
    }
  }
}

/** One score by its id; refuses with `not-found`. */
export const knownScore = ({ sql }: Context, id: number): ScoreRow => {
  const row = scoreById(sql, id)
  if (row === undefined) throw new Refusal('not-found', { what: 'score', key: id })
  return row
}

/** A score that neither was replaced nor withdrawn; refuses others as not found: there is nothing any more to be done with them. */
export const standingScore = (context: Context, id: number): ScoreRow => {
  const row = knownScore(context, id)
  if (row.replacedBy !== null || row.withdrawnAt !== null) throw new Refusal('not-found', { what: 'score', key: id })
  return row
}

export const shownScore = (context: Context, id: number): QualityScore => scoreShower(context)(knownScore(context, id))
