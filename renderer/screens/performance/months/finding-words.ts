import type { MonthFinding } from '#shared/contract/month-close.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'

const mostNames = 10

const listed = (names: readonly string[], words: Text['months'], format: Format): string => {
  const shown = names.slice(0, mostNames).join(words.and)
  return names.length > mostNames ? words.more(shown, format.count(names.length)) : shown
}

/** Which days, months or people a finding is about, and the money that hangs on it; empty when it says nothing of that. */
export const detailOf = (finding: MonthFinding, words: Text['months'], format: Format): string => {
  const { amount, days, agents, months } = finding
  const dayNumbers = days.map((day) => String(Number(day.slice(8))))
  const parts = [
    ...(amount === null ? [] : [words.baseAtStake(format.money(amount))]),
    ...(months.length === 0 ? [] : [listed(months.map(format.month), words, format)]),
    ...(agents.length === 0 ? [] : [listed(agents, words, format)]),
    ...(days.length === 0 ? [] : [words.days(listed(dayNumbers, words, format))]),
  ]
  return parts.join(' · ')
}
