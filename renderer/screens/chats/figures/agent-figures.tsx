import type { Figures } from '#shared/contract/service-figures.ts'
import { serviceFigureNames, serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { FigureButton, FigureCell } from './figures-cell.tsx'
import { coverageWords } from './figures-small-words.ts'
import type { Span } from './figures-range.ts'
import type { WhyQuestion } from './figures-route.ts'
import { changeOf, valueOf, type Targets } from './figures-values.ts'
import { changeText, figureName, figureText, spanText } from './figures-words.ts'

interface AgentFiguresProps {
  readonly own: Figures
  readonly team: Figures
  /** null: the agent had none then, or they are being read */
  readonly before: Figures | null
  readonly beforeSpan: Span
  readonly limitSeconds: number
  readonly who: string
  readonly targets: Targets
  /** `of`: whose and when, where it is not the agent's own of the days chosen */
  readonly onWhy: (figure: ServiceFigure, of?: Beside) => void
}

type Beside = Pick<WhyQuestion, 'isTeam' | 'days'>

/** Figures that say something of the agent or of the team, in the order of the table. */
export const toldFigures = (own: Figures, team: Figures): readonly ServiceFigure[] =>
  serviceFigureNames.filter((name) => {
    if (name === 'silentOrders') return false
    return valueOf(own, name) !== null || valueOf(team, name) !== null
  })

const columnsOf = (
  { own, team, before, beforeSpan, limitSeconds, who, targets, onWhy }: AgentFiguresProps,
  text: Text['chats'],
  format: Format,
): readonly Column<ServiceFigure>[] => {
  const words = (figures: Figures | null, name: ServiceFigure): string | null =>
    figures === null
      ? null
      : [figureText(valueOf(figures, name), name, format), name === 'conversion' ? coverageWords(figures, text) : '']
          .filter(Boolean)
          .join(' ')
  const beside = (figures: Figures | null, name: ServiceFigure, whose: string, of: Beside) => {
    if (figures === null) return '–'
    const said = figureText(valueOf(figures, name), name, format)
    return (
      <span className="figure-cell">
        {valueOf(figures, name) === null ? (
          <span className="mute">{said}</span>
        ) : (
          <FigureButton
            label={text.askWhy(figureName(name, text, format, limitSeconds), said, whose)}
            onAsk={() => onWhy(name, of)}
          >
            {said}
          </FigureButton>
        )}
        {name === 'conversion' ? <small>{coverageWords(figures, text)}</small> : null}
      </span>
    )
  }
  const change = (name: ServiceFigure): string =>
    before === null ? '' : changeText(changeOf(valueOf(own, name), valueOf(before, name)), serviceFigures[name], format)
  const { columns } = text.agent
  return [
    {
      key: 'figure',
      title: columns.figure,
      width: 150,
      grow: true,
      value: (name) => figureName(name, text, format, limitSeconds),
    },
    {
      key: 'own',
      title: columns.own,
      width: 176,
      align: 'right',
      value: (name) => words(own, name),
      show: (name) => (
        <FigureCell
          figures={own}
          name={name}
          title={figureName(name, text, format, limitSeconds)}
          who={who}
          before={null}
          isComparing={false}
          targets={targets}
          onWhy={(figure) => onWhy(figure)}
        />
      ),
    },
    {
      key: 'team',
      title: columns.team,
      width: 126,
      align: 'right',
      value: (name) => words(team, name),
      show: (name) => beside(team, name, columns.team, { isTeam: true }),
    },
    {
      key: 'before',
      title: columns.before,
      width: 126,
      align: 'right',
      value: (name) => words(before, name),
      show: (name) => beside(before, name, spanText(beforeSpan, text, format), { days: beforeSpan }),
    },
    { key: 'change', title: columns.change, width: 72, align: 'right', value: change },
  ]
}

/** Every figure of one agent beside the team's and those of the days before; each asks why. */
export const AgentFigures = (props: AgentFiguresProps) => {
  const text = useText().chats
  const format = useFormat()
  return (
    <section className="agent-figures" aria-label={text.agent.figures}>
      <DataTable
        name="agent-figures"
        columns={columnsOf(props, text, format)}
        rows={toldFigures(props.own, props.team)}
        keyOf={(name) => name}
        hasSearch={false}
        filters={<span className="mute">{text.agent.beforeNote(spanText(props.beforeSpan, text, format))}</span>}
        onOpen={(name) => {
          if (valueOf(props.own, name) !== null) props.onWhy(name)
        }}
      />
    </section>
  )
}
