import { useCallback, useEffect, useState } from 'react'
import type { OrderId } from '#shared/kit/ids.ts'
import { call, onPush } from '#renderer/app/call.ts'
import { emptyShelf, EvidenceShelf, type ShelfState } from './evidence-shelf.ts'

/** The evidence of the open order and of those around it, asked ahead and again after every change. The first id is the open one. */
export const useEvidence = (orderIds: readonly OrderId[]): ShelfState & { readonly ask: () => void } => {
  const [state, setState] = useState<ShelfState>(emptyShelf)
  const [shelf] = useState(
    () => new EvidenceShelf((ids) => call('orders.evidence', { orderIds: ids as OrderId[] }), setState),
  )
  const key = orderIds.join(' ')
  useEffect(() => {
    if (key !== '') shelf.want(key.split(' ').map(Number))
  }, [shelf, key])
  useEffect(
    () =>
      onPush((push) => {
        if (push.topic === 'changed' || (push.topic === 'data' && push.state === 'ready')) shelf.renew()
      }),
    [shelf],
  )
  const ask = useCallback(() => shelf.renew(), [shelf])
  return { ...state, ask }
}
