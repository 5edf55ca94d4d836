import type { LostReasons } from '#shared/contract/problems.ts'
import { lostReasons } from '#shared/kit/registers/daily.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** The nine reasons with their keys and how often each was noted, then words of the shop's own. */
export const LostReasonTable = ({ reasons }: Pick<LostReasons, 'reasons'>) => {
  const all = useText()
  const text = all.problems.lost
  const format = useFormat()
  const named = wordsOf(all, 'lost').choices['reason'] ?? {}
  const counted = new Map(reasons.map((row) => [row.reason, row]))
  const own = reasons.map(({ reason }) => reason).filter((reason) => !Object.hasOwn(named, reason))
  return (
    <section aria-label={text.reasons}>
      <table className="problem-table">
        <thead>
          <tr>
            <th />
            <th>{text.reasons}</th>
            <th>{text.now}</th>
            <th>{text.before}</th>
          </tr>
        </thead>
        <tbody>
          {[...lostReasons, ...own].map((reason, index) => (
            <tr key={reason}>
              <td>{index < lostReasons.length ? <kbd>{index + 1}</kbd> : null}</td>
              <th scope="row">{named[reason] ?? reason}</th>
              <td>{format.count(counted.get(reason)?.count ?? 0)}</td>
              <td className="mute">{format.count(counted.get(reason)?.before ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mute">{text.keys}</p>
    </section>
  )
}
