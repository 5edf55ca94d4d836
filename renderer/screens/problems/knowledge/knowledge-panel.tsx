import { useState } from 'react'
import { Button } from 'antd'
import { useMayWrite } from '#renderer/app/access.tsx'
import { goTo } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { EntryAdd } from '#renderer/registers/entry-add.tsx'
import { EntryPanel } from '#renderer/registers/entry-panel.tsx'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { useRegisterPeople } from '#renderer/registers/use-register-people.ts'
import '#renderer/kit/side-parts.css'
import '#renderer/registers/registers.css'
import { KnowledgeSearch } from './knowledge-search.tsx'

type Query = Readonly<Record<string, string>>

const fields = ['question', 'answer', 'product', 'category'] as const

/** What a new entry begins with: the hash says it when it comes from a question of buyers. */
const presetOf = (query: Query) => ({
  ...(query['agent'] === undefined ? {} : { person: query['agent'] }),
  values: Object.fromEntries(fields.flatMap((field) => (query[field] ? [[field, query[field]]] : []))),
})

const go = (more: Query = {}): void => goTo('problems', { tab: 'knowledge', ...more })

const SearchView = ({ query, onMaintain }: { query: Query; onMaintain: () => void }) => {
  const team = useRegisterPeople()
  const id = Number(query['id']) || null
  const mayWrite = useMayWrite()('knowledge')
  const isAdding = mayWrite && query['new'] !== undefined
  return (
    <>
      <KnowledgeSearch
        search={query['search'] ?? ''}
        team={team}
        isPaused={isAdding || id !== null}
        onOpen={(entry) => go({ id: String(entry) })}
        onAdd={mayWrite ? () => go({ new: '1' }) : null}
        onMaintain={onMaintain}
      />
      {id === null || isAdding ? null : (
        <EntryPanel key={id} id={id} register="knowledge" team={team} onClose={() => go()} />
      )}
      {isAdding && team.people.length > 0 ? (
        <EntryAdd
          key={query['with'] ?? query['question'] ?? ''}
          register="knowledge"
          preset={presetOf(query)}
          told={query['with']}
          team={team}
          onClose={() => go()}
          onMade={(entry) => go({ id: String(entry.id) })}
        />
      ) : null}
    </>
  )
}

/** 知识库: search and copy between two chats; behind it the list in which entries are kept up. Hash: `id`, `new=1` with what the form begins with, `search`. */
export const KnowledgePanel = ({ query }: { query: Query }) => {
  const text = useText().problems.knowledge
  const [isList, setIsList] = useState(false)
  if (!isList) return <SearchView query={query} onMaintain={() => setIsList(true)} />
  return (
    <RegisterPanel
      register="knowledge"
      query={query}
      screen="problems"
      tab="knowledge"
      preset={presetOf(query)}
      head={
        <div>
          <Button onClick={() => setIsList(false)}>{text.backToSearch}</Button>
        </div>
      }
    />
  )
}
