import { useEffect, useRef } from 'react'
import type { Why, WhyItem } from '#shared/contract/service-figures.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { goTo } from '#renderer/app/route.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useAgentNames } from './use-agent-names.ts'
import { allWhyItems, rowsOfPages, type WhyInput } from './use-why-pages.ts'
import { itemValueText, verdictText } from './why-words.ts'

/** An item with its place, for the same moment and buyer may stand there twice. */
interface Placed {
  readonly place: number
  readonly item: WhyItem
}

const columnsOf = (
  why: Why,
  text: Text['chats']['why'],
  format: Format,
  named: (agents: string) => string,
): readonly Column<Placed>[] => {
  const hasValues = why.items.some((item) => itemValueText(item, why.unit, format) !== '')
  const hasOrders = why.items.some(({ orderNo }) => orderNo !== null)
  const { fields } = text
  const order: Column<Placed> = { key: 'order', title: fields.order, width: 170, value: ({ item }) => item.orderNo }
  const value: Column<Placed> = {
    key: 'value',
    title: fields.value,
    width: 100,
    align: 'right',
    value: ({ item }) => itemValueText(item, why.unit, format) || null,
  }
  return [
    {
      key: 'at',
      title: fields.at,
      width: 122,
      value: ({ item }) => item.at,
      show: ({ item }) => <span title={item.at}>{item.at.slice(5)}</span>,
    },
    { key: 'shop', title: fields.shop, width: 120, isHiddenAtFirst: true, value: ({ item }) => item.shop },
    { key: 'agent', title: fields.agent, width: 110, grow: true, value: ({ item }) => named(item.agent) },
    { key: 'buyer', title: fields.buyer, width: 110, grow: true, value: ({ item }) => item.buyer },
    ...(hasOrders ? [order] : []),
    ...(hasValues ? [value] : []),
    {
      key: 'verdict',
      title: fields.verdict,
      width: 150,
      grow: true,
      value: ({ item }) => verdictText(item, text),
      show: ({ item }) => (
        <span className={item.verdict === 'miss' ? 'bad' : item.verdict === 'left-out' ? 'mute' : ''}>
          {verdictText(item, text)}
        </span>
      ),
    },
  ]
}

/** Gives the table the keys as soon as it is in front, so that ↑↓ and Enter work without a click. */
const useKeysInFront = (isInFront: boolean) => {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isInFront) return undefined
    const frame = requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[role="grid"]')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isInFront])
  return place
}

interface WhyListProps {
  readonly why: Why
  readonly items: ReadonlyMap<number, readonly WhyItem[]>
  readonly input: WhyInput
  readonly isInFront: boolean
  readonly onNeed: (from: number, to: number) => void
  readonly onOpen: (item: WhyItem) => void
}

/** Everything behind a figure, worst first; one opens to the messages around it, an order without a chat to the order. */
export const WhyList = ({ why, items, input, isInFront, onNeed, onOpen }: WhyListProps) => {
  const text = useText().chats.why
  const format = useFormat()
  const place = useKeysInFront(isInFront)
  const named = useAgentNames()
  const placed = (item: WhyItem | undefined, index: number): Placed | undefined =>
    item === undefined ? undefined : { place: index, item }
  const open = ({ item }: Placed) => {
    if (item.chat !== null) onOpen(item)
    else if (item.orderNo !== null) goTo('orders', { month: 'all', order: item.orderNo })
  }
  return (
    <section className="why-list" aria-label={text.list} ref={place}>
      <DataTable
        name="why"
        columns={columnsOf(why, text, format, named)}
        rows={rowsOfPages(why, items).map(placed)}
        total={why.total}
        keyOf={(row) => row.place}
        onNeed={onNeed}
        onOpen={open}
        sort={null}
        onSort={() => undefined}
        onExport={async () => (await allWhyItems(input, why.total)).map((item, index) => ({ place: index, item }))}
        empty={text.nothing}
        filters={<span className="mute">{text.worstFirst}</span>}
      />
    </section>
  )
}
