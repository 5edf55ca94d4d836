import { memo, useState } from 'react'
import { Button, Segmented } from 'antd'
import type { RosterFinding } from '#shared/contract/roster-checks.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { FindingSeverity } from './finding-spots.ts'

interface CheckListProps {
  readonly findings: readonly RosterFinding[]
  readonly onJump: (finding: RosterFinding) => void
}

const severities: readonly FindingSeverity[] = ['hard', 'soft', 'warning']
const shownAtFirst = 5

const countOf = (findings: readonly RosterFinding[], severity: FindingSeverity): number =>
  findings.filter((finding) => finding.severity === severity).length

const byCheck = (findings: readonly RosterFinding[]): ReadonlyMap<string, readonly RosterFinding[]> =>
  Map.groupBy(findings, ({ check }) => check)

interface GroupProps {
  readonly findings: readonly RosterFinding[]
  readonly sentence: (finding: RosterFinding) => string
  readonly onJump: (finding: RosterFinding) => void
}

const Group = ({ findings, sentence, onJump }: GroupProps) => {
  const text = useText()
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const [first] = findings
  if (first === undefined) return null
  const shown = isOpen ? findings.slice(0, 300) : findings.slice(0, shownAtFirst)
  const name = text.rosterChecks.names[first.check]
  return (
    <li className="check-group">
      <h4>{text.rosterGrid.checks.group(name, format.count(findings.length))}</h4>
      <ul>
        {shown.map((finding, index) => (
          <li key={index}>
            <button type="button" className={`check-line is-${finding.severity}`} onClick={() => onJump(finding)}>
              {sentence(finding)}
            </button>
          </li>
        ))}
      </ul>
      {findings.length > shown.length && !isOpen ? (
        <Button type="link" size="small" onClick={() => setIsOpen(true)}>
          {text.rosterGrid.checks.more(format.count(findings.length - shown.length))}
        </Button>
      ) : null}
    </li>
  )
}

const List = ({ findings, onJump }: CheckListProps) => {
  const text = useText().rosterGrid.checks
  const format = useFormat()
  const { sentence } = useText().rosterChecks
  const [severity, setSeverity] = useState<FindingSeverity | 'all'>('all')
  const shown = severity === 'all' ? findings : findings.filter((finding) => finding.severity === severity)
  const option = (value: FindingSeverity) => ({
    value,
    label: `${text.severities[value]} ${format.count(countOf(findings, value))}`,
  })
  return (
    <>
      <Segmented
        size="small"
        aria-label={text.filter}
        value={severity}
        onChange={setSeverity}
        options={[{ value: 'all' as const, label: text.all }, ...severities.map(option)]}
      />
      {shown.length === 0 ? (
        <p className="mute check-none">{findings.length === 0 ? text.none : text.noneShown}</p>
      ) : (
        <ul className="check-groups">
          {[...byCheck(shown)].map(([check, group]) => (
            <Group key={check} findings={group} sentence={sentence} onJump={onJump} />
          ))}
        </ul>
      )}
    </>
  )
}

/** Findings by check, hard ones first; a line leads to its cell. */
export const CheckList = memo(List)
