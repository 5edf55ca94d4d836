import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import { insertNudge } from '../../stores/nudge-store.ts'
import { orderByNumber } from '../../stores/order-store.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import { shopByName } from '../../stores/shop-store.ts'
import * as planSignatures from '../orders/plan-signatures.ts'
import * as appeals from '../performance/appeals.ts'
import * as monthInputs from '../performance/month-inputs.ts'
import { sampleNudges, sampleUnpaid } from './sample-follow-up.ts'
import {
  answeredAppeal,
  enteredMonth,
  openAppeal,
  plannedFrom,
  sampleInputs,
  sampleSignatures,
} from './sample-month.ts'
import type { SampleShopOrders } from './sample-shop.ts'
import { tmall } from './sample-team.ts'

// What the supervisor of the sample shop wrote down, through the services the screens use, on the days it was written.

/** The context as it was at another moment. */
const at = (context: Context, moment: string): Context => ({ ...context, now: () => moment as LocalTime })

const storeNudges = ({ sql, by }: Context): void => {
  const shopId = shopByName(sql, tmall)?.id
  const orders = sampleUnpaid()
  for (const { order, agent, at: moment, result, note } of sampleNudges) {
    const personId = personIdByNumber(sql, folded(agent))
    const orderNo = orders[order]?.orderNo
    if (shopId === undefined || personId === undefined || orderNo === undefined) continue
    const day = moment.slice(0, 10) as LocalDate
    insertNudge(sql, { shopId, orderNo, personId, result, note, day, at: moment as LocalTime, by })
  }
}

const storeSignatures = (context: Context): void => {
  const from = plannedFrom as Month
  for (const { name, group, agent, signedOn } of sampleSignatures)
    planSignatures.sign(context, { name, from, group, agent, signedOn: signedOn as LocalDate })
}

const storeInputs = (context: Context): void => {
  for (const input of sampleInputs) monthInputs.saveInput(context, { month: enteredMonth as Month, ...input })
}

/** The first order of the month with two people in its memo: the first of them objects. */
const disputed = (context: Context, orders: SampleShopOrders['orders']) => {
  const shopId = shopByName(context.sql, tmall)?.id
  const order = orders.find(
    ({ memo, paidAt }) => paidAt?.startsWith(openAppeal.month) && /^A0(\d)\/A0(?!\1)\d/.test(memo ?? ''),
  )
  const kept =
    order === undefined || shopId === undefined ? undefined : orderByNumber(context.sql, shopId, order.orderNo)
  return kept === undefined ? null : { id: kept.id, agent: (order?.memo ?? '').slice(0, 3) }
}

const storeAppeals = (context: Context, orders: SampleShopOrders['orders']): void => {
  const { madeAt, agent, month, matter, text, evidence, answeredAt, answer, correction } = answeredAppeal
  const objection = { agent, month: month as Month, matter, text, evidence, orderId: null, subject: null }
  const { id } = appeals.make(at(context, madeAt), objection)
  appeals.answer(at(context, answeredAt), { id, outcome: 'upheld', answer, correction: toFen(correction) })
  const order = disputed(context, orders)
  if (order === null) return
  const { madeAt: openedAt, month: about, ...open } = openAppeal
  appeals.make(at(context, openedAt), {
    ...open,
    month: about as Month,
    agent: order.agent,
    orderId: order.id,
    subject: null,
  })
}

/** Signatures, entries of the newest full month, reminders and objections of the sample shop. */
export const storeSampleMoney = (context: Context, shops: readonly SampleShopOrders[]): void => {
  storeSignatures(context)
  storeInputs(context)
  storeNudges(context)
  storeAppeals(context, shops.find(({ shop }) => shop === tmall)?.orders ?? [])
}
