import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { paySettings as paySettingsSchema, type MonthInput, type PaySettings } from '#shared/contract/scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { markableItems } from '#shared/rules/score.ts'
import type { Context } from '../../context.ts'
import { keptInputs, saveMonthInput, type KeptInput } from '../../stores/month-input-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'
import { pointsOfMonth } from '../ledger/month-points.ts'
import { closedMonth, type ClosedPerson } from './closed-month.ts'
import { emptyInput } from './joined-inputs.ts'
import { schemeFinder, teamOf } from './score-cards.ts'

type Entered = OutputOf<'performance.inputs'>[number]

interface Asked extends Pick<Entered, 'agent' | 'name' | 'group'> {
  items: string[]
}

/** Whom a month is entered for, with what is to be marked: of a closed month as it was closed. */
const askedOf = (context: Context, month: Month): Asked[] => {
  const closed = closedMonth(context, month)
  if (closed !== null)
    return closed.people.flatMap(({ card }) =>
      card === null
        ? []
        : [
            {
              ...{ agent: card.agent, name: card.name, group: card.group },
              items: card.lines.filter(({ isByHand }) => isByHand).map(({ item }) => item),
            },
          ],
    )
  const schemeOf = schemeFinder(context, month)
  return teamOf(context, month).map(({ number, name, group }) => ({
    ...{ agent: number, name, group },
    items: markableItems(schemeOf(group)),
  }))
}

/** What awards and warnings added when the month was closed; bonuses by hand stand before theirs on the sheet. */
const closedLedger = ({ sheet, input }: ClosedPerson): Entered['ledger'] => ({
  points: sheet.points.flatMap(({ entry = null, ...line }) => (entry === null ? [] : [{ ...line, entry }])),
  bonuses: sheet.pay.lines
    .flatMap((line) => (line.kind === 'bonus' ? [{ entry: null, label: line.label, amount: line.amount }] : []))
    .slice(input?.input.bonuses.length ?? 0),
})

interface Known {
  readonly kept: ReadonlyMap<string, KeptInput | null>
  readonly ledgerOf: (agent: string) => Entered['ledger']
}

const knownOf = (context: Context, month: Month): Known => {
  const closed = closedMonth(context, month)
  if (closed === null) {
    const ledger = pointsOfMonth(context, month)
    return {
      kept: keptInputs(context.sql, month),
      ledgerOf: (agent) => ({
        points: [...(ledger.get(agent)?.points ?? [])],
        bonuses: [...(ledger.get(agent)?.bonuses ?? [])],
      }),
    }
  }
  const people = new Map(closed.people.map((person) => [person.month.row.agent, person]))
  return {
    kept: new Map([...people].map(([agent, { input }]) => [agent, input])),
    ledgerOf: (agent) => {
      const person = people.get(agent)
      return person === undefined ? { points: [], bonuses: [] } : closedLedger(person)
    },
  }
}

/** What stands entered by hand for everybody of the team, by number, with what awards and warnings add to it. */
export const inputs = (
  context: Context,
  { month }: ParsedInputOf<'performance.inputs'>,
): OutputOf<'performance.inputs'> => {
  const { kept, ledgerOf } = knownOf(context, month)
  return askedOf(context, month).map((person) => {
    const own = kept.get(person.agent)
    return {
      ...(own?.input ?? emptyInput(person.agent)),
      ...{ ...person, savedAt: own?.savedAt ?? null, ledger: ledgerOf(person.agent) },
    }
  })
}

/** Marks name an item of the person's scheme that waits for one, each once. */
const checkMarks = (marks: MonthInput['marks'], items: readonly string[]): void => {
  for (const [index, { item }] of marks.entries()) {
    if (!items.includes(item)) throw new Refusal('not-found', { what: 'score-item', key: item })
    if (marks.findIndex((other) => other.item === item) !== index)
      throw new Refusal('invalid-input', { path: `marks.${index}.item`, reason: item })
  }
}

export const saveInput = (
  context: Context,
  { month, ...input }: ParsedInputOf<'performance.saveInput'>,
): OutputOf<'performance.saveInput'> => {
  if (closedMonth(context, month) !== null) throw new Refusal('month-closed', { month })
  const person = listPeople(context.sql).find(({ number }) => number === input.agent)
  if (person === undefined) throw new Refusal('not-found', { what: 'person', key: input.agent })
  checkMarks(input.marks, markableItems(schemeFinder(context, month)(person.group)))
  saveMonthInput(context.sql, month, person.id, input, { at: context.now(), by: context.by })
  return input
}

/** How pay is put together; the law's multiples and nothing else until the shop says otherwise. */
export const paySettings = ({ sql }: Context): PaySettings => paySettingsSchema.parse(settingOf(sql, 'pay') ?? {})

export const savePaySettings = ({ sql }: Context, settings: PaySettings): PaySettings => {
  saveSetting(sql, 'pay', settings)
  return settings
}
