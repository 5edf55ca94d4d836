import type { Proof } from '#shared/contract/ledger.ts'
import type { Figures } from '#shared/contract/service-figures.ts'
import { progressOf, type Compared, type ProgressRow } from '#shared/rules/ledger/progress.ts'
import type { RankableFigure } from '#shared/rules/ledger/rankable.ts'
import { proofOf, rateIn, rowsOf } from './figure-rows.ts'
import type { MonthFacts } from './month-facts.ts'
import { found, type Asked, type Outcome } from './proposal.ts'

const waitsOf = ({ waits }: MonthFacts, figure: string, agent: string): readonly number[] => {
  const own = waits.get(agent)
  return (figure === 'firstResponseMean' ? own?.first : own?.rounds) ?? []
}

const noHits = { hits: 0, n: 0 }

const hitsOf = (figures: Figures | undefined, figure: string) => {
  const rate = figures === undefined ? null : rateIn(figure, figures)
  return rate === null ? noHits : { hits: rate.hits, n: rate.n }
}

const comparedOf = ({ facts, before, settings: { progressFigure: figure } }: Asked, agent: string): Compared =>
  figure === 'firstResponseMean' || figure === 'averageResponse'
    ? { kind: 'waits', now: waitsOf(facts, figure, agent), before: waitsOf(before, figure, agent) }
    : {
        kind: 'rate',
        now: hitsOf(facts.figures.get(agent), figure),
        before: hitsOf(before.figures.get(agent), figure),
      }

const rowOf = (asked: Asked, agent: string): ProgressRow => ({
  key: agent,
  compared: comparedOf(asked, agent),
  guard: {
    now: hitsOf(asked.facts.figures.get(agent), 'withinLimit'),
    before: hitsOf(asked.before.figures.get(agent), 'withinLimit'),
  },
})

/** The figure itself and, unless it is that, what must not have become worse: now beside the month before. */
const proofsOf = ({ facts, before, settings: { progressFigure } }: Asked, agent: string): Proof[] => {
  const figures: readonly RankableFigure[] =
    progressFigure === 'withinLimit' ? ['withinLimit'] : [progressFigure, 'withinLimit']
  return figures.flatMap((figure) => {
    const own = (month: MonthFacts) => rowsOf(month, figure).find(({ key }) => key === agent)
    const [now, then] = [own(facts), own({ ...before, team: facts.team })]
    return now === undefined || then === undefined ? [] : [proofOf(figure, now, then, null)]
  })
}

/** 进步奖: everybody whose own month before was worse by more than chance. S000-027 */
export const progressAward = (asked: Asked): Outcome => {
  const rows = asked.facts.team.map(({ number }) => rowOf(asked, number))
  const { tested, found: better } = progressOf(rows, asked.settings.minN)
  if (tested === 0) return 'too-little-data'
  if (better.length === 0) return 'nothing-significant'
  return better.map(({ key, p }) => found({ key, people: [key], proofs: proofsOf(asked, key), p }))
}
