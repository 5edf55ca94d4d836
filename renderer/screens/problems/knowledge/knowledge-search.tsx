import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { InputRef } from 'antd'
import type { KnowledgeHit } from '#shared/contract/problems.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { useListKeys } from '#renderer/app/use-list-keys.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import type { RegisterPeople } from '#renderer/registers/use-register-people.ts'
import { entryWord } from '../entry-word.ts'
import { KnowledgeAnswer } from './knowledge-answer.tsx'
import { KnowledgeBar, type KnowledgeAsked } from './knowledge-bar.tsx'
import { KnowledgeEmpty } from './knowledge-empty.tsx'
import { KnowledgeList } from './knowledge-list.tsx'
import { useCopyAnswer } from './use-copy-answer.ts'

interface KnowledgeSearchProps {
  readonly search: string
  readonly team: RegisterPeople
  /** a form or an entry is open above it */
  readonly isPaused: boolean
  readonly onOpen: (id: number) => void
  /** null: whoever is at the window only reads */
  readonly onAdd: (() => void) | null
  readonly onMaintain: () => void
}

const noHits: readonly KnowledgeHit[] = []
const mostShown = 50

/** Products and categories that entries have. */
const useChoices = () => {
  const all = useQuery('problems.knowledge', { search: '', limit: 200 })
  return useMemo(() => {
    const hits = all.value?.hits ?? noHits
    const of = (field: string) => [...new Set(hits.map(({ entry }) => entryWord(entry, field)))].filter(Boolean)
    const known = definitionOf('knowledge').fields['category']?.choices ?? []
    const own = of('category').filter((category) => !known.includes(category))
    return { products: of('product').toSorted(), categories: [...known, ...own], isEmpty: all.value?.total === 0 }
  }, [all.value])
}

const useKeys = (
  { count, at, onActive }: { count: number; at: number; onActive: (index: number) => void },
  acts: { copy: () => void; open: () => void; clear: () => void },
) => {
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') onActive(Math.min(at + 1, count - 1))
    else if (event.key === 'ArrowUp') onActive(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) acts.open()
    else if (event.key === 'Enter') acts.copy()
    else if (event.key === 'Escape') acts.clear()
    else return
    event.preventDefault()
  }
}

/** Finds an answer with every letter typed; Enter copies it, Ctrl+Enter opens it. */
export const KnowledgeSearch = ({ search, team, isPaused, onOpen, onAdd, onMaintain }: KnowledgeSearchProps) => {
  const text = useText().problems.knowledge
  const format = useFormat()
  const field = useRef<InputRef>(null)
  const [asked, setAsked] = useState<KnowledgeAsked>({ search, category: null, product: null })
  const [active, setActive] = useState(0)
  const query = useQuery('problems.knowledge', { ...asked, limit: mostShown })
  const { isEmpty, ...choices } = useChoices()
  const hits = query.value?.hits ?? noHits
  const total = query.value?.total ?? 0
  const at = Math.max(0, Math.min(active, hits.length - 1))
  const hit = hits[at]
  const copyAnswer = useCopyAnswer(query.ask)
  const copy = (one = hit) => void (one === undefined ? null : copyAnswer(one))
  const open = () => (hit === undefined ? undefined : onOpen(hit.entry.id))
  const change = (next: KnowledgeAsked) => {
    setAsked(next)
    setActive(0)
  }
  const move = { count: hits.length, at, onActive: setActive }
  const onKeyDown = useKeys(move, { copy, open, clear: () => change({ ...asked, search: '' }) })
  useListKeys({ '/': () => field.current?.focus({ cursor: 'all' }), ...(onAdd === null ? {} : { n: onAdd }) }, isPaused)
  if (isEmpty) return <KnowledgeEmpty team={team} onAdd={onAdd} />
  return (
    <div className="problem-knowledge">
      <KnowledgeBar
        {...choices}
        asked={asked}
        field={field}
        activeId={hit === undefined ? undefined : `knowledge-${at}`}
        onChange={change}
        onKeyDown={onKeyDown}
        onAdd={onAdd}
        onMaintain={onMaintain}
      />
      <QueryView query={query}>
        {() => (
          <div className="problem-found">
            {hits.length === 0 ? (
              <p className="mute problem-nothing">{text.nothing}</p>
            ) : (
              <KnowledgeList hits={hits} active={at} onActive={setActive} onCopy={copy} />
            )}
            {hit === undefined ? null : <KnowledgeAnswer hit={hit} onCopy={() => copy()} onOpen={open} />}
          </div>
        )}
      </QueryView>
      <p className="mute problem-foot">
        <span>
          {total > hits.length
            ? text.foundMore(format.count(hits.length), format.count(total))
            : text.found(format.count(total))}
        </span>
        <span>{text.keys}</span>
      </p>
    </div>
  )
}
