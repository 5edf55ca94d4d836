import { useState } from 'react'
import { Form, Input } from 'antd'
import type { ShopWords } from '#shared/contract/questions.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useDiscard } from '#renderer/kit/use-discard.ts'
import { problemOf, typedOf, wordsOfTyped, type TypedWords } from './question-word-lists.ts'

interface FieldProps {
  readonly name: keyof TypedWords
  readonly value: string
  readonly onChange: (value: string) => void
}

const WordsField = ({ name, value, onChange }: FieldProps) => {
  const text = useText().questions.editor
  const problem = problemOf(value, name === 'words' ? 2 : 1)
  const said = problem === null ? null : problem.code === 'tooMany' ? text.tooMany : text[problem.code](problem.word)
  return (
    <Form.Item
      label={text[name]}
      htmlFor={`shop-${name}`}
      extra={text[`${name}Hint`]}
      {...(said === null ? {} : { validateStatus: 'error' as const, help: said })}
    >
      <Input.TextArea
        id={`shop-${name}`}
        autoSize={{ minRows: 6, maxRows: 14 }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  )
}

/** The two word lists without the panel around them. */
export const WordListsForm = ({ typed, onChange }: { typed: TypedWords; onChange: (typed: TypedWords) => void }) => {
  const text = useText().questions.editor
  return (
    <Form layout="vertical">
      <p className="mute">{text.intro}</p>
      <WordsField name="words" value={typed.words} onChange={(words) => onChange({ ...typed, words })} />
      <WordsField
        name="stopWords"
        value={typed.stopWords}
        onChange={(stopWords) => onChange({ ...typed, stopWords })}
      />
    </Form>
  )
}

const Editor = ({ saved, onClose }: { saved: ShopWords; onClose: () => void }) => {
  const text = useText()
  const { act, isBusy } = useAction()
  const [initial] = useState(() => typedOf(saved))
  const [typed, setTyped] = useState(initial)
  const words = wordsOfTyped(typed)
  const isChanged = JSON.stringify(typed) !== JSON.stringify(initial)
  const close = useDiscard(isChanged, onClose, text.plans.discard)
  const save = async () => {
    if (words !== null && (await act(call('chats.saveWords', words), text.questions.editor.saved)) !== null) onClose()
  }
  const actions = (
    <SaveActions
      text={text.questions.editor}
      isBusy={isBusy}
      isDisabled={words === null || !isChanged}
      onCancel={close}
      save={() => void save()}
    />
  )
  return (
    <SidePanel title={text.questions.editor.title} isOpen onClose={close} width={520} actions={actions}>
      <WordListsForm typed={typed} onChange={setTyped} />
    </SidePanel>
  )
}

/** Edits the shop's own words and the words that are not counted. */
export const QuestionsWordEditor = ({ onClose }: { onClose: () => void }) => {
  const words = useQuery('chats.words', {})
  return <QueryView query={words}>{(saved) => <Editor saved={saved} onClose={onClose} />}</QueryView>
}
