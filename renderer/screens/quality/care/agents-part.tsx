import type { CareFigures } from '#shared/contract/quality-care.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { widthOfAll } from '#renderer/registers/column-widths.ts'
import { shareText } from './care-words.ts'

type Agent = CareFigures['agents'][number]

const withCount = ({ rate, hits, n }: Agent['firstContact'], format: Format): string =>
  n === 0 ? format.count(null) : `${shareText(rate, format)}（${format.count(hits)}/${format.count(n)}）`

const columnsOf = (text: Text['care']['analysis'], format: Format): readonly Column<Agent>[] => {
  const counted = (key: 'complaints' | 'serviceFaults' | 'received', title: string): Column<Agent> => ({
    key,
    title,
    width: widthOfAll([title], 90),
    align: 'right',
    value: (agent) => agent[key],
    show: (agent) => format.count(agent[key]),
  })
  const rated = (key: 'firstContact' | 'settledAtOnce'): Column<Agent> => ({
    key,
    title: text.names[key],
    width: widthOfAll([text.names[key]], 140),
    align: 'right',
    value: (agent) => agent[key].rate,
    show: (agent) => withCount(agent[key], format),
  })
  return [
    { key: 'agent', title: text.agent, width: 140, grow: true, value: ({ name, agent }) => `${name} ${agent}` },
    counted('complaints', text.names.complaints),
    counted('serviceFaults', text.serviceFaults),
    counted('received', text.received),
    {
      key: 'share',
      title: text.names.complaintShare,
      width: widthOfAll([text.names.complaintShare], 80),
      align: 'right',
      value: ({ share }) => share,
      show: ({ share }) => shareText(share, format),
    },
    rated('settledAtOnce'),
    rated('firstContact'),
    {
      key: 'handling',
      title: text.names.handling,
      width: widthOfAll([text.names.handling], 110),
      align: 'right',
      value: ({ handling }) => handling.seconds,
      show: ({ handling: { seconds } }) =>
        seconds === null ? format.count(null) : text.minutes(format.count(Math.round(seconds / 60))),
    },
  ]
}

const keyOf = ({ agent }: Agent): string => agent

/** Complaints by who was asked first; a row opens his complaints. */
export const AgentsPart = ({ agents, onOpen }: { agents: readonly Agent[]; onOpen: (agent: string) => void }) => {
  const text = useText().care.analysis
  const format = useFormat()
  if (agents.length === 0) return null
  return (
    <section className="care-section" aria-label={text.agents}>
      <h3>
        <span>{text.agents}</span>
        <small>{text.agentsNote}</small>
      </h3>
      <DataTable
        name="care-agents"
        columns={columnsOf(text, format)}
        rows={agents}
        keyOf={keyOf}
        onOpen={({ agent }) => onOpen(agent)}
        isCompact
      />
    </section>
  )
}
