import type { PayLine } from '#shared/contract/pay.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { toFen } from '#shared/kit/money.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { largestFirst } from './folded.ts'
import { decimal, hundredths } from './paper-numbers.ts'
import type { WhyOf } from './why.tsx'

/**
 * A link of the chain from the base to the pay. `plus` counts in the total · `from`, `follows`, `times` lead to the `plus` after them and
 * count nothing by themselves.
 */
export interface ChainLink {
  readonly sign: 'plus' | 'from' | 'follows' | 'times'
  readonly name: string
  readonly note: string
  readonly value: string
  readonly why: WhyOf['kind'] | null
}

type Words = Text['print']
type LineOf<Kind extends PayLine['kind']> = Extract<PayLine, { kind: Kind }>

const plus = (name: string, note: string, value: string, why: ChainLink['why'] = null): ChainLink => ({
  sign: 'plus',
  name,
  note,
  value,
  why,
})

const commissionLinks = (
  line: LineOf<'commission'>,
  { commission, score }: PerformanceSheet,
  text: Words,
  { amount, coefficient }: Format,
): readonly ChainLink[] => {
  const mode = commission.tierMode === null ? '' : text.chainModes[commission.tierMode]
  const known = score?.score ?? null
  return [
    { sign: 'from', name: text.chainBase, note: '', value: amount(commission.base), why: 'commission' },
    { sign: 'follows', name: text.chainCommission, note: mode, value: amount(line.commission), why: 'commission' },
    {
      sign: 'times',
      name: text.chainTimes(coefficient(line.coefficient)),
      note: known === null ? '' : text.chainScore(hundredths(known)),
      value: '',
      why: null,
    },
    plus(
      text.chainPersonal,
      line.limitedBy === null ? '' : text.held[line.limitedBy],
      amount(line.amount),
      'commission',
    ),
  ]
}

const overtimeNote = (line: LineOf<'overtime'>, text: Words, { amount }: Format): string =>
  text.overtimeNote(
    amount(line.baseSalary),
    decimal(line.hoursPerMonth),
    decimal(line.multiple / 1_000_000),
    decimal(line.hours),
  )

const baseNote = (line: LineOf<'base'>, sheet: PerformanceSheet, text: Words, { amount }: Format): string => {
  if (sheet.pay.salaryMissing) return text.baseSalaryMissing
  if (line.worked === null || line.planned === null) return ''
  return text.baseProrated(amount(line.full), decimal(line.worked), decimal(line.planned))
}

const teamNote = ({ team }: PerformanceSheet, text: Words, { amount }: Format): string => {
  if (team === null) return ''
  // weights by score are hundredths of a score
  const unit = team.split === 'score' ? 100 : 1
  return text.chainTeamNote(amount(team.pool), decimal(team.weight / unit), decimal(team.weights / unit))
}

const linksOf = (line: PayLine, sheet: PerformanceSheet, text: Words, format: Format): readonly ChainLink[] => {
  const value = format.amount(line.amount)
  switch (line.kind) {
    case 'base':
      return [plus(text.baseSalary, baseNote(line, sheet, text, format), value, 'salary')]
    case 'full-attendance':
      return [plus(text.fullAttendance, line.isEarned ? '' : text.fullAttendanceMissed, value, 'entry')]
    case 'overtime':
      return [plus(text.overtime[line.day], overtimeNote(line, text, format), value, 'entry')]
    case 'commission':
      return commissionLinks(line, sheet, text, format)
    case 'team':
      return [plus(text.chainTeam, teamNote(sheet, text, format), value, 'commission')]
    case 'extras':
      return [plus(text.chainExtras, '', value, 'commission')]
    case 'bonus':
      return [plus(text.bonus(line.label), '', value, 'entry')]
    case 'corrections':
      return [plus(text.chainCorrections, text.chainCount(format.count(line.count)), value, 'corrections')]
  }
}

/** A month may have twenty bonuses; what does not fit shares one line. */
export const mostBonuses = 4

/** The pay lines as links of the chain in the order of the value; bonuses beyond the largest few stand in one line with their sum. */
export const payChain = (sheet: PerformanceSheet, text: Words, format: Format): readonly ChainLink[] => {
  const bonuses = sheet.pay.lines.filter((line) => line.kind === 'bonus')
  const { rest } = largestFirst(bonuses, (line) => line.amount, mostBonuses)
  const left = new Set<PayLine>(rest)
  const last = sheet.pay.lines.findLast((line) => line.kind === 'bonus')
  const sum = format.amount(toFen(rest.reduce((total, line) => total + line.amount, 0)))
  return sheet.pay.lines.flatMap((line) => {
    const own = left.has(line) ? [] : linksOf(line, sheet, text, format)
    const together = line === last && rest.length > 0
    return together ? [...own, plus(text.bonusesFolded(format.count(rest.length)), '', sum, 'entry')] : own
  })
}
