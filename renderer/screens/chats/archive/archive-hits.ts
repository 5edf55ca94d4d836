import { useCallback, useRef, useState } from 'react'
import type { MessageFilter, SearchHit } from '#shared/contract/chats.ts'
import type { Failure, Result } from '#shared/contract/failure.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { call } from '#renderer/app/call.ts'
import { useAsking } from './archive-asking.ts'

/** What is looked for and where. */
export type HitQuestion = MessageFilter & { readonly text: string }

interface Found {
  /** the question these are hits of */
  readonly key: string
  readonly hits: readonly SearchHit[]
  readonly next: number | null
  readonly isIndexComplete: boolean
}

const pageSize = 100

/** Asks for as many pages as were here before, so that a change does not shorten what one looks at. */
const pagesOf = async (key: string, least: number, isOver: () => boolean): Promise<Found | Failure | null> => {
  const question = JSON.parse(key) as HitQuestion
  const hits: SearchHit[] = []
  let isIndexComplete = true
  for (let after: number | null = null; ;) {
    const page: Result<OutputOf<'chats.search'>> = await call('chats.search', { ...question, after, limit: pageSize })
    if (isOver()) return null
    if (!page.ok) return page.failure
    hits.push(...page.value.hits)
    isIndexComplete &&= page.value.isIndexComplete
    after = page.value.next
    if (after === null || hits.length >= least) return { key, hits, next: after, isIndexComplete }
  }
}

/** Hits of a question as far as they were asked for; those of the question before stay until the first page is here. `more` asks for the next page. */
export const useArchiveHits = (question: HitQuestion) => {
  const key = JSON.stringify(question)
  const [found, setFound] = useState<Found | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const turn = useRef(0)
  const isAsking = useRef(false)
  const held = useRef(0)

  const ask = useCallback(() => {
    const now = ++turn.current
    isAsking.current = true
    void pagesOf(key, held.current, () => now !== turn.current).then((answer) => {
      if (answer === null) return
      isAsking.current = false
      if ('code' in answer) return setFailure(answer)
      held.current = answer.hits.length
      setFailure(null)
      setFound(answer)
    })
  }, [key])

  useAsking(ask, turn, held)

  const more = () => {
    if (isAsking.current || found === null || found.key !== key || found.next === null) return
    isAsking.current = true
    const now = turn.current
    void call('chats.search', { ...(JSON.parse(key) as HitQuestion), after: found.next, limit: pageSize }).then(
      (page) => {
        if (now !== turn.current) return
        isAsking.current = false
        if (!page.ok) return setFailure(page.failure)
        const hits = [...found.hits, ...page.value.hits]
        held.current = hits.length
        setFound({ ...found, hits, next: page.value.next })
      },
    )
  }
  return { found, isCurrent: found?.key === key, failure, more, ask }
}
