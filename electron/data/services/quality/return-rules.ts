import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { ReturnAdvice, ReturnRules } from '#shared/contract/quality-care.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { defaultReturnRules, returnAdviceOf } from '#shared/rules/care/return-advice.ts'
import type { Context } from '../../context.ts'
import { orderByNumber } from '../../stores/order-store.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'
import { listShops } from '../../stores/shop-store.ts'

const name = 'returnRules'

/** The shop's own rules; the rule books' until they are changed. */
export const returnRules = ({ sql }: Context): ReturnRules => ({
  ...defaultReturnRules,
  ...((settingOf(sql, name) as Partial<ReturnRules> | undefined) ?? {}),
})

export const saveReturnRules = (context: Context, rules: ReturnRules): ReturnRules => {
  saveSetting(context.sql, name, rules)
  return returnRules(context)
}

/** What the rules say of the order with this number; shops of one team do not use the same number twice. */
export const returnAdvice = (
  context: Context,
  { orderNo, reason }: ParsedInputOf<'quality.returnAdvice'>,
): ReturnAdvice => {
  const number = orderNo.normalize('NFKC').trim()
  const [order = null] = listShops(context.sql).flatMap(({ id }) => orderByNumber(context.sql, id, number) ?? [])
  return returnAdviceOf(returnRules(context), order, reason, dateOf(context.now()))
}
