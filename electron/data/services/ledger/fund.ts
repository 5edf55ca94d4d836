import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const fund = (): OutputOf<'ledger.fund'> => missing()
export const fundMonths = (): OutputOf<'ledger.fundMonths'> => missing()
