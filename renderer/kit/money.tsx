import { useFormat } from './language.tsx'
import './kit.css'

/** An amount of fen as ¥1,234.50; null is a dash, never 0; negative in red. */
export const Money = ({
  fen,
  isMuted = false,
  isStrong = false,
}: {
  fen: number | null
  isMuted?: boolean
  isStrong?: boolean
}) => {
  const format = useFormat()
  const names = [
    'money',
    fen !== null && fen < 0 ? 'is-negative' : '',
    isMuted ? 'is-muted' : '',
    isStrong ? 'is-strong' : '',
  ]
  return <span className={names.filter(Boolean).join(' ')}>{format.money(fen)}</span>
}
