import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { mostBonuses } from './pay-chain.ts'
import { mostCorrections } from './sheet-corrections.tsx'
import { mostItems } from './sheet-score.tsx'
import { mostSteps } from './sheet-steps.tsx'

/** How closely a sheet is set so that it stays on one page, the most generous first. */
export const densities = ['roomy', 'close', 'tight', 'dense', 'least'] as const
export type Density = (typeof densities)[number]

/** Millimetres of a row, of a section's title with the room above it, and of everything that is the same on every sheet. */
const measures: Readonly<Record<Density, { readonly row: number; readonly title: number; readonly rest: number }>> = {
  roomy: { row: 5.2, title: 8.2, rest: 86 },
  close: { row: 4.6, title: 7.4, rest: 79 },
  tight: { row: 4, title: 6.4, rest: 72 },
  dense: { row: 3.4, title: 5.2, rest: 64 },
  least: { row: 2.9, title: 4.4, rest: 58 },
}

const pageHeight = 272.5

/** Room that a page keeps for the largest orders before it is set closer. */
const wishedRoom = 14

interface Lot {
  readonly rows: number
  readonly titles: number
}

const lot = (rows: number, titles = 1): Lot => ({ rows, titles })

const sum = (lots: readonly Lot[]): Lot => ({
  rows: lots.reduce((all, { rows }) => all + rows, 0),
  titles: lots.reduce((all, { titles }) => all + titles, 0),
})

const quiet = lot(1.5, 0)

const leftOf = ({ service, sales, steps }: PerformanceSheet): Lot =>
  sum([
    service.length === 0 ? quiet : lot(service.length + 1),
    lot(sales.target === null ? 9 : 10),
    steps.length === 0 ? lot(0, 0) : lot(Math.min(steps.length, mostSteps) + 3),
  ])

const rightOf = ({ score, pay, planName }: PerformanceSheet): Lot => {
  const bonuses = pay.lines.filter((line) => line.kind === 'bonus').length
  const links = pay.lines.length - bonuses + Math.min(bonuses, mostBonuses) + (planName === null ? 3 : 3.5)
  return sum([
    score === null || score.score === null ? quiet : lot(Math.min(score.lines.length, mostItems) + 3),
    lot(links),
  ])
}

const remarkRows = ({ score }: PerformanceSheet): number => {
  const signs = (score?.lines ?? []).reduce((all, { remark }) => all + (remark?.length ?? 0), 0)
  return Math.min(3, Math.ceil(signs / 55))
}

/** Long names, groups and shifts need further lines, and so do plan and scheme at the foot. */
const nameRows = ({ person, shift, planName, schemeName }: PerformanceSheet): number => {
  const who = `${person.number}${person.name}${person.group}${person.level}${shift ?? ''}`.length
  const versions = `${planName ?? ''}${schemeName ?? ''}`.length
  return Math.max(0, Math.ceil(who / 45) - 1) + (versions > 60 ? 1 : 0)
}

const heightOf = (sheet: PerformanceSheet, density: Density): number => {
  const { row, title, rest } = measures[density]
  const tall = ({ rows, titles }: Lot): number => rows * row + titles * title
  const { length } = sheet.corrections
  const below = sum([
    length === 0 ? quiet : lot(Math.min(length, mostCorrections) + 1),
    lot(4 + (sheet.quality === null ? 0 : 1) + remarkRows(sheet) + nameRows(sheet), 0),
  ])
  return rest + Math.max(tall(leftOf(sheet)), tall(rightOf(sheet))) + tall(below)
}

/** The most generous density at which everything a sheet must say stays on its page; what is then left goes to the largest orders. */
export const densityOf = (sheet: PerformanceSheet): Density =>
  densities.find((density) => heightOf(sheet, density) + wishedRoom <= pageHeight) ?? 'least'

/** The next closer density; null: there is none. */
export const closerThan = (density: Density): Density | null => densities[densities.indexOf(density) + 1] ?? null
