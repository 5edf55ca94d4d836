import type { HandoverFinding, HandoverItem } from '#shared/contract/handovers.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { linkToHandover } from '../handovers-route.ts'
import type { Names } from '../use-names.ts'

const shiftIn = (value: string | number | undefined, names: Names): string =>
  value === undefined ? '' : names.shift(String(value))

/** A finding as a sentence; what it does not know is left empty. */
export const findingWords = (
  { check, day, figures, item }: HandoverFinding,
  items: readonly HandoverItem[],
  names: Names,
  words: Text['handovers'],
  format: Format,
): string => {
  const change = words.change(shiftIn(figures['from'], names), shiftIn(figures['to'], names))
  const date = format.date(day)
  if (check === 'neverTaken') return words.findings.neverTaken(date, change)
  if (check === 'takenLate')
    return words.findings.takenLate(date, change, format.count(Number(figures['minutes'] ?? 0)))
  const happened = items.find(({ id }) => id === item)?.happened ?? String(figures['happened'] ?? '')
  return words.findings.openTooLong(happened.slice(0, 40), format.count(Number(figures['age'] ?? 0)))
}

/** Items that are open too long stand in the list below with their age as well. */
const mostNamed = 3

interface FindingsListProps {
  readonly findings: readonly HandoverFinding[]
  readonly items: readonly HandoverItem[]
  readonly names: Names
}

/** What went wrong with handing over, each a link to its handover. */
export const FindingsList = ({ findings, items, names }: FindingsListProps) => {
  const text = useText().handovers
  const format = useFormat()
  if (findings.length === 0) return null
  const long = findings.filter(({ check }) => check === 'openTooLong')
  // One more line that only says „one more“ would take as much room as the finding itself.
  const named = long.length === mostNamed + 1 ? long.length : mostNamed
  const rest = long.length - named
  const shown = [...findings.filter(({ check }) => check !== 'openTooLong'), ...long.slice(0, named)]
  return (
    <section className="handover-findings" aria-label={text.waiting.findings}>
      <h3>{text.waiting.findings}</h3>
      <ul>
        {shown.map((finding, index) => {
          const words = findingWords(finding, items, names, text, format)
          return (
            <li key={index}>
              {finding.handover === null ? words : <a href={linkToHandover(finding.handover)}>{words}</a>}
            </li>
          )
        })}
        {rest > 0 ? <li>{text.findings.more(format.count(rest))}</li> : null}
      </ul>
    </section>
  )
}
