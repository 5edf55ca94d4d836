import type { MonthFinding } from '#shared/contract/month-close.ts'
import { isShown, useAccess } from '#renderer/app/access.tsx'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { placeOf } from './finding-links.ts'
import { detailOf } from './finding-words.ts'

const Finding = ({ month, finding }: { month: string; finding: MonthFinding }) => {
  const text = useText().months
  const format = useFormat()
  const { state } = useAccess()
  const place = placeOf(month, finding)
  const isOpen = place !== null && isShown(state, place.screen, place.query['tab'])
  const name = text.checks[finding.check]
  return (
    <tr>
      <th scope="row">{!isOpen ? name : <a href={linkTo(place.screen, place.query)}>{name}</a>}</th>
      <td className="months-count">{text.counts[finding.check](format.count(finding.count))}</td>
      <td className="mute">{detailOf(finding, text, format)}</td>
    </tr>
  )
}

interface FindingsListProps {
  readonly month: string
  readonly isClosed: boolean
  readonly findings: readonly MonthFinding[]
}

/** What is missing of a month, each line a link to where it can be put right. */
export const FindingsList = ({ month, isClosed, findings }: FindingsListProps) => {
  const text = useText().months
  const title = isClosed ? text.missingThen : text.missing
  return (
    <section className="months-part" aria-label={title}>
      <h3>{title}</h3>
      {findings.length === 0 ? (
        <p className="mute">{text.nothingMissing}</p>
      ) : (
        <table className="months-table" aria-label={title}>
          <tbody>
            {findings.map((finding) => (
              <Finding key={finding.check} month={month} finding={finding} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
