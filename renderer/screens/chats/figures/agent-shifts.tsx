import type { ReplySpan } from '#shared/contract/chat-signs.ts'
import type { FigureScope } from '#shared/contract/service-figures.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

const clockOf = (moment: LocalTime | null): string => moment?.slice(11, 16) ?? '–'

/** Planned shifts as rows, with first and last reply and how far they are apart; one opens what was said that day. */
export const ShiftsTable = ({ spans }: { spans: readonly ReplySpan[] }) => {
  const text = useText().chats.agent
  const format = useFormat()
  if (spans.length === 0) return <p className="mute">{text.shiftsNone}</p>
  const { shiftFields: fields } = text
  const gap = (value: (span: ReplySpan) => number | null): Pick<Column<ReplySpan>, 'align' | 'value' | 'show'> => ({
    align: 'right',
    value,
    show: (span) => text.gap(value(span)),
  })
  const columns: readonly Column<ReplySpan>[] = [
    {
      key: 'day',
      title: fields.day,
      width: 114,
      grow: true,
      value: ({ day }) => day,
      show: ({ day }) => format.date(day),
    },
    { key: 'shift', title: fields.shift, width: 56, isHiddenAtFirst: true, value: ({ shift }) => shift },
    {
      key: 'planned',
      title: fields.planned,
      width: 94,
      grow: true,
      value: ({ plannedFrom, plannedTo }) => `${clockOf(plannedFrom)}–${clockOf(plannedTo)}`,
    },
    { key: 'first', title: fields.first, width: 62, grow: true, value: ({ first }) => clockOf(first) },
    { key: 'startGap', title: fields.startGap, width: 74, grow: true, ...gap(({ startGap }) => startGap) },
    { key: 'last', title: fields.last, width: 62, grow: true, value: ({ last }) => clockOf(last) },
    { key: 'endGap', title: fields.endGap, width: 74, grow: true, ...gap(({ endGap }) => endGap) },
  ]
  return (
    <DataTable
      name="reply-spans"
      columns={columns}
      rows={spans}
      keyOf={({ day, shift }) => `${day} ${shift}`}
      onOpen={({ day, agent }) => goTo('chats', { tab: 'archive', agent, from: day, to: day })}
      isCompact
    />
  )
}

/** The roster beside what was really said; nothing where no roster is known. */
export const AgentShifts = ({ scope }: { scope: FigureScope }) => {
  const text = useText().chats.agent
  const spans = useQuery('chats.replySpans', scope)
  return (
    <section className="figures-panel" aria-label={text.shifts}>
      <h3>
        {text.shifts} <small>{text.shiftsNote}</small>
      </h3>
      <QueryView query={spans}>{(found) => <ShiftsTable spans={found.toReversed()} />}</QueryView>
    </section>
  )
}
