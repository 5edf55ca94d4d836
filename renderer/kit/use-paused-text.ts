import { useEffect, useEffectEvent, useState } from 'react'

/**
 * What is typed in a field and goes out without outer spaces once typing has paused for so many milliseconds. A value changed from outside is
 * taken over; its own words coming back leave a space being typed where it is.
 */
export const usePausedText = (value: string, onText: (text: string) => void, pause = 250) => {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    if (typed.trim() !== value) setTyped(value)
  }
  const send = useEffectEvent(() => onText(typed.trim()))
  useEffect(() => {
    if (typed.trim() === known) return undefined
    const timer = setTimeout(() => send(), pause)
    return () => clearTimeout(timer)
  }, [typed, known, pause])
  return [typed, setTyped] as const
}
