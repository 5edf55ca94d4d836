import type { CareFigures } from '#shared/contract/quality-care.ts'
import { dayAfter, spanOfMonth, type Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { careFigures } from './care-figures.ts'

interface Value {
  readonly value: number | null
  readonly n: number
}

/** What complaints say of one agent in a month. `n`: what is behind it; `handling` in seconds. */
export interface CareOfAgent {
  /** complaints ÷ buyers received */
  readonly complaintRate: Value
  readonly firstContact: Value
  readonly settledAtOnce: Value
  readonly handling: Value
}

const ofAgent = ({ share, received, firstContact, settledAtOnce, handling }: CareFigures['agents'][number]) => ({
  complaintRate: { value: share, n: received },
  firstContact: { value: firstContact.rate, n: firstContact.n },
  settledAtOnce: { value: settledAtOnce.rate, n: settledAtOnce.n },
  handling: { value: handling.seconds, n: handling.n },
})

/** By number: everybody who received a buyer or was asked first in the month. */
export const careOfMonth = (context: Context, month: Month): ReadonlyMap<string, CareOfAgent> => {
  const { from, to } = spanOfMonth(month)
  const { agents } = careFigures(context, { from, to: dayAfter(to, -1) })
  return new Map(agents.map((agent) => [agent.agent, ofAgent(agent)]))
}
