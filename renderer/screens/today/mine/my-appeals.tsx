import { useState } from 'react'
import { Button, Input, Select } from 'antd'
import { appealMatters, type Appeal } from '#shared/contract/appeals.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

interface Whose {
  readonly agent: string
  readonly month: string
}

const NewAppeal = ({ agent, month, onDone }: Whose & { onDone: () => void }) => {
  const text = useText()
  const format = useFormat()
  const { act, isBusy } = useAction()
  const [matter, setMatter] = useState<Appeal['matter']>('score')
  const [words, setWords] = useState('')
  const send = async (): Promise<void> => {
    const made = await act(call('performance.makeAppeal', { month, agent, matter, text: words }))
    if (made !== null) onDone()
  }
  return (
    <div className="mine-appeal">
      <Select
        aria-label={text.access.mine.appealMatter}
        value={matter}
        options={appealMatters.map((value) => ({ value, label: text.appeals.matters[value] }))}
        onChange={setMatter}
      />
      <Input.TextArea
        autoFocus
        aria-label={text.access.mine.appealText}
        placeholder={`${format.month(month)}　${text.appeals.form.textPlaceholder}`}
        value={words}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button type="primary" size="small" disabled={words.trim() === ''} loading={isBusy} onClick={() => void send()}>
        {text.access.mine.appealSave}
      </Button>
    </div>
  )
}

const Line = ({ appeal }: { appeal: Appeal }) => {
  const text = useText()
  const format = useFormat()
  const date = format.date(appeal.due)
  const { mine } = text.access
  return (
    <li>
      <div className="mine-line">
        <span>{text.appeals.matters[appeal.matter]}</span>
        {appeal.state === 'open' ? (
          <span className={appeal.isOverdue ? 'bad' : 'mute'}>
            {appeal.isOverdue ? mine.overdue(date) : mine.due(date)}
          </span>
        ) : (
          <span>
            {appeal.outcome === null ? text.appeals.states[appeal.state] : text.appeals.outcomes[appeal.outcome]}
          </span>
        )}
      </div>
      <p>{appeal.text}</p>
      {appeal.notes
        .filter(({ what }) => what === 'answered')
        .map((note) => (
          <p key={note.at}>{note.text}</p>
        ))}
    </li>
  )
}

/** The own appeals with their answers, and a new one in two fields. S000-017 */
export const MyAppeals = ({ agent, month }: Whose) => {
  const text = useText().access.mine
  const appeals = useQuery('performance.appeals', { state: null, month: null })
  const [isNew, setIsNew] = useState(false)
  return (
    <section aria-label={text.appeals}>
      <h2>{text.appeals}</h2>
      {isNew ? (
        <NewAppeal agent={agent} month={month} onDone={() => setIsNew(false)} />
      ) : (
        <Button size="small" onClick={() => setIsNew(true)}>
          {text.appeal}
        </Button>
      )}
      <QueryView query={appeals}>
        {(value) =>
          value.length === 0 ? (
            <p className="mute">{text.noAppeals}</p>
          ) : (
            <ul>
              {value.map((appeal) => (
                <Line key={appeal.id} appeal={appeal} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  )
}
