import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/contract/failure.ts'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { call } from '#renderer/app/call.ts'
import type { HitFilter } from './scan-filter.ts'
import type { ScanDays } from './scan-span.ts'

const hitsAtOnce = 300
/** So many before the place that is looked at, so that going back needs no waiting. */
const hitsBefore = 100

type Page = OutputOf<'quality.hits'> & { readonly offset: number }

/** Hits of a span by place; those that are not fetched yet are undefined. `ask`: after a scan, which tells nobody of itself. */
export const useHits = ({ from, to }: ScanDays, filter: HitFilter) => {
  const [offset, setOffset] = useState(0)
  const [page, setPage] = useState<Page | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const turn = useRef(0)
  const key = JSON.stringify({ from, to, ...filter, word: null, offset, limit: hitsAtOnce })
  const ask = useCallback(async () => {
    const own = ++turn.current
    const input = JSON.parse(key) as InputOf<'quality.hits'> & { readonly offset: number }
    const result = await call('quality.hits', input)
    if (own !== turn.current) return
    setFailure(result.ok ? null : result.failure)
    if (result.ok) setPage({ ...result.value, offset: input.offset })
  }, [key])
  useEffect(() => {
    const turns = turn
    void ask()
    return () => void turns.current++
  }, [ask])
  const rows = useMemo(() => {
    const all = Array.from<ScanHit | undefined>({ length: page?.total ?? 0 })
    for (const [index, hit] of (page?.hits ?? []).entries()) all[(page?.offset ?? 0) + index] = hit
    return all.slice(0, page?.total ?? 0)
  }, [page])
  const need = (first: number, end: number): void => {
    if (first >= offset && end <= offset + hitsAtOnce) return
    setOffset(Math.max(0, Math.floor((first - hitsBefore) / hitsBefore) * hitsBefore))
  }
  return { rows, need, ask, failure, openDays: page?.openDays ?? 0 }
}
