import { useRef, useState } from 'react'
import type { InputOf } from '#shared/contract/index.ts'
import type { Why, WhyItem } from '#shared/contract/service-figures.ts'
import { call } from '#renderer/app/call.ts'
import { useQuery } from '#renderer/app/use-query.ts'

/** Items asked for at once. */
export const whyPageSize = 200

/** What a why is asked about, without the page. */
export type WhyInput = Omit<InputOf<'chats.why'>, 'offset' | 'limit'>

interface Pages {
  /** the answer of the first page these belong to: when it is asked anew, they are old */
  readonly of: Why | null
  readonly items: ReadonlyMap<number, readonly WhyItem[]>
}

/** All items in order; undefined where a page has not come yet. */
export const rowsOfPages = (
  first: Pick<Why, 'total' | 'items'>,
  items: ReadonlyMap<number, readonly WhyItem[]>,
): readonly (WhyItem | undefined)[] => {
  const rows = new Array<WhyItem | undefined>(first.total).fill(undefined)
  for (const [page, found] of [[0, first.items] as const, ...items])
    found.forEach((item, index) => {
      const at = page * whyPageSize + index
      if (at < rows.length) rows[at] = item
    })
  return rows
}

/** Every item behind the figure, a page after the other; what is left when it fails. */
export const allWhyItems = async (input: WhyInput, total: number): Promise<readonly WhyItem[]> => {
  const found: WhyItem[] = []
  while (found.length < total) {
    const page = await call('chats.why', { ...input, offset: found.length, limit: 1000 })
    if (!page.ok || page.value.items.length === 0) break
    found.push(...page.value.items)
  }
  return found
}

/** A figure taken apart, its items page by page as they come into sight; asked again after every change. */
export const useWhyPages = (input: WhyInput) => {
  const first = useQuery('chats.why', { ...input, offset: 0, limit: whyPageSize })
  const [pages, setPages] = useState<Pages>({ of: null, items: new Map() })
  const asked = useRef<{ of: Why | null; pages: Set<number> }>({ of: null, pages: new Set() })
  const base = first.value
  const need = (from: number, to: number) => {
    if (asked.current.of !== base) asked.current = { of: base, pages: new Set() }
    const known = asked.current.pages
    for (let page = Math.max(1, Math.floor(from / whyPageSize)); page * whyPageSize < to; page++) {
      if (known.has(page)) continue
      known.add(page)
      void call('chats.why', { ...input, offset: page * whyPageSize, limit: whyPageSize }).then((result) => {
        if (!result.ok) return void known.delete(page)
        setPages((before) => ({
          of: base,
          items: new Map([...(before.of === base ? before.items : []), [page, result.value.items]]),
        }))
      })
    }
  }
  return { first, items: pages.of === base ? pages.items : new Map<number, readonly WhyItem[]>(), need }
}
