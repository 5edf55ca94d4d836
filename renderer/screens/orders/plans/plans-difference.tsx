import { useFormat } from '#renderer/kit/language.tsx'
import './plans.css'

/** A difference of fen with its sign: more is green, less is red, none is quiet; null is a dash. */
export const Difference = ({ fen }: { fen: number | null }) => {
  const format = useFormat()
  const side = fen === null || fen === 0 ? 'mute' : fen > 0 ? 'plan-more' : 'plan-less'
  return (
    <span className={`money ${side}`}>{fen !== null && fen > 0 ? `+${format.money(fen)}` : format.money(fen)}</span>
  )
}
