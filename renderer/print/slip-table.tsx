import type { HandoverItem } from '#shared/contract/handovers.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { PaperNames } from './paper-names.ts'
import { isUrgentLine, type SlipRow } from './slip-rows.ts'

interface LineProps {
  readonly names: PaperNames
  readonly item: HandoverItem
}

type ItemLine = Extract<SlipRow, { kind: 'item' }>

// What an item said before and was opened again for stands on the screen; the slip says what holds.
const isNote = ({ kind }: HandoverItem['notes'][number]): boolean => kind === 'note'

/** Who wrote something: somebody of the team, or whoever works without being in its list. */
const useWriter = (names: PaperNames): ((by: string) => string) => {
  const { writers } = useText().handovers
  return (by) => names.people.get(by) ?? writers[by] ?? by
}

const Facts = ({ item: { buyer, shop, orderNo, notes, closed }, names }: LineProps) => {
  const text = useText().handovers.paper
  const writer = useWriter(names)
  const format = useFormat()
  const facts = [shop ?? '', buyer === '' ? '' : text.buyer(buyer), orderNo === '' ? '' : text.order(orderNo)].filter(
    Boolean,
  )
  return (
    <>
      {facts.length === 0 ? null : <small>{facts.join('　')}</small>}
      {notes.filter(isNote).map((note, index) => (
        <small key={index}>{text.note(format.moment(note.at), writer(note.by), note.text)}</small>
      ))}
      {closed === null ? null : (
        <small>{text.closed(format.moment(closed.at), writer(closed.by), closed.outcome)}</small>
      )}
    </>
  )
}

const DueWords = ({ names, item }: LineProps) => {
  const text = useText().handovers.paper
  const format = useFormat()
  const { due, owner, age, carried, isOverdue, closed } = item
  return (
    <>
      {due === null ? null : <b>{format.moment(due)}</b>}
      {isOverdue && closed === null ? <small>{text.overdue}</small> : null}
      {owner === null ? null : <small>{names.people.get(owner) ?? owner}</small>}
      {age === 0 ? null : <small>{text.age(format.count(age + 1))}</small>}
      {carried === 0 ? null : <small>{text.carried(format.count(carried))}</small>}
    </>
  )
}

const ItemCells = ({ names, row }: { names: PaperNames; row: ItemLine }) => {
  const text = useText().handovers
  const { item, number, happened, toDo, isRest, isLast } = row
  return (
    <tr>
      <td>{isRest ? '' : number}</td>
      <td className="slip-what">
        {isRest ? (
          <small>{text.paper.continued}</small>
        ) : (
          <>
            {isUrgentLine(item) ? <span className="slip-urgent">{text.paper.urgent}</span> : null}
            {item.kind === 'urgent' ? null : <b>{text.kinds[item.kind]}</b>}
          </>
        )}
        <span className={item.closed === null ? undefined : 'slip-closed'}>{happened}</span>
        {isLast ? <Facts names={names} item={item} /> : null}
      </td>
      <td>{toDo}</td>
      <td>{isRest ? null : <DueWords names={names} item={item} />}</td>
    </tr>
  )
}

const Row = ({ names, row }: { names: PaperNames; row: SlipRow }) => {
  const text = useText().handovers.paper
  const writer = useWriter(names)
  const format = useFormat()
  if (row.kind === 'item') return <ItemCells names={names} row={row} />
  if (row.kind === 'heading')
    return (
      <tr className="slip-remark-head">
        <td colSpan={4}>{text.remarks}</td>
      </tr>
    )
  return (
    <tr>
      <td colSpan={4}>{text.note(format.moment(row.at), writer(row.by), row.text)}</td>
    </tr>
  )
}

/** Lines of a page: what happened, what is to be done, until when and by whom. */
export const SlipTable = ({ names, rows }: { names: PaperNames; rows: readonly SlipRow[] }) => {
  const text = useText().handovers.paper
  if (rows.length === 0) return <p className="slip-nothing">{text.none}</p>
  return (
    <table className="slip-table">
      <colgroup>
        <col className="slip-number" />
        <col />
        <col className="slip-to-do" />
        <col className="slip-due" />
      </colgroup>
      <thead>
        <tr>
          <th>{text.columns.number}</th>
          <th>{text.columns.what}</th>
          <th>{text.columns.toDo}</th>
          <th>{text.columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} names={names} row={row} />
        ))}
      </tbody>
    </table>
  )
}
