import type { ReactNode } from 'react'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { largestFirst } from './folded.ts'
import { decimal, hundredths, scoreItemName } from './paper-numbers.ts'
import { evidenceWord } from './evidence-word.ts'
import { Why } from './why.tsx'

const mostPoints = 4

const signed = (points: number): string => `${points > 0 ? '+' : ''}${decimal(points)}`

const pointWords = ({ points }: PerformanceSheet, text: Text['print']): string => {
  if (points.length === 0) return text.noPoints
  const { shown, rest } = largestFirst(points, (entry) => entry.points, mostPoints)
  const words = shown.map((entry) => text.pointLine(signed(entry.points), entry.reason))
  const sum = rest.reduce((total, entry) => total + entry.points, 0)
  return [...words, ...(rest.length > 0 ? [text.pointsFolded(decimal(rest.length), signed(sum))] : [])].join('；')
}

const remarkWords = ({ score }: PerformanceSheet, text: Text): string =>
  (score?.lines ?? [])
    .flatMap(({ item, remark }) => (remark === null ? [] : [`${scoreItemName(item, text)}: ${remark}`]))
    .join('；')

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Scored chats and complaints in one line; nothing where there were neither. */
const Quality = ({ sheet: { quality } }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { count } = useFormat()
  if (quality === null) return null
  const { planned, scored, mean, fatal, acknowledged, complaints } = quality
  const words = [
    text.qualityScored(count(scored), count(planned)),
    ...(mean === null ? [] : [text.qualityMean(hundredths(mean)), text.qualityRead(count(acknowledged))]),
    ...(fatal === 0 ? [] : [text.qualityFatal(count(fatal))]),
    text.qualityComplaints(count(complaints)),
  ]
  return <Line name={text.quality}>{words.join(text.listSeparator)}</Line>
}

/** What is said in words: why the orders count, what waits, points, reviews, the supervisor's remarks. */
export const SheetNotes = ({ sheet }: { sheet: PerformanceSheet }) => {
  const all = useText()
  const text = all.print
  const { amount, count } = useFormat()
  const { pending, reviews, month, person } = sheet
  const evidence = sheet.evidence.map((line) =>
    text.evidenceLine(evidenceWord(line.kind, text), count(line.orders), amount(line.base)),
  )
  const remarks = remarkWords(sheet, all)
  return (
    <dl className="paper-notes">
      <Line name={text.evidence}>
        {evidence.length === 0 ? text.noOrders : text.evidenceAll(evidence.join(text.listSeparator))}{' '}
        {pending.orders === 0 ? (
          text.noPending
        ) : (
          <Why kind="pending" month={month} agent={person.number}>
            {text.pending(count(pending.orders), amount(pending.base))}
          </Why>
        )}
      </Line>
      <Line name={text.pointLines}>{pointWords(sheet, text)}</Line>
      <Line name={text.reviews}>
        {reviews === null ? text.noReviews : text.reviewCount(count(reviews.all), count(reviews.bad))}
      </Line>
      <Quality sheet={sheet} />
      {remarks !== '' && <Line name={text.remarks}>{remarks}</Line>}
    </dl>
  )
}
