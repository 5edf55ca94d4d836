import type { TextOf } from '../text-of.ts'
import type { orders as shape } from '../zh-CN/orders.ts'

export const orders: TextOf<typeof shape> = {}
