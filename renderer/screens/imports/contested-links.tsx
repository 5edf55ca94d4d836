import type { Batch } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'

/** After an import of orders: the months in it whose contested orders wait for a decision. */
export const ContestedLinks = ({ batch: { id, kind, undoneAt } }: { batch: Batch }) => {
  const text = useText().imports
  const { count, month: monthWords } = useFormat()
  const contested = useQuery('imports.contested', id !== null && kind === 'orders' && undoneAt === null ? { id } : null)
  if (!contested.value?.length) return null
  return (
    <p className="imports-inline">
      {contested.value.map(({ month, orders }) => (
        <a key={month} className="warn" href={linkTo('orders', { tab: 'contested', month })}>
          {text.contested(monthWords(month), count(orders))}
        </a>
      ))}
    </p>
  )
}
