import type { FigureScope, PlatformValue } from '#shared/contract/service-figures.ts'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { changeText, spanText, unitText } from './figures-words.ts'
import { ruleSetName } from '../rule-sets/rule-set-words.ts'

const nameOfSet = (id: string | null, versions: readonly RuleSet[], text: Text['chats']['ruleSets']): string => {
  const version = versions.find((each) => each.id === id)
  return version === undefined ? (id ?? '') : ruleSetName(version, text)
}

const columnsOf = (
  versions: readonly RuleSet[],
  text: Text['chats'],
  format: Format,
): readonly Column<PlatformValue>[] => {
  const { platformColumns, platformReasons } = text.agent
  const days = (value: PlatformValue): string => spanText(value, text, format)
  return [
    {
      key: 'figure',
      title: platformColumns.figure,
      width: 120,
      grow: true,
      value: ({ figure }) => text.platformFigures[figure],
    },
    { key: 'account', title: platformColumns.account, width: 110, isHiddenAtFirst: true, value: (row) => row.account },
    {
      key: 'days',
      title: platformColumns.days,
      width: 150,
      isHiddenAtFirst: true,
      value: (row) => (row.isJoined ? `${days(row)} ${text.agent.joined}` : days(row)),
    },
    {
      key: 'stated',
      title: platformColumns.stated,
      width: 76,
      align: 'right',
      value: ({ value, unit }) => unitText(value, unit, format),
      show: (row) => <span title={`${row.account} ${days(row)}`}>{unitText(row.value, row.unit, format)}</span>,
    },
    {
      key: 'ours',
      title: platformColumns.ours,
      width: 72,
      align: 'right',
      value: ({ ours, unit }) => unitText(ours, unit, format),
    },
    {
      key: 'difference',
      title: platformColumns.difference,
      width: 64,
      align: 'right',
      value: ({ difference, unit }) => changeText(difference, unit, format),
    },
    {
      key: 'reason',
      title: platformColumns.reason,
      width: 190,
      grow: true,
      value: ({ reason, ruleSet }) => platformReasons[reason](nameOfSet(ruleSet, versions, text.ruleSets)),
    },
  ]
}

/** The platform's own numbers as rows beside ours, with the likely reason of every difference; a row opens the chats of its days. */
export const PlatformTable = ({
  values,
  versions,
}: {
  values: readonly PlatformValue[]
  versions: readonly RuleSet[]
}) => {
  const text = useText().chats
  const format = useFormat()
  if (values.length === 0) return <p className="mute">{text.agent.platformNone}</p>
  return (
    <DataTable
      name="platform-values"
      columns={columnsOf(versions, text, format)}
      rows={values}
      keyOf={({ account, shop, figure, from }) => `${account} ${shop} ${figure} ${from}`}
      onOpen={({ agent, account, from, to }) => goTo('chats', { tab: 'archive', agent: agent ?? account, from, to })}
      isCompact
    />
  )
}

/** What the platform states of an agent, beside what the chats say. */
export const AgentPlatform = ({ scope }: { scope: FigureScope }) => {
  const text = useText().chats.agent
  const values = useQuery('chats.platformValues', scope)
  const ruleSets = useQuery('chats.ruleSets', {})
  return (
    <section className="figures-panel" aria-label={text.platform}>
      <h3>{text.platform}</h3>
      <QueryView query={values}>
        {(found) => <PlatformTable values={found} versions={ruleSets.value?.versions ?? []} />}
      </QueryView>
    </section>
  )
}
