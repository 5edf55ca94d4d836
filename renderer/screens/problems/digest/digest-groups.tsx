import type { ProblemDigest } from '#shared/contract/problems.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** Problems by category against the week before, and the products they were about. */
export const DigestGroups = ({ digest: { groups, products } }: { digest: ProblemDigest }) => {
  const all = useText()
  const text = all.problems.digest
  const format = useFormat()
  const named = wordsOf(all, 'problems').choices['category'] ?? {}
  return (
    <section aria-label={text.groups}>
      <h3>{text.groups}</h3>
      <table className="problem-table">
        <thead>
          <tr>
            <th>{text.columns.category}</th>
            <th>{text.columns.made}</th>
            <th>{text.columns.before}</th>
            <th>{text.columns.settled}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ category, made, before, settled }) => (
            <tr key={category}>
              <th scope="row">{named[category] ?? category}</th>
              <td>{format.count(made)}</td>
              <td className="mute">{format.count(before)}</td>
              <td>{format.count(settled)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {products.length === 0 ? null : (
        <>
          <h3>{text.products}</h3>
          <ul className="problem-products">
            {products.map(({ product, count }) => (
              <li key={product}>
                <a href={linkTo('problems', { tab: 'log', search: product })}>{product}</a> {format.count(count)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
