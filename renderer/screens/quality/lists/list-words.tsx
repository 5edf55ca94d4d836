import { useState } from 'react'
import { App, Button, Input } from 'antd'
import { wordLists } from '#shared/contract/quality-scan.ts'
import { wordsFromText } from '#shared/rules/quality/scan/list-changes.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useOutside } from '#renderer/kit/outside.tsx'
import { SideList } from '#renderer/kit/side-list.tsx'
import { anyLists, typedWords, type AnyList, type ListDraft, type OtherList } from './list-draft.ts'

/** What a list is called. */
export const useListName = (): ((list: AnyList) => string) => {
  const { lists, otherLists } = useText().qualityScan
  return (list) =>
    wordLists.find((one) => one === list) ? lists[list as keyof typeof lists] : otherLists[list as OtherList]
}

interface ListWordsProps {
  readonly draft: ListDraft
  readonly onDraft: (draft: ListDraft) => void
}

const Editor = ({ list, draft, onDraft }: ListWordsProps & { list: AnyList }) => {
  const words = useText().qualityScan.listEditor
  const format = useFormat()
  const { message } = App.useApp()
  const { copyText } = useOutside()
  const name = useListName()(list)
  const text = draft.texts[list]
  const own = wordsFromText(text)
  const repeated = typedWords(text) - own.length
  const copy = async () => {
    if (await copyText(own.join('\n'))) void message.success(words.copied(format.count(own.length)))
  }
  return (
    <div className="scan-editor">
      <div className="scan-editor-head">
        <label htmlFor={`scan-words-${list}`}>{words.words(name)}</label>
        <span className="mute" role="status">
          {words.count(format.count(own.length))}
          {repeated > 0 ? ` · ${words.repeated(format.count(repeated))}` : ''}
        </span>
        <Button size="small" disabled={own.length === 0} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <Input.TextArea
        id={`scan-words-${list}`}
        spellCheck={false}
        value={text}
        onChange={({ target }) => onDraft({ ...draft, texts: { ...draft.texts, [list]: target.value } })}
      />
      <span className="mute">{words.plain}</span>
    </div>
  )
}

/** All lists at the left, the words of one at the right: typed, pasted, copied. */
export const ListWords = ({ draft, onDraft }: ListWordsProps) => {
  const words = useText().qualityScan.listEditor
  const format = useFormat()
  const nameOf = useListName()
  const [list, setList] = useState<AnyList>('taboo')
  return (
    <div className="scan-lists-words">
      <SideList
        label={words.choose}
        prefix="scan-list"
        items={anyLists.map((key) => ({
          key,
          name: nameOf(key),
          value: format.count(wordsFromText(draft.texts[key]).length),
        }))}
        chosen={list}
        onChoose={(key) => setList(anyLists.find((one) => one === key) ?? 'taboo')}
      />
      <Editor key={list} {...{ list, draft, onDraft }} />
    </div>
  )
}
