import { useCallback, useRef, useState } from 'react'
import type { ChatLine, MessageFilter } from '#shared/contract/chats.ts'
import type { Failure } from '#shared/contract/failure.ts'
import { call } from '#renderer/app/call.ts'
import { useAsking } from './archive-asking.ts'

// A line of the list costs the data process the reading of its whole chat.
const pageSize = 60

interface Pages {
  readonly key: string
  readonly total: number
  readonly rows: readonly (ChatLine | undefined)[]
}

/** Rows with a page put in its place; a total that changed makes the list as long as it is now. */
export const withChatPage = (
  before: readonly (ChatLine | undefined)[],
  total: number,
  offset: number,
  page: readonly ChatLine[],
): readonly (ChatLine | undefined)[] =>
  Array.from({ length: total }, (_, index) => page[index - offset] ?? before[index])

/** Asks for each page once, until everything is asked again in another turn. */
const useAskedPages = () => {
  const turn = useRef(0)
  const asked = useRef(new Set<number>())
  const begin = useCallback(() => {
    turn.current++
    asked.current = new Set()
  }, [])
  /** False when the page was asked for already. */
  const take = useCallback((page: number): boolean => {
    if (asked.current.has(page)) return false
    asked.current.add(page)
    return true
  }, [])
  const giveBack = useCallback((page: number) => void asked.current.delete(page), [])
  return { turn, begin, take, giveBack }
}

/** Chats of a filter, newest first, page by page as they come into sight; all is asked again after a change. `pages` null: the first answer is still out. */
export const useChatList = (filter: MessageFilter) => {
  const key = JSON.stringify(filter)
  const [pages, setPages] = useState<Pages | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { turn, begin, take, giveBack } = useAskedPages()
  const seen = useRef(0)

  const askPage = useCallback(
    async (page: number): Promise<void> => {
      if (!take(page)) return
      const [now, offset] = [turn.current, page * pageSize]
      const answer = await call('chats.list', { ...(JSON.parse(key) as MessageFilter), offset, limit: pageSize })
      if (now !== turn.current) return
      setFailure(answer.ok ? null : answer.failure)
      if (!answer.ok) return giveBack(page)
      const { rows, total } = answer.value
      setPages((before) => {
        const kept = before?.key === key ? before.rows : []
        return { key, total, rows: withChatPage(kept, total, offset, rows) }
      })
    },
    [key, turn, take, giveBack],
  )

  const ask = useCallback(() => {
    begin()
    void askPage(seen.current)
  }, [begin, askPage])

  useAsking(ask, turn, seen)

  const need = useCallback(
    (from: number, to: number) => {
      seen.current = Math.floor(from / pageSize)
      for (let page = seen.current; page * pageSize < to; page++) void askPage(page)
    },
    [askPage],
  )
  return { pages, failure, need, ask }
}
