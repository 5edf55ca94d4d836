import type { ProblemDigest } from '#shared/contract/problems.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { entryHref } from '#renderer/registers/register-places.ts'
import { entryWord } from '../entry-word.ts'

type Entry = ProblemDigest['groups'][number]['entries'][number]

const EntryLine = ({ entry, category }: { entry: Entry; category: string }) => {
  const text = useText()
  const format = useFormat()
  const answer = entryWord(entry, 'answer')
  return (
    <li>
      <span className="mute">{category}</span>
      <span>
        <a href={entryHref('problems', entry.id)}>{entryWord(entry, 'text')}</a>
        {answer === '' ? null : <span className="problem-result">{text.problems.digest.paper.answer(answer)}</span>}
      </span>
      <span className={entry.isClosed ? 'mute' : 'warn'}>{wordsOf(text, 'problems').states[entry.state]}</span>
      <span className="mute">
        {text.problems.digest.paper.by(entry.person?.name ?? '', format.date(entry.at.slice(0, 10)))}
      </span>
    </li>
  )
}

/** What was noted in the week, by category. */
export const DigestEntries = ({ groups }: Pick<ProblemDigest, 'groups'>) => {
  const all = useText()
  const text = all.problems.digest
  const named = wordsOf(all, 'problems').choices['category'] ?? {}
  return (
    <section aria-label={text.entries}>
      <h3>{text.entries}</h3>
      <ul className="problem-entries">
        {groups.flatMap(({ category, entries }) =>
          entries.map((entry) => <EntryLine key={entry.id} entry={entry} category={named[category] ?? category} />),
        )}
      </ul>
    </section>
  )
}
