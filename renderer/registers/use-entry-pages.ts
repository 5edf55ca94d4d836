import { useEffect, useRef, useState } from 'react'
import type { EntryFilter, EntryList, RegisterEntry } from '#shared/contract/registers.ts'
import { call } from '#renderer/app/call.ts'

const pageSize = 1000

interface Pages {
  readonly of: EntryList
  readonly entries: ReadonlyMap<number, readonly RegisterEntry[]>
}

/** What a table needs of a list whose first thousand entries are here: all of them, or the rest page by page as it is scrolled to. */
export const useEntryPages = (filter: EntryFilter, list: EntryList) => {
  const [pages, setPages] = useState<Pages>({ of: list, entries: new Map() })
  const asked = useRef(new Set<number>())
  useEffect(() => {
    asked.current = new Set()
  }, [list])
  if (list.total <= list.entries.length) return { rows: list.entries }
  const known = pages.of === list ? pages.entries : new Map<number, readonly RegisterEntry[]>()
  const entryAt = (index: number): RegisterEntry | undefined =>
    index < pageSize ? list.entries[index] : known.get(Math.floor(index / pageSize))?.[index % pageSize]
  const ask = async (page: number): Promise<readonly RegisterEntry[]> => {
    const result = await call('registers.list', { ...filter, offset: page * pageSize, limit: pageSize })
    return result.ok ? result.value.entries : []
  }
  const onNeed = (from: number, to: number) => {
    const first = Math.max(1, Math.floor(from / pageSize))
    for (let page = first; page * pageSize < to; page++) {
      if (asked.current.has(page)) continue
      asked.current.add(page)
      void ask(page).then((entries) =>
        setPages((before) => ({
          of: list,
          entries: new Map([...(before.of === list ? before.entries : []), [page, entries]]),
        })),
      )
    }
  }
  const onExport = async (): Promise<readonly RegisterEntry[]> => {
    const rest = Array.from({ length: Math.ceil(list.total / pageSize) - 1 }, (_unused, index) => ask(index + 1))
    return [...list.entries, ...(await Promise.all(rest)).flat()]
  }
  return {
    rows: Array.from({ length: list.total }, (_unused, index) => entryAt(index)),
    total: list.total,
    onNeed,
    onExport,
    sort: null,
    onSort: () => undefined,
  }
}
