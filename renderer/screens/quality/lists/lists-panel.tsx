import { useState } from 'react'
import { App, Button, Input, Segmented } from 'antd'
import type { OutputOf } from '#shared/contract/index.ts'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { draftOf, listsOf, mostWords, problemOf, type ListDraft } from './list-draft.ts'
import { ListExceptions } from './list-exceptions.tsx'
import { ListRules } from './list-rules.tsx'
import { ListVersions } from './list-versions.tsx'
import { ListWords, useListName } from './list-words.tsx'
import { useKeptLists, useListDraft, type TypedLists } from './use-list-draft.ts'
import '../scan/scan.css'

const parts = ['words', 'rules', 'exceptions', 'versions'] as const
type Part = (typeof parts)[number]

/** Says why a draft cannot be saved; null: it can. */
const useProblemText = (): ((draft: ListDraft) => string | null) => {
  const words = useText().qualityScan.listEditor
  const format = useFormat()
  const nameOf = useListName()
  return (draft) => {
    const problem = problemOf(draft)
    if (problem === null) return null
    return problem.kind === 'many'
      ? words.tooMany(nameOf(problem.list), format.count(mostWords[problem.list]))
      : words.tooLong(`${problem.word.slice(0, 24)}…`)
  }
}

interface SaveBarProps {
  readonly draft: ListDraft
  readonly kept: TypedLists
}

const SaveBar = ({ draft, kept: { keeping, isFound, clear } }: SaveBarProps) => {
  const words = useText().qualityScan.listEditor
  const { message } = App.useApp()
  const { act, isBusy } = useAction()
  const problemText = useProblemText()
  const [note, setNote] = useState('')
  const save = async () => {
    const problem = problemText(draft)
    if (problem !== null) {
      void message.error(problem)
      return
    }
    const saved = await act(call('quality.saveLists', { lists: listsOf(draft), note }))
    if (saved === null) return
    void message.success(words.saved(saved.version))
    clear()
  }
  return (
    <div className="scan-save">
      <span className={keeping === 'kept' ? 'mute' : 'warn'} role="status">
        {keeping !== 'kept' ? words[keeping] : isFound ? words.found : words.unsaved}
      </span>
      <Input
        size="small"
        style={{ width: 260 }}
        aria-label={words.note}
        placeholder={words.note}
        maxLength={200}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        onPressEnter={() => void save()}
      />
      <Button size="small" type="primary" loading={isBusy} onClick={() => void save()}>
        {words.save}
      </Button>
      <Button size="small" onClick={clear}>
        {words.discard}
      </Button>
    </div>
  )
}

interface ListsDeskProps {
  readonly lists: OutputOf<'quality.lists'>
  readonly part: Part
  readonly body: string | null
}

const ListsDesk = ({ lists, part, body }: ListsDeskProps) => {
  const words = useText().qualityScan.listEditor
  const kept = useListDraft(lists.now.lists, body)
  const { typed, type } = kept
  const draft = typed ?? draftOf(lists.now.lists)
  const show = (key: Part): void => goTo('quality', { tab: 'lists', part: key })
  return (
    <div className="scan-lists">
      <div className="scan-toolbar">
        <Segmented
          size="small"
          aria-label={words.choose}
          options={parts.map((value) => ({ value, label: words.parts[value] }))}
          value={part}
          onChange={show}
        />
        <span className="mute scan-summary">
          {words.version(lists.now.version)} · {words.current}
        </span>
        {typed === null ? null : <SaveBar draft={typed} kept={kept} />}
      </div>
      {part === 'words' ? <ListWords draft={draft} onDraft={type} /> : null}
      {part === 'rules' ? <ListRules draft={draft} onDraft={type} /> : null}
      {part === 'exceptions' ? <ListExceptions /> : null}
      {part === 'versions' ? (
        <ListVersions
          lists={lists}
          onDraft={(old) => {
            type(old)
            show('words')
          }}
        />
      ) : null}
    </div>
  )
}

/** 词表与规则: words, severities, what was learnt, versions. Route: `part`. */
export const ListsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const lists = useQuery('quality.lists', {})
  const body = useKeptLists()
  const part = parts.find((one) => one === query['part']) ?? 'words'
  if (body === undefined) return null
  return <QueryView query={lists}>{(value) => <ListsDesk lists={value} part={part} body={body} />}</QueryView>
}
