import { isScoreFigure, scoreFigureOf } from '#shared/kit/score-figures.ts'
import { serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Text } from '#shared/text/text.ts'
import { decimalCell, moneyCell, shareCell } from './cells.ts'
import type { WorkbookCell } from './workbook-cell.ts'

type Unit = 'share' | 'fen' | 'money' | 'seconds' | 'count' | 'ratio' | 'score' | 'number'

const cellOf = (unit: Unit, value: number | null): WorkbookCell => {
  if (unit === 'share') return shareCell(value)
  if (unit === 'fen' || unit === 'money') return moneyCell(value === null ? null : Math.round(value))
  // a mean of seconds has more decimals than anybody reads
  return decimalCell(value === null ? null : Math.round(value * 100) / 100)
}

/** A service figure as a number in its unit: seconds, shares as percent, money in yuan. */
export const serviceCell = (figure: ServiceFigure, value: number | null): WorkbookCell =>
  cellOf(serviceFigures[figure] as Unit, value)

/** The name of a service figure, with the unit where the number alone does not say it. */
export const serviceName = (figure: ServiceFigure, text: Text): string => {
  const name = text.chats.figures[figure]
  return serviceFigures[figure] === 'seconds' ? text.performance.workbookText.inSeconds(name) : name
}

/** A value of a score's item as a number in its unit. */
export const scoreValueCell = (item: string, value: number | null): WorkbookCell =>
  cellOf(scoreFigureOf(item).unit, value)

/** The name of a score's item, with the unit where the number alone does not say it. */
export const scoreItemName = (item: string, text: Text): string => {
  if (!isScoreFigure(item)) return item
  const name = text.plans.scheme.figures[item]
  return scoreFigureOf(item).unit === 'seconds' ? text.performance.workbookText.inSeconds(name) : name
}
