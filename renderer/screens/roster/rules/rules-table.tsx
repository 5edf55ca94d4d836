import { Select } from 'antd'
import {
  rosterCheckNames,
  type CheckSetting,
  type RosterCheckName,
  type RosterSettings,
  type Severity,
} from '#shared/contract/roster-checks.ts'
import { rosterCheckTable } from '#shared/rules/roster-checks.ts'
import { useText } from '#renderer/kit/language.tsx'
import { KeptNumber } from './kept-fields.tsx'
import { Measure } from './measure.tsx'
import type { ChangeRules } from './use-rules.ts'

interface RulesTableProps {
  readonly rules: RosterSettings
  readonly onChange: ChangeRules
}

/** Days off beyond the pattern cost points even when the pattern itself must hold. */
const hasWeight = (check: RosterCheckName, severity: Severity): boolean =>
  severity === 'soft' || (severity === 'hard' && check === 'restPattern')

const Row = ({ check, rules, onChange }: RulesTableProps & { check: RosterCheckName }) => {
  const text = useText().rosterChecks
  const name = text.names[check]
  const { severities } = rosterCheckTable[check]
  const setting = rules.checks[check]
  const severity = severities.includes(setting.severity) ? setting.severity : 'warning'
  const change = (changes: Partial<CheckSetting>) =>
    onChange({ checks: { ...rules.checks, [check]: { ...setting, ...changes } } })
  return (
    <tr className={severity === 'off' ? 'is-off' : ''}>
      <th scope="row">
        {name}
        <small>{text.explanations[check]}</small>
      </th>
      <td>
        <Select
          aria-label={text.severityOf(name)}
          className="rules-severity"
          value={severity}
          options={severities.map((value) => ({ value, label: text.severities[value] }))}
          onChange={(value: Severity) => change({ severity: value })}
        />
      </td>
      <td>
        {hasWeight(check, severity) ? (
          <KeptNumber
            label={text.weightOf(name)}
            value={setting.weight}
            min={1}
            max={1000}
            onKeep={(weight) => (weight === null ? undefined : change({ weight }))}
          />
        ) : null}
      </td>
      <td>
        <div className="rules-measure">
          <Measure check={check} rules={rules} onChange={onChange} />
        </div>
      </td>
    </tr>
  )
}

/** Every check of the roster, a line each: how strictly, what a breach costs, and what it measures with. */
export const RulesTable = ({ rules, onChange }: RulesTableProps) => {
  const text = useText().rosterChecks
  return (
    <table className="rules-table" aria-label={text.title}>
      <thead>
        <tr>
          <th scope="col">{text.columns.check}</th>
          <th scope="col">{text.columns.severity}</th>
          <th scope="col">{text.columns.weight}</th>
          <th scope="col">{text.columns.measure}</th>
        </tr>
      </thead>
      <tbody>
        {rosterCheckNames.map((check) => (
          <Row key={check} check={check} rules={rules} onChange={onChange} />
        ))}
      </tbody>
    </table>
  )
}
