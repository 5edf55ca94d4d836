import type { Figures } from '#shared/contract/service-figures.ts'
import type { SheetFigure } from '#shared/contract/sheet.ts'
import { monthAfter, type Month } from '#shared/kit/local-time.ts'
import { sheetFigureNames, toldOf } from '#shared/rules/sheet-figures.ts'
import type { Context } from '../../context.ts'
import { get as settingsOf } from '../settings.ts'
import { serviceOfMonth } from './service-month.ts'

const ownOf = (figures: ReadonlyMap<string, Figures>, agents: readonly string[]): Figures[] =>
  agents.flatMap((agent) => figures.get(agent) ?? [])

/**
 * A person's service figures of a month beside the month before and the whole group, and what they are to reach. Empty when the month has no
 * chats. `group`: the numbers of everybody in it.
 */
export const serviceFinder = (
  context: Context,
  month: Month,
): ((agent: string, group: readonly string[]) => SheetFigure[]) => {
  const now = serviceOfMonth(context, month)
  if (now.size === 0) return () => []
  const before = serviceOfMonth(context, monthAfter(month, -1))
  const targets: Readonly<Partial<Record<string, number | null>>> = settingsOf(context).targets
  return (agent, group) =>
    sheetFigureNames.map((figure) => ({
      figure,
      ...toldOf(figure, ownOf(now, [agent])),
      previous: toldOf(figure, ownOf(before, [agent])).value,
      team: toldOf(figure, ownOf(now, group)).value,
      target: targets[figure] ?? null,
    }))
}
