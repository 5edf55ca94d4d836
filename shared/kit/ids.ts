import { z } from 'zod'

/** Row ids of the database: positive whole numbers, each kind its own type so that one cannot stand for another. */
export const personId = z.number().int().positive().brand<'PersonId'>()
export type PersonId = z.infer<typeof personId>
export const shopId = z.number().int().positive().brand<'ShopId'>()
export type ShopId = z.infer<typeof shopId>
export const orderId = z.number().int().positive().brand<'OrderId'>()
export type OrderId = z.infer<typeof orderId>
export const batchId = z.number().int().positive().brand<'BatchId'>()
export type BatchId = z.infer<typeof batchId>

/** An agent's number on paper and in memos (`A01`): letters, digits and hyphens, kept as typed, compared case and width folded. */
export const agentNumber = z.string().trim().min(1).max(20)
