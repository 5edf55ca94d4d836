import type { Contribution } from '#shared/contract/problems.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const figures = ['problems', 'settled', 'ideas', 'patrol', 'adopted', 'knowledge', 'copied'] as const

/** Who noted what, and what came of it. */
export const DigestContributions = ({ people }: { people: readonly Contribution[] }) => {
  const text = useText().problems.digest.contributions
  const format = useFormat()
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      {people.length === 0 ? (
        <p className="mute">{text.none}</p>
      ) : (
        <table className="problem-table">
          <thead>
            <tr>
              <th>{text.columns.name}</th>
              {figures.map((figure) => (
                <th key={figure}>{text.columns[figure]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.agent}>
                <th scope="row">
                  {person.name} <span className="mute">{person.agent}</span>
                </th>
                {figures.map((figure) => (
                  <td key={figure} className={person[figure] === 0 ? 'mute' : ''}>
                    {format.count(person[figure])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
