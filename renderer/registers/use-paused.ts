import { useEffect, useState } from 'react'

const pause = 200

/** The value as it was when it last stood still for a moment: typing asks once, not with every key. */
export const usePaused = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
