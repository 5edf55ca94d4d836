import type { Question } from '#shared/contract/questions.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { wordsOfKey } from './questions-route.ts'

interface QuestionsTableProps {
  readonly questions: readonly Question[]
  /** days of the span, and of the one before it */
  readonly days: number
  readonly selectedKey: string | null
  readonly onOpen: (question: Question) => void
}

const keyOf = ({ key }: Question): string => key

const useChangeWords = (): ((question: Question) => string) => {
  const text = useText().questions.table
  const format = useFormat()
  return ({ chats, before }) => {
    if (before === 0) return text.isNew
    if (chats === before) return text.same
    return chats > before ? text.more(format.count(chats - before)) : text.fewer(format.count(before - chats))
  }
}

const useColumns = (days: number): readonly Column<Question>[] => {
  const text = useText().questions
  const format = useFormat()
  const changeWords = useChangeWords()
  return [
    {
      key: 'question',
      title: text.table.question,
      width: 220,
      grow: true,
      value: (row) => row.text,
      show: (row) => <span title={row.text}>{row.text}</span>,
    },
    {
      key: 'words',
      title: text.table.words,
      width: 130,
      value: ({ key }) => wordsOfKey(key),
      show: ({ key }) => <span className="mute">{wordsOfKey(key)}</span>,
    },
    {
      key: 'chats',
      title: text.table.chats,
      width: 70,
      align: 'right',
      value: ({ chats }) => chats,
      show: ({ chats }) => <b>{format.count(chats)}</b>,
    },
    {
      key: 'before',
      title: text.table.before(format.count(days)),
      width: 90,
      align: 'right',
      value: ({ before }) => before,
      show: ({ before }) => format.count(before),
      isHiddenAtFirst: true,
    },
    {
      key: 'change',
      title: text.table.change,
      width: 92,
      align: 'right',
      value: ({ chats, before }) => chats - before,
      show: changeWords,
    },
    {
      key: 'product',
      title: text.table.product,
      width: 180,
      value: ({ product }) => product ?? '',
      show: ({ product }) => <span title={product ?? ''}>{product ?? ''}</span>,
    },
  ]
}

/** Questions, the commonest first; a row opens its chats. */
export const QuestionsTable = ({ questions, days, selectedKey, onOpen }: QuestionsTableProps) => {
  const text = useText().questions.table
  return (
    <section className="questions-list" aria-label={text.title}>
      <DataTable
        name="chat-questions"
        columns={useColumns(days)}
        rows={questions}
        keyOf={keyOf}
        onOpen={onOpen}
        selectedKey={selectedKey}
        empty={text.empty}
      />
    </section>
  )
}
