import type { RegisterValues } from '#shared/contract/registers.ts'
import { speaksOfFine } from '../fines.ts'

/** Money as people write it: an amount with its unit, or what is paid. */
const money =
  /[¥￥]|[\d一二两三四五六七八九十百千万]\s*(?:元|块|圆|rmb|cny|yuan)|款|钱|工资|薪|奖金|提成|捐|\b(?:money|pay|wages?|salary|bonus|commission)\b/i

/** True when what is written of somebody takes money from him as a fine; points, training and transfer are none. docs/registers.md §6 */
export const finesInMoney = (values: RegisterValues): boolean => {
  // Money that comes in is money, whether or not the words say so again.
  const isIncome = values['direction'] === 'in'
  return Object.values(values).some(
    (value) => typeof value === 'string' && speaksOfFine(value) && (isIncome || money.test(value)),
  )
}
