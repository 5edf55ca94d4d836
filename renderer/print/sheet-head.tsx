import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useText } from '#renderer/kit/language.tsx'
import { PaperHead } from './paper-head.tsx'

/** Title, shops, month, and whose sheet it is. */
export const SheetHead = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { person, shift } = sheet
  return (
    <header>
      <PaperHead title={text.title} shopNames={sheet.shopNames} month={sheet.month} status={sheet.status} />
      <p className="paper-who">
        <b>{person.number}</b>
        <b>{person.name}</b>
        <span>{person.group || text.noGroup}</span>
        {person.level && <span>{person.level}</span>}
        {shift !== null && <span>{text.shift(shift)}</span>}
        {person.joined && <span>{text.joined(person.joined)}</span>}
        {person.left && <span>{text.left(person.left)}</span>}
      </p>
    </header>
  )
}
