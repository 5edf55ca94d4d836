import type { PastedPerson, Person } from '#shared/contract/people.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { sharedAliases } from './person-form.ts'
import './people.css'

/** How many lines can be added and how many stay out. */
export const pasteCounts = (lines: readonly PastedPerson[]): { readonly good: number; readonly bad: number } => {
  const good = lines.filter((line) => line.problem === null).length
  return { good, bad: lines.length - good }
}

/** What stays of a paste once the good lines are added: the lines with a problem, and the header if there was one. */
export const remainingPaste = (text: string, lines: readonly PastedPerson[]): string => {
  const added = new Set(lines.filter((line) => line.problem === null).map((line) => line.line))
  return text
    .split(/\r?\n/)
    .filter((line, index) => line.trim() !== '' && !added.has(index + 1))
    .join('\n')
}

interface PastePreviewProps {
  readonly lines: readonly PastedPerson[]
  readonly people: readonly Person[]
}

const Line = ({ line, lines, people }: PastePreviewProps & { line: PastedPerson }) => {
  const text = useText().people
  const format = useFormat()
  const others = [...people, ...lines.filter((other) => other.line !== line.line)]
  const shared = sharedAliases(line.aliases, others)
  return (
    <tr>
      <td className="is-number">{line.line}</td>
      <td>{line.number}</td>
      <td>{line.name}</td>
      <td>{line.aliases.join(text.listSign)}</td>
      <td>{line.group}</td>
      <td>{line.level}</td>
      <td>{line.joined}</td>
      <td className="is-number">{line.baseSalary === null ? null : format.money(line.baseSalary)}</td>
      <td className={line.problem !== null ? 'is-bad' : shared.length > 0 ? 'is-warn' : 'is-ready'}>
        {line.problem !== null
          ? text.paste.problems[line.problem]
          : shared.length > 0
            ? shared.map(({ alias, person }) => text.paste.aliasShared(alias, person)).join(' ')
            : text.paste.ready}
      </td>
    </tr>
  )
}

/** Each pasted line as it was understood, with what keeps it out or would make memos contested. */
export const PastePreview = ({ lines, people }: PastePreviewProps) => {
  const text = useText().people
  const { number, name, aliases, group, level, joined, baseSalary } = text.columns
  const heads = [text.paste.line, number, name, aliases, group, level, joined, baseSalary, text.paste.state]
  return (
    <div className="people-paste-preview" role="region" aria-label={text.paste.preview} aria-live="polite">
      {lines.length === 0 ? (
        <p className="is-empty">{text.paste.nothing}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} className={head === text.paste.line || head === baseSalary ? 'is-number' : ''}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.line} line={line} lines={lines} people={people} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
