import type { Proof } from '#shared/contract/ledger.ts'
import { scoreFigureOf } from '#shared/kit/score-figures.ts'
import { figureValueText, scoreItemText } from '#shared/text/figure-value.ts'
import { formats, type Format } from '#shared/text/format.ts'
import { texts, type Text } from '#shared/text/text.ts'
import type { Context } from '../../context.ts'
import { get as settingsOf } from '../settings.ts'
import type { AwardKind, Asked, Found } from './proposal.ts'

/** What the register's fields take. */
const mostEvidence = 4000
const mostText = 1000

/** What a proposal's proofs stand beside. */
const besideOf = (kind: AwardKind): 'team' | 'before' | 'target' =>
  kind === 'team' ? 'target' : kind === 'progress' ? 'before' : 'team'

/** Everything a proposal is told with. */
interface Telling {
  readonly text: Text
  readonly format: Format
  readonly month: Asked['month']
  readonly nameOf: (agent: string) => string
}

const valueText = ({ format }: Telling, { figure }: Proof, value: number | null): string =>
  figureValueText(scoreFigureOf(figure).unit, value, format)

const lineOf = (telling: Telling, kind: AwardKind, proof: Proof): string => {
  const { text, format, nameOf } = telling
  const words = text.ledger.proposed
  const { agent, figure, value, n, low, high, beside, besideN, rank, isTied } = proof
  const shown = (one: number | null): string => valueText(telling, proof, one)
  const parts = [
    words.value(agent === null ? null : nameOf(agent), scoreItemText(figure, text), shown(value)),
    n === null ? '' : words.n(format.count(n)),
    low === null || high === null ? '' : words.interval(shown(low), shown(high)),
    rank === null ? '' : words.rank(rank, isTied),
    beside === null ? '' : words.beside[besideOf(kind)](shown(beside), besideN === null ? null : format.count(besideN)),
  ]
  return parts.filter((part) => part !== '').join(words.comma)
}

const reasonOf = (telling: Telling, kind: AwardKind, { proofs, place, people, entry }: Found): string => {
  if (entry !== null) return entry.text.slice(0, mostText)
  const { text, format, month } = telling
  const words = text.ledger.proposed
  const [first] = proofs
  const figure = first === undefined ? '' : scoreItemText(first.figure, text)
  const [value, beside] =
    first === undefined ? ['', ''] : [valueText(telling, first, first.value), valueText(telling, first, first.beside)]
  const when = format.month(month)
  if (kind === 'monthly-best') return words.best(when, place ?? 1, people.length > 1)
  if (kind === 'progress') return words.progress(when, figure, beside, value)
  if (kind === 'team') return words.team(when, figure, value, beside)
  return words.first(when, figure, people.length > 1 ? null : value)
}

const chanceText = (p: number): string => (p < 0.0001 ? '< 0.0001' : `= ${p.toFixed(4)}`)

const evidenceOf = (telling: Telling, kind: AwardKind, { proofs, p, entry }: Found): string => {
  const words = telling.text.ledger.proposed
  return [
    ...proofs.map((proof) => lineOf(telling, kind, proof)),
    ...(p === null ? [] : [words.chance(chanceText(p))]),
    ...(entry === null ? [] : [words.entry(entry.id)]),
  ]
    .join('\n')
    .slice(0, mostEvidence)
}

/** Puts proposals in words, in the shop's language: they become the texts of the entries that grant them. */
export const proposalWords = (context: Context, { month, facts }: Pick<Asked, 'month' | 'facts'>) => {
  const { language } = settingsOf(context)
  const names = new Map(facts.team.map(({ number, name }) => [number, name]))
  const telling: Telling = {
    ...{ text: texts[language], format: formats[language], month },
    nameOf: (agent) => names.get(agent) ?? agent,
  }
  return {
    textOf: (kind: AwardKind, one: Found): string => reasonOf(telling, kind, one),
    evidenceOf: (kind: AwardKind, one: Found): string => evidenceOf(telling, kind, one),
  }
}
