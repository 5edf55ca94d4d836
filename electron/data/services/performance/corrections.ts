import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { folded } from '#shared/rules/folded.ts'
import { speaksOfFine } from '#shared/rules/fines.ts'
import type { Context } from '../../context.ts'
import { insertCorrection } from '../../stores/correction-store.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import { openMonth } from './closed-month.ts'

/** The month in which money about another one stands: that one while it is open, else the first after all that are closed. */
export const postedMonthOf = (context: Context, originMonth: Month): Month => {
  const open = openMonth(context)
  return open === null || originMonth >= open ? originMonth : open
}

/** Puts money of a month right by hand. Refuses what takes money for a fine. */
export const addCorrection = (
  context: Context,
  { agent, originMonth, amount, reason }: ParsedInputOf<'performance.addCorrection'>,
): OutputOf<'performance.addCorrection'> => {
  const { sql, now, by } = context
  const personId = personIdByNumber(sql, folded(agent))
  if (personId === undefined) throw new Refusal('not-found', { what: 'person', key: agent })
  if (amount < 0 && speaksOfFine(reason)) throw new Refusal('fine-not-allowed')
  const postedIn = postedMonthOf(context, originMonth)
  insertCorrection(sql, {
    originMonth,
    personId,
    amount,
    kind: 'by-hand',
    note: reason,
    appealId: null,
    at: now(),
    by,
  })
  return { postedIn }
}
