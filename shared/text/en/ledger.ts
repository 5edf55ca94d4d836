import type { ledger as shape } from '../zh-CN/ledger.ts'
import type { TextOf } from '../text-of.ts'

/** Words of ledger. */
export const ledger: TextOf<typeof shape> = {
  title: 'Ledger',
  tabs: {
    proposals: 'Proposals',
    awards: 'Awards',
    warnings: 'Warnings',
    improvement: 'Improvement',
    fund: 'Fund',
    settings: 'Rules',
  },
}
