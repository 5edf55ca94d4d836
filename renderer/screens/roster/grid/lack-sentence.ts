import { useFormat, useText } from '#renderer/kit/language.tsx'
import { clockOfHalf, halfHours, lacksOf, type Lack } from './coverage.ts'

const halfOf = (clock: string): number => Number(clock.slice(0, 2)) * 2 + (clock.slice(3) >= '30' ? 1 : 0)

/** One person needed in each half-hour of the opening hours; hours over midnight reach to the end of the day, the rest is the next one's. */
const openNeeds = ({ from, to }: { from: string; to: string }): readonly number[] => {
  const [start, end] = [halfOf(from), to <= from ? halfHours : halfOf(to)]
  return Array.from({ length: halfHours }, (_unused, half) => (start <= half && half < end ? 1 : 0))
}

/** Where people lack on a day, and the sentence that says so: against what is needed, and against opening hours with nobody on. */
export const useLackSentence = (
  total: readonly number[],
  needed: readonly number[] | null,
  openHours: { readonly from: string; readonly to: string },
): { readonly lacks: readonly Lack[]; readonly sentence: string } => {
  const text = useText().rosterGrid.strip
  const format = useFormat()
  const isKnown = needed !== null
  const wanted = openNeeds(openHours).map((people, half) => Math.max(people, needed?.[half] ?? 0))
  const lacks = lacksOf(total, wanted)
  if (lacks.length === 0) return { lacks, sentence: isKnown ? text.enough : text.covered }
  const parts = lacks.map(({ from, to, least, most }) => {
    const [start, end] = [clockOfHalf(from), clockOfHalf(to)]
    if (most === 1 && total.slice(from, to).every((people) => people === 0)) return text.nobody(start, end)
    const count = least === most ? format.count(most) : text.lackSpan(format.count(least), format.count(most))
    return text.lack(start, end, count)
  })
  return { lacks, sentence: parts.join(text.listSeparator) }
}
