import { useEffect, useEffectEvent, useState } from 'react'
import type { InputOf, NamesOfKind } from '#shared/contract/index.ts'
import { useQuery } from '#renderer/app/use-query.ts'

/** A read that says whether its last answer was to another question: `isOld` until the answer to the present one is there. */
export const useAnswer = <Name extends NamesOfKind<'read'>>(name: Name, input: InputOf<Name>) => {
  const query = useQuery(name, input)
  const key = JSON.stringify(input)
  const [answered, setAnswered] = useState(key)
  const note = useEffectEvent(() => setAnswered(key))
  useEffect(() => note(), [query.value])
  return { query, isOld: answered !== key }
}
