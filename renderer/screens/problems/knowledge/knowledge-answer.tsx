import { Button } from 'antd'
import type { KnowledgeHit } from '#shared/contract/problems.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { entryWord } from '../entry-word.ts'
import { Marked } from './marked.tsx'

interface KnowledgeAnswerProps {
  readonly hit: KnowledgeHit
  readonly onCopy: () => void
  readonly onOpen: () => void
}

const AnswerFacts = ({ hit: { entry, isExpired, used } }: { hit: KnowledgeHit }) => {
  const text = useText()
  const words = text.problems.knowledge
  const format = useFormat()
  const until = entryWord(entry, 'validUntil')
  const category = entryWord(entry, 'category')
  const facts = [
    wordsOf(text, 'knowledge').choices['category']?.[category] ?? category,
    entryWord(entry, 'product'),
    entryWord(entry, 'shortcut'),
    entry.person === null ? '' : words.writtenBy(entry.person.name),
    used === 0 ? words.unused : words.used(format.count(used)),
    until === '' || isExpired ? '' : words.validUntil(format.date(until)),
  ]
  return (
    <p className="mute">
      {facts.filter((fact) => fact !== '').join(' · ')}
      {isExpired ? <span className="warn"> {words.expired(format.date(until))}</span> : null}
    </p>
  )
}

/** The chosen answer in full, with what can be done with it. */
export const KnowledgeAnswer = ({ hit, onCopy, onOpen }: KnowledgeAnswerProps) => {
  const text = useText().problems.knowledge
  return (
    <section className="problem-answer" aria-label={entryWord(hit.entry, 'question')}>
      <h3>{entryWord(hit.entry, 'question')}</h3>
      <p className="problem-answer-text">
        <Marked text={entryWord(hit.entry, 'answer')} marks={hit.marks.answer} />
      </p>
      <AnswerFacts hit={hit} />
      <div className="problem-acts">
        <Button type="primary" onClick={onCopy}>
          {text.copy}
        </Button>
        <Button onClick={onOpen}>{text.open}</Button>
      </div>
    </section>
  )
}
