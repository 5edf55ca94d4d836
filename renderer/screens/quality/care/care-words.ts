import type { CareFigures } from '#shared/contract/quality-care.ts'
import { toMillionths } from '#shared/kit/money.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'

type Rate = CareFigures['settledAtOnce']

/** A share of 0–1 as `82%` or `82.5%`; null is a dash. */
export const shareText = (share: number | null, format: Format): string =>
  format.rate(share === null ? null : toMillionths(Math.round(share * 1000) * 1000))

/** One figure of the span: its name, its value, what is behind it. */
export interface ShownFigure {
  readonly key: keyof Text['care']['analysis']['names']
  readonly value: string
  readonly note: string
}

const rateOf = (
  key: ShownFigure['key'],
  { hits, n, rate }: Rate,
  words: Text['care']['analysis']['notes'],
  format: Format,
): ShownFigure => ({
  key,
  value: shareText(rate, format),
  note: n === 0 ? '' : words.rate(format.count(hits), format.count(n)),
})

type Words = Text['care']['analysis']

const complaintFigures = (figures: CareFigures, { notes, ...text }: Words, format: Format): ShownFigure[] => {
  const { complaints, handling, received } = figures
  const { count } = format
  return [
    {
      key: 'complaints',
      value: count(complaints.made),
      note: notes.complaints(count(complaints.open), count(complaints.overdue)),
    },
    {
      key: 'complaintShare',
      value: shareText(figures.complaintShare, format),
      note: received === 0 ? '' : notes.share(count(complaints.made), count(received)),
    },
    rateOf('inTime', complaints.inTime, notes, format),
    rateOf('settledAtOnce', figures.settledAtOnce, notes, format),
    rateOf('firstContact', figures.firstContact, notes, format),
    {
      key: 'handling',
      value: handling.seconds === null ? count(null) : text.minutes(count(Math.round(handling.seconds / 60))),
      note: handling.n === 0 ? '' : text.handled(count(handling.n)),
    },
    {
      key: 'compensation',
      value: format.money(complaints.compensation),
      note: notes.reopened(count(complaints.reopened)),
    },
  ]
}

const otherFigures = (figures: CareFigures, { notes }: Words, format: Format): ShownFigure[] => {
  const { reviews, afterSales, visits, promoters, refunds } = figures
  const { count } = format
  return [
    { key: 'reviews', value: count(reviews.made), note: notes.open(count(reviews.open)) },
    {
      key: 'afterSales',
      value: count(afterSales.made),
      note: notes.complaints(count(afterSales.open), count(afterSales.overdue)),
    },
    {
      key: 'refunds',
      value: shareText(refunds.byCount.rate, format),
      note: refunds.byMoney === null ? '' : notes.refunds(shareText(refunds.byMoney, format)),
    },
    {
      key: 'visits',
      value: count(visits.done),
      note: visits.done === 0 ? '' : notes.satisfied(count(visits.satisfied)),
    },
    {
      key: 'promoters',
      value: count(promoters.score === null ? null : Math.round(promoters.score)),
      note: promoters.n === 0 ? '' : notes.answers(count(promoters.n)),
    },
  ]
}

/** The figures of a span as a page shows them; what has no data is a dash without a note. */
export const shownFigures = (figures: CareFigures, text: Words, format: Format): ShownFigure[] => [
  ...complaintFigures(figures, text, format),
  ...otherFigures(figures, text, format),
]

/** True when nothing was written down in these days. */
export const isEmptySpan = ({ complaints, reviews, afterSales, visits }: CareFigures): boolean =>
  complaints.made + reviews.made + afterSales.made + visits.done === 0
