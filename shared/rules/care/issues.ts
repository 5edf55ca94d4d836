import type { Rate } from '../../contract/service-figures.ts'
import { cameBack, type Issue } from '../service/after-care.ts'
import { rateFrom } from '../service/distribution.ts'
import { wordsIn, type CareEntry } from './entries.ts'

// 首次解决率 over what buyers brought up. The rule book: docs/service-figures.md §10, docs/complaints.md §4.

interface CareIssue extends Issue {
  readonly entry: CareEntry
  /** null: nobody has said yet what it was about */
  readonly matter: string | null
}

const issueOf = (entry: CareEntry): CareIssue => {
  const { register, at, closedAt, values } = entry
  const matter = wordsIn(values, register === 'after-sales' ? 'kind' : 'cause')
  return {
    entry,
    matter,
    orderNo: wordsIn(values, 'orderNo'),
    buyer: wordsIn(values, 'buyer'),
    category: `${register} ${matter ?? ''}`,
    openedAt: at,
    closedAt,
  }
}

const grouped = (issues: readonly CareIssue[], keyOf: (issue: CareIssue) => string | null) => {
  const groups = new Map<string, CareIssue[]>()
  for (const issue of issues) {
    const key = keyOf(issue)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [issue])
    else group.push(issue)
  }
  return groups
}

/** The same notebook, and the same matter as far as anybody has said. */
const mayBeTheSame = (issue: CareIssue, other: CareIssue): boolean =>
  issue.entry.register === other.entry.register &&
  (issue.matter === null || other.matter === null || issue.matter === other.matter)

/**
 * Says of a closed issue whether it came back: it was opened again, or another one of the same register, order or buyer and matter was raised within
 * the hours after it was closed. A matter nobody has said yet may be the same. `all`: what was raised until those hours were over.
 */
export const returnFinder = (all: readonly CareEntry[], withinHours: number): ((entry: CareEntry) => boolean) => {
  const issues = all.map(issueOf)
  const byOrder = grouped(issues, ({ orderNo }) => orderNo)
  const byBuyer = grouped(issues, ({ buyer }) => buyer)
  return (entry) => {
    if (entry.reopened > 0) return true
    const issue = issueOf(entry)
    const near = [...(byOrder.get(issue.orderNo ?? '') ?? []), ...(byBuyer.get(issue.buyer ?? '') ?? [])]
    const same = near.filter((other) => other.entry !== entry && mayBeTheSame(issue, other))
    return cameBack(
      issue,
      same.map((other) => ({ ...other, category: issue.category })),
      withinHours,
    )
  }
}

/** Closed issues that did not come back ÷ closed issues. */
export const firstContactOf = (entries: readonly CareEntry[], isBack: (entry: CareEntry) => boolean): Rate => {
  const closed = entries.filter(({ closedAt }) => closedAt !== null)
  return rateFrom(closed.filter((entry) => !isBack(entry)).length, closed.length)
}
