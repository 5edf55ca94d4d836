import type { HandoverItem } from '#shared/contract/handovers.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { orderQuery } from '../handovers-route.ts'
import type { Names } from '../use-names.ts'

/** Until when, in words; red when that is over. */
export const Due = ({ item: { due, isOverdue, closed } }: { item: HandoverItem }) => {
  const text = useText().handovers.item
  const format = useFormat()
  if (due === null) return null
  const when = format.moment(due)
  return isOverdue && closed === null ? (
    <b className="bad">{text.overdue(when)}</b>
  ) : (
    <span className={closed === null ? '' : 'mute'}>{text.due(when)}</span>
  )
}

export const Age = ({ item: { age, firstDay, carried } }: { item: HandoverItem }) => {
  const text = useText().handovers.item
  const format = useFormat()
  return (
    <span className="mute" title={text.ageTitle(format.date(firstDay), format.count(carried))}>
      {age === 0 ? text.today : text.age(format.count(age + 1))}
    </span>
  )
}

/** Whose, which order, whose task and who has had it so far. */
export const ItemFacts = ({ item, names }: { item: HandoverItem; names: Names }) => {
  const text = useText().handovers
  const { shop, buyer, orderNo, toDo, owner, receivers } = item
  return (
    <div className="handover-facts">
      {toDo === '' ? null : <span className="handover-to-do">{text.item.toDo(toDo)}</span>}
      {buyer === '' ? null : <span>{text.item.buyer(buyer)}</span>}
      {shop === null ? null : <span>{shop}</span>}
      {orderNo === '' ? null : <a href={linkTo('orders', orderQuery(orderNo))}>{text.item.order(orderNo)}</a>}
      {owner === null ? null : <span>{text.item.owner(names.person(owner))}</span>}
      {receivers.length === 0 ? null : (
        <span className="mute">{text.item.receivers(receivers.map(({ name }) => name).join(text.arrow))}</span>
      )}
    </div>
  )
}

type Note = HandoverItem['notes'][number]

const useNoteWords = (): ((note: Note) => string) => {
  const text = useText().handovers.item
  return ({ kind, text: words }) =>
    kind === 'note'
      ? words
      : kind === 'changed'
        ? text.changedFrom(words)
        : kind === 'closed'
          ? text.closedAs(words)
          : text.reopenedFrom(words)
}

/** What was added later, and how it ended. */
export const ItemHistory = ({ item: { notes, closed }, names }: { item: HandoverItem; names: Names }) => {
  const text = useText().handovers.item
  const format = useFormat()
  const wordsOf = useNoteWords()
  // The closing that holds is told below, with who closed it.
  const told = notes.filter(({ kind, at }) => kind !== 'closed' || at !== closed?.at)
  return (
    <>
      {told.map((note, index) => (
        <p key={index} className="handover-note">
          <span className="mute">{text.noteBy(format.moment(note.at), names.person(note.by))}</span> {wordsOf(note)}
        </p>
      ))}
      {closed === null ? null : (
        <p className="handover-note">
          <span className="mute">{text.closed(format.moment(closed.at), names.person(closed.by))}</span>{' '}
          {closed.outcome === '' ? null : text.outcome(closed.outcome)}
        </p>
      )}
    </>
  )
}
