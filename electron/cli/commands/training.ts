import { wordsOf } from '#shared/text/register-values.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { textTable } from '../text-table.ts'

const run = async (desk: Desk): Promise<Answer> => {
  const overview = await desk.call('people.training', {})
  const { training: words, registers, cli } = desk.text
  const kinds = wordsOf(desk.text, 'courses').choices['kind'] ?? {}
  const table = textTable(
    [
      ...[words.columns.name, words.columns.level].map((title) => ({ title })),
      ...[words.columns.passed, words.columns.failed, words.columns.missed, words.columns.unsigned].map((title) => ({
        title,
        isRight: true,
      })),
      { title: cli.training.lacking },
    ],
    overview.rows.map(({ name, agent, level, passed, failed, missed, unsigned, lacking }) => [
      registers.person(name, agent),
      level,
      ...[passed, failed, missed, unsigned].map(desk.format.count),
      lacking
        .map(({ kind, due, isOverdue }) => {
          const said = kinds[kind] ?? kind
          if (due === null) return said
          return `${said} ${isOverdue ? words.overdue(due) : words.due(due)}`
        })
        .join(words.listSign),
    ]),
  )
  const products = overview.products.map(({ product, onSale, firstSold, people }) =>
    [
      onSale === null ? words.sold(product, firstSold ?? '') : words.announced(product, onSale),
      words.people(people.map(({ name }) => name).join(words.listSign)),
    ].join('  '),
  )
  return {
    json: overview,
    text: overview.rows.length === 0 ? cli.training.none : [table, ...products].join('\n'),
  }
}

/** `training`: everybody's duties and the products nobody was taught. */
export const trainingCommands: readonly Command[] = [
  { words: ['training'], about: 'training', options: [], database: 'kept', run },
]
