import { App, Button } from 'antd'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { useOutside } from '#renderer/kit/outside.tsx'
import type { Missing, MissingOf } from './missing-types.ts'
import { reminderLines } from './missing-reminder.ts'

type MissingAgent = Missing['agents'][number]

interface MissingAgentsProps {
  readonly missing: Missing
  readonly whose: MissingOf
  readonly onWhose: (whose: MissingOf) => void
}

const CopyReminder = ({ missing, agent }: { missing: Missing; agent: MissingAgent & { agent: string } }) => {
  const text = useText().desk.missing
  const format = useFormat()
  const { message } = App.useApp()
  const { copyText } = useOutside()
  const copy = async () => {
    const numbers = reminderLines(missing.rows, agent.agent)
    const title = text.reminder(agent.name, agent.agent, format.count(numbers.length))
    if (await copyText([title, ...numbers].join('\n'))) void message.success(text.copied(agent.name))
  }
  return (
    <Button size="small" aria-label={text.copyFor(agent.name)} onClick={() => void copy()}>
      {text.copy}
    </Button>
  )
}

const AgentRow = ({ missing, agent, whose, onWhose }: MissingAgentsProps & { agent: MissingAgent }) => {
  const text = useText()
  const words = text.desk.missing
  const format = useFormat()
  const own: MissingOf = agent.agent === null ? { agent: null, account: agent.name } : { agent: agent.agent }
  const isChosen = JSON.stringify(whose) === JSON.stringify(own)
  const name =
    agent.agent === null ? text.desk.reasons.unowned(agent.name) : text.orders.person(agent.name, agent.agent)
  return (
    <tr className={isChosen ? 'is-open' : ''}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={isChosen}
          title={words.onlyOf(name)}
          onClick={() => onWhose(isChosen ? null : own)}
        >
          {name}
        </button>
      </th>
      <td>{format.count(agent.orders)}</td>
      <td className={agent.losing === 0 ? 'mute' : 'warn'}>{format.count(agent.losing)}</td>
      <td>
        <Money fen={agent.base} />
      </td>
      <td>
        <Money fen={agent.stake} />
      </td>
      <td>
        {agent.agent === null ? null : <CopyReminder missing={missing} agent={{ ...agent, agent: agent.agent }} />}
      </td>
    </tr>
  )
}

/** How many orders each person forgot, what they are worth, and the reminder to copy; a name narrows the list below. */
export const MissingAgents = (props: MissingAgentsProps) => {
  const text = useText().desk.missing
  const { fields } = text
  return (
    <table className="orders-missing-agents" aria-label={text.agents}>
      <thead>
        <tr>
          {(['agent', 'orders', 'losing', 'base', 'stake', 'remind'] as const).map((key) => (
            <th key={key} scope="col">
              {fields[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.missing.agents.map((agent) => (
          <AgentRow key={`${agent.agent} ${agent.name}`} {...props} agent={agent} />
        ))}
      </tbody>
    </table>
  )
}
