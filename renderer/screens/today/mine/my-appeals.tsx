import { useState } from 'react'
import { Button } from 'antd'
import type { Appeal } from '#shared/contract/appeals.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AppealForm } from './appeal-form.tsx'

interface Whose {
  readonly agent: string
  readonly month: string
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
        <AppealForm about={{ agent, month, matter: 'score', subject: null }} onDone={() => setIsNew(false)} />
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
