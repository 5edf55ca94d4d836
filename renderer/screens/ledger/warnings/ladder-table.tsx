import { Button } from 'antd'
import type { LadderStanding } from '#shared/contract/ledger.ts'
import { signedPoints } from '#shared/text/figure-value.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

interface LadderTableProps {
  readonly standings: readonly LadderStanding[]
  /** begins a warning of the next step */
  readonly onNext: (standing: LadderStanding) => void
}

const useStepWord = (): ((step: string) => string) => {
  const steps = wordsOf(useText(), 'warnings').choices['step'] ?? {}
  return (step) => steps[step] ?? step
}

const Row = ({ standing, onNext }: { standing: LadderStanding; onNext: () => void }) => {
  const text = useText().ledger.warnings
  const format = useFormat()
  const stepWord = useStepWord()
  const { agent, name, points, awards, warnings, last, next, plans } = standing
  return (
    <tr>
      <th scope="row">
        {agent} {name}
      </th>
      <td className={points < 0 ? 'warn' : ''}>{points === 0 ? '' : signedPoints(points)}</td>
      <td>{awards === 0 ? '' : format.count(awards)}</td>
      <td>{warnings.length === 0 ? '' : format.count(warnings.length)}</td>
      <td>{last === null ? <span className="mute">{text.none}</span> : stepWord(last)}</td>
      <td>
        {next === null ? (
          <span className="warn">{text.ended}</span>
        ) : (
          <Button size="small" type="link" aria-label={text.giveTo(stepWord(next), name)} onClick={onNext}>
            {text.give(stepWord(next))}
          </Button>
        )}
      </td>
      <td>
        {plans === 0 ? '' : `${format.count(plans)} `}
        <a
          href={linkTo('ledger', { tab: 'improvement', person: agent, ...(plans === 0 ? { new: '1' } : {}) })}
          aria-label={text.planFor(name)}
        >
          {text.plan}
        </a>
      </td>
    </tr>
  )
}

/** Where everybody stands on the ladder, with the next step. S000-029 to -031, S001-063, -064 */
export const LadderTable = ({ standings, onNext }: LadderTableProps) => {
  const { columns } = useText().ledger.warnings
  const heads = [
    ...[columns.who, columns.points, columns.awards, columns.warnings],
    ...[columns.last, columns.next, columns.plans],
  ]
  return (
    <table className="ledger-ladder">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <Row key={standing.agent} standing={standing} onNext={() => onNext(standing)} />
        ))}
      </tbody>
    </table>
  )
}
