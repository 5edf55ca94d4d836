import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Scheme, ScoreCard } from '#shared/contract/scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { listDated, saveDated } from '../../stores/dated-store.ts'
import { closedMonth, numberIn } from './closed-month.ts'
import { cardsOf } from './score-cards.ts'

export const schemes = ({ sql }: Context): Scheme[] => listDated<Scheme>(sql, 'schemes')

/** A scheme with the same name, group and start takes the old one's place; the old one stays in the record. */
export const saveScheme = ({ sql, now }: Context, scheme: Scheme): Scheme => {
  saveDated(sql, 'schemes', scheme, now())
  return scheme
}

const everybody = (context: Context, month: Month): readonly ScoreCard[] => {
  const closed = closedMonth(context, month)
  if (closed === null) return [...cardsOf(context, month).values()]
  return closed.people.flatMap(({ card }) => (card === null ? [] : [card]))
}

/** Everybody's card, or one person's; of a closed month as it was closed. A number nobody has is refused. */
export const cards = (
  context: Context,
  { month, agent }: ParsedInputOf<'performance.scores'>,
): OutputOf<'performance.scores'> => {
  const number = agent === null ? null : numberIn(context, month, agent)
  const found = everybody(context, month).filter((card) => number === null || card.agent === number)
  if (agent !== null && found.length === 0) throw new Refusal('not-found', { what: 'person', key: agent })
  return found
}
