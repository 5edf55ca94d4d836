import type { ScoreCard, ScoreLine } from '#shared/contract/scores.ts'
import { scoreFigureOf } from '#shared/kit/score-figures.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { figureValueText, pointsText, scoreItemText } from '#shared/text/figure-value.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { ratio } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { chosenAgent } from './lookups.ts'

const itemJson = ({ item, isByHand, weight, value, n, target, isMoreBetter, band, points, ...line }: ScoreLine) => ({
  ...{ item, weight, value, points, counted: line.counted, state: line.state },
  ...{ countedWeight: line.countedWeight, byHand: isByHand, n, target, moreIsBetter: isMoreBetter, band },
  remark: line.remark,
})

const cardJson = ({ agent, score, grade, coefficient, scheme, schemeFrom, items, lines, points }: ScoreCard) => ({
  ...{ agent, score, grade, coefficient: ratio(coefficient), scheme, from: schemeFrom, itemsSum: items },
  items: lines.map(itemJson),
  points,
})

const peopleTable = (desk: Desk, cards: readonly ScoreCard[]): string => {
  const { columns, noScheme } = desk.text.cli.score
  return textTable(
    [
      ...[columns.agent, columns.name, columns.scheme, columns.grade].map((title) => ({ title })),
      ...[columns.items, columns.points, columns.score, columns.coefficient].map((title) => ({ title, isRight: true })),
    ],
    cards.map((card) => [
      ...[card.agent, card.name, card.scheme ?? noScheme, card.grade ?? desk.text.cli.none],
      ...[pointsText(card.items), pointsText(card.points.counted), pointsText(card.score)],
      desk.format.coefficient(card.coefficient),
    ]),
  )
}

const linesTable = (desk: Desk, { lines }: ScoreCard): string => {
  const { item } = desk.text.cli.score
  const { states } = desk.text.scores.card
  return textTable(
    [
      { title: item.item },
      ...[item.weight, item.value, item.points, item.counted].map((title) => ({ title, isRight: true })),
      { title: item.state },
    ],
    lines.map((line) => [
      scoreItemText(line.item, desk.text),
      desk.format.count(line.weight),
      figureValueText(scoreFigureOf(line.item).unit, line.value, desk.format),
      ...[pointsText(line.points), pointsText(line.counted)],
      line.remark ?? states[line.state],
    ]),
  )
}

const score = async (desk: Desk): Promise<Answer> => {
  const month = desk.required('month') as Month
  const agent = await chosenAgent(desk)
  const cards = await desk.call('performance.scores', { month, agent })
  const text = [
    cards.length === 0 ? desk.text.cli.score.none(desk.format.month(month)) : peopleTable(desk, cards),
    ...(agent === null ? [] : cards.flatMap((card) => ['', linesTable(desk, card)])),
  ].join('\n')
  return { json: { month, rows: cards.map(cardJson) }, text }
}

/** `score`. */
export const scoreCommands: readonly Command[] = [
  {
    words: ['score'],
    about: 'score',
    options: [
      { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true },
      { name: 'agent', value: 'ID', about: 'agent' },
    ],
    database: 'kept',
    run: score,
  },
]
