import { scanRules, type ScanRule } from '#shared/contract/quality-scan.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { HitFilter } from './scan-filter.ts'
import type { ScanSummary } from './use-scan.ts'

interface TalliesProps {
  readonly summary: ScanSummary
  readonly filter: HitFilter
  readonly onChoose: (agent: string | null, rule: ScanRule | null) => void
}

interface Row {
  /** null: the whole team */
  readonly agent: string | null
  readonly name: string
  readonly lines: number
  readonly hits: ReadonlyMap<ScanRule, number>
}

const rowsOf = ({ agents, tallies }: ScanSummary, words: { nobody: string; team: string }): readonly Row[] => {
  const hitsOf = (own: ScanSummary['tallies']): ReadonlyMap<ScanRule, number> => {
    const hits = new Map<ScanRule, number>()
    for (const { rule, hits: count } of own) hits.set(rule, (hits.get(rule) ?? 0) + count)
    return hits
  }
  const rows = agents.map(({ agent, name, lines }): Row => ({
    ...{ agent: agent ?? '', name: name ?? words.nobody, lines },
    hits: hitsOf(tallies.filter((tally) => tally.agent === agent)),
  }))
  const lines = agents.reduce((sum, agent) => sum + agent.lines, 0)
  return [...rows, { agent: null, name: words.team, lines, hits: hitsOf(tallies) }]
}

/** Hits per 1,000 lines to one decimal, so that people who write much and little can be compared. */
const rateOf = (hits: number, lines: number): string => (lines === 0 ? '–' : ((hits * 1000) / lines).toFixed(1))

/** Who, how much he wrote, and how often each rule hit; a number shows its hits. */
export const ScanTallies = ({ summary, filter, onChoose }: TalliesProps) => {
  const words = useText().qualityScan
  const format = useFormat()
  const cell = ({ agent, name, lines, hits }: Row, rule: ScanRule) => {
    const count = hits.get(rule) ?? 0
    if (count === 0) return <span className="mute">0</span>
    const rate = rateOf(count, lines)
    const title = words.scan.perThousand(rate, format.count(count))
    if (agent === '') return <span title={title}>{rate}</span>
    return (
      <button
        type="button"
        className="scan-number"
        title={title}
        aria-label={`${name} ${words.rules[rule]} ${title}`}
        aria-pressed={filter.agent === agent && filter.rule === rule}
        onClick={() => onChoose(agent, rule)}
      >
        {rate}
      </button>
    )
  }
  return (
    <div className="scan-tallies">
      <table aria-label={words.scan.tallies}>
        <thead>
          <tr>
            <th scope="col">{words.scan.agent}</th>
            <th scope="col">{words.scan.lines}</th>
            {scanRules.map((rule) => (
              <th scope="col" key={rule} title={words.ruleNotes[rule]}>
                {words.rules[rule]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(summary, words.scan).map((row) => (
            <tr key={row.agent ?? 'team'} className={row.agent === null ? 'scan-team' : ''}>
              <th scope="row">{row.name}</th>
              <td>{format.count(row.lines)}</td>
              {scanRules.map((rule) => (
                <td key={rule}>{cell(row, rule)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
