import type { Handover, HandoverItem } from '#shared/contract/handovers.ts'
import { textPieces } from './evidence-lines.ts'

/** A line of the slip's table. A text longer than part of a page goes on in the next line, `isRest`. */
export type SlipRow =
  | {
      readonly kind: 'item'
      readonly key: string
      readonly number: number
      readonly item: HandoverItem
      readonly happened: string
      readonly toDo: string
      readonly isRest: boolean
      readonly isLast: boolean
    }
  | { readonly kind: 'heading'; readonly key: string }
  | { readonly kind: 'remark'; readonly key: string; readonly at: string; readonly by: string; readonly text: string }

const itemRows = (item: HandoverItem, number: number): readonly SlipRow[] => {
  const happened = textPieces(item.happened)
  const toDo = textPieces(item.toDo)
  const lines = Math.max(happened.length, toDo.length)
  return Array.from({ length: lines }, (_unused, index) => ({
    kind: 'item',
    key: `${item.id}-${index}`,
    number,
    item,
    happened: happened[index] ?? '',
    toDo: toDo[index] ?? '',
    isRest: index > 0,
    isLast: index === lines - 1,
  }))
}

/** The items in their order, then the remarks under a heading of their own. */
export const slipRows = ({ items, remarks }: Handover): readonly SlipRow[] => [
  ...items.flatMap((item, index) => itemRows(item, index + 1)),
  ...(remarks.length === 0 ? [] : [{ kind: 'heading' as const, key: 'remarks' }]),
  ...remarks.flatMap(({ at, by, text }, index) =>
    textPieces(text).map((piece, part) => ({
      kind: 'remark' as const,
      key: `remark-${index}-${part}`,
      at,
      by,
      text: piece,
    })),
  ),
]

/** Said to be urgent, or of the kind that is. */
export const isUrgentLine = ({ kind, isUrgent }: Pick<HandoverItem, 'kind' | 'isUrgent'>): boolean =>
  isUrgent || kind === 'urgent'
