import type { ReactNode } from 'react'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { Fact } from '#renderer/kit/fact.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { isEmptyValue, useEntryWords } from '#renderer/kit/register-words.ts'
import type { RegisterPeople } from '#renderer/registers/use-register-people.ts'

interface OwnEntryProps {
  readonly entry: RegisterEntry
  readonly team: RegisterPeople
  /** what it is, above its words */
  readonly head: string
  /** what can be done with it */
  readonly children?: ReactNode
}

/** An entry about oneself in a few lines: what and how it stands, its words, everything else on demand. */
export const OwnEntry = ({ entry, team, head, children }: OwnEntryProps) => {
  const text = useText().access.mine
  const words = useEntryWords(entry.register, team)
  const { fields, title } = definitionOf(entry.register)
  const others = Object.keys(fields).filter((key) => key !== title && !isEmptyValue(entry.values[key]))
  return (
    <li>
      <div className="mine-line">
        <b>{head}</b>
        <span className={entry.isOverdue ? 'bad' : 'mute'}>{words.state(entry.state)}</span>
      </div>
      <p>{words.title(entry)}</p>
      {others.length === 0 ? null : (
        <details className="mine-more">
          <summary>{text.details}</summary>
          <dl>
            {others.map((key) => (
              <Fact key={key} name={words.label(key)}>
                {words.value(key, entry.values[key])}
              </Fact>
            ))}
          </dl>
        </details>
      )}
      {children === undefined ? null : <div className="mine-acts">{children}</div>}
    </li>
  )
}
