import type { WholeEntry } from '#shared/contract/registers.ts'
import { useText } from '#renderer/kit/language.tsx'
import { shownEvents } from '#renderer/kit/register-changes.ts'
import { useChangeLines, useEventWord, type EntryWords } from '#renderer/kit/register-words.ts'
import { SideHistory } from '#renderer/kit/side-parts.tsx'

/** Everything that happened to an entry, oldest first, with the old text of what was corrected. */
export const EntryHistory = ({ entry, words }: { entry: WholeEntry; words: EntryWords }) => {
  const text = useText().registers
  const eventWord = useEventWord(entry)
  const linesOf = useChangeLines(words)
  const steps = shownEvents(entry).map((shown) => ({
    at: shown.event.at,
    who: text.history.line(words.writer(shown.event.by), eventWord(shown.event)),
    said: (
      <>
        {shown.event.text}
        {linesOf(shown).map((line) => (
          <span className="register-change" key={line}>
            {line}
          </span>
        ))}
      </>
    ),
  }))
  return <SideHistory title={text.entry.history} steps={steps} />
}
