import { useDeferredValue } from 'react'
import type { RuleSet, RuleSetEffect } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { monthOf } from '#shared/kit/local-time.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { spanOf } from '../figures/figures-range.ts'
import { unitText } from '../figures/figures-words.ts'
import { useAgentNames } from '../figures/use-agent-names.ts'

/** An agent before and after; `before` null: the rule set is new, or the agent had nothing to judge. */
export interface EffectRow {
  readonly key: string
  readonly before: RuleSetEffect | null
  readonly after: RuleSetEffect | null
}

/** Before and after joined by agent, in the order of after; who is only in before stands last. */
export const effectRows = (before: readonly RuleSetEffect[], after: readonly RuleSetEffect[]): readonly EffectRow[] => {
  const earlier = new Map(before.map((row) => [row.key, row]))
  const known = new Set(after.map(({ key }) => key))
  return [
    ...after.map((row) => ({ key: row.key, before: earlier.get(row.key) ?? null, after: row })),
    ...before.filter(({ key }) => !known.has(key)).map((row) => ({ key: row.key, before: row, after: null })),
  ]
}

type EffectValue = 'rounds' | 'withinLimit' | 'firstResponseMean' | 'averageResponseMean' | 'unanswered'

const units = {
  rounds: 'count',
  withinLimit: 'share',
  firstResponseMean: 'seconds',
  averageResponseMean: 'seconds',
  unanswered: 'count',
} as const

/** `91.0% → 87.5%`; said once when nothing changes or nothing was before. */
export const effectText = (
  { before, after }: EffectRow,
  value: EffectValue,
  isNew: boolean,
  pair: (before: string, after: string) => string,
  format: Format,
): string => {
  const words = (row: RuleSetEffect | null): string => unitText(row?.[value] ?? null, units[value], format)
  const [one, other] = [words(before), words(after)]
  return isNew || one === other ? other : pair(one, other)
}

const columnsOf = (
  isNew: boolean,
  text: Text['chats'],
  format: Format,
  named: (agents: string) => string,
): readonly Column<EffectRow>[] => {
  const { effectColumns, effectPair } = text.ruleSets.form
  const column = (key: EffectValue, title: string, width: number): Column<EffectRow> => ({
    key,
    title,
    width,
    align: 'right',
    value: (row) => effectText(row, key, isNew, effectPair, format),
  })
  return [
    { key: 'agent', title: effectColumns.agent, width: 110, grow: true, value: ({ key }) => named(key) },
    column('rounds', effectColumns.rounds, 110),
    column('withinLimit', effectColumns.withinLimit, 130),
    column('firstResponseMean', effectColumns.firstResponse, 140),
    column('averageResponseMean', effectColumns.averageResponse, 140),
    column('unanswered', effectColumns.unanswered, 90),
  ]
}

/** What a rule set makes of days, agent by agent, beside what holds now. */
export const EffectTable = ({
  before,
  after,
}: {
  before: readonly RuleSetEffect[]
  after: readonly RuleSetEffect[]
}) => {
  const text = useText().chats
  const format = useFormat()
  const named = useAgentNames()
  const rows = effectRows(before, after)
  const isNew = before.length === 0
  if (rows.length === 0) return <p className="mute">{text.ruleSets.form.effectNone}</p>
  return (
    <>
      {isNew ? <p className="mute">{text.ruleSets.form.effectNew}</p> : null}
      <DataTable
        name="rule-set-effect"
        columns={columnsOf(isNew, text, format, named)}
        rows={rows}
        keyOf={({ key }) => key}
        isCompact
      />
    </>
  )
}

/** The effect of what is typed on last month, before anything is saved; the last whole answer stays while something is missing. */
export const RuleSetEffectView = ({ ruleSet, today }: { ruleSet: RuleSet | null; today: LocalDate }) => {
  const text = useText().chats.ruleSets.form
  const format = useFormat()
  const span = spanOf('previousMonth', today, null)
  const tried = useDeferredValue(ruleSet)
  const effect = useQuery('chats.tryRuleSet', tried === null ? null : { ruleSet: tried, ...span, shopId: null })
  const title = text.effect(format.month(monthOf(span.from)))
  return (
    <section className="rule-set-effect" aria-label={title}>
      <h3>{title}</h3>
      {tried === null && effect.value === null ? null : (
        <QueryView query={effect}>{({ before, after }) => <EffectTable before={before} after={after} />}</QueryView>
      )}
    </section>
  )
}
