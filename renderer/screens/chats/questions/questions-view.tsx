import { useState } from 'react'
import { Button } from 'antd'
import type { QuestionDigest, QuestionScope } from '#shared/contract/questions.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { ImportFirst } from '#renderer/app/import-first.tsx'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { RangeEmpty } from '../range-empty.tsx'
import { QuestionExamples } from './questions-examples.tsx'
import { QuestionsKeywords } from './questions-keywords.tsx'
import {
  changedQuery,
  daysIn,
  newestDays,
  openedKey,
  scopeOf,
  weekOf,
  wordsOfKey,
  type QuestionChanges,
} from './questions-route.ts'
import { QuestionsTable } from './questions-table.tsx'
import { QuestionsToolbar } from './questions-toolbar.tsx'
import { QuestionsTrend } from './questions-trend.tsx'
import { QuestionsWordEditor } from './questions-word-editor.tsx'
import './questions.css'

/** Questions and words asked for. */
const mostRows = 100

/** Before the first chat: what to import, and what comes of it. */
export const QuestionsEmpty = () => {
  const text = useText().questions.empty
  return <ImportFirst text={{ ...text, toImports: text.import }} />
}

/** Days are not prepared yet: how far it has come, or a way to begin. */
const Preparing = () => {
  const text = useText().questions.preparing
  const { run, progress, isRunning } = useJob('chats.prepare')
  const share = `${Math.round((progress?.fraction ?? 0) * 100)}%`
  return (
    <p className="questions-note" role="status">
      {isRunning ? text.running(share) : text.waiting}{' '}
      {isRunning ? null : (
        <Button size="small" type="link" onClick={() => void run({})}>
          {text.start}
        </Button>
      )}
    </p>
  )
}

interface DigestProps {
  readonly scope: QuestionScope
  readonly digest: QuestionDigest
  readonly newest: LocalDate
  readonly asked: string | null
  readonly onChange: (changes: QuestionChanges) => void
}

/** What was found on the days: questions, their course, words. */
export const DigestView = ({ scope, digest, newest, asked, onChange }: DigestProps) => {
  const text = useText().questions
  const format = useFormat()
  const open = (key: string) => onChange({ ask: key })
  if (digest.chats === 0 && digest.isComplete)
    return (
      <RangeEmpty
        text={text.empty}
        newest={newest}
        onNewest={() => onChange({ ...newestDays('sevenDays', newest), product: undefined })}
      />
    )
  if (digest.chats === 0) return <Preparing />
  return (
    <>
      {digest.isComplete ? null : <Preparing />}
      <p className="mute">{text.summary(format.count(digest.chats), format.count(daysIn(scope)))}</p>
      <div className="questions-columns">
        <QuestionsTable
          questions={digest.questions}
          days={daysIn(scope)}
          selectedKey={asked}
          onOpen={({ key }) => open(key)}
        />
        <div className="questions-side">
          <QuestionsTrend
            title={text.trend.title}
            weeks={digest.weeks}
            onWeek={(week) => onChange({ ...weekOf(week) })}
          />
          <QuestionsKeywords words={digest.words} onOpen={open} />
        </div>
      </div>
    </>
  )
}

const nothingFound: Pick<QuestionDigest, 'questions' | 'words' | 'products'> = {
  questions: [],
  words: [],
  products: [],
}

const QuestionsBody = ({ newest }: { newest: LocalDate }) => {
  const { query } = useRoute()
  const shops = useQuery('people.shops', {})
  const [isEditing, setIsEditing] = useState(false)
  const scope = scopeOf(query, newest)
  const digest = useQuery('chats.questions', { ...scope, limit: mostRows })
  const asked = openedKey(query)
  const change = (changes: QuestionChanges) => goTo('chats', changedQuery(query, changes))
  const { questions, words, products } = digest.value ?? nothingFound
  const question = questions.find(({ key }) => key === asked)
  return (
    <div className="questions">
      <QuestionsToolbar
        scope={scope}
        newest={newest}
        shops={shops.value ?? []}
        products={products}
        onChange={change}
        onWords={() => setIsEditing(true)}
      />
      <QueryView query={digest}>
        {(value) => <DigestView scope={scope} digest={value} newest={newest} asked={asked} onChange={change} />}
      </QueryView>
      <QuestionExamples
        scope={scope}
        asked={asked}
        name={question?.text ?? wordsOfKey(asked ?? '')}
        chats={question?.chats ?? words.find(({ word }) => word === asked)?.chats ?? null}
        onWeek={(week) => change({ ...weekOf(week) })}
        onClose={() => change({ ask: undefined })}
      />
      {isEditing ? <QuestionsWordEditor onClose={() => setIsEditing(false)} /> : null}
    </div>
  )
}

/** 高频问题: what buyers ask most, against the days before, with their words and the answers they got. The hash says which days, shop, product and question. */
export const QuestionsView = () => {
  const days = useQuery('chats.days', { limit: 1 })
  return (
    <QueryView query={days}>
      {([newest]) => (newest === undefined ? <QuestionsEmpty /> : <QuestionsBody newest={newest.day} />)}
    </QueryView>
  )
}
