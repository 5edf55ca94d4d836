import { useEffect, useRef, useState } from 'react'
import type { EntryFilter, EntryList, RegisterEntry } from '#shared/contract/registers.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'

const pageSize = 1000

interface Pages {
  readonly of: EntryList
  readonly entries: ReadonlyMap<number, readonly RegisterEntry[]>
}

type AskPage = (page: number) => Promise<readonly RegisterEntry[] | null>

/** Reads a page; null: it could not be read, which is said. */
const useAskPage = (filter: EntryFilter): AskPage => {
  const { act } = useAction()
  return async (page) =>
    (await act(call('registers.list', { ...filter, offset: page * pageSize, limit: pageSize })))?.entries ?? null
}

/** All entries or none: a file or a paper without some of them would look whole. */
const everyEntry = async (list: EntryList, ask: AskPage): Promise<readonly RegisterEntry[]> => {
  const entries = [...list.entries]
  for (let page = 1; page * pageSize < list.total; page++) {
    const more = await ask(page)
    if (more === null) return []
    entries.push(...more)
  }
  return entries
}

/** What a table needs of a list whose first thousand entries are here: all of them, or the rest page by page as it is scrolled to. */
export const useEntryPages = (filter: EntryFilter, list: EntryList) => {
  const ask = useAskPage(filter)
  const [pages, setPages] = useState<Pages>({ of: list, entries: new Map() })
  const asked = useRef(new Set<number>())
  useEffect(() => {
    asked.current = new Set()
  }, [list])
  if (list.total <= list.entries.length) return { rows: list.entries }
  const known = pages.of === list ? pages.entries : new Map<number, readonly RegisterEntry[]>()
  const entryAt = (index: number): RegisterEntry | undefined =>
    index < pageSize ? list.entries[index] : known.get(Math.floor(index / pageSize))?.[index % pageSize]
  const onNeed = (from: number, to: number) => {
    const first = Math.max(1, Math.floor(from / pageSize))
    for (let page = first; page * pageSize < to; page++) {
      if (asked.current.has(page)) continue
      asked.current.add(page)
      void ask(page).then((entries) => {
        // What could not be read is asked for again when it comes into sight again.
        if (entries === null) asked.current.delete(page)
        else
          setPages((before) => ({
            of: list,
            entries: new Map([...(before.of === list ? before.entries : []), [page, entries]]),
          }))
      })
    }
  }
  return {
    rows: Array.from({ length: list.total }, (_unused, index) => entryAt(index)),
    total: list.total,
    onNeed,
    onExport: () => everyEntry(list, ask),
    sort: null,
    onSort: () => undefined,
  }
}
