import type { OutputOf } from '#shared/contract/index.ts'

/** What `orders.missingMemos` answers. */
export type Missing = OutputOf<'orders.missingMemos'>

/** Whose missing memos are shown: everyone's (null), one person's, or those of one account nobody owns. */
export type MissingOf = { readonly agent: string } | { readonly agent: null; readonly account: string } | null
