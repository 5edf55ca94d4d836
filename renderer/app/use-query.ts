import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputOf, NamesOfKind, OutputOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/contract/failure.ts'
import { call, onPush } from './call.ts'

export type Query<Value> =
  | { readonly state: 'loading'; readonly value: Value | null; readonly failure: null }
  | { readonly state: 'ready'; readonly value: Value; readonly failure: null }
  | { readonly state: 'failed'; readonly value: Value | null; readonly failure: Failure }

/**
 * The answer of a read, asked again after every change and after the data process came back.
 * While it is asked again the last answer stays in `value`. `input` null: nothing is asked.
 */
export const useQuery = <Name extends NamesOfKind<'read'>>(
  name: Name,
  input: InputOf<Name> | null,
): Query<OutputOf<Name>> & { readonly ask: () => void } => {
  const [query, setQuery] = useState<Query<OutputOf<Name>>>({ state: 'loading', value: null, failure: null })
  const key = input === null ? null : JSON.stringify(input)
  const latest = useRef(0)

  const ask = useCallback(() => {
    if (key === null) return
    const turn = ++latest.current
    void call(name, JSON.parse(key) as InputOf<Name>).then((result) => {
      if (turn !== latest.current) return
      if (result.ok) setQuery({ state: 'ready', value: result.value, failure: null })
      else setQuery((before) => ({ state: 'failed', value: before.value, failure: result.failure }))
    })
  }, [name, key])

  useEffect(() => {
    const turns = latest
    ask()
    const stop = onPush((push) => {
      if (push.topic === 'changed' || (push.topic === 'data' && push.state === 'ready')) ask()
    })
    return () => {
      stop()
      turns.current++
    }
  }, [ask])

  return { ...query, ask }
}
