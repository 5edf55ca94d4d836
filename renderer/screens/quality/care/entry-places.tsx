import type { WholeEntry } from '#shared/contract/registers.ts'
import { isShown, useAccess } from '#renderer/app/access.tsx'
import { linkTo } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'

/** Where the order of an entry can be looked at, and what was said of it. Nothing without an order number, or for somebody who does not see orders. */
export const EntryPlaces = ({ entry }: { entry: WholeEntry }) => {
  const text = useText().care.places
  const { state } = useAccess()
  const orderNo = entry.values['orderNo']
  if (typeof orderNo !== 'string' || !isShown(state, 'orders')) return null
  return (
    <section className="side-part" aria-label={text.title}>
      <h3>{text.title}</h3>
      <div className="care-links">
        <a href={linkTo('orders', { search: orderNo })}>{text.order}</a>
        <a href={linkTo('chats', { tab: 'archive', q: orderNo })}>{text.chats}</a>
      </div>
    </section>
  )
}
