import { createElement, useCallback, useState } from 'react'
import { App } from 'antd'
import type { Failure, Result } from '#shared/contract/failure.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'

/** Shows a failure at the edge of the window until it is closed; `cancelled` says so briefly, for somebody wanted it. */
export const useFailureNotification = (): ((failure: Failure) => void) => {
  const { notification } = App.useApp()
  return useCallback(
    (failure) =>
      notification.open({
        title: null,
        description: createElement(FailureNotice, { failure }),
        duration: failure.code === 'cancelled' ? 4 : 0,
        key: `failure-${failure.code}`,
      }),
    [notification],
  )
}

/** Does one thing the user asked for: a refusal is shown and gives null, success is said in `done` (when given) and gives the value. */
export const useAction = () => {
  const { message } = App.useApp()
  const showFailure = useFailureNotification()
  const [running, setRunning] = useState(0)
  const act = useCallback(
    async <Value>(answer: Promise<Result<Value>>, done?: string): Promise<Value | null> => {
      setRunning((count) => count + 1)
      const result = await answer
      setRunning((count) => count - 1)
      if (!result.ok) {
        showFailure(result.failure)
        return null
      }
      if (done !== undefined) void message.success(done)
      return result.value
    },
    [message, showFailure],
  )
  return { act, isBusy: running > 0 }
}
