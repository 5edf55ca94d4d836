import { monthlyBest, type RankedFigure } from '#shared/rules/ledger/monthly-best.ts'
import { isRankable } from '#shared/rules/ledger/rankable.ts'
import { directionOf, minimumOf, proofOf, rowsOf, teamValue } from './figure-rows.ts'
import { found, type Asked, type Outcome } from './proposal.ts'

const figuresOf = ({ facts, settings }: Asked): RankedFigure[] =>
  settings.ranking.flatMap(({ figure, weight }) =>
    isRankable(figure)
      ? [
          {
            ...{ figure, weight, direction: directionOf(figure) },
            ...{ minimum: minimumOf(figure, settings.minN), rows: rowsOf(facts, figure) },
          },
        ]
      : [],
  )

/** 月度优秀: first places by the weighted mean of ranks; who is tied is proposed together. S000-026 */
export const bestAward = (asked: Asked): Outcome => {
  const figures = figuresOf(asked)
  const { places, figures: counting } = monthlyBest(figures, asked.settings.places)
  if (places.length === 0) return 'too-little-data'
  const rowOf = (figure: string, key: string) =>
    figures.find((one) => one.figure === figure)?.rows.find((row) => row.key === key)
  return places.map(({ place, people }) =>
    found({
      key: String(place),
      place,
      people: people.map(({ key }) => key),
      proofs: people.flatMap(({ key, ranks }) =>
        counting.flatMap((figure) => {
          const row = rowOf(figure, key)
          if (row === undefined || !isRankable(figure)) return []
          return [proofOf(figure, row, teamValue(asked.facts, figure), ranks.get(figure) ?? null)]
        }),
      ),
    }),
  )
}
