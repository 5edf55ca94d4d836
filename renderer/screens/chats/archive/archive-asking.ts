import { useEffect, type RefObject } from 'react'
import { onPush } from '#renderer/app/call.ts'

/** Asks at once, after every change, and when the data process came back. `turn` goes up when the question is another: answers of an earlier turn are dropped. */
export const useAsking = (ask: () => void, turn: RefObject<number>, held: RefObject<number>): void =>
  useEffect(() => {
    const [turns, known] = [turn, held]
    known.current = 0
    ask()
    const stop = onPush((push) => {
      if (push.topic === 'changed' || (push.topic === 'data' && push.state === 'ready')) ask()
    })
    return () => {
      stop()
      turns.current++
    }
  }, [ask, turn, held])
