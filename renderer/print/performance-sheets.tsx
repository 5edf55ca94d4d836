import type { OutputOf } from '#shared/contract/index.ts'
import { useText } from '#renderer/kit/language.tsx'
import { PerformancePage } from './performance-page.tsx'
import './print.css'
import './performance-sheet.css'

/** The performance sheets of a month, one A4 page a person, in the order of the value. */
export const PerformanceSheets = ({ value }: { value: OutputOf<'performance.sheets'> }) => {
  const text = useText().print
  if (value.length === 0) return <p className="paper-nobody">{text.nobody}</p>
  return value.map((sheet) => <PerformancePage key={sheet.person.number} sheet={sheet} />)
}
