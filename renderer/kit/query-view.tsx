import { useEffect, useState, type ReactNode } from 'react'
import { Spin } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import { FailureNotice } from './failure-notice.tsx'
import { useText } from './language.tsx'
import './kit.css'

interface Asked<Value> {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly value: Value | null
  readonly failure: Failure | null
  readonly ask?: () => void
}

const useIsLate = (): boolean => {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return isLate
}

const Waiting = () => {
  const text = useText()
  return (
    <div className="query-waiting" role="status" aria-label={text.kit.loading}>
      {useIsLate() ? <Spin size="small" /> : null}
    </div>
  )
}

interface QueryViewProps<Value> {
  readonly query: Asked<Value>
  readonly children: (value: Value) => ReactNode
  readonly onRetry?: () => void
}

/** Shows a read: nothing for 200 ms, then that it is asked, then the answer, which stays while it is asked again; a failure stands above the last answer. */
export const QueryView = <Value,>({ query, children, onRetry }: QueryViewProps<Value>) => {
  const retry = onRetry ?? query.ask
  return (
    <>
      {query.failure === null ? null : (
        <FailureNotice failure={query.failure} {...(retry === undefined ? {} : { onRetry: retry })} />
      )}
      {query.value !== null ? children(query.value) : query.state === 'loading' ? <Waiting /> : null}
    </>
  )
}
