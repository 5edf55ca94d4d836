import { signedPoints } from '#shared/text/figure-value.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Entered } from './input-draft.ts'

/** Points and bonuses that awards and warnings add to what is entered by hand, each with the way to its entry. */
export const LedgerLines = ({ ledger }: Pick<Entered, 'ledger'>) => {
  const text = useText().scores.entry
  const format = useFormat()
  const { points, bonuses } = ledger
  if (points.length === 0 && bonuses.length === 0) return null
  return (
    <div className="scores-group" role="note">
      {text.ledger}
      <ul className="scores-ledger">
        {points.map((line) => (
          <li key={`points ${line.entry}`}>
            <a href={linkTo('ledger', { tab: line.points < 0 ? 'warnings' : 'awards', id: String(line.entry) })}>
              {signedPoints(line.points)} {line.reason}
            </a>
          </li>
        ))}
        {bonuses.map((line, index) => (
          <li key={`bonus ${index}`}>
            {format.money(line.amount)} {line.label}
          </li>
        ))}
      </ul>
    </div>
  )
}
