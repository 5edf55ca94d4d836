import type { SearchHit } from '#shared/contract/chats.ts'

/** A line of the list of hits: a day, a chat of that day, or a hit of that chat. */
export type HitRow =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'chat'; readonly hit: SearchHit }
  | { readonly kind: 'hit'; readonly hit: SearchHit }

const dayOf = ({ at }: SearchHit): string => at.slice(0, 10)

const isSameChat = (one: SearchHit, other: SearchHit): boolean =>
  one.shopId === other.shopId && one.buyerId === other.buyerId

/** Hits in the order they came, under a heading for each day and for each chat of it. */
export const hitRows = (hits: readonly SearchHit[]): readonly HitRow[] => {
  const rows: HitRow[] = []
  let before: SearchHit | null = null
  for (const hit of hits) {
    const isNewDay = before === null || dayOf(before) !== dayOf(hit)
    if (isNewDay) rows.push({ kind: 'day', day: dayOf(hit) })
    if (isNewDay || before === null || !isSameChat(before, hit)) rows.push({ kind: 'chat', hit })
    rows.push({ kind: 'hit', hit })
    before = hit
  }
  return rows
}

/** The next row that can be opened, `steps` of them further on (negative: back); stays when there is none. −1 means: before the first. */
export const movedRow = (count: number, from: number, steps: number, isOption: (index: number) => boolean): number => {
  const direction = Math.sign(steps)
  let at = from
  let left = Math.abs(steps)
  for (let index = from + direction; left > 0 && index >= 0 && index < count; index += direction) {
    if (!isOption(index)) continue
    at = index
    left--
  }
  return at
}
