import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for good that does what the one given last would do: what holds it is not drawn again for its sake. */
export const useLatest = <Parts extends readonly unknown[]>(
  act: (...parts: Parts) => void,
): ((...parts: Parts) => void) => {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  }, [act])
  return useCallback((...parts) => latest.current(...parts), [])
}
