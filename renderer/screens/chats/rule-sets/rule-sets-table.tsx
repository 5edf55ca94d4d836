import type { ReactNode } from 'react'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { limitText } from '../figures/figures-words.ts'
import { ruleSetName, stateOfVersion } from './rule-set-words.ts'

interface RuleSetsTableProps {
  readonly versions: readonly RuleSet[]
  /** id of the rule set of the settings */
  readonly current: string
  readonly today: LocalDate
  readonly filters?: ReactNode
  readonly onOpen: (version: RuleSet) => void
}

/** What is special about means and midnight, shortest first; empty when nothing is. */
const specialText = (version: RuleSet, { ruleSets, limits }: Text['chats'], format: Format): string => {
  const { sentences } = ruleSets
  const parts = [
    version.roundCapSeconds === null ? '' : sentences.cap(limitText(version.roundCapSeconds, limits, format)),
    version.unansweredCountsAs === null
      ? ''
      : sentences.unansweredCounts(limitText(version.unansweredCountsAs, limits, format)),
    version.crossMidnight === 'drop' ? sentences.drop : '',
    version.assistedCountsAsHuman ? sentences.assisted : '',
  ]
  return parts.filter(Boolean).join(' ')
}

const columnsOf = (
  { versions, current, today }: RuleSetsTableProps,
  text: Text['chats'],
  platforms: Text['people']['platforms'],
  format: Format,
): readonly Column<RuleSet>[] => {
  const { columns, states, own, house, wholeDay, window, units } = text.ruleSets
  return [
    {
      key: 'name',
      title: columns.name,
      width: 230,
      grow: true,
      value: (version) => ruleSetName(version, text.ruleSets),
      show: (version) => (
        <span title={ruleSetName(version, text.ruleSets)}>
          {ruleSetName(version, text.ruleSets)}
          {version.id === current ? <small className="rule-set-own"> {own}</small> : null}
        </span>
      ),
    },
    {
      key: 'platform',
      title: columns.platform,
      width: 90,
      value: ({ platform }) => (platform === null ? house : platforms[platform]),
    },
    { key: 'from', title: columns.from, width: 96, value: ({ from }) => from },
    {
      key: 'state',
      title: columns.state,
      width: 90,
      value: (version) => states[stateOfVersion(version, versions, today)],
      show: (version) => {
        const state = stateOfVersion(version, versions, today)
        return state === 'now' ? states.now : <span className="mute">{states[state]}</span>
      },
    },
    {
      key: 'window',
      title: columns.window,
      width: 106,
      value: (version) => (version.window === null ? wholeDay : window(version.window.start, version.window.end)),
    },
    { key: 'unit', title: columns.unit, width: 120, value: ({ unit }) => units[unit] },
    {
      key: 'limit',
      title: columns.limit,
      width: 76,
      align: 'right',
      value: ({ limitSeconds }) => limitText(limitSeconds, text.limits, format),
    },
    {
      key: 'special',
      title: columns.special,
      width: 240,
      grow: true,
      value: (version) => specialText(version, text, format),
    },
  ]
}

/** Every version of every rule set; a row opens it in words. */
export const RuleSetsTable = (props: RuleSetsTableProps) => {
  const text = useText()
  const format = useFormat()
  return (
    <DataTable
      name="rule-sets"
      columns={columnsOf(props, text.chats, text.people.platforms, format)}
      rows={props.versions}
      keyOf={({ id, from }) => `${id} ${from}`}
      onOpen={props.onOpen}
      filters={props.filters}
    />
  )
}
