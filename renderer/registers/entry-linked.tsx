import type { EntryLink, RegisterEntry, WholeEntry } from '#shared/contract/registers.ts'
import type { Text } from '#shared/text/text.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { isShown, useAccess } from '#renderer/app/access.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { useEntryWords } from '#renderer/kit/register-words.ts'
import { entryHref, linkHref, registerPlaces } from './register-places.ts'
import type { RegisterPeople } from './use-register-people.ts'

const LinkedEntry = ({ entry, team }: { entry: RegisterEntry; team: RegisterPeople }) => {
  const text = useText()
  const words = useEntryWords(entry.register, team)
  const { state } = useAccess()
  const { screen, tab } = registerPlaces[entry.register]
  const title = text.registers.links.titled(wordsOf(text, entry.register).name, words.title(entry))
  return (
    <li>
      {isShown(state, screen, tab) ? <a href={entryHref(entry.register, entry.id)}>{title}</a> : title}{' '}
      <span className="mute">{words.state(entry.state)}</span>
    </li>
  )
}

/** What something an entry belongs to is called. */
export const linkWords = ({ kind, id, key }: EntryLink, text: Text['registers']['links']): string =>
  kind === 'entry' ? text.entry(String(id ?? '')) : kind === 'meeting' ? text.meeting(key ?? '') : text[kind]

/** What an entry belongs to: other entries with their state, and appeals, chats, meetings. Nothing while there are none. */
export const EntryLinked = ({ entry, team }: { entry: WholeEntry; team: RegisterPeople }) => {
  const text = useText().registers
  const others = entry.links.filter(({ kind }) => kind !== 'entry')
  if (entry.linked.length === 0 && others.length === 0) return null
  return (
    <section className="side-part" aria-label={text.entry.linked}>
      <h3>{text.entry.linked}</h3>
      <ul className="register-linked">
        {entry.linked.map((linked) => (
          <LinkedEntry key={linked.id} entry={linked} team={team} />
        ))}
        {others.map((link) => {
          const href = linkHref(link)
          const words = linkWords(link, text.links)
          return (
            <li key={`${link.kind} ${link.id} ${link.key}`}>{href === null ? words : <a href={href}>{words}</a>}</li>
          )
        })}
      </ul>
    </section>
  )
}
