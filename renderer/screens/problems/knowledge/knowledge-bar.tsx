import type { KeyboardEvent, Ref } from 'react'
import { Button, Input, Select, type InputRef } from 'antd'
import { wordsOf } from '#shared/text/register-values.ts'
import { useText } from '#renderer/kit/language.tsx'

/** What is searched for; null: everything. */
export interface KnowledgeAsked {
  readonly search: string
  readonly category: string | null
  readonly product: string | null
}

interface KnowledgeBarProps {
  readonly asked: KnowledgeAsked
  readonly categories: readonly string[]
  readonly products: readonly string[]
  readonly field: Ref<InputRef>
  /** the entry that Enter copies, for readers of the screen */
  readonly activeId: string | undefined
  readonly onChange: (asked: KnowledgeAsked) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** null: whoever is at the window only reads */
  readonly onAdd: (() => void) | null
  readonly onMaintain: () => void
}

const Filters = ({ asked, categories, products, onChange }: KnowledgeBarProps) => {
  const text = useText()
  const words = text.problems.knowledge
  const named = wordsOf(text, 'knowledge').choices['category'] ?? {}
  return (
    <>
      <Select<string>
        aria-label={words.category}
        className="problem-filter"
        value={asked.category ?? ''}
        options={[
          { value: '', label: words.allCategories },
          ...categories.map((category) => ({ value: category, label: named[category] ?? category })),
        ]}
        onChange={(category) => onChange({ ...asked, category: category || null })}
      />
      {products.length === 0 ? null : (
        <Select<string>
          aria-label={words.product}
          className="problem-filter"
          showSearch
          popupMatchSelectWidth={false}
          value={asked.product ?? ''}
          options={[
            { value: '', label: words.allProducts },
            ...products.map((product) => ({ value: product, label: product })),
          ]}
          onChange={(product) => onChange({ ...asked, product: product || null })}
        />
      )}
    </>
  )
}

/** The search line of the knowledge base. */
export const KnowledgeBar = (props: KnowledgeBarProps) => {
  const { asked, field, activeId, onChange, onKeyDown, onAdd, onMaintain } = props
  const text = useText().problems.knowledge
  return (
    <div className="problem-bar">
      <Input
        ref={field}
        role="combobox"
        aria-expanded
        aria-controls="knowledge-list"
        aria-activedescendant={activeId}
        aria-label={text.search}
        aria-keyshortcuts="/"
        className="problem-search"
        placeholder={text.searchHint}
        allowClear
        maxLength={100}
        value={asked.search}
        onChange={(event) => onChange({ ...asked, search: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <Filters {...props} />
      <span className="problem-space" />
      {onAdd === null ? null : (
        <>
          <Button onClick={onMaintain}>{text.maintain}</Button>
          <Button type="primary" onClick={onAdd} aria-keyshortcuts={text.addKey}>
            {text.add} <kbd>{text.addKey}</kbd>
          </Button>
        </>
      )}
    </div>
  )
}
