import { useCallback, useLayoutEffect, useRef, useState } from 'react'

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

/** {@link useLatest} for a set of functions that always has the same names. */
export const useLatestActs = <Acts extends Readonly<Record<string, (...parts: never[]) => unknown>>>(
  acts: Acts,
): Acts => {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  }, [acts])
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(acts).map((name) => [name, (...parts: never[]) => latest.current[name]?.(...parts)]),
      ) as Acts,
  )
  return steady
}
