import { Button } from 'antd'
import type { ClashingRule, SolvedRoster } from '#shared/contract/roster-solve.ts'
import { goTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** Where a rule is about one person or day, a way to it in the grid; else the page of rules. */
const openRule = (month: string, { agent, date }: ClashingRule): void => {
  if (agent === null && date === null) return goTo('roster', { tab: 'rules', month })
  goTo('roster', { tab: 'grid', month, ...(agent === null ? {} : { agent }), ...(date === null ? {} : { date }) })
}

interface RulesProps {
  readonly month: string
  readonly rules: readonly ClashingRule[]
  readonly isWithWay: boolean
}

const Rules = ({ month, rules, isWithWay }: RulesProps) => {
  const text = useText()
  return (
    <ul>
      {rules.map((rule, index) => (
        <li key={index}>
          {text.rosterChecks.clash(rule)}
          {isWithWay ? <span className="mute"> · {text.rosterChecks.relaxations[rule.check]}</span> : null}{' '}
          <Button type="link" size="small" onClick={() => openRule(month, rule)}>
            {text.rosterSolve.toCell}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Why a month cannot be filled, and what to give way in. */
export const SolveClash = ({ solved }: { readonly solved: SolvedRoster }) => {
  const text = useText().rosterSolve
  const format = useFormat()
  const { month, conflict, relax, isSmallest } = solved
  const several = relax.length > 1 ? text.relaxAll(format.count(relax.length)) : text.relaxOne
  const relaxTitle = relax.length > 0 ? several : text.noneKnown
  return (
    <div className="solve-clash">
      <h4>{isSmallest ? text.clashSmallest(format.count(conflict.length)) : text.clash}</h4>
      <Rules month={month} rules={conflict} isWithWay={false} />
      <h4>{relaxTitle}</h4>
      {relax.length > 0 ? <Rules month={month} rules={relax} isWithWay /> : null}
    </div>
  )
}
