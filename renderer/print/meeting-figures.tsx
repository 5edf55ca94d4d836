import type { MeetingPack, WeekFigure } from '#shared/contract/meetings.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Go, type Place } from './meeting-places.tsx'
import { changeWords, figureName, figureValue, isGoodTrend, isTargetMet, trendOf } from './meeting-words.ts'

/** Where a figure of everybody (`agent` null) or of one agent says which rounds it is made of. */
const placeOf = ({ from, to }: MeetingPack, figure: string, agent: string | null): Place => ({
  screen: 'chats',
  query: {
    ...{ tab: 'figures', from, to, by: 'agent', why: figure },
    ...(agent === null ? {} : { whyBy: 'agent', whyKey: agent }),
  },
})

/** The page of one agent in these days. */
const agentPlace = ({ from, to }: MeetingPack, agent: string): Place => ({
  screen: 'chats',
  query: { tab: 'figures', from, to, by: 'agent', agent },
})

/** An arrow where the change is certain, a grey word where it may be chance, nothing where it cannot be told. */
export const Trend = ({ figure }: { figure: WeekFigure }) => {
  const text = useText().meetings.table
  const trend = trendOf(figure)
  if (trend === null) return null
  if (trend === 'chance') return <small className="meeting-chance">{text.chance}</small>
  return (
    <b
      className={isGoodTrend(figure) ? 'meeting-good' : 'meeting-bad'}
      role="img"
      aria-label={trend === 'up' ? text.isUp : text.isDown}
    >
      {text[trend]}
    </b>
  )
}

const Value = ({ figure }: { figure: WeekFigure }) => {
  const format = useFormat()
  const isMissed = isTargetMet(figure) === false
  return <span className={isMissed ? 'meeting-missed' : ''}>{figureValue(figure.unit, figure.value, format)}</span>
}

/** The team's figures: this week, the week before, the change, the target. */
export const TeamFigures = ({ pack }: { pack: MeetingPack }) => {
  const all = useText()
  const text = all.meetings.table
  const format = useFormat()
  const targetOf = (figure: WeekFigure): string => {
    if (figure.target === null) return format.count(null)
    const value = figureValue(figure.unit, figure.target, format)
    return figure.isMoreBetter ? text.atLeast(value) : text.atMost(value)
  }
  return (
    <table className="meeting-table meeting-team">
      <thead>
        <tr>
          <th scope="col">{text.figure}</th>
          <th scope="col">{text.value}</th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.change}</th>
          <th scope="col" />
          <th scope="col">{text.target}</th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        {pack.team.map((figure) => {
          const isMet = isTargetMet(figure)
          return (
            <tr key={figure.figure}>
              <th scope="row">{figureName(figure.figure, all)}</th>
              <td>
                <Go to={placeOf(pack, figure.figure, null)}>
                  <Value figure={figure} />
                </Go>
              </td>
              <td>{figureValue(figure.unit, figure.before, format)}</td>
              <td>{changeWords(figure, all, format)}</td>
              <td className="meeting-left">
                <Trend figure={figure} />
              </td>
              <td>{targetOf(figure)}</td>
              <td className="meeting-left">{isMet === null ? '' : isMet ? text.isMet : text.isMissed}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Everybody's figures of the week, with an arrow where one changed for certain. */
export const AgentFigures = ({ pack }: { pack: MeetingPack }) => {
  const all = useText()
  return (
    <table className="meeting-table meeting-agents">
      <thead>
        <tr>
          <th scope="col">{all.meetings.table.agent}</th>
          {pack.team.map(({ figure }) => (
            <th key={figure} scope="col">
              {figureName(figure, all)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pack.agents.map(({ agent, name, figures }) => (
          <tr key={agent}>
            <th scope="row">
              <Go to={agentPlace(pack, agent)}>{all.meetings.person(name, agent)}</Go>
            </th>
            {figures.map((figure) => (
              <td key={figure.figure}>
                <Go to={placeOf(pack, figure.figure, agent)}>
                  <Value figure={figure} />
                </Go>{' '}
                {trendOf(figure) === 'chance' ? null : <Trend figure={figure} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
