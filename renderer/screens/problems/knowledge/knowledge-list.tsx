import type { KnowledgeHit } from '#shared/contract/problems.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { entryWord } from '../entry-word.ts'
import { Marked } from './marked.tsx'

interface KnowledgeListProps {
  readonly hits: readonly KnowledgeHit[]
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onCopy: (hit: KnowledgeHit) => void
}

const reveal = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })

const HitNote = ({ hit: { entry, isExpired } }: { hit: KnowledgeHit }) => {
  const text = useText().problems.knowledge
  const format = useFormat()
  if (isExpired) return <span className="warn">{text.expired(format.date(entryWord(entry, 'validUntil')))}</span>
  return <span className="mute">{entryWord(entry, 'product')}</span>
}

/** Answers found, best first; a click chooses one, a double click copies it. */
export const KnowledgeList = ({ hits, active, onActive, onCopy }: KnowledgeListProps) => {
  const text = useText().problems.knowledge
  return (
    <div id="knowledge-list" role="listbox" aria-label={text.list} className="problem-hits">
      {hits.map((hit, index) => (
        <div
          key={hit.entry.id}
          id={`knowledge-${index}`}
          role="option"
          aria-selected={index === active}
          ref={index === active ? reveal : null}
          className={index === active ? 'problem-hit is-active' : 'problem-hit'}
          onClick={() => onActive(index)}
          onDoubleClick={() => onCopy(hit)}
        >
          <span className="problem-shortcut">{entryWord(hit.entry, 'shortcut')}</span>
          <span className="problem-question">
            <Marked text={entryWord(hit.entry, 'question')} marks={hit.marks.question} />
          </span>
          <HitNote hit={hit} />
        </div>
      ))}
    </div>
  )
}
