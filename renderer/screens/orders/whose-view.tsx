import type { Attribution } from '#shared/contract/orders.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { whoseWords, type Names } from './agent-names.ts'

/** Who gets an order, or in one quiet word why nobody does; only contested carries colour. */
export const WhoseView = ({ attribution, names }: { attribution: Attribution; names: Names }) => {
  const text = useText().orders
  const format = useFormat()
  const { state, shares } = attribution
  if (state === 'credited') return <span>{whoseWords(text, format, names, shares)}</span>
  return <span className={state === 'contested' ? 'warn' : 'mute'}>{text.state[state]}</span>
}
