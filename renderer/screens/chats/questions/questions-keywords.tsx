import type { Keyword } from '#shared/contract/questions.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** Between these a word is as common as before. */
const [least, most] = [0.9, 1.1]

const useWeightWords = (): ((weight: number) => string) => {
  const text = useText().questions.words
  return (weight) => (weight >= least && weight <= most ? text.usual : text.times(weight.toFixed(1)))
}

/** Words that stand out against the days before; each opens its chats. */
export const QuestionsKeywords = ({ words, onOpen }: { words: readonly Keyword[]; onOpen: (word: string) => void }) => {
  const text = useText().questions.words
  const format = useFormat()
  const weightWords = useWeightWords()
  return (
    <section className="questions-panel questions-keywords" aria-label={text.title}>
      <h3>
        <span>
          {text.title} <small>{text.note}</small>
        </span>
      </h3>
      {words.length === 0 ? <p className="mute">{text.nothing}</p> : null}
      <ul>
        {words.map(({ word, chats, weight }) => (
          <li key={word}>
            <button
              type="button"
              aria-label={text.open(word, format.count(chats), weightWords(weight))}
              onClick={() => onOpen(word)}
            >
              <span>{word}</span>
              <span>{format.count(chats)}</span>
              <small className={weight > most ? '' : 'mute'}>{weightWords(weight)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
