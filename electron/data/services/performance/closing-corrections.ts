import { correction as correctionSchema, type Correction } from '#shared/contract/commission.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { toFen, zeroFen } from '#shared/kit/money.ts'
import { linesToPost, type Due, type Posted } from '#shared/rules/corrections.ts'
import type { Context } from '../../context.ts'
import { paidCorrections, type PaidCorrection } from '../../stores/closing-store.ts'
import { listCorrections, type KeptCorrection } from '../../stores/correction-store.ts'
import { closingsByMonth, firstOpenMonth, latestClosing } from './closings.ts'
import { orderDues } from './closing-dues.ts'

// Which corrections stand in which month: docs/corrections.md.

const entryDue = (entry: KeptCorrection): Due => ({
  key: `entry ${entry.id}`,
  personId: entry.personId,
  correction: {
    kind: entry.kind,
    originMonth: entry.originMonth,
    orderId: entry.orderId,
    order: entry.order,
    shop: entry.shop,
    paid: zeroFen,
    baseThen: zeroFen,
    baseNow: zeroFen,
    share: null,
    amount: toFen(entry.amount),
    note: entry.note,
  },
})

const lineOf = ({ key, personId, body }: PaidCorrection): Due => ({
  key,
  personId,
  correction: correctionSchema.parse(body),
})

/** What the latest closing of a month paid of corrections, as it was shown; kept as long as the closing is the latest. */
const paidIn = (context: Context, month: Month): readonly Due[] => {
  const closing = latestClosing(context, month)
  if (closing === null) return []
  return context.keptByVersion(`corrections paid in ${month}`, String(closing.id), () =>
    paidCorrections(context.sql, closing.id).map(lineOf),
  )
}

const sumOf = (before: Posted | undefined, { personId, correction }: Due): Posted => ({
  personId,
  amount: (before?.amount ?? 0) + correction.amount,
  correction,
})

/** All that closings of months before have corrected, by key. */
const postedBefore = (context: Context, month: Month): ReadonlyMap<string, Posted> => {
  const posted = new Map<string, Posted>()
  for (const closed of closingsByMonth(context).keys())
    if (closed < month)
      for (const line of paidIn(context, closed)) posted.set(line.key, sumOf(posted.get(line.key), line))
  return posted
}

const entries = (context: Context, isMeant: (origin: Correction['originMonth']) => boolean): Due[] =>
  listCorrections(context.sql)
    .filter(({ originMonth }) => isMeant(originMonth))
    .map(entryDue)

/**
 * The corrections of a month, each with what it is for. Months up to the last closed one show what their latest closing paid; the first
 * open month takes all that is owed and not paid yet; later ones only what was put right by hand about themselves.
 */
export const correctionLines = (context: Context, month: Month): readonly Due[] =>
  context.remembered(`correction lines of ${month}`, () => {
    const open = firstOpenMonth(context)
    if (open === null || month > open) return entries(context, (origin) => origin === month)
    if (month < open) return paidIn(context, month)
    const dues = [...orderDues(context), ...entries(context, (origin) => origin <= month)]
    return linesToPost(dues, postedBefore(context, month))
  })
