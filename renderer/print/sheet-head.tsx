import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const mostNamed = 3

const shopsOf = (names: readonly string[], text: Text['print']): string => {
  const named = names.slice(0, mostNamed).join(text.listSeparator)
  return names.length > mostNamed ? text.shops(named, names.length) : named
}

/** Title, shops, month, and whose sheet it is. */
export const SheetHead = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const format = useFormat()
  const { person } = sheet
  return (
    <header>
      <div className="paper-head">
        <h1>{text.title}</h1>
        <p>
          <span className="paper-shops">{shopsOf(sheet.shopNames, text)}</span>
          <b>{format.month(sheet.month)}</b>
        </p>
      </div>
      <p className="paper-who">
        <b>{person.number}</b>
        <b>{person.name}</b>
        <span>{person.group || text.noGroup}</span>
        {person.level && <span>{person.level}</span>}
        {person.joined && <span>{text.joined(person.joined)}</span>}
        {person.left && <span>{text.left(person.left)}</span>}
      </p>
    </header>
  )
}
