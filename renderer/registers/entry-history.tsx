import type { WholeEntry } from '#shared/contract/registers.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { shownEvents } from '#renderer/kit/register-changes.ts'
import { useChangeLines, useEventWord, type EntryWords } from '#renderer/kit/register-words.ts'

/** Everything that happened to an entry, oldest first, with the old text of what was corrected. */
export const EntryHistory = ({ entry, words }: { entry: WholeEntry; words: EntryWords }) => {
  const text = useText().registers
  const format = useFormat()
  const eventWord = useEventWord(entry)
  const linesOf = useChangeLines(words)
  return (
    <section className="side-part" aria-label={text.entry.history}>
      <h3>{text.entry.history}</h3>
      <ol className="side-history">
        {shownEvents(entry).map((shown, index) => (
          <li key={index}>
            <span className="mute">{format.moment(shown.event.at)}</span>
            <span className="mute">{text.history.line(words.writer(shown.event.by), eventWord(shown.event))}</span>
            <span>
              {shown.event.text}
              {linesOf(shown).map((line) => (
                <span className="register-change" key={line}>
                  {line}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
